"""Counts that an addendum states, and checks."""

import pytest

from openupr.documents.papers.counts import check_counts, check_numbers, stated_counts
from openupr.domain.findings import Place
from openupr.domain.papers import PartGiven, PositionGiven
from openupr.domain.positions import Position


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("State A received 163 recommendations and accepts 142 recommendations.", {"received": 163, "supported": 142}),
        ("Of the remaining 157 recommendations, 124 are now supported and 33 noted.", {"supported": 124, "noted": 33}),
        ("State A notes 21 recommendations.", {"noted": 21}),
        ("Of 90 recommendations, 58 were immediately supported.", {"supported_at_review": 58}),
        ("State A accepts recommendations 1 and 2.", {}),
        ("The law has 12 articles.", {}),
    ],
)
def test_counts_in_sentences(text: str, counts: dict[str, int]) -> None:
    assert dict(stated_counts(text)) == counts


def given(numbers: str, position: Position | None) -> PositionGiven:
    return PositionGiven(tuple(numbers.split()), position, "", 1, (0, 0))


def test_a_count_that_differs_is_told() -> None:
    positions = (given("1 2 3", Position.NOTED),)
    assert [f.rule for f in check_counts(positions, (("noted", 4),))] == ["count_differs"]
    assert check_counts(positions, (("noted", 3),)) == []


def test_doubles_gaps_and_unknown_positions_are_told() -> None:
    found = check_numbers((given("1 2", Position.NOTED), given("2", Position.SUPPORTED), given("5", None)))
    assert [f.rule for f in found] == ["two_positions", "numbers_missing", "position_not_recognised"]
    assert found[0].message.startswith("2: the document gives it two positions, noted and supported.")
    assert "3, 4" in found[1].message
    assert (found[2].message[:2], found[2].place) == ("5:", Place(1, None, (0, 0)))


def test_support_with_a_qualification_is_told_in_the_sentence_or_in_the_first_of_the_comment() -> None:
    listed = PositionGiven(("1", "2"), Position.SUPPORTED, "State A accepts 1 and 2 in principle.", 3, (5, 9), "7")
    under = PositionGiven(
        ("3",), Position.SUPPORTED, "Accepted recommendations", 4, (0, 9), None, "Accepted in principle."
    )
    plain = PositionGiven(("4",), Position.SUPPORTED, "State A accepts 4.", 5, (0, 9), None, "A law exists.")
    first, second = check_numbers((listed, under, plain))
    assert (first.rule, first.place) == ("support_qualified", Place(3, "7", (5, 9)))
    assert (first.message[:5], second.message[:2]) == ("1, 2:", "3:")


def test_support_in_part_without_a_word_on_the_part_is_told() -> None:
    part = PartGiven(Position.NOTED, "State A cannot accept the part on courts.", 1, (0, 9))
    named = PositionGiven(("2",), Position.PARTIALLY, "", 1, (0, 0), parts=(part,))
    (found,) = check_numbers((given("1 2", Position.PARTIALLY), named))
    assert (found.rule, found.message[:2]) == ("parts_not_told", "1:")
