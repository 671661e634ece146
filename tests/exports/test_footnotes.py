"""Footnotes of a Word file are read back, by us and after LibreOffice; a paper without any has no such part."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from openupr.bench.report import differing
from openupr.domain.drafting.report import report
from openupr.exports._office import saved
from openupr.exports._word_report import word_report
from tests.domain.drafting.test_report import ASKED, FACTS

SPOKEN = (
    replace(ASKED[0], as_read="Ratify at once the convention on bridges, which was invented."),
    *ASKED[1:3],
    replace(ASKED[3], as_read="Train those who keep bridges"),
)
BLOCKS = report(replace(FACTS, recommendations=SPOKEN))


def made(blocks):
    title = "Report of the Working Group on the Universal Periodic Review"
    return word_report(blocks, title, FACTS.state, "REHEARSAL/1/XAA")


def test_the_words_as_read_out_stand_in_a_note_to_the_recommendation():
    assert [one.note for one in BLOCKS if one.note] == [
        "The recommendation as read during the interactive dialogue: Ratify at once the convention on bridges, which "
        "was invented.",
        "The recommendation as read during the interactive dialogue: Train those who keep bridges.",
    ]
    assert differing(BLOCKS, FACTS.pledges, made(BLOCKS), "docx") == []


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_notes_are_read_back_when_libreoffice_saved_them(form):
    assert differing(BLOCKS, FACTS.pledges, saved(made(BLOCKS), form), form) == []


def test_a_paper_without_notes_has_no_part_for_them():
    names = ZipFile(BytesIO(made(report(FACTS)))).namelist()
    assert "word/footnotes.xml" not in names
    assert "word/footnotes.xml" in ZipFile(BytesIO(made(BLOCKS))).namelist()
