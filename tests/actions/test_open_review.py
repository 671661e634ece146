"""A review is opened by the name a person gives it."""

from datetime import date

import pytest

from openupr.store.failures import Refused
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

TODAY = date(2026, 11, 24)


def opened(text, on=TODAY):
    """The function under test; imported late, since it needs Django set up."""
    from openupr.actions.open_review import open_review  # noqa: PLC0415

    return open_review(text, on)


@pytest.fixture
def kept(store):
    """Slovenia's review of 2014, with an invented report and addendum."""
    for one in (b.report((b.PENDING,) * 2, state="SVN"), b.addendum([(["115.1"], b.SUPPORTED)], state="SVN")):
        import_reading(Reading(one, b.data_of(one), "reader 1", ("SVN", 2, 20), {}))


@pytest.mark.parametrize("text", ["SVN/2", "svn 2", "Slovenia 2", " Slovenia/2 "])
def test_a_review_is_known_by_code_and_by_name(kept, text):
    review = opened(text)
    assert (review["address"], review["state_name"], review["session"]) == ("SVN/2", "Slovenia", 20)
    assert len(review["documents"]) == 2


def test_positions_are_those_of_the_day_asked_for(kept):
    assert opened("SVN/2", date(2014, 12, 1))["recommendations"][0]["position"] == "pending"
    assert opened("SVN/2", date(2015, 3, 10))["recommendations"][0]["position"] == "supported"


def test_a_review_of_which_nothing_is_here_is_none(store):
    assert opened("SVN/2") is None


@pytest.mark.parametrize("text", ["", "SVN", "Nowhere 2", "SVN/5"])
def test_what_names_no_review_is_refused_with_an_example(store, text):
    with pytest.raises(Refused, match="A review like SVN/3 or Slovenia 3"):
        opened(text)
