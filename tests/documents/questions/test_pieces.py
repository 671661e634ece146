"""Advance questions are cut into askers, headings, questions. All texts are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.documents.questions.pieces import asker_of, pieces_of, texts_of
from openupr.documents.source import Block, Page, Source

LONG = "We welcome the planting of trees along the long road to the north, which other States follow."


def pdf(*pages):
    return Source("q.pdf", "", "pdf", tuple(Page(number, text) for number, text in enumerate(pages, 1)))


def word(*blocks):
    return Source("q.docx", "", "docx", (Page(1, ""),), tuple(Block(**one) for one in blocks))


def kinds(source, skip=0):
    return [(piece.kind, piece.text) for piece in pieces_of(source, skip)]


@pytest.mark.parametrize(
    ("line", "states"),
    [
        ("CZECH REPUBLIC", ("CZE",)),
        ("Norway", ("NOR",)),
        ("UNITED KINGDOM OF GREAT BRITAIN & NORTHERN IRELAND", ("GBR",)),
        ("SPAIN AND GERMANY", ("ESP", "DEU")),
        ("BELGIUM (cont'd)", ("BEL",)),
        ("CANADA:", ("CAN",)),
    ],
)
def test_a_line_of_names_alone_is_an_asker(line, states):
    assert asker_of(line).states == states


@pytest.mark.parametrize(
    "line", ["Norway?", "Norway.", "Is Norway a party?", "PRISONS", "The Norway grants", "Norway " * 40]
)
def test_other_lines_are_none(line):
    assert asker_of(line) is None


def test_a_group_may_be_spoken_for():
    found = asker_of("PORTUGAL on behalf of the Group of Friends on trees")
    assert (found.states, found.on_behalf_of) == (("PRT",), ("the Group of Friends on trees",))


def test_lines_of_a_pdf_are_joined_into_questions():
    source = pdf("TITLE\nSPAIN\n• Which trees will be\nplanted?\n• When?\nNORWAY\n1. How\n", "many?\n2) Where?\n---")
    assert kinds(source, skip=1) == [
        ("asker", "SPAIN"), ("question", "Which trees will be planted?"), ("question", "When?"),
        ("asker", "NORWAY"), ("question", "How many?"), ("question", "Where?"),
    ]  # fmt: skip


def test_a_name_at_the_head_of_a_line_within_a_question_is_text():
    source = pdf("SPAIN\n• Does the treaty with\nNorway\nhold?")
    assert kinds(source) == [("asker", "SPAIN"), ("question", "Does the treaty with Norway hold?")]


def test_paragraphs_without_bullets_are_questions_of_their_own():
    first = "Which trees will be planted along the long road to the north,\nand when?"
    source = pdf(f"SPAIN\n{first}\nHow many of them will be oaks, and who will look after them?")
    assert [text for _, text in kinds(source)][1:] == [
        "Which trees will be planted along the long road to the north, and when?",
        "How many of them will be oaks, and who will look after them?",
    ]


def test_a_bulleted_question_of_several_sentences_stays_one():
    source = pdf("SPAIN\n• Trees were planted.\nWhich ones, and how many of them will live to be a hundred years?")
    assert len(kinds(source)) == 2


def test_headings_over_bullets_are_told_apart():
    source = pdf("SPAIN\nTrees\n• Which?\nDoors.\n• What colour?")
    assert [kind for kind, _ in kinds(source)] == ["asker", "heading", "question", "heading", "question"]


def test_a_translation_is_marked():
    assert kinds(pdf("SPAIN\n• ¿Cuándo?\n[Informal translation provided by Spain]\n• When?"))[2][0] == "translation"


def test_blocks_of_word_are_questions_with_or_without_label():
    source = word(
        {"text": "Spain", "bold": True},
        {"text": "Which trees?", "label": "•"},
        {"text": LONG},
        {"text": "- Which doors?"},
    )
    assert kinds(source) == [
        ("asker", "Spain"), ("question", "Which trees?"), ("question", LONG), ("question", "Which doors?"),
    ]  # fmt: skip


def test_spans_lead_back_to_the_page():
    text = "SPAIN\n• Which trees will be\nplanted?"
    _, question = pieces_of(pdf(text), 0)
    assert text[slice(*question.span)] == "• Which trees will be\nplanted?"


@given(st.lists(st.sampled_from(["SPAIN", "• a?", "b.", "c", "", "--", "1.", "[Informal translation]", "D\x00"])))
def test_any_lines_are_cut_and_counted(lines):
    source = pdf("\n".join(lines))
    assert len(pieces_of(source, 0)) <= len(texts_of(source))
