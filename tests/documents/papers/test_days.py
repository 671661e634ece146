"""Full dates in running text."""

from datetime import date

import pytest

from openupr.documents.papers.days import day_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on 4 November 2014 in Geneva", date(2014, 11, 4)),
        ("meeting11 June 2008", date(2008, 6, 11)),
        ("on 16 April in conformity", None),
        ("16 April and 3 May 2008", date(2008, 5, 3)),
        ("31 February 2008", None),
        ("", None),
    ],
)
def test_the_first_full_date(text: str, day: date | None) -> None:
    assert day_in(text) == day
