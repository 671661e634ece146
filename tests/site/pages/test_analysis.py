import csv
import html
import io
import urllib.request
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from openupr.domain.analysis.rows import CountBy
from openupr.site.chart import charts


def test_every_question_is_listed_and_has_its_page(reader):
    listed = reader.get("/analysis.json").data["charts"]
    assert [one["name"] for one in listed] == list(charts())
    for one in listed:
        page = reader.get(f"/analysis/{one['name']}")
        assert page.status == 200
        assert one["question"] in page.text
        if reader.get(f"/analysis/{one['name']}.json").data["rows"]:
            pictures = 1 if one["name"].startswith("map_") else 2
            assert page.text.count('<svg xmlns="http://www.w3.org/2000/svg"') == pictures
            assert "not human rights in any State" in page.text
        else:
            assert html.escape(charts()[one["name"]].empty) in page.text


def test_the_filters_and_the_counting_rule_change_what_is_counted(reader):
    def counted(query):
        return reader.get(f"/analysis/sessions.json?{query}").data["counted"]

    assert counted("state=SVN&cycle=1") == 97
    assert counted("state=Slovenia&cycle=1&count=state") > 97
    assert 0 < counted("state=SVN&by=NOR") < counted("state=SVN&by=NOR,FRA") < counted("state=SVN")
    assert counted("with=SVN") == counted("state=SVN") + counted("by=SVN")
    assert counted("session=7") == sum(
        counted(f"session=7&position={one}") for one in ("supported", "noted", "not_here")
    )
    assert {one.value for one in CountBy} == {"number", "text", "state"}


def test_picture_table_and_data_are_of_the_same_choice(reader):
    query = "?state=SVN&count=state"
    data = reader.get(f"/analysis/makers.json{query}").data
    rows = list(csv.reader(io.StringIO(reader.get(f"/analysis/makers.csv{query}").text.lstrip("\ufeff"))))
    assert rows[0] == data["columns"]
    assert rows[1] == [str(one) for one in data["rows"][0]["values"]]
    drawing = reader.get(f"/analysis/makers.svg{query}")
    assert drawing.headers["Content-Type"] == "image/svg+xml"
    words = "".join(ElementTree.fromstring(drawing.text).itertext())
    assert data["rows"][0]["cells"][0] in words
    assert "Only: State under review: Slovenia." in words
    assert rows[-1][0] == "Describes the record of the review, not human rights in any State."


def test_the_picture_of_points_is_a_png(reader):
    with urllib.request.urlopen(f"{reader.base}/analysis/answers.png", timeout=20) as answer:
        assert answer.read(8) == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("state=Ruritania", "No State is called"),
        ("group=Nordic", "One of the groups"),
        ("cycle=two", "A number was expected"),
        ("cycle=٢", "A number was expected"),
        ("position=refused", "was expected"),
        ("count=words", "Count by number, text or state"),
        ("on=2015-02-30", "A day was expected"),
        ("session=" + ",".join(map(str, range(41))), "At most 40"),
    ],
)
def test_what_cannot_be_read_is_said_and_not_guessed(reader, query, said):
    page = reader.get(f"/analysis/sessions?{quote(query, safe='=&,')}")
    assert page.status == 400
    assert said in page.text


def test_a_name_of_no_chart_is_not_found_and_an_empty_choice_says_so(reader):
    assert reader.get("/analysis/nothing").status == 404
    page = reader.get("/analysis/sessions?state=SVN&by=SVN")
    assert page.status == 200
    assert "No recommendation is among what was chosen" in page.text


def test_words_of_the_address_are_escaped_in_the_form(reader):
    assert "<script>" not in reader.get("/analysis/sessions?state=%3Cscript%3E").text


def test_issues_that_a_program_proposed_are_told_from_those_of_people(reader):
    data = reader.get("/analysis/themes.json?session=7").data
    assert "Proposed by a program; not OHCHR's or UPR Info's coding." in data["caption"]
    assert data["rows"]
