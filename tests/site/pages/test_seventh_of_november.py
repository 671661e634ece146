from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.when import When
from openupr.site.pages import seventh_of_november as page
from openupr.vocabulary.calendar import reviews, special_cases


@pytest.fixture(scope="module")
def shown(reader):
    return reader.get("/7-november-2025")


@pytest.fixture(scope="module")
def data(reader):
    return reader.get("/7-november-2025.json").data


def cells(data, state):
    return {
        step["name"]: cell["facts"]
        for step in data["steps"]
        for cell in step["cells"]
        if cell["state"]["code"] == state
    }


def test_the_page_says_what_the_council_has_never_declared(shown):
    assert "The Council has never declared persistent non-cooperation." in shown.text


def test_every_absence_in_the_record_has_its_column_the_latest_first(data):
    absent = [one.state for one in reviews() if one.status.value == "not held, State absent"]
    assert [one["state"]["code"] for one in data["cases"]] == absent[::-1] == ["USA", "ISR"]


def test_every_step_in_the_tables_is_shown_once_with_source_and_sureness(data):
    for state, cycle in (("USA", 4), ("ISR", 2)):
        told = [one for step in cells(data, state).values() for one in step if one["kind"] == "case"]
        rows = [one for one in special_cases() if (one.state, one.cycle) == (state, cycle)]
        assert sorted(one["said"] for one in told) == sorted(one.description for one in rows)
        assert all(one["source"] and one["certainty"] for one in told)


def test_days_count_from_the_absence(data):
    held = cells(data, "ISR")["The new date"][0]
    assert (held["on"], held["days"]) == ("2013-10-29", 273)
    assert data["cases"][1]["figures"][1]["value"] == 273
    assert data["cases"][0]["figures"][1]["value"] is None


def test_a_date_that_passed_without_a_source_says_so(shown, data):
    assert cells(data, "USA")["The new date"][0]["status"].startswith("date passed; no source here")
    assert "date passed; no source here says whether it was held" in shown.text


def test_a_step_without_a_row_is_shown_as_not_known(shown, data):
    assert cells(data, "USA")["Letters of the President"] == []
    empty = sum(not cell["facts"] for step in data["steps"] for cell in step["cells"])
    assert shown.text.count("Not known here.") == empty > 0


def test_a_decision_that_names_no_state_stands_apart(data):
    assert [one["symbol"] for one in data["nameless"]] == ["A/HRC/DEC/60/115"]


def test_a_kind_of_step_that_has_no_place_still_appears():
    assert page._step_of("something_new") == "other"


def test_a_day_known_as_a_month_is_not_counted_from():
    one = replace(special_cases()[0], on=When(2025, 2))
    assert page._dated(one, date(2025, 11, 7))["days"] is None


def test_every_symbol_is_a_link(shown):
    for symbol in ("A/HRC/OM/7/1", "A/HRC/25/15", "A/HRC/DEC/25/115", "A/HRC/WG.6/50/USA/2"):
        assert f'href="https://docs.un.org/en/{symbol}"' in shown.text
