"""The chair's notes as Word: words to be said are larger, the table is whole. All is invented."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from openupr.domain.speakers.scenario import scenario
from openupr.exports._word_letter import NOTICE
from openupr.exports._word_scenario import OURS, word_scenario
from tests.domain.speakers.test_scenario import FLOOR, KNOWN

MADE = word_scenario(scenario(KNOWN), "State A", "REHEARSAL/1/XAA/scenario")


def test_words_to_be_said_stand_in_larger_type_and_are_said_to_be_our_own():
    paragraphs = {one.text: one for one in Document(BytesIO(MADE)).paragraphs}
    assert OURS in paragraphs
    assert NOTICE in paragraphs
    said = next(one for text, one in paragraphs.items() if text.startswith("I open the 2nd meeting"))
    noted = next(one for text, one in paragraphs.items() if text.startswith("The microphone is cut"))
    assert said.runs[0].font.size.pt == 13
    assert noted.runs[0].font.size is None
    assert noted.text.endswith("(A/HRC/DEC/17/119, section III)")


def test_the_table_of_speakers_repeats_its_head_and_holds_them_all():
    order, speakers = Document(BytesIO(MADE)).tables
    assert len(order.rows) == 6
    assert len(speakers.rows) == len(FLOOR.order) + 1
    assert speakers.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_the_same_notes_give_the_same_bytes():
    assert word_scenario(scenario(KNOWN), "State A", "REHEARSAL/1/XAA/scenario") == MADE
