"""A sentence with an answer and words of waiting is told once, with all that it governs."""

from openupr.documents.items.doubts import doubts
from openupr.domain.findings import Place
from openupr.domain.positions import Position
from openupr.domain.report import Recommendation

MEANWHILE = "For the time being, State A notes the following recommendations:"


def _one(number, position, sentence):
    return Recommendation(number, "14", "Build it", ("XAB",), position, 3, (0, 8), as_printed=sentence)


def test_one_finding_for_a_sentence_names_the_first_and_the_last_number_and_quotes_it():
    found = doubts([_one(f"14.{n}", Position.NOTED, MEANWHILE) for n in (1, 2, 3)])
    assert [(one.rule, one.place) for one in found] == [("answer_may_be_waiting", Place(3, "14.1", (0, 8)))]
    assert found[0].message.startswith(f"14.1 to 14.3: “{MEANWHILE}” has words of waiting (“For the time being”)")


def test_a_doubtful_sentence_without_position_is_quoted():
    found = doubts([_one("14.1", None, "State A supports them and is considering a law:")])
    assert "no position is read" in found[0].message


def test_pending_and_plain_answers_are_not_told():
    plain = "State A accepts the following recommendations:"
    ones = [_one("14.1", Position.SUPPORTED, plain), _one("14.2", Position.PENDING, "They will be examined.")]
    assert doubts([*ones, _one("14.3", None, None)]) == []
