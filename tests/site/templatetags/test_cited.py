import re

import pytest
from django.utils import translation

from openupr.site.templatetags import cited


@pytest.mark.parametrize(
    ("source", "symbols"),
    [
        ("A/HRC/25/15, paragraph 2; UPR Info", ["A/HRC/25/15"]),
        ("A/HRC/OM/7/1", ["A/HRC/OM/7/1"]),
        ("A/HRC/RES/S-13/1; A/HRC/WG.6/50/USA/2.", ["A/HRC/RES/S-13/1", "A/HRC/WG.6/50/USA/2"]),
        ("UPR Info", []),
        ("SA/HRC/25/15", []),
    ],
)
def test_each_symbol_in_a_source_leads_to_its_document(source, symbols):
    html = cited.cited(source)
    assert html.count("<a ") == len(symbols)
    for symbol in symbols:
        assert f'href="https://docs.un.org/en/{symbol}"' in html


def test_what_stands_around_a_symbol_is_escaped():
    assert cited.cited('<b> A/HRC/1/2 "x"').startswith("&lt;b&gt; <a")


def test_a_day_is_printed_as_exactly_as_it_is_known():
    said = [cited.when(value) for value in ("2025-02-09", "2025-02", "2025", "", "soon")]
    assert said == ["9 February 2025", "February 2025", "2025", "–", "soon"]


def test_only_a_sure_fact_looks_sure():
    assert cited.doubt("high") == ""
    assert cited.doubt("medium") == cited.doubt("unknown") == "uncertain"
    assert (cited.how_sure("low"), cited.how_sure(None)) == ("assumed", "not known")


def test_the_link_to_report_an_error_cannot_be_broken_out_of():
    html = cited.report_error("review", 'SVN/3"><script>&x=1')
    assert "<script" not in html
    assert 'href="/report-error?kind=review&amp;key=SVN%2F3%22%3E%3Cscript%3E%26x%3D1"' in html


def test_the_link_to_report_an_error_names_its_fact_to_those_who_hear_it():
    assert '<span class="unseen">: Slovenia, cycle 3</span></a>' in cited.report_error("review", "SVN/3")
    assert '<span class="unseen">: Session 34</span></a>' in cited.report_error("session", 34)


def test_a_cell_of_the_record_has_names_for_codes_and_days_as_everywhere():
    assert re.findall(r">([^<]+)</a>", cited.cell("ROU MDG FRA", "troika")) == ["Romania", "Madagascar", "France"]
    assert cited.cell("2008-04-08", "reviewed_on") == "8 April 2008"
    assert cited.cell("2014-01", "since") == "January 2014"
    assert cited.cell("2000", "delegations") == "2000"
    assert cited.cell("state_absent", "status") == "state absent"
    assert "&lt;b&gt;" in cited.cell("<b>", "note")
    assert "A/HRC/8/22</bdi>" in cited.dated("A/HRC/8/22 of 2008-04-08, RULES 1.11")
    assert "of 8 April 2008, RULES 1.11" in cited.dated("A/HRC/8/22 of 2008-04-08, RULES 1.11")


def test_english_words_of_a_source_read_from_the_left_on_a_page_in_arabic():
    with translation.override("ar"):
        assert cited.cited("A/HRC/19/19, paragraph 5").startswith('<span lang="en" dir="ltr">')
        assert "<span" not in cited.cited("A/HRC/19/19")
    assert "<span" not in cited.cited("A/HRC/19/19, paragraph 5")
