"""The day in an address: taken, left out, or refused; never taken for another."""

from datetime import UTC, datetime

import pytest
from django.test import RequestFactory

from openupr.site.chosen import Misread, day_of


def test_the_day_in_the_address_is_taken():
    assert day_of(RequestFactory().get("/?on=2015-03-20")).isoformat() == "2015-03-20"


@pytest.mark.parametrize("query", ["", "?on=", "?on=%20"])
def test_what_is_left_out_is_today(query):
    assert day_of(RequestFactory().get(f"/{query}")) == datetime.now(UTC).date()


@pytest.mark.parametrize(
    "text",
    ["yesterday", "2015-02-30", "9999-99-99", "2020-1-1", "20150320", "2015-W12-5", "2015-03-20T00:00", "٢٠١٥-٠٣-٢٠"],
)
def test_what_is_no_day_is_refused_with_what_was_expected_and_found(text):
    with pytest.raises(Misread) as caught:
        day_of(RequestFactory().get("/", {"on": text}))
    assert f"on=2015-03-20; found “{text}”" in caught.value.said
    assert text not in str(caught.value)  # which is logged


def test_of_a_long_text_the_beginning_is_enough():
    with pytest.raises(Misread) as caught:
        day_of(RequestFactory().get("/", {"on": "9" * 5000}))
    assert len(caught.value.said) < 200
