import pytest
from hypothesis import given
from hypothesis import strategies as some

from openupr.domain.procedure.machine import allowed, notes, nothing, take
from openupr.domain.procedure.machine import told as folded
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.guards import SPEAKERS
from openupr.domain.speakers.kinds import KINDS
from tests.domain.speakers.stories import OPENED, READY, REGISTERED, REVIEW, called, ended, started, step, told

ROOM = [called("XAC", "09:00:00"), started("XAC", "09:00:10"), ended("XAC", "09:01:10"), called("XAD", "09:01:20")]
WHOLE = [*READY, *ROOM]


@pytest.mark.parametrize(
    ("before", "one", "expected"),
    [
        ([], REGISTERED[0], "a list that is open"),
        ([OPENED], OPENED, "opened once"),
        ([], step("list_opened", **{**OPENED.payload, "closes": "2024-07-28"}), "ends after it begins"),
        ([OPENED], step("speaker_registered", "09:59:59", on="2024-07-29", speaker="XAB", as_="member"),
         "from 2024-07-29 10:00 to 2024-08-01 18:00, Geneva's time"),
        ([OPENED], step("speaker_registered", "18:00:01", on="2024-08-01", speaker="XAB", as_="member"),
         "a moment from"),
        ([OPENED], step("speaker_registered", on="2024-08-01", speaker="XAB", as_="member"), "a day and a time"),
        ([OPENED, REGISTERED[0]], REGISTERED[0], "each speaker once"),
        ([OPENED], step("speaker_registered", "10:00:00", on="2024-07-29", speaker="XAA", as_="member"),
         "its own time"),
        ([OPENED], step("speaker_registered", "10:00:00", on="2024-07-29", speaker="XAB", as_="stakeholder"),
         "as=member or observer"),
        ([OPENED, *REGISTERED], READY[-1], "the list closed before it"),
        (READY[:-1], step("speakers_ordered", how="alphabetical", speakers=["XAB", "XAC", "XAD"]), "XAE is missing"),
        (READY[:-1], step("speakers_ordered", how="alphabetical", speakers=["XAB", "XAB"]), "XAB stands twice"),
        (READY[:-1], step("speakers_ordered", how="alphabetical", speakers=["XAF"]), "XAF did not"),
        (READY[:-1], step("speakers_ordered", how="lot", cap=3, speakers=["XAB"]), r"3 speakers \(cap 3, 4 reg"),
        (READY[:-1], step("speakers_ordered", how="alphabetical", first="XAD", speakers=["XAB", "XAC", "XAD", "XAE"]),
         "begins with XAD"),
        (WHOLE, READY[-1], "nobody was called from yet"),
        (READY, step("swap_agreed", speaker="XAB", with_="XAD"), "an exchange was proposed"),
        ([*READY, step("swap_proposed", speaker="XAD", with_="XAB")], step("swap_agreed", speaker="XAD", with_="XAB"),
         "that XAB proposed to XAD"),
        (WHOLE, step("swap_proposed", speaker="XAC", with_="XAB"), "two who wait, XAC heard"),
        (READY, step("swap_proposed", speaker="XAC", with_="XAZ"), "XAZ does not"),
        (READY, called("XAD", "09:00:00"), "XAC, who is next"),
        (READY, started("XAC", "09:00:00"), "a speaker who was called"),
        (WHOLE, called("XAE", "09:02:00"), "that XAD has ended"),
        ([*READY, ROOM[0]], started("XAC", "08:59:59"), "a time not before 2024-08-05 09:00:00"),
        ([*READY, *ROOM[:2]], step("floor_not_taken", "09:00:20", speaker="XAC"), "one who is: called"),
        ([*READY, *ROOM[:2]], step("state_took_floor", "09:00:20", part="replies"), "that XAC has ended"),
        ([*READY, step("state_took_floor", "09:00:20", part="replies")],
         step("state_gave_floor", "09:00:20", part="closing"), "the part that runs, replies"),
    ],
)  # fmt: skip
def test_what_may_not_come_is_refused_with_what_was_expected(before, one, expected):
    with pytest.raises(StepRefused, match=expected) as refused:
        told(*before, one)
    assert refused.value.citation
    assert refused.value.stage


def test_another_role_does_not_take_a_step():
    with pytest.raises(StepRefused, match="that secretariat or President of the Council takes it, not delegation"):
        told(*READY, step("speaking_time_announced", actor="delegation", member_seconds=1, observer_seconds=1))


def test_only_those_drawn_are_to_speak_where_a_lot_is_drawn():
    found = told(*READY[:-1], step("speakers_ordered", how="lot", cap=2, speakers=["XAE", "XAB"]))
    assert found.state.order == ("XAE", "XAB")
    assert found.state.turns["XAC"].status == "not drawn"


