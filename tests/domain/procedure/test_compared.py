from openupr.domain.procedure.compared import compared
from openupr.domain.procedure.review import ReviewState
from openupr.vocabulary.calendar import reviews
from tests.domain.procedure.test_history import replayed


def of(*addresses):
    return compared(map(replayed, addresses))


def test_the_absences_of_2013_and_2025_side_by_side():
    israel, states = of("USA/4", "ISR/2")
    assert (israel.days_from_absence, israel.days_to_end) == (0, 273)
    assert (israel.letters, israel.reports) == (2, 2)
    assert (states.days_from_absence, states.days_to_end) == (0, None)
    assert (states.letters, states.reports) == (0, 0)


def test_a_day_known_as_a_month_is_not_counted_from():
    haiti, sudan = of("SDN/3", "HTI/1")
    assert (haiti.reviews, haiti.days_to_decision, haiti.days_to_end) == (("HTI/1",), None, 624)
    assert (sudan.days_to_decision, sudan.days_to_end) == (None, None)


def test_outcomes_put_off_have_their_own_reasons():
    ways = {one.reviews[0]: one.way for one in of("LBY/1", "GMB/2", "BIH/2", "IRQ/1", "NIC/4")}
    assert ways == {
        "LBY/1": "outcome-put-off", "GMB/2": "absent-at-plenary", "BIH/2": "positions-missing",
        "IRQ/1": "positions-missing", "NIC/4": "absent-at-plenary",
    }  # fmt: skip


def test_a_session_that_was_moved_ends_with_its_last_review():
    (one,) = of(*(f"{fact.state}/3" for fact in reviews() if fact.session == 36))
    last = max(fact.reviewed_on for fact in reviews() if fact.session == 36)
    assert (len(one.reviews), one.ended["on"]) == (14, last.isoformat())


def test_two_reviews_without_the_same_decision_stay_apart():
    assert len(of("HTI/1", "ISR/2", "SDN/3")) == 3


def test_a_session_of_which_one_review_is_not_over_has_no_end():
    first, second, *_ = [replayed(f"{fact.state}/3") for fact in reviews() if fact.session == 36]
    waiting = ReviewState(second.review, tuple(one for one in second.steps if one.type != "case_closed"))
    assert compared([first, second])[0].ended is not None
    assert compared([first, waiting])[0].ended is None
