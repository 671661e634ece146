import re
from datetime import date

import pytest

from openupr.documents.introduction.dates import CARDINAL, DATE, ORDINAL, cardinal, date_of, ordinal


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("12 November 2019", None, date(2019, 11, 12)),
        ("14th October 2011", None, date(2011, 10, 14)),
        ("27 \nOctober 2014", None, date(2014, 10, 27)),
        ("3 May, 2012", None, date(2012, 5, 3)),
        ("24 January", 2013, date(2013, 1, 24)),
        ("24 January", None, None),
        ("31 June 2012", None, None),
    ],
)
def test_a_date_is_read_as_printed_or_not_at_all(text, year, expected):
    assert date_of(re.match(DATE, text), year) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("13th", 13), ("13 th", 13), ("13", 13), ("3rd", 3), ("sixth", 6), ("twentieth", 20), ("twenty-first", 21)),
        *(("thirty-fourth", 34), ("forty second", 42), ("fiftieth", 50), ("fortieth", 40), ("fifty-fourth", 54)),
    ],
)
def test_ordinals_stand_in_words_or_digits(text, expected):
    assert ordinal(re.fullmatch(ORDINAL, text)["ordinal"]) == expected


@pytest.mark.parametrize("text", ["", "first-sixth", "twenty-", "last"])
def test_what_is_no_ordinal_is_none(text):
    assert ordinal(text) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("54", 54), ("forty-five", 45), ("twenty four", 24), ("twelve", 12), ("Sixty", 60)]
)
def test_cardinals_stand_in_words_or_digits(text, expected):
    assert re.fullmatch(CARDINAL, text, re.IGNORECASE)
    assert cardinal(text) == expected


@pytest.mark.parametrize("text", ["", "many", "and", "twenty-many"])
def test_what_is_no_number_is_none(text):
    assert cardinal(text) is None
