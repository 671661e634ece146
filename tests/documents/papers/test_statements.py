"""Sentences that give positions on numbers."""

import pytest

from openupr.documents.papers.statements import names_numbers, statements
from openupr.domain.positions import Position

S, N, W = Position.SUPPORTED, Position.NOTED, Position.PENDING


def positions(sentence: str) -> list[tuple[str, Position | None]]:
    return [(" ".join(one.labels.numbers), one.position) for one in statements(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("State A accepts recommendations 1 and 3.", [("1 3", S)]),
        ("State A accepts recommendations 1, 3 and notes recommendations 5-6.", [("1 3", S), ("5 6", N)]),
        ("Recommendations 1 and 2 are supported, and recommendations 4, 5 are noted.", [("1 2", S), ("4 5", N)]),
        ("The recommendations in paragraphs 99.1 and 99.4 enjoy the support of State A.", [("99.1 99.4", S)]),
        ("Recommendations Nos. 7 and 8 cannot be accepted.", [("7 8", N)]),
        ("State A considers that recommendations 99.1 and 99.2 are already implemented.", [("99.1 99.2", S)]),
    ],
)
def test_each_list_has_the_verb_that_governs_it(sentence: str, expected: list[tuple[str, Position | None]]) -> None:
    assert positions(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "State A agrees to consider recommendations 15.1 and 15.2.",
        "State A accepts to examine recommendations 15.1 and 15.2.",
        "State A will decide later whether it accepts recommendations 15.1 and 15.2.",
        "State A has not yet decided whether to support recommendations 15.1 and 15.2.",
        "State A supports the idea behind recommendations 15.1 and 15.2, which are being examined.",
        "Recommendations 15.1 and 15.2 are noted at this stage; a final decision is to be announced later.",
        "State A has noted recommendations 15.1 and 15.2, on which consultations are still under way.",
        "State A notes recommendations 15.1 and 15.2; these need to be discussed before a position can be taken.",
        "State A defers its response to recommendations 15.1 and 15.2, and has taken note of them.",
        "Recommendations 15.1 and 15.2: awaiting the decision of the Cabinet, which has been agreed in substance.",
    ],
)
def test_words_of_waiting_take_back_what_another_verb_says(sentence: str) -> None:
    assert positions(sentence) == [("15.1 15.2", W)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("State A accepts recommendations 1 and 3, and will examine recommendation 5.", [("1 3", S), ("5", W)]),
        ("Recommendations 1 and 2 are supported, recommendations 4, 5 will be examined.", [("1 2", S), ("4 5", W)]),
        ("Recommendations 1 and 2 will be examined, recommendations 4, 5 are noted.", [("1 2", W), ("4 5", N)]),
        (
            "State A accepts recommendation 1, which is being examined, and notes recommendation 5.",
            [("1", W), ("5", N)],
        ),
        ("State A accepts recommendations 1 and 3 and is considering a law on bridges.", [("1 3", S)]),
    ],
)
def test_words_of_waiting_are_about_the_list_beside_them_only(
    sentence: str, expected: list[tuple[str, Position | None]]
) -> None:
    assert positions(sentence) == expected


@pytest.mark.parametrize(
    "text",
    [
        "See recommendation 71.",
        "State A accepts 142 recommendations.",
        "Article 14.2 of the law says so.",
        "as described in its responses to recommendations 99.27 and 99.30",
        "The recommendations in paragraph 115 of the report",
        "a rate of 15.1 per cent",
    ],
)
def test_numbers_that_name_no_recommendation(text: str) -> None:
    assert not names_numbers(text)


def test_an_exception_has_no_position() -> None:
    found = statements("State A accepts recommendations 1-5, except recommendation 3.")
    assert [(one.excepted, one.position) for one in found] == [(False, S), (True, None)]


def test_a_list_without_a_verb_has_no_position() -> None:
    assert positions("Recommendations 1, 2 and 3") == [("1 2 3", None)]
