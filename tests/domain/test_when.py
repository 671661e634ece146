from datetime import date

import pytest

from openupr.domain.when import When


def test_a_day_a_month_and_a_year_reach_from_their_first_to_their_last_day():
    assert (When.parse("2027-01-25").first, When.parse("2027-01-25").last) == (date(2027, 1, 25), date(2027, 1, 25))
    assert (When.parse("2028-02").first, When.parse("2028-02").last) == (date(2028, 2, 1), date(2028, 2, 29))
    assert (When.parse("2027").first, When.parse("2027").last) == (date(2027, 1, 1), date(2027, 12, 31))


def test_only_a_day_is_exact():
    assert When.parse("2027-01").exact is None
    assert When.parse("2027-01-25").exact == date(2027, 1, 25)


@pytest.mark.parametrize("text", ["2027", "2027-01", "2027-01-25"])
def test_it_is_written_as_it_was_read(text):
    assert str(When.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "January 2027", "2027-1", "2027-13", "2027-02-30", "27-01-01", "٢٠٢٧-٠١-٢٥", " 202", "2_27", "２０２７"],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  date's own words for an impossible month are good enough
        When.parse(text)
