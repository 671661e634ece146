import pytest

from openupr.domain.procedure.guided import new_date, way
from openupr.domain.procedure.guides import GUIDES
from openupr.domain.procedure.review import ReviewState
from openupr.vocabulary.calendar import reviews
from tests.domain.procedure.stories import BEFORE, WHOLE, step, told
from tests.domain.procedure.test_history import replayed


def place(state, name=""):
    led = way(state, name)
    return led.guide.name, led.next and led.next.move.part


def aside(*parts):
    return [step("step_not_taken", "2024-07-30", part=part, why="none") for part in parts]


def test_a_postponement_on_request_is_led_from_the_request_to_its_end():
    state = told(*BEFORE, step("communication_received", "2024-07-01", about="request_to_postpone"))
    assert place(state) == ("postponement", 2)
    state = told(step("clarification_requested", "2024-07-02", asks="reason and date"), state=state)
    state = told(*aside(3, 5, 6), state=state)
    assert place(state) == ("postponement", 7)
    granted = step("postponement_decided", "2024-07-20", latest_session=3, earlier_if="the State is ready")
    state = told(granted, *aside(9, 10, 11), state=state)
    assert place(state) == ("postponement", 8)  # the timetable does not have the new date yet
    state = told(step("review_scheduled", "2024-07-21", session=3), state=state)
    assert place(state) == ("postponement", 12)
    date = new_date(way(state).case)
    assert (date.session, date.council_session, date.earlier_if) == (3, None, "the State is ready")
    state = told(step("case_closed", "2024-12-01", how="not_held"), state=state)
    assert place(state) == ("postponement", None)


def test_a_refused_request_stays_open_until_every_part_is_told():
    asked = step("communication_received", "2024-07-01", about="request_to_postpone")
    state = told(*BEFORE, asked, step("postponement_refused", "2024-07-03", why="no reason was given"))
    assert place(state) == ("postponement", 2)
    assert [part.move.part for part in way(state).parts if part.open] == [2, 5, 6, 8, 9, 10, 11, 12]


def test_the_whole_session_is_moved_first_and_then_told_what_was_not_taken():
    assert place(told(*BEFORE), "session-moved") == ("session-moved", 7)
    state = told(*BEFORE, step("postponement_decided", "2024-07-01", whole_session="yes", latest_session=3))
    assert place(state) == ("session-moved", 1)


def test_a_state_that_does_not_come_is_led_from_its_absence():
    assert place(told(*BEFORE), "non-participation") == ("non-participation", 5)
    assert place(told(*BEFORE, step("absence_noted", "2024-08-05"))) == ("non-participation", 1)


def test_positions_missing_at_the_plenary_are_noted_and_then_decided_on():
    state = told(*WHOLE[:13])
    assert place(state, "positions-missing") == ("positions-missing", 5)
    state = told(step("plenary_checked", "2024-12-01", positions="none", state_present="yes"), state=state)
    assert place(state)[0] == "positions-missing"
    state = told(step("outcome_adopted", "2024-12-01", counted_as_noted="yes"), state=state)
    assert not way(state).parts[6].open


def test_a_state_not_present_with_its_positions_is_adopted_without_a_representative():
    state = told(*WHOLE[:16], step("plenary_checked", "2024-12-01", positions="all", state_present="no"))
    assert place(state)[0] == "absent-at-plenary"
    state = told(step("outcome_adopted", "2024-12-01", state_present="no"), state=state)
    assert not way(state).parts[6].open


def test_a_state_that_is_there_with_its_positions_opens_no_record():
    state = told(*WHOLE[:16], step("plenary_checked", "2024-12-01", positions="all", state_present="yes"))
    assert way(state) is None


def test_before_any_record_each_way_begins_with_a_step_that_opens_one():
    for name, guide in GUIDES.items():
        led = way(ReviewState("XAA/0"), name)
        assert led.next.move in guide.moves
        assert not led.next.move.aside
    assert way(ReviewState("XAA/0")) is None


REAL = {
    "HTI/1": ("postponement", None),
    "IRQ/1": ("positions-missing", None),
    "LBY/1": ("outcome-put-off", None),
    "ISR/2": ("non-participation", None),
    "GMB/2": ("absent-at-plenary", None),
    "BIH/2": ("positions-missing", None),
    "SDN/3": ("postponement", None),
    "UKR/4": ("postponement", 1),
    "NIC/4": ("absent-at-plenary", 2),
    "USA/4": ("non-participation", 2),
}


@pytest.mark.parametrize("review", REAL)
def test_the_real_cases_are_on_their_way(review):
    assert place(replayed(review)) == REAL[review]


def test_every_state_of_session_36_was_moved_with_it():
    for fact in (one for one in reviews() if one.session == 36):
        assert place(replayed(f"{fact.state}/3")) == ("session-moved", None)


def test_the_new_dates_that_were_set():
    dates = {review: new_date(way(replayed(review)).case) for review in ("ISR/2", "GMB/2", "NIC/4", "USA/4", "UKR/4")}
    assert {review: one and (one.session, one.council_session, one.until) for review, one in dates.items()} == {
        "ISR/2": (17, None, ""), "GMB/2": (None, 28, "2015-03-26"), "NIC/4": (None, 60, ""), "USA/4": (53, None, ""),
        "UKR/4": None,
    }  # fmt: skip
