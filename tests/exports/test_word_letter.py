from io import BytesIO

import pytest
from docx import Document

from openupr.exports._letter import filled, templates
from openupr.exports._word_letter import word_letter

MARK = "REHEARSAL/XAA/0/decision-to-reschedule"
FACTS = {"state": "State A", "state_formal": "State A", "latest_session": "third", "clause": "it comes\x00"}


@pytest.fixture(scope="module")
def made():
    letter = filled(templates()["decision-to-reschedule"], FACTS, {})
    return word_letter(letter, MARK, "1 July 2024", ["29 January 2024: absence noted (high)"])


@pytest.fixture(scope="module")
def document(made):
    return Document(BytesIO(made))


def texts(document):
    return [one.text for one in document.paragraphs]


def test_the_mark_stands_on_every_page_and_in_the_file(document):
    section = document.sections[0]
    assert section.header.paragraphs[0].text == MARK
    assert section.footer.paragraphs[0].text == "Made with OpenUPR. Not a United Nations document."
    assert document.core_properties.title.startswith(MARK)
    assert texts(document)[0] == "REHEARSAL"


def test_operative_paragraphs_are_numbered_from_one(document):
    numbered = [text.partition("\t")[0] for text in texts(document) if text[:1].isdigit()]
    assert numbered == ["1.", "2.", "3.", "4.", "5.", "6."]


def test_a_blank_is_bold_so_that_nobody_overlooks_it(document):
    runs = [run for one in document.paragraphs for run in one.runs if run.text.startswith("[to be filled in")]
    assert runs
    assert all(run.bold for run in runs)


def test_sources_stand_on_a_page_of_their_own(document):
    last = next(one for one in document.paragraphs if one.text.startswith("For the drafter"))
    assert last.paragraph_format.page_break_before
    assert "–\t29 January 2024: absence noted (high)" in texts(document)


def test_characters_that_a_file_cannot_hold_are_left_out(document):
    assert any("held earlier if it comes." in text for text in texts(document))


def test_the_same_letter_gives_the_same_bytes(made, monkeypatch):
    letter = filled(templates()["decision-to-reschedule"], FACTS, {})
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    again = word_letter(letter, MARK, "1 July 2024", ["29 January 2024: absence noted (high)"])
    assert again == made
