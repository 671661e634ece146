"""Numbers of recommendations in lists and ranges."""

import re

import pytest

from openupr.documents.papers.labels import LIST, expand, is_dotted


@pytest.mark.parametrize(
    ("listing", "numbers"),
    [
        ("1-3, 5 and 7 to 9", "1 2 3 5 7 8 9"),
        ("99.17-18, 99.22", "99.17 99.18 99.22"),
        ("99.1 to 99.3", "99.1 99.2 99.3"),
        ("99.34- 35; 99.7 (b)", "99.34 99.35 99.7(b)"),
        ("99.1, 2 and 4", "99.1 99.2 99.4"),
        ("5, 5–6", "5 6"),
        ("26.12a", "26.12a"),
        ("115.62-\n64", "115.62 115.63 115.64"),
    ],
)
def test_lists_and_ranges(listing: str, numbers: str) -> None:
    assert list(expand(listing).numbers) == numbers.split()
    assert expand(listing).odd_ranges == ()


@pytest.mark.parametrize("listing", ["99.7-99.5", "98.40-99.2", "7-5"])
def test_a_range_that_cannot_be_followed_keeps_its_ends(listing: str) -> None:
    labels = expand(listing)
    assert len(labels.numbers) == 2
    assert labels.odd_ranges == (listing,)


def test_a_label_with_its_chapeau() -> None:
    assert is_dotted("99.1-5")
    assert not is_dotted("1-5, 99.2")


def test_a_long_text_is_matched_in_no_time() -> None:
    assert re.match(LIST, "1, " * 5000)