def test_the_institution_of_a_status_stands_first():
    lists = {"list": "plenary_stakeholders"}
    opened = step("list_opened", **{**OPENED.payload, **lists})
    some = [step("speaker_registered", "10:01:00", on="2024-07-29", speaker=one, as_=role, **lists)
            for one, role in (("Body One", "stakeholder"), ("Institution A", "a_status"))]  # fmt: skip
    before = told(opened, *some, step("list_closed", **lists), key="XAA/0 plenary_stakeholders")
    late = step("speakers_ordered", how="registration", speakers=["Body One", "Institution A"], **lists)
    with pytest.raises(StepRefused, match=r"A status first .A/HRC/RES/16/21, annex, paragraph 13"):
        take(SPEAKERS, before, late)
    first = step("speakers_ordered", how="registration", speakers=["Institution A", "Body One"], **lists)
    assert take(SPEAKERS, before, first).state.next == "Institution A"


def test_a_correction_that_makes_a_later_entry_impossible_is_refused():
    steps = [type(one)(one.type, one.review, one.payload, one.actor, seq) for seq, one in enumerate(WHOLE, 1)]
    wrong = step("speaker_finished", "09:05:00", speaker="XAC", corrects=len(steps) - 1)
    with pytest.raises(StepRefused, match="every step stays allowed: a time not before 2024-08-05 09:05:00"):
        told(*steps, wrong)
    with pytest.raises(StepRefused, match="the number of an entry speaker_cut of XAA/0"):
        told(*steps, step("speaker_cut", "09:01:00", speaker="XAC", corrects=len(steps) - 1))


def test_what_may_come_next_follows_from_the_state():
    assert [one.name for one in allowed(SPEAKERS, told())][:1] == ["list_opened"]
    names = {one.name for one in allowed(SPEAKERS, told(*WHOLE))}
    assert {"speaker_started", "floor_not_taken"} <= names
    assert not {"speaker_called", "list_opened", "speaker_registered", "swap_agreed"} & names


TIMES = [f"09:{minute:02d}:00" for minute in range(4)]
ANY = some.builds(
    step, some.sampled_from(sorted(KINDS)), some.sampled_from(["", *TIMES]),
    speaker=some.sampled_from(["XAB", "XAC", "XAZ"]), with_=some.sampled_from(["XAB", "XAD"]),
    as_=some.sampled_from(["member", "stakeholder"]), part=some.sampled_from(["opening", "closing"]),
    seconds=some.integers(0, 60), how=some.just("registration"), speakers=some.just(["XAB", "XAC", "XAD", "XAE"]),
    member_seconds=some.integers(0, 180), observer_seconds=some.integers(0, 120), why=some.just("invented"),
    opening_minutes=some.just(30), replies_minutes=some.just(20), closing_minutes=some.just(20),
)  # fmt: skip


@given(some.integers(0, len(WHOLE)), some.lists(ANY, max_size=8))
def test_a_forbidden_step_changes_nothing_and_what_is_allowed_replays(length, steps):
    found, taken = told(*WHOLE[:length]), [*WHOLE[:length]]
    for one in steps:
        try:
            found = take(SPEAKERS, found, one)
            taken.append(one)
        except StepRefused:
            assert found.steps == tuple(taken)
    assert folded(SPEAKERS, REVIEW, taken) == found
    assert nothing(SPEAKERS, REVIEW).steps == ()


def expected(*steps):
    """What the notes on a history say was expected; each step is entered from the record."""
    told = [Step(one.type, one.review, {**one.payload, "record": "yes", "source": "a report"}) for one in steps]
    return [note.expected for note in notes(SPEAKERS, folded(SPEAKERS, REVIEW, told))]


def test_history_that_keeps_the_order_has_no_note_though_it_holds_less():
    assert expected(*WHOLE) == []
    assert expected(READY[-1], *ROOM) == []
    assert expected(*ROOM) == []


def test_history_that_breaks_the_order_has_a_note_that_names_the_condition():
    early = called("XAB", "09:00:30")
    assert expected(*READY, *ROOM[:3], early) == ["a time not before 2024-08-05 09:01:10", "XAD, who is next"]
    other = Step("speakers_ordered", REVIEW, {**READY[-1].payload, "first": "XAE", "speakers": ["XAC", "XAC"]})
    assert expected(*READY[:-1], other) == ["each speaker once, XAC stands twice", "a list that begins with XAE"]
    assert expected(OPENED, *REGISTERED, REGISTERED[0]) == ["each speaker once on the list"]
