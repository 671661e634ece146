"""Covers of reports of the Working Group: whose report it is, by a cover that is whole or has lost a line. Invented."""

import pytest

from openupr.documents.layouts.working_group_report import layout
from openupr.documents.source import Page, Source

TITLE = "Report of the Working Group on the Universal Periodic Review\n"
BODY = "II. CONCLUSIONS AND/OR RECOMMENDATIONS\n60. Invented recommendations follow.\n"


def source(cover, body=BODY):
    return Source("invented.pdf", "0" * 64, "pdf", (Page(1, cover), Page(2, body)))


def cover(title=TITLE, more=""):
    return (
        f"General Assembly\nA/HRC/8/99\nEighth session\nAgenda item 6\nUNIVERSAL PERIODIC REVIEW\n{title}Peru *\n{more}"
    )


def test_a_whole_cover_and_its_section_of_conclusions_are_a_report_for_sure():
    assert layout.matches(source(cover())) > 0.9
    parsed = layout.parse(source(cover()))
    assert (parsed.state, parsed.symbol) == ("PER", "A/HRC/8/99")


def test_a_cover_that_lost_its_title_is_still_a_report_of_the_state_on_it():
    assert layout.matches(source(cover(title=""))) == 0.5
    assert layout.parse(source(cover(title=""))).state == "PER"


@pytest.mark.parametrize("more", ["Addendum\n", "Corrigendum\n", "Views on conclusions and recommendations\n"])
def test_other_papers_are_not_taken_for_the_report(more):
    assert layout.matches(source(cover(more=more))) <= 0.1
    assert layout.matches(source(cover(title="", more=more))) == 0.0


def test_a_cover_without_title_and_without_conclusions_is_no_report():
    assert layout.matches(source(cover(title=""), body="1. A national report.\n")) == 0.0
    assert layout.matches(source("Minutes of the Universal Periodic Review of invented bridges\n")) == 0.0


def test_a_symbol_that_it_was_issued_under_before_is_not_its_own():
    before = " * Previously issued under the document symbol A/HRC/WG.6/2/L.3.\n"
    assert layout.parse(source(cover(more=before))).symbol == "A/HRC/8/99"


def test_a_jump_in_the_numbers_of_the_paragraphs_is_told():
    numbered = "1. The Working Group met.\n2. It went on.\n3. A word.\n{}5. A word.\n6. A word.\n7. A word.\n"
    for fourth, rules in (("4. A word.\n", []), ("", ["paragraph_numbers_missing"])):
        parsed = layout.parse(source(cover(), body=numbered.format(fourth)))
        told = [one for one in parsed.findings if one.rule == "paragraph_numbers_missing"]
        assert [one.rule for one in told] == rules
    assert told[0].message.startswith("No paragraph 4 between 3 and 5.")
    assert (told[0].place.page, told[0].place.paragraph) == (2, "5")
