"""Recommendations fetched from the dialogue (invented paragraphs in the form of sessions 1 to 4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.documents.items.clauses import parts_of
from openupr.documents.items.dialogue import lettered, said, spoken_paragraphs, wording
from openupr.documents.items.lines import TextLine
from openupr.documents.items.reading import read_items
from openupr.documents.items.references import Reference, references_in
from openupr.documents.source import Page, Source


def spoken(text: str):
    return spoken_paragraphs([TextLine(f"1. {text}", 1, 0)])[1]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "recommendations noted in paragraphs 27 (b), 31 and 43 (a) above",
            [(27, "b", ""), (31, "", ""), (43, "a", "")],
        ),
        ("recommendations in paragraphs 33 (a, b) and 39 (a)", [(33, "a", ""), (33, "b", ""), (39, "a", "")]),
        ("recommendations in paragraph 43 (a) (ii)", [(43, "a", "ii")]),
    ],
)
def test_references_to_paragraphs_are_read_with_letters_and_subdivisions(sentence, expected):
    assert [(r.paragraph, r.letter, r.roman) for r in references_in(sentence)] == expected


def test_the_last_sentence_may_be_meant():
    assert references_in("recommendations in paragraphs 45, 56, last sentence, and 63")[1] == Reference(
        56, last_sentence=True
    )


def test_lettered_recommendations_end_with_their_sentence():
    paragraph = spoken(
        "Chile praised the reform. It recommended (a) a new law; and (b) ending delays. It asked about courts."
    )
    assert [(one.letter, paragraph.text[one.begin : one.end]) for one in lettered(paragraph)] == [
        ("a", "a new law"),
        ("b", "ending delays"),
    ]


def test_an_invitation_counts_only_where_nothing_is_recommended():
    assert len(said(spoken("Chile invited the State to consider a standing invitation."))) == 1
    assert len(said(spoken("Chile invited the State to a seminar and recommended that it adopt a new law."))) == 1


def test_the_addressee_is_no_part_of_the_wording():
    assert wording(" that Tonga review its code", "recommended", "TON") == "review its code"
    assert wording(" that polygamy be ended", "recommended", "TON") == "recommended that polygamy be ended"


def test_a_verb_far_from_its_object_stands_alone():
    text = "Sign/ratify/consider ratifying the treaty"
    pieces = [(0, 4, ("CHL",)), (4, 11, ("PER",)), (11, 31, ("FRA",))]
    assert [part.text for part in parts_of(text, pieces)][-1] == "consider ratifying the treaty"


@given(st.text(alphabet="123456789. ()ab;:\nCPrecommendationsupportenjoy", max_size=400))
def test_any_text_gives_records_and_findings_never_an_exception(text):
    cover = "II. Conclusions and/or recommendations\n"
    read = read_items(Source("x.pdf", "", "pdf", (Page(1, cover + text),)))
    assert isinstance(read.recommendations, list)
