import csv
import io
import urllib.request
from xml.etree import ElementTree

import pytest
from django.test import RequestFactory

from openupr.actions.audit import statistics
from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.domain.auditing.statistic import Part
from openupr.site.pages import audit

NOTICE = "Describes the record of the review, not human rights in any State; difference is not proof of bias."


def test_every_statistic_is_listed_with_its_definition(reader):
    page, data = reader.get("/audit"), reader.get("/audit.json").data
    assert [one["id"] for one in data["statistics"]] == [f"E{n}" for n in range(1, 15)]
    assert NOTICE in page.text
    assert all(one["question"] in page.text and one["definition"] for one in data["statistics"])


def test_a_statistic_has_pictures_tables_counting_rule_and_the_version_of_the_data(reader):
    page, data = reader.get("/audit/E4"), reader.get("/audit/E4.json").data
    assert [one["name"] for one in data["tables"]] == ["mean", "variation", "groups"]
    assert page.text.count('<svg xmlns="http://www.w3.org/2000/svg"') == 6  # of each a wide and a narrow one
    assert page.text.count(NOTICE) >= 4
    assert data["counting"] in page.text
    assert "OpenUPR" in data["of"]
    assert page.text.count("Data version ") == 3
    assert data["tables"][0]["rows"][0]["cells"][:3] == ["1", "184", "43.8"]
    assert "wide" not in data["tables"][0]


def test_a_table_is_taken_away_as_svg_png_and_csv_with_its_caption(reader):
    words = "".join(ElementTree.fromstring(reader.get("/audit/E4/mean.svg").text).itertext())
    assert "Delegations in a review, on the average" in words
    assert "difference is not proof of bias" in words
    assert "each review whose report counts its delegations" in words
    rows = list(csv.reader(io.StringIO(reader.get("/audit/E4/mean.csv").text.lstrip("\ufeff"))))
    assert rows[0] == ["cycle", "cases", "value", "low", "high"]
    assert rows[1][:3] == ["1", "184", "43.8"]
    assert any(row and NOTICE in row[0] for row in rows)
    with urllib.request.urlopen(f"{reader.base}/audit/E4/mean.png", timeout=20) as answer:
        assert answer.read(8) == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("engine", ["sqlite"])
def test_page_and_data_have_every_row_of_a_table(store):
    rows = tuple((n, 2 * n) for n in range(1, 201))
    of = Table(Drawn.BARS, (Column("session", Kind.SESSION), Column("rows", Kind.COUNT)), rows, 200)
    shown = audit._shown(statistics()["E5"], Part("sessions", "Sessions", of), RequestFactory().get("/audit/E5"), False)
    assert [tuple(one["values"]) for one in shown["rows"]] == list(rows)


def test_what_cannot_be_reckoned_says_what_it_needs(reader):
    page = reader.get("/audit/E10")
    assert page.status == 200
    assert "--affinity FILE" in page.text


def test_no_page_shows_a_figure_of_a_single_state(reader):
    for id in ("E1", "E4", "E5", "E13"):
        for one in reader.get(f"/audit/{id}.json").data["tables"]:
            assert not {"state", "maker"} & set(one.get("columns", ()))


@pytest.mark.parametrize("path", ["/audit/E99", "/audit/e4", "/audit/E4/nothing.csv", "/audit/E99/mean.svg"])
def test_what_is_not_there_is_not_found(reader, path):
    assert reader.get(path).status == 404


def test_a_day_that_is_none_is_refused(reader):
    assert reader.get("/audit/E4?on=2015-02-30").status == 400
