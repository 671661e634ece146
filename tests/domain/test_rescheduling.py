"""Places for reviews that wait: what is free, what it needs, why not, and as many as possible at the least cost."""

from dataclasses import replace
from datetime import date, time
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.domain.calendar import ReviewFact, ReviewStatus, Session
from openupr.domain.findings import Sureness
from openupr.domain.rescheduling import Calendar, Option, Place, Wish, assigned, options, places, refusals, wanting
from openupr.domain.timetable import Slot, Use, timetable
from openupr.domain.when import When

TODAY = date(2032, 1, 1)
SLOTS = tuple(
    Slot(1, None, meeting, day, time(9), time(12), use, None, "x", Sureness.MEASURED)
    for meeting, day, use in (
        *((1, 1, Use.REVIEW), (2, 1, Use.REVIEW), (3, 2, Use.REVIEW)),
        *((4, 2, Use.ADOPTION), (5, 3, Use.ADOPTION)),
    )
)


def session(number=70, start="2032-05-03", end="2032-05-05", cycle=6):
    return Session(number, cycle, When.parse(start), When.parse(end), 0, 3)


def calendar(one=None, taken=(), *, last=71, size=3):
    one = one or session()
    opening = one.start.exact
    meetings = tuple(timetable(SLOTS, one.number, opening, ())) if opening else ()
    facts = tuple(
        ReviewFact(f"XA{chr(65 + n)}", one.cycle, one.number, ReviewStatus.SCHEDULED, meeting=meeting)
        for n, meeting in enumerate(taken)
    )
    return Calendar(one, meetings, facts, size, last)


WISH = Wish("XAZ", 6, TODAY)


def test_free_places_are_meetings_of_reviews_then_the_meeting_of_adoptions_beside_a_single_review():
    assert [(one.number, one.meeting) for one in places(calendar(taken=(1,)))] == [(2, 2), (3, 3), (4, 4)]
    assert [(one.number, one.meeting) for one in places(calendar(taken=(1, 2, 3)))] == [(4, 4)]
    assert places(calendar(taken=(1, 2, 3, 4))) == []


def test_without_days_or_meetings_places_are_counted():
    vague = calendar(session(start="2032-05", end="2032-05"), (None, None))
    assert [(one.number, one.meeting, one.day) for one in places(vague)] == [(3, None, None), (4, None, None)]
    assert [one.number for one in places(calendar(taken=(1, None, None)))] == [4]


def test_a_place_within_the_size_comes_before_a_sooner_one_beyond_it():
    full, later = calendar(taken=(1, 2, 3)), calendar(session(71, "2032-11-01", "2032-11-03"), (1, 2))
    found = options(WISH, [full, later])
    assert [(one.place.session, one.place.number) for one in found] == [(71, 3), (70, 4), (71, 4)]
    assert found[0].needs == ()
    assert "beyond the 3 States" in found[1].needs[0]


def test_a_place_after_the_latest_session_set_needs_a_further_decision():
    found = options(replace(WISH, latest=69, decision="DEC"), [calendar()])
    assert found[0].needs == ("a further decision: session 69 is the latest that DEC set",)


@pytest.mark.parametrize(
    ("wish", "one", "why"),
    [
        (replace(WISH, moved_from=70), calendar(), "moved from this session"),
        (replace(WISH, cycle=5), calendar(last=69), "cycle 5 ends with session 69"),
        (replace(WISH, after=date(2032, 5, 5)), calendar(), "ends by 2032-05-05"),
        (replace(WISH, after=date(2032, 3, 23)), calendar(), "less than six weeks"),
        (WISH, calendar(taken=(1, 2, 3, 4)), "full: 4 States"),
    ],
)
def test_an_impossible_session_says_why_and_by_what(wish, one, why):
    assert options(wish, [one]) == []
    (told,) = refusals(wish, [one])
    assert why in told.why
    assert told.citation


def test_six_weeks_to_the_day_are_enough():
    assert options(replace(WISH, after=date(2032, 3, 22)), [calendar()])


def test_an_excluded_day_is_told_and_the_others_stay():
    wish = replace(WISH, not_on=frozenset({date(2032, 5, 3)}))
    assert [one.place.meeting for one in options(wish, [calendar()])] == [3, 4]
    assert [told.session for told in refusals(wish, [calendar()])] == [70, 70]


def offers(costs):
    return [
        Option(state, Place(70, n), cost)
        for state, row in zip("ABCD", costs, strict=False)
        for n, cost in enumerate(row)
        if cost is not None
    ]


def best(costs):
    """By trying everything: the most States, then the least cost."""
    tries = []
    columns = [*range(4), *[None] * len(costs)]
    for chosen in set(permutations(columns, len(costs))):
        got = [row[n] for row, n in zip(costs, chosen, strict=True) if n is not None]
        if None not in got:
            tries.append((-len(got), sum(got)))
    return min(tries)


TABLES = st.lists(st.lists(st.one_of(st.none(), st.integers(0, 60)), min_size=4, max_size=4), min_size=1, max_size=3)


@given(TABLES)
@settings(max_examples=60, deadline=None)
def test_the_search_finds_the_best_of_all(costs):
    found = assigned(offers(costs))
    assert len({one.place for one in found}) == len({one.state for one in found}) == len(found)
    assert (-len(found), sum(one.cost for one in found)) == best(costs)


def test_an_earlier_state_makes_way_for_one_that_has_no_other_place():
    found = assigned(offers([[1, 9], [2, None]]))
    assert [(one.state, one.place.number) for one in found] == [("A", 1), ("B", 0)]


def test_who_got_no_place_is_named():
    found = assigned(offers([[1], [2]]))
    assert wanting([replace(WISH, state="A"), replace(WISH, state="B")], found) == ["B"]
