"""What the facts of the record ask of a step: refused where it is new, a note where it is history."""

from datetime import date

import pytest

from openupr.domain.background import Background
from openupr.domain.calendar import Cycle, ReviewFact, ReviewStatus, Session
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState, replay
from openupr.domain.procedure.step import Step
from openupr.domain.procedure.taking import notes, take
from openupr.domain.states import CouncilTerm, RegionalGroup
from openupr.domain.when import When

REVIEW = "SVN/4"
GROUPS = dict.fromkeys(("RUS", "BLR", "ALB"), RegionalGroup.EASTERN_EUROPEAN)
GROUPS |= {
    "KEN": RegionalGroup.AFRICAN,
    "THA": RegionalGroup.ASIA_PACIFIC,
    "FRA": RegionalGroup.WESTERN_EUROPEAN_OTHER,
}
OTHERS = [f"Q{n:02}" for n in range(43)]
MEMBERS = ("ALB", "KEN", "THA", "FRA", *OTHERS)


def terms(codes=MEMBERS):
    group = RegionalGroup.AFRICAN
    return tuple(
        CouncilTerm(one, GROUPS.get(one, group), "2023", date(2024, 1, 1), date(2026, 12, 31)) for one in codes
    )


def facts(**more):
    session = Session(48, 4, When.parse("2025-01-20"), When.parse("2025-01-31"), 59, 14)
    shipped = ReviewFact("SVN", 4, 48, ReviewStatus.SCHEDULED)
    told = {"terms": terms(), "groups": GROUPS, "sessions": {48: session}, "reviews": (shipped,)}
    return Background(cycles={4: Cycle(4, 41, 54, When(2022), When(2027), 193)}, **{**told, **more})


def step(type, on, seq=0, **fields):
    return Step(type, REVIEW, {"review": REVIEW, "on": on, **fields}, KINDS[type].actors[0], seq)


SCHEDULED = step("review_scheduled", "2024-06-01", 1, session=48, date="2025-01-28")
ABSENT = step("absence_noted", "2025-01-28", 2)
REFUSED = [
    ((), step("review_scheduled", "2024-06-01", session=12), "a session of cycle 4 (41 to 54), not session 12", " 14"),
    ((), step("review_scheduled", "2024-06-01", session=48, date="2025-02-20"), "a day of session 48", "3"),
    ((SCHEDULED,), step("absence_noted", "2025-02-20"), "a day of session 48", "3"),
    ((SCHEDULED,), step("postponement_decided", "2025-01-01", latest_session=3), "a latest session from 48", " 14"),
    ((SCHEDULED,), step("postponement_decided", "2025-01-01", latest_session=99), "to 68, not 99", " 14"),
    ((), step("postponement_decided", "2025-01-01", latest_session=3), "moved from session 48", " 14"),
    ((SCHEDULED, ABSENT), step("non_participation_decided", "2025-01-29", latest_session=48), "from 49", "OM/7/1"),
    ((), step("troika_drawn", "2024-12-01", members=["RUS", "BLR", "KEN"]), "three different regional", "18 (d)"),
    (
        (),
        step("troika_drawn", "2024-12-01", members=["RUS", "KEN", "THA"]),
        "members of the Council on 2025-01-20",
        "18",
    ),
]


@pytest.mark.parametrize(("before", "new", "expected", "citation"), REFUSED)
def test_what_the_facts_do_not_allow_is_refused_and_in_history_it_is_a_note(before, new, expected, citation):
    state = replay(before, review=REVIEW)
    with pytest.raises(StepRefused) as refused:
        take(state, new, facts())
    assert expected in refused.value.expected
    assert citation in refused.value.citation
    assert not any(expected in note.expected for note in notes(state, facts()))
    history = Step(new.type, REVIEW, {**new.payload, "record": "yes"}, new.actor, 9)
    after = take(state, history, facts())
    assert any(note.step.seq == 9 and expected in note.expected for note in notes(after, facts()))


def test_what_fits_is_taken():
    for one in (
        SCHEDULED,
        step("postponement_decided", "2025-01-01", latest_session=57),
        step("troika_drawn", "2024-12-01", members=["ALB", "KEN", "THA"]),
    ):
        assert take(ReviewState(REVIEW), one, facts()).steps == (one,)
    assert take(ReviewState(REVIEW), step("review_scheduled", "2024-06-01", session=12)).session == 12


def test_a_session_of_the_next_cycle_that_was_decided_may_be_set():
    state = replay((SCHEDULED, step("postponement_decided", "2025-01-01", latest_session=57)), review=REVIEW)
    assert take(state, step("review_scheduled", "2025-02-01", session=57), facts()).session == 57


def test_the_president_and_a_drawing_in_the_ledger_give_who_they_give():
    members = ["RUS", "BLR", "ALB"]
    for more in ({"for_the_state": "yes"}, {"drawing": 3}):
        one = step("troika_drawn", "2024-12-01", members=members, **more)
        assert notes(take(ReviewState(REVIEW), one, facts()), facts()) == ()


def test_where_not_all_seats_are_known_a_stranger_is_noted_and_not_refused():
    known = facts(terms=terms(MEMBERS[:40]))
    state = take(ReviewState(REVIEW), step("troika_drawn", "2024-12-01", members=["RUS", "KEN", "THA"]), known)
    (note,) = notes(state, known)
    assert "this copy knows 40 of 47 seats on that day), not RUS" in note.expected


def test_an_invented_review_is_in_no_table():
    one = Step("review_scheduled", "XAA/0", {"review": "XAA/0", "on": "2024-03-01", "session": 1}, "secretariat")
    assert take(ReviewState("XAA/0"), one, facts()).session == 1
