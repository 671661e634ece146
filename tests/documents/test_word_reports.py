"""A draft report as Word file says the same whether its numbers are typed or counted by Word. No real one was seen."""

from dataclasses import replace

import pytest

from openupr.documents.pipeline import document_of
from openupr.documents.read.word import read_docx
from openupr.domain.positions import Position
from tests.examples.word_reports import NOTED, SUPPORTED, SYMBOL, draft_report

KINDS = [(automatic, footnotes) for automatic in (False, True) for footnotes in (False, True)]
NUMBERS = ["10.1", "10.2", "10.3", "11.1", "11.2"]


@pytest.fixture
def read(tmp_path):
    """Read a draft of the given kind."""

    def read(automatic, footnotes):
        path = tmp_path / "draft.docx"
        path.write_bytes(draft_report(automatic, footnotes))
        return document_of(path)

    return read


def test_automatic_numbers_come_out_as_labels():
    word = read_docx(draft_report(automatic=True), 10_000_000, 50)
    assert [block.label for block in word.blocks if block.label] == [
        *("1.", "2.", "3.", "(a)", "(b)", "(c)", "4.", "5.", "6.", "7.", "8.", "9."),
        *("10.", "10.1", "10.2", "10.3", "11.", "11.1", "11.2", "12."),
    ]
    assert not any(block.text[0].isdigit() for block in word.blocks if block.label)


def test_typed_numbers_stay_in_the_text():
    word = read_docx(draft_report(), 10_000_000, 50)
    assert not any(block.label for block in word.blocks)
    assert [b.text.split("\t")[0] for b in word.blocks if b.text[0].isdigit()][-7:] == [
        *("10.1", "10.2", "10.3", "11.", "11.1", "11.2", "12."),
    ]


def test_headings_bear_their_styles():
    word = read_docx(draft_report(), 10_000_000, 50)
    assert [block.text for block in word.blocks if block.style == "_ H_1_G" and block.bold][:2] == [
        "A. Presentation by the State under review",
        "B. Interactive dialogue and responses by the State under review",
    ]


@pytest.mark.parametrize(("automatic", "footnotes"), KINDS)
def test_every_recommendation_is_read(read, automatic, footnotes):
    document = read(automatic, footnotes)
    found = document.content.recommendations
    assert (document.symbol, document.state, document.session) == (SYMBOL, "PLW", 90)
    assert [one.number for one in found] == NUMBERS
    assert [one.position for one in found] == [Position.SUPPORTED] * 3 + [Position.NOTED] * 2
    assert [one.states for one in found] == [("CHL", "CIV"), ("ESP", "PER", "VAT"), ("VEN",), ("PRT",), ("DEU", "PSE")]
    assert [len(one.parts) for one in found] == [0, 2, 0, 0, 0]
    assert document.content.closing_paragraph is True
    assert document.findings == ()


@pytest.mark.parametrize("footnotes", [False, True])
def test_typed_and_automatic_numbers_give_the_same_recommendations(read, footnotes):
    typed, counted = (read(automatic, footnotes).content for automatic in (False, True))
    same = {"page": 0, "span": (0, 0)}
    assert [replace(one, **same) for one in typed.recommendations] == [
        replace(one, **same) for one in counted.recommendations
    ]
    assert replace(typed.introduction, places=()) == replace(counted.introduction, places=())


@pytest.mark.parametrize("automatic", [False, True])
def test_footnotes_carry_the_wording_as_read(read, automatic):
    read_out = [one.as_read for one in read(automatic, True).content.recommendations]
    for wording, (_, expected) in zip(read_out, (*SUPPORTED, *NOTED), strict=True):
        assert (wording is None) is (expected is None)
        assert expected is None or expected in wording
    assert {one.as_read for one in read(automatic, False).content.recommendations} == {None}


def test_spans_lead_back_to_the_page():
    word = read_docx(draft_report(automatic=True, footnotes=True), 10_000_000, 50)
    for block in word.blocks:
        for page, span in block.places or ((block.page, block.span),):
            assert word.pages[page - 1].text[slice(*span)] in block.text
