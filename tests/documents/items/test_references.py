"""Items given only by reference to paragraphs of the dialogue. All paragraphs are invented."""

import pytest

from openupr.documents.items.dialogue import spoken_paragraphs
from openupr.documents.items.lines import TextLine
from openupr.documents.items.positions import Stance
from openupr.documents.items.references import Reference, fetched, references_in
from openupr.domain.positions import Position

STANCE = Stance(Position.NOTED, False, "They did not enjoy the support of Tonga.")
DIALOGUE = (
    "1. Chile praised the bridges. It recommended (a) a new law on bridges; (b) ending delays at the ferries.",
    "2. Peru asked about courts. It recommended that Tonga adopt a law. It recommended planting more trees.",
    "3. Cuba noted progress and thanked the delegation.",
    "4. Spain recommended (a) training of (i) gardeners and their teachers; (ii) painters of bridges.",
    "5. Ghana recommended that Tonga ratify the ICPB of 2001. It recommended that "
    "Tonga establish more schools for gardeners.",
)


def fetch(*references, chapeau=60):
    dialogue = spoken_paragraphs([TextLine(text, 7, 100 * at) for at, text in enumerate(DIALOGUE)])
    return list(fetched(list(references), dialogue, STANCE, chapeau, "TON"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the recommendations in paragraphs 27 (b), 31 and 43 (a) above", ["27b", "31", "43a"]),
        ("recommendations 28 (b); 31 (b) and (c)", ["28b", "31b", "31c"]),
        ("paragraphs 33 (a, b) and 39 (a-c)", ["33a", "33b", "39a", "39c"]),
        ("paragraph 43 (a) (i) and (ii)", ["43ai", "43aii"]),
        ("paragraph 12 and again paragraph 12", ["12"]),
        ("the recommendations listed below", []),
        ("paragraph 60.1", []),
    ],
)
def test_a_reference_is_a_paragraph_a_letter_and_a_subdivision(sentence, expected):
    assert [f"{one.paragraph}{one.letter}{one.roman}" for one in references_in(sentence)] == expected


def test_what_the_report_says_it_is_about_is_kept():
    (one,) = references_in("the recommendation in paragraph 27 (b) (the painting of all bridges)")
    assert one == Reference(27, "b", about="the painting of all bridges")


def test_a_letter_fetches_the_text_with_its_speaker_position_and_place():
    (one,) = fetch(Reference(1, "b"))
    assert (one.number, one.chapeau, one.text) == ("1 (b)", "60", "ending delays at the ferries")
    assert (one.states, one.position, one.by_reference) == (("CHL",), Position.NOTED, True)
    assert one.as_printed == STANCE.sentence
    assert (one.page, one.span) == (7, (0, len(DIALOGUE[0])))


def test_a_paragraph_without_a_letter_gives_each_of_its_lettered_recommendations():
    assert [one.number for one in fetch(Reference(1))] == ["1 (a)", "1 (b)"]


def test_sentences_of_one_paragraph_are_parts_of_one_number():
    (one,) = fetch(Reference(2))
    assert one.number == "2"
    assert [(part.text, part.states) for part in one.parts] == [
        ("adopt a law", ("PER",)),
        ("recommended planting more trees", ("PER",)),
    ]


def test_a_letter_that_the_paragraph_does_not_print_counts_its_sentences():
    (one,) = fetch(Reference(2, "b"))
    assert (one.number, one.text) == ("2 (b)", "recommended planting more trees")


def test_the_last_sentence_alone():
    (one,) = fetch(Reference(5, last_sentence=True))
    assert one.text == "establish more schools for gardeners"


def test_a_subdivision_is_cut_out():
    (one,) = fetch(Reference(4, "a", "ii"))
    assert (one.number, one.text) == ("4 (a) (ii)", "painters of bridges")


def test_what_it_is_about_chooses_among_the_sentences_also_by_an_abbreviation():
    assert fetch(Reference(5, about="establishing more schools"))[0].text == "establish more schools for gardeners"
    (one,) = fetch(Reference(5, about="International Convention on Painted Bridges"))
    assert one.text.startswith("ratify the ICPB")
    (one,) = fetch(Reference(5, about="words that nobody said"))
    assert len(one.parts) == 2


def test_the_place_is_that_of_the_words_over_all_their_lines_also_where_the_addressee_stands_a_line_before():
    printed = (("1. Chile recommended that Tonga", 0), ("adopt a law on trees", 32), ("and on grass. It thanked.", 53))
    lines = [TextLine(text, 7, start) for text, start in printed]
    (one,) = fetched([Reference(1)], spoken_paragraphs(lines), STANCE, 60, "TON")
    assert (one.text, one.page, one.span) == ("adopt a law on trees and on grass", 7, (32, 78))


def test_the_page_is_that_on_which_the_words_begin():
    lines = [TextLine("1. Chile recommended that Tonga", 7, 90), TextLine("adopt more laws", 8, 0)]
    (one,) = fetched([Reference(1)], spoken_paragraphs(lines), STANCE, 60, "TON")
    assert (one.text, one.page, one.span) == ("adopt more laws", 8, (0, 15))


@pytest.mark.parametrize("reference", [Reference(99), Reference(3)])
def test_a_reference_that_leads_nowhere_gives_nothing(reference):
    assert fetch(reference) == []


def test_a_paragraph_at_or_after_the_conclusions_is_no_dialogue():
    assert fetch(Reference(2), chapeau=2) == []
