"""An answer with words of waiting beside it is told once, with all numbers that it governs."""

from openupr.documents.papers.doubts import doubts
from openupr.domain.findings import Place
from openupr.domain.papers import PositionGiven
from openupr.domain.positions import Position

S, N, W = Position.SUPPORTED, Position.NOTED, Position.PENDING
MEANWHILE = "For the time being, State A notes recommendations 15.1 to 15.7."


def _given(number: str, position: Position | None, text: str, comment: str | None = None) -> PositionGiven:
    return PositionGiven((number,), position, text, 2, (0, 40), "3", comment, False)


def test_one_finding_for_a_sentence_on_all_its_numbers() -> None:
    found = doubts(tuple(_given(f"15.{n}", N, MEANWHILE, f"A comment on {n}.") for n in range(1, 8)))
    assert [(one.rule, one.place) for one in found] == [("answer_may_be_waiting", Place(2, "3", (0, 40)))]
    assert found[0].message.startswith("15.1, 15.2, 15.3, …, 15.7: “For the time being")


def test_the_sentence_after_the_answer_is_looked_at_and_no_other_of_the_comment() -> None:
    comment = "It will be examined by the Parliament. A law is pending."
    assert doubts((_given("15.1", S, f"Supported. {comment}", comment),))
    comment = "The bridge is being considered by others. They will study it."
    assert doubts((_given("15.1", S, f"Supported. {comment}", comment),)) == []


def test_pending_plain_and_conditional_answers_are_not_told_here() -> None:
    given = (
        _given("15.1", W, "Noted, to be examined"),
        _given("15.2", S, "Supported."),
        _given("15.3", S, "Supported (pending parliamentary approval)"),
    )
    assert doubts(given) == []
