"""The report as Word: our own reader reads it back, the same bytes each time, no masthead. All is invented."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from openupr.bench.report import differing
from openupr.domain.drafting.report import Asked, report
from openupr.domain.positions import Position
from openupr.exports._office import saved
from openupr.exports._word_letter import NOTICE
from openupr.exports._word_report import word_report
from tests.domain.drafting.test_report import FACTS

BLOCKS = report(FACTS)
TITLE = "Report of the Working Group on the Universal Periodic Review"


def made():
    return word_report(BLOCKS, TITLE, FACTS.state, FACTS.symbol)


def test_the_same_report_gives_the_same_bytes():
    assert made() == made()


def test_numbers_are_typed_and_only_what_is_recommended_is_bold():
    paragraphs = {one.text.split("\t")[0]: one for one in Document(BytesIO(made())).paragraphs if "\t" in one.text}
    item = paragraphs["6.1"]
    assert item.text == "6.1\tRatify the invented convention on bridges (State B) (State C);"
    assert [run.bold for run in item.runs] == [None, True]
    assert paragraphs["6.2"].text.endswith("(State B).")


def test_its_pages_say_what_it_is_at_the_side_that_they_turn_to():
    section = Document(BytesIO(made())).sections[0]
    assert section.header.paragraphs[0].text == section.even_page_header.paragraphs[0].text == "REHEARSAL/XAA/0"
    assert section.header.paragraphs[0].alignment != section.even_page_header.paragraphs[0].alignment
    assert section.different_first_page_header_footer
    feet = (section.footer, section.even_page_footer, section.first_page_footer)
    assert [one.paragraphs[0].text for one in feet] == [f"{NOTICE}\t1", f"1\t{NOTICE}", NOTICE]
    assert "United Nations" not in Document(BytesIO(made())).paragraphs[0].text


def test_it_is_read_back_as_it_was_drafted():
    assert differing(BLOCKS, FACTS.pledges, made(), "docx") == []


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_it_is_read_back_when_libreoffice_saved_it(form):
    assert differing(BLOCKS, FACTS.pledges, saved(made(), form), form) == []


def test_a_list_supported_in_part_is_read_back_with_the_paragraph_that_tells_the_parts():
    asked = tuple(
        Asked(
            f"Train keepers of bridge {n} and pay them", ("State B",), Position.PARTIALLY, part=f"to train {n} keepers"
        )
        for n in range(1, 4)
    )
    facts = replace(FACTS, symbol="REHEARSAL/1/XAA", recommendations=(*asked, *FACTS.recommendations))
    blocks = report(facts)
    assert differing(blocks, facts.pledges, word_report(blocks, TITLE, facts.state, facts.symbol), "docx") == []
    assert sum("supports the following" in one.text for one in blocks) == 1
