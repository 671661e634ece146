from datetime import date

import pytest
from django.http import QueryDict

from openupr.site.recommendations import Chosen, named, shipped

# Facts of reviews take in the ledger of the store
pytestmark = [pytest.mark.usefixtures("store"), pytest.mark.parametrize("engine", ["sqlite"])]

NOW = date(2026, 11, 24)


@pytest.fixture
def one():
    return {"number": "1.1", "text": "Ratify the Treaty", "states": ["NOR", "EGY"], "position": "noted"}


def chosen(query):
    return Chosen.of(QueryDict(query))


@pytest.mark.parametrize(
    "query",
    ["", "position=noted", "by=NOR", "by=Norway", "by=nor", "text=TREATY", "group=African", "by=EGY&position=noted"],
)
def test_what_fits_every_choice_is_kept(one, query):
    assert chosen(query).keeps(one)


@pytest.mark.parametrize("query", ["position=supported", "by=SWE", "by=Atlantis", "text=war", "group=Asia-Pacific"])
def test_what_fails_one_choice_is_left_out(one, query):
    assert not chosen(query).keeps(one)


def test_no_position_yet_can_be_chosen(one):
    assert chosen("position=none").keeps({**one, "position": None})
    assert not chosen("position=none").keeps(one)


def test_a_choice_is_kept_from_page_to_page():
    assert chosen("by=Norway&text=a%26b").address(NOW, 2) == "by=Norway&text=a%26b&on=2026-11-24&page=2"


def test_what_is_too_long_is_cut():
    assert len(chosen("text=" + "x" * 9000).text) == 200


def test_facts_that_ship_have_numbers_states_and_positions_but_no_words():
    rows = shipped("SVN", 2, NOW)
    assert len(rows) == 163
    assert {row["text"] for row in rows} == {None}
    assert rows[0]["states"] == ["HRV"]
    assert rows[0]["standing"]["symbol"] == "A/HRC/28/15"
    assert named(rows[0])["by"][0]["name"] == "Croatia"


def test_before_the_report_was_adopted_nothing_of_it_is_shown():
    assert shipped("SVN", 2, date(2014, 11, 5)) == []
    assert shipped("SVN", 4, NOW) == []
