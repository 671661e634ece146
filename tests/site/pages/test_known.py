import re
from html import unescape

import pytest

from openupr.site import known
from openupr.vocabulary.record import record
from openupr.vocabulary.tables import rows_of


@pytest.fixture(scope="module")
def data(reader):
    return reader.get("/known.json").data


def test_every_kind_is_counted_by_how_sure_it_is(data):
    for kind in data["kinds"]:
        rows = rows_of(known.KINDS[kind["name"]].table)
        assert kind["n"] == len(rows) == sum(cell["n"] for cell in kind["by"].values())
    assert data["total"] == sum(kind["n"] for kind in data["kinds"])


def test_every_figure_leads_to_a_list_of_as_many(reader):
    links = re.findall(r'<td class="n"[^>]*><a href="(/known/[^"]+)">([\d\u202f]+)</a>', reader.get("/known").text)
    assert len(links) > 40
    for address, figure in links:
        path, _, query = unescape(address).partition("?")
        found = reader.get(f"{path}.json" + (f"?{query}" if query else "")).data
        assert found["total"] == int(figure.replace("\u202f", ""))


def test_the_record_is_counted_from_the_shipped_facts(data, reader):
    assert data["record"]["reports"] == len(record()) == reader.get("/known/record.json").data["total"]
    counted = {one["value"]: one["n"] for one in data["record"]["positions"]}
    positions = sum(counted.values()) + data["record"]["without"] + data["record"]["not_here"]["n"]
    assert data["record"]["not_here"]["n"] > 10_000 > counted["pending"]
    assert positions == data["record"]["recommendations"] == sum(len(one.recommendations) for one in record().values())


def test_what_nothing_explains_stands_before_what_is_explained(data, reader):
    assert [one["message"][:4] for one in data["differences"]["open"]] == ["SDN:"]
    assert {one["severity"] for one in data["differences"]["explained"]} == {"note"}
    assert "SDN: special_cases.csv has postponement" in reader.get("/known").text


def test_a_list_is_paged_and_keeps_what_was_chosen(reader):
    page = reader.get("/known/reviews?status=held&page=2")
    assert page.text.count('class="report"') == 50
    assert 'href="?status=held&amp;page=3"' in page.text
    assert "Page 2 of" in page.text


def test_each_fact_in_a_list_has_its_source_how_sure_and_a_way_to_report_an_error(reader):
    page = reader.get("/known/special_cases?iso3=ISR")
    assert 'id="2013-01-29%2FISR%2Fnon_participation"' in page.text
    assert 'href="https://docs.un.org/en/A/HRC/25/15"' in page.text
    assert "kind=case&amp;key=2013-01-29%2FISR%2Fnon_participation" in page.text


def test_an_unknown_kind_or_column_is_answered_plainly(reader):
    assert reader.get("/known/persons").status == 404
    page = reader.get("/known/reviews?%3Cscript%3E=1")
    assert page.status == 400
    assert "<script" not in page.text
    assert reader.get("/known/reviews.json?color=red").data["error"].startswith("A column of reviews was expected")


def test_a_choice_that_no_fact_answers_says_so(reader):
    page = reader.get("/known/reviews?status=%3Cb%3Enever&page=zzz")
    assert "No fact answers to this." in page.text
    assert "&lt;b&gt;never" in page.text


def test_origins_that_are_no_document_are_explained(reader):
    for path in ("/known", "/known/groups"):
        page = reader.get(path).text
        assert "“RULES” with a number is a section of the working notes" in page
        assert "“General knowledge” is what the authors knew" in page


def test_a_list_of_facts_names_states_and_prints_days_in_full(reader):
    page = reader.get("/known/reviews?cycle=1").text
    assert ">Madagascar</a>" in page
    assert "ROU MDG FRA" not in page
    assert "8 April 2008" in page
    assert "2008-04-08" not in page
    assert reader.get("/known/reviews.json?cycle=1").data["facts"][0]["values"]["reviewed_on"] == "2008-04-07"
