import re

import pytest

from openupr.domain.procedure.case import PARTS
from openupr.domain.procedure.guides import GUIDES
from openupr.domain.procedure.requests import Answer
from openupr.site.pages.postponements import _WORDS
from openupr.vocabulary.calendar import special_cases


@pytest.fixture(scope="module")
def shown(reader):
    return reader.get("/postponements")


@pytest.fixture(scope="module")
def data(reader):
    return reader.get("/postponements.json").data


def test_the_page_says_what_the_council_has_never_declared_and_nothing_else_of_it(shown):
    assert "The Council has never declared persistent non-cooperation." in shown.text
    assert shown.text.lower().count("persistent") == 1


def test_every_real_case_is_there_by_date(data):
    began = [one["began"]["on"] for one in data["cases"]]
    assert began == sorted(began)
    states = {one["reviews"][0]["state"] for one in data["cases"]}
    assert {"HTI", "IRQ", "LBY", "ISR", "GMB", "BIH", "SDN", "UKR", "NIC", "USA"} < states
    assert sorted(len(one["reviews"]) for one in data["cases"])[-2:] == [1, 14]


def test_every_state_with_a_row_outside_the_ordinary_course_is_named_on_the_page(shown, data):
    codes = {one["state"] for case in data["cases"] for one in case["reviews"]} | {
        one["state"] for one in data["others"]
    }
    assert {one.state for one in special_cases()} <= codes
    assert "State not known here" in shown.text


def test_each_way_has_its_twelve_parts_and_each_case_once(data):
    assert all([row["name"] for row in way["rows"]] == [*PARTS] for way in data["ways"])
    assert sum(len(way["cases"]) for way in data["ways"]) == len(data["cases"])
    assert {way["way"] for way in data["ways"]} == set(GUIDES)


def test_a_request_stands_with_its_answer(shown):
    rows = re.findall(r"<tr>.*?</tr>", shown.text, re.DOTALL)
    haiti = next(row for row in rows if "Haiti" in row)
    assert "granted" in haiti
    assert "A/HRC/RES/S-13/1" in haiti
    sudan = next(row for row in rows if "Sudan" in row)
    assert "moved; no request is known here" in sudan
    assert "not known here" in sudan


def test_every_symbol_is_a_link(shown):
    for symbol in ("A/HRC/OM/7/1", "A/HRC/RES/S-13/1", "A/HRC/DEC/28/113", "A/HRC/DEC/60/115"):
        assert f'href="https://docs.un.org/en/{symbol}"' in shown.text


def test_an_outcome_that_was_adopted_has_no_unknown_new_date(shown):
    assert shown.text.count("none: the outcome was adopted") == 2  # Iraq, Bosnia and Herzegovina


def test_what_the_domain_says_can_be_translated():
    said = [*PARTS, *(one.title for one in GUIDES.values()), *Answer]
    assert set(said) == set(_WORDS)


def test_other_pages_lead_here(reader):
    assert 'href="/postponements"' in reader.get("/").text
    assert 'href="/postponements"' in reader.get("/7-november-2025").text
    assert "/postponements<" in reader.get("/sitemap.xml").text


def test_a_part_of_which_nothing_is_known_is_named_and_not_passed_over(shown, data):
    for way in data["ways"]:
        untold = [row for row in way["rows"] if not row["told"]]
        assert all(f"{row['number']} {row['name']}" in shown.text for row in untold), way["way"]
    assert shown.text.count("Not in the record for any of them:") == len(data["ways"])
    assert "not in the record</span>" in shown.text
