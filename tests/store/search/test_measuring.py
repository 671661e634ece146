"""A database full of recommendations is one that pages and the index can read."""

from datetime import date

import pytest

from openupr.store import reviews
from openupr.store.models import Review
from openupr.store.search.measuring import fill
from openupr.store.search.texts import records

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_what_is_filled_in_is_shown_and_indexed(store):
    rows = [
        (("SVN", 2), f"Invented {n}", ("NOR", "FRA"), "noted", ("Theme 1", "Theme 2"), ("Persons 1",), ("SDG 4",))
        for n in range(3)
    ]
    assert fill([*rows, (("BIH", 1), "Other", ("AUT",), "supported", ("Theme 1",), (), ())]) == 4
    found = list(records(date(2026, 11, 24)))
    assert [one.fields["state"][0] for one in found] == ["BIH", "SVN", "SVN", "SVN"]
    assert found[1].fields["position"] == ("noted",)
    assert found[1].fields["theme"] == ("Theme 1", "Theme 2")
    page = reviews.describe(Review.objects.get(state="SVN"), date(2026, 11, 24))
    assert page["tally"]["noted"] == 3
