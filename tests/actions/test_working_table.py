"""The rows of a national working table. All is invented."""

from datetime import date

import pytest

from openupr.actions import working_table as action
from openupr.actions.working_table import GIVEN, WRITTEN, working_table
from openupr.store.failures import Refused

TODAY = date(2026, 1, 1)


def one(number, themes=(), position="supported", **more):
    return {
        "id": f"XAA/2/{number}", "others": [], "number": number, "text": f"Plant tree {number}",
        "states": ["FRA", "PRT"], "position": position, "position_words": position or "no position yet",
        "themes": [*themes], "goals": ["SDG 15"], "symbol": "A/HRC/928/15", **more,
    }  # fmt: skip


@pytest.fixture
def known(monkeypatch):
    rows = [one("1.1"), one("1.2", ["Trees", "Water"], "noted"), one("1.3", ["Bridges"], None), one("1.4", ["Bridges"])]
    rows[0]["text"] = None
    monkeypatch.setattr(action, "known_recommendations", lambda text, on: ("XAA/2", rows))


def test_rows_are_by_theme_those_without_one_last_and_by_number_within(known):
    table = working_table("XAA/2", TODAY)
    assert [row.id.rpartition("/")[2] for row in table.rows] == ["1.3", "1.4", "1.2", "1.1"]
    assert table.form.header == ("id", *GIVEN, *WRITTEN)


def test_a_row_tells_number_words_states_position_and_themes(known):
    table = working_table("XAA/2", TODAY)
    assert table.rows[2].cells == ("1.2", "Plant tree 1.2", "France, Portugal", "noted", "Trees", "Water", "SDG 15")
    assert table.rows[3].cells[1] == "words not imported"


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [({"position": "noted"}, ["1.2"]), ({"position": "none"}, ["1.3"]), ({"theme": "WAT"}, ["1.2"])],
)
def test_those_of_a_position_or_theme_can_be_had_alone(known, chosen, numbers):
    assert [row.cells[0] for row in working_table("XAA/2", TODAY, **chosen).rows] == numbers


def test_a_row_that_a_file_has_stays_whatever_is_chosen(known):
    table = working_table("XAA/2", TODAY, position="noted", also=["XAA/2/1.4"])
    assert [row.cells[0] for row in table.rows] == ["1.4", "1.2"]


@pytest.mark.parametrize("chosen", [{"position": "maybe"}, {"theme": "Ships"}])
def test_what_cannot_be_chosen_is_told(known, chosen):
    with pytest.raises(Refused):
        working_table("XAA/2", TODAY, **chosen)
