"""Citations: four forms that say the same, with day and version, and that no sign of a title breaks."""

import json
import re
from datetime import date

from openupr.domain.citation import Citation, bibtex, csl, plain, ris

REPORT = Citation(
    key="A/HRC/928/15",
    author="Invented Working Group",
    title="Report of an invented body: State A",
    url="https://example.org/documents/A/HRC/928/15",
    on=date(2026, 11, 24),
    version="244-0123456789ab",
    accessed=date(2026, 11, 25),
    symbol="A/HRC/928/15",
    issued=date(2014, 12, 5),
)
PART = Citation(
    key="XAA/2 115.1",
    author="Invented Working Group",
    title="Recommendation 115.1 to State A",
    url="https://example.org/reviews/XAA/2/recommendations/115.1?on=2026-11-24",
    on=date(2026, 11, 24),
    version="244-0123456789ab",
    accessed=date(2026, 11, 25),
    container="Report of an invented body: State A",
    symbol="A/HRC/928/15",
    issued=date(2014, 12, 5),
    locator="recommendation 115.1",
    notes=("supported", "by State B"),
)
HOSTILE = "50 % of {A} & B_1 #2 $3 ~ ^ \\end{document}\nTY  - JOUR"
DATA = Citation(
    "x", "OpenUPR", HOSTILE, "https://example.org/", date(2026, 1, 2), "1-a", date(2026, 1, 2), is_data=True
)


def test_plain_names_document_place_position_day_and_version():
    assert plain(PART) == (
        "Invented Working Group, ‘Report of an invented body: State A’ (5 December 2014) UN Doc A/HRC/928/15, "
        "recommendation 115.1; supported; by State B; as of 24 November 2026; OpenUPR data 244-0123456789ab "
        "<https://example.org/reviews/XAA/2/recommendations/115.1?on=2026-11-24> accessed 25 November 2026"
    )


def test_every_form_says_the_day_and_the_version():
    for form in (plain, bibtex, ris, csl):
        for one in (REPORT, PART, DATA):
            assert "as of " in form(one), form
            assert one.version in form(one), form


def test_bibtex_knows_a_report_a_part_and_data():
    assert bibtex(REPORT).startswith("@techreport{A-HRC-928-15,\n  author = {{Invented Working Group}},\n")
    assert bibtex(PART).startswith("@incollection{XAA-2-115.1,")
    assert "  booktitle = {Report of an invented body: State A},\n" in bibtex(PART)
    assert "  year = {2014},\n  month = {dec},\n" in bibtex(REPORT)
    assert bibtex(DATA).startswith("@misc{x,")
    assert "  month" not in bibtex(DATA)


def test_no_sign_of_a_title_breaks_bibtex():
    title = re.search(r"title = \{\{(.*)\}\},\n", bibtex(DATA))[1]
    assert title == (
        r"50 \% of \{A\} \& B\_1 \#2 \$3 \textasciitilde{} \textasciicircum{} \textbackslash{}end\{document\} TY - JOUR"
    )


def test_ris_has_a_tag_a_line_and_no_title_begins_a_record_of_its_own():
    assert ris(DATA).endswith("\r\n")
    lines = [*ris(DATA).splitlines(), ""]
    assert (lines[0], lines[-2], lines[-1]) == ("TY  - DATA", "ER  - ", "")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-1])
    assert sum(line.startswith("TY  - ") for line in lines) == 1
    assert "T2  - Report of an invented body: State A" in ris(PART).split("\r\n")


def test_csl_is_one_item_with_dates_in_parts():
    (item,) = json.loads(csl(PART))
    assert (item["type"], item["number"], item["page"]) == ("chapter", "A/HRC/928/15", "recommendation 115.1")
    assert item["issued"] == {"date-parts": [[2014, 12, 5]]}
    assert item["accessed"] == {"date-parts": [[2026, 11, 25]]}
    assert json.loads(csl(DATA))[0]["type"] == "dataset"
    assert "container-title" not in json.loads(csl(REPORT))[0]
