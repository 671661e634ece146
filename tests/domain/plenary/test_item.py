import pytest

from openupr.domain.plenary.item import PLENARY, left
from openupr.domain.plenary.rules import PlenaryRules
from openupr.domain.plenary.tally import Count
from openupr.domain.procedure.machine import allowed, notes
from openupr.domain.procedure.machine import told as folded
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.floor import moment
from tests.domain.plenary.stories import HEARD, OPENED, REVIEW, TALLY, VIEWS, section, step, told

NO_STATES = step("section_not_held", section="states", why="none registered")

RULES = PlenaryRules(1200, 1200, 1200, 13, 10, 90, 120)


def minutes(item, name, time):
    return left(item, RULES, name, moment(step("plenary_opened", time))) / 60_000


def test_an_item_goes_from_its_opening_to_the_decision():
    assert told().state.stage == "item not opened"
    assert told(OPENED).state.stage == "item opened"
    assert told(OPENED, VIEWS[0]).state.stage == "section views"
    assert told(*HEARD).state.stage == "after section stakeholders"
    stated = told(*HEARD, TALLY)
    assert (stated.state.stage, stated.state.tally) == ("tally stated", Count(10, 7, 2, 1))
    assert told(*HEARD, TALLY, *section("closing", "10:56:00", "11:00:00")).state.stage == "ready for the decision"


def test_each_group_has_its_twenty_minutes_and_the_states_two_parts_share_one():
    item = told(*HEARD, TALLY, step("section_opened", "10:56:00", section="closing")).state
    assert minutes(item, "closing", "10:58:00") == 3
    assert minutes(item, "states", "11:00:00") == -1
    assert minutes(item, "stakeholders", "11:00:00") == 1  # two of the institution, seventeen of the others


@pytest.mark.parametrize(
    ("before", "one", "expected"),
    [
        ([], VIEWS[0], "the item opened before it"),
        ([OPENED], OPENED, "opened once"),
        ([OPENED], step("section_opened", "10:00:00", section="states"), "the views of the State under review first"),
        ([OPENED, VIEWS[0]], step("section_opened", "10:00:00", section="states"), "that section views is closed"),
        ([OPENED, VIEWS[0]], step("section_closed", "10:00:00", section="states"), "the section that runs, views"),
        ([OPENED, *VIEWS], VIEWS[0], "a time not before 10:15:00"),
        ([OPENED, *VIEWS], step("section_opened", "10:20:00", section="views"), "section views once"),
        (HEARD[:-2], step("section_opened", "10:50:00", section="institution"), "section institution once"),
        ([OPENED, *VIEWS, *section("states", "10:20:00", "10:30:00")],
         step("section_opened", "10:50:00", section="institution"), "that it comes before section states"),
        ([OPENED, *VIEWS], step("section_opened", "10:20:00", section="stakeholders"), "section states held"),
        ([OPENED, *VIEWS, TALLY], step("section_opened", "10:20:00", section="closing"), "section states held"),
        ([OPENED, *VIEWS, NO_STATES], step("section_opened", "10:20:00", section="states"), "is marked as not held"),
        ([OPENED, VIEWS[0]], NO_STATES, "that section views is closed"),
        (HEARD, NO_STATES, "section states once"),
        (HEARD, step("section_opened", "10:56:00", section="closing"), "the tally stated before the closing remarks"),
        ([*HEARD[:3], TALLY], step("section_opened", "10:56:00", section="states"),
         "closing remarks, the tally is stated"),
        ([OPENED], TALLY, "the views of the State under review before it"),
        ([*HEARD, TALLY, *section("closing", "10:56:00", "11:00:00")], TALLY, "before the closing remarks"),
        (HEARD, step("tally_stated", received=10, supported=7, noted=2),
         r"which are 7 \+ 2 \+ 0 = 9; or why it differs"),
    ],
)  # fmt: skip
def test_what_may_not_come_is_refused_with_what_was_expected(before, one, expected):
    with pytest.raises(StepRefused, match=expected) as refused:
        told(*before, one)
    assert refused.value.citation


def test_where_the_state_is_absent_its_views_are_marked_and_the_item_goes_on():
    absent = step("section_not_held", section="views", why="the State is not present")
    assert told(OPENED, absent, *section("states", "10:20:00", "10:30:00"), TALLY).state.tally


def test_a_section_that_was_not_held_is_marked_with_its_reason():
    item = told(OPENED, *VIEWS, NO_STATES, *section("stakeholders", "10:20:00", "10:30:00")).state
    assert item.not_held == {"states": "none registered"}
    assert item.open_sections == ("closing",)


def test_a_tally_that_differs_may_be_stated_with_the_reason():
    stated = step("tally_stated", received=10, supported=7, noted=2, differs="one was withdrawn in the room")
    assert told(*HEARD, stated).state.tally == Count(10, 7, 2)


def test_without_an_institution_the_states_speak_after_the_state_under_review():
    assert told(OPENED, *VIEWS, *section("states", "10:15:00", "10:20:00")).state.stage == "after section states"


def test_what_may_come_next_follows_from_the_state():
    assert [one.name for one in allowed(PLENARY, told())] == ["plenary_opened"]
    assert [one.name for one in allowed(PLENARY, told(OPENED, VIEWS[0]))] == ["section_closed"]


def expected(*steps):
    """What the notes on a history say was expected; each step is entered from the record."""
    told = [Step(one.type, one.review, {**one.payload, "record": "yes", "source": "a report"}) for one in steps]
    return [note.expected for note in notes(PLENARY, folded(PLENARY, REVIEW, told))]


def test_history_has_notes_on_what_it_breaks_and_none_on_what_it_does_not_hold():
    closing = section("closing", "10:56:00", "11:00:00")
    assert expected(*HEARD, TALLY, *closing) == []
    assert expected(*closing) == []
    odd = step("tally_stated", received=10, supported=7, noted=2)
    assert [one[:46] for one in expected(*HEARD, odd)] == ["10 = supported + noted + partially, which are "]
    assert expected(*HEARD, *section("views", "11:00:00", "11:01:00")) == ["section views once"]
    assert expected(OPENED, *closing, TALLY) == ["that it comes before the closing remarks"]
