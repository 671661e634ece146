"""Addresses of searches."""

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from openupr.actions.search import Asked, Sort
from openupr.site.chosen import Misread
from openupr.site.searching import asked, dropped, facets, query_of


def of(query):
    return asked(RequestFactory().get("/search", QueryDict(query)))


def test_what_an_address_asks_is_read_and_written_back():
    query = "q=women+NOT+men&state=SVN&state=AUT&cycle=1..3&exact=yes&sort=date&page=3"
    one = of(query)
    assert one.text == "women NOT men"
    assert one.filters == {"state": ("SVN", "AUT"), "cycle": ("1..3",)}
    assert (one.exact, one.labels, one.once, one.sort, one.page) == (True, False, False, Sort.DATE, 3)
    assert query_of(one, page=3) == query
    assert query_of(one) == query.removesuffix("&page=3")


def test_states_may_be_parted_by_commas_and_themes_hold_them():
    one = of("state=SVN,AUT&theme=Food%2C+water")
    assert one.filters == {"state": ("SVN", "AUT"), "theme": ("Food, water",)}


def test_what_is_not_chosen_is_not_in_the_address():
    assert query_of(of("q=&state=&sort=relevance&exact=no&page=1")) == ""


@pytest.mark.parametrize("query", ["sort=best", "page=0", "page=x", "page=999999999999", "page=٣"])
def test_what_cannot_be_read_is_refused(query):
    with pytest.raises(Misread):
        of(query)


def test_a_value_s_query_chooses_it_or_drops_it_and_chosen_ones_come_first():
    one = of("q=a&state=AUT&page=2")
    found = facets(one, {"state": [{"value": "SVN", "count": 2}, {"value": "AUT", "count": 1}]})
    assert [(row["value"], row["chosen"], row["query"]) for row in found["state"]] == [
        ("AUT", True, "q=a"),
        ("SVN", False, "q=a&state=AUT&state=SVN"),
    ]


def test_each_choice_can_be_dropped_alone():
    rows = dropped(Asked("a", {"state": ("AUT",), "position": ("noted",)}))
    assert [(row["field"], row["value"], row["query"]) for row in rows] == [
        ("state", "AUT", "q=a&position=noted"),
        ("position", "noted", "q=a&state=AUT"),
    ]
    assert rows[0]["name"] == "Austria"


def test_a_page_offers_forty_values_of_a_field_and_its_data_hold_all():
    values = [{"value": f"Theme & {n}", "count": 1} for n in range(50)]
    found = facets(of("q=a&theme=Theme+%26+45&sort=date"), {"theme": values})["theme"]
    assert len(found) == 50
    assert found[0] == {"value": "Theme & 45", "count": 1, "chosen": True, "query": "q=a&sort=date"}
    assert found[1]["query"] == "q=a&theme=Theme+%26+45&theme=Theme+%26+0&sort=date"
    assert "query" not in found[49]
