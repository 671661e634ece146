import pytest
from django.test import RequestFactory

from openupr.site.chosen import day_of


def test_the_day_in_the_address_is_taken():
    assert day_of(RequestFactory().get("/?on=2015-03-20")).isoformat() == "2015-03-20"


@pytest.mark.parametrize("query", ["", "?on=", "?on=yesterday", "?on=2015-02-30"])
def test_what_is_no_day_is_today(query):
    today = day_of(RequestFactory().get("/"))
    assert day_of(RequestFactory().get(f"/{query}")) == today
