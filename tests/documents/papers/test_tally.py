"""The President's tally; invented."""

import pytest

from openupr.documents.papers.plenary import Paragraph, Review
from openupr.documents.papers.tally import Tally, check_tally, tally_of


def tally(text: str) -> Tally:
    return tally_of(Review("TUV", [Paragraph("7", "closing", text, 3, (0, 9))]))


def numbers(text: str) -> tuple[int | None, ...]:
    found = tally(f"The President stated that, based on the information provided, {text}")
    return found.received, found.supported, found.noted, found.partially


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("out of 30 recommendations received, Tuvalu had supported 25 recommendations and noted 5.", (30, 25, 5, 0)),
        ("of the 30 recommendations received, Tuvalu had accepted 29 and noted one.", (30, 29, 1, 0)),
        ("Tuvalu had supported all 30 recommendations.", (30, 30, 0, 0)),
        ("out of 30 recommendations received, Tuvalu had supported 25.", (30, 25, None, None)),
    ],
)
def test_forms_of_the_sentence(text: str, expected: tuple[int | None, ...]) -> None:
    assert numbers(text) == expected


def test_what_others_count_is_no_tally() -> None:
    assert tally("Chile noted that Tuvalu, based on the information, had supported 25 recommendations.") == Tally()


def test_a_sum_that_is_not_the_whole_is_told_with_its_place() -> None:
    text = "The President stated that, based on the information provided, out of 9 recommendations received, Tuvalu"
    (finding,) = check_tally("TUV", tally(f"{text} had supported 5 and noted 3."))
    assert (finding.rule, finding.place.paragraph if finding.place else None) == ("tally_does_not_add_up", "7")
