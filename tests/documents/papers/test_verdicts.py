"""The words of position."""

import pytest

from openupr.documents.papers.verdicts import combined, considered_implemented, says_implemented, verdicts
from openupr.domain.positions import Position

S, N, P, W = Position.SUPPORTED, Position.NOTED, Position.PARTIALLY, Position.PENDING


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("The recommendations below enjoy the support of State A", S),
        ("State A accepts the recommendation", S),
        ("State A supports recommendation ##", S),
        ("Accepted recommendations", S),
        ("State A does not accept the recommendation", N),
        ("The recommendations below do not enjoy the support of State A", N),
        ("State A is not in a position to support this recommendation", N),
        ("State A cannot, for the time being, accept this", N),
        ("State A takes note of the recommendation", N),
        ("Noted recommendations", N),
        ("The recommendations have been noted by State A", N),
        ("State A rejects these recommendations", N),
        ("State A will not consider these recommendations", N),
        ("State A partially accepts this recommendation", P),
        ("The recommendation is accepted in part", P),
        ("Supported/Noted", P),
        ("The recommendations will be examined by State A", W),
        ("The recommendation is under consideration", W),
        ("The recommendations are noted by State A for further consideration", W),
        ("State A cannot, at this point in time, make a definitive statement", W),
        ("State A will decide later whether it accepts the recommendation", W),
        ("State A accepts to examine the recommendations", W),
        ("Accepted for consideration", W),
        ("State A accepts to consider ratifying the invented convention", S),
        ("After evaluating the recommendations, State A accepts the recommendation", S),
    ],
)
def test_the_verb_that_governs(text: str, position: Position) -> None:
    assert {verdict.position for verdict in verdicts(text)} == {position}


@pytest.mark.parametrize(
    "text",
    [
        "State A notes that work goes on",
        "As noted in its response to it",
        "Noting the law of 2010",
        "Accept visits",
        "",
    ],
)
def test_other_words_give_no_position(text: str) -> None:
    assert verdicts(text) == []


def test_a_verdict_on_a_part_is_not_whole() -> None:
    assert [v.whole for v in verdicts("State A accepts the spirit of the recommendation")] == [False]
    assert [v.whole for v in verdicts("State A accepts the recommendation")] == [True]
    assert [v.whole for v in verdicts("State A accepts it insofar as it concerns courts")] == [False]


def test_a_condition_is_on_the_whole() -> None:
    for text in (
        "accepts it in principle",
        "accepts it insofar as the law allows",
        "accepts it to the extent possible",
    ):
        assert [(v.position, v.whole) for v in verdicts(text)] == [(S, True)]


def test_implemented() -> None:
    assert says_implemented("it has already been implemented to a large extent")
    assert says_implemented("they are in the process of implementation")
    assert considered_implemented("State A considers that recommendation 5 is already implemented")
    assert not says_implemented("it will implement the law")


def test_several_positions_on_one_number() -> None:
    assert combined([S, S]) is S
    assert combined([S, N]) is P
    assert combined([N, W]) is W
    assert combined([S, W]) is P
    assert combined([]) is None
