from openupr.domain.procedure.requests import Answer, requests
from openupr.vocabulary.calendar import reviews
from tests.domain.procedure.stories import BEFORE, step, told
from tests.domain.procedure.test_history import replayed

ASKED = step("communication_received", "2024-07-01", about="request_to_postpone", seq=7)


def answers(*steps):
    return [(one.asked and one.asked["on"], one.answer, one.answered and one.answered["on"]) for one in steps]


def test_a_request_is_granted_refused_or_without_an_answer():
    granted = told(*BEFORE, ASKED, step("postponement_decided", "2024-07-20", latest_session=3))
    refused = told(*BEFORE, ASKED, step("postponement_refused", "2024-07-21", why="no reason"))
    assert answers(*requests([granted])) == [("2024-07-01", Answer.GRANTED, "2024-07-20")]
    assert requests([granted])[0].new_date.session == 3
    assert answers(*requests([refused])) == [("2024-07-01", Answer.REFUSED, "2024-07-21")]
    assert requests([refused])[0].new_date is None
    assert answers(*requests([told(*BEFORE, ASKED)])) == [("2024-07-01", Answer.OPEN, None)]


def test_silence_is_no_refusal_and_a_notice_is_no_request():
    absent = told(*BEFORE, ASKED, step("absence_noted", "2024-08-05"), step("non_participation_decided", "2024-08-05"))
    assert [one.answer for one in requests([absent])] == [Answer.OTHERWISE]
    notice = told(*BEFORE, step("communication_received", "2024-07-01", about="notice_of_non_participation"))
    assert requests([notice]) == ()


def test_the_real_requests_in_order_of_time():
    moved = [replayed(one) for one in ("UKR/4", "SDN/3", "ISR/2", "HTI/1", "USA/4", "NIC/4")]
    assert [(one.reviews[0], one.answer) for one in requests(moved)] == [
        ("HTI/1", Answer.GRANTED),
        ("ISR/2", Answer.OTHERWISE),
        ("SDN/3", Answer.UNASKED),
        ("UKR/4", Answer.UNASKED),
    ]


def test_a_session_that_was_moved_stands_once_with_all_its_states():
    (one,) = requests(replayed(f"{fact.state}/3") for fact in reviews() if fact.session == 36)
    assert (len(one.reviews), one.answer, one.asked, one.new_date.until) == (14, Answer.SESSION, None, "2020-11-02")
