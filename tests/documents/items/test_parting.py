"""Labels that stand within the text of the item before are found there. All reports are invented."""

import pytest

from openupr.documents.items.labels import paragraphs_of
from openupr.documents.items.lines import TextLine
from openupr.documents.items.parting import part
from openupr.documents.items.reading import read_items
from openupr.documents.source import Page, Source

HEADING = "II. Conclusions and/or recommendations"
NOTED = "60. The recommendations below did not enjoy the support of Tonga:"
SOW, PAINT, PLANT = "Sow grass (Chile)", "Take measures to paint (Peru, Cuba)", "Plant trees (Spain)"


def read(*lines):
    return read_items(Source("a.pdf", "", "pdf", (Page(1, "\n".join((HEADING, *lines))),)), "TON")


def told(got):
    return [(one.number, one.text, one.states) for one in got.recommendations]


THREE = [
    ("60.1", "Sow grass", ("CHL",)),
    ("60.2", "Take measures to paint", ("PER", "CUB")),
    ("60.3", "Plant trees", ("ESP",)),
]


@pytest.mark.parametrize(
    ("middle", "printed"),
    [
        ((f"60.1 {SOW}; 2 {PAINT};",), "2"),
        ((f"60.1 {SOW}; 2. {PAINT};",), "2."),
        ((f"60.1 {SOW};60.2. {PAINT};",), "60.2."),
        ((f"60.1 {SOW}60.2 {PAINT};",), "60.2"),
        ((f"60.1 {SOW} 60.2 {PAINT};",), "60.2"),
        ((f"60.1 {SOW};", f"2 {PAINT};"), "2"),
        (("60.1 Sow grass", f"(Chile); 60. 2 {PAINT};"), "60. 2"),
        ((f"60.1 {SOW}; 60.", f"2 {PAINT};"), "60.\n2"),
        ((f"60.1 {SOW}; 2", f"{PAINT};"), "2"),
        ((f"60.1 {SOW}.60.2.{PAINT};",), "60.2."),
    ],
)
def test_the_missing_label_of_a_gap_is_found_in_the_text_before(middle, printed):
    got = read(NOTED, *middle, f"60.3 {PLANT}.")
    assert told(got) == THREE
    assert [one.position for one in got.recommendations] == ["noted"] * 3
    assert [one.label_printed for one in got.recommendations] == [None, printed, None]
    assert [one.rule for one in got.findings] == ["number_within_text"]


def test_several_labels_in_one_text_and_one_behind_the_chapeau():
    got = read(f"{NOTED} 60.1 {SOW}; 2 {PAINT};60.3. {PLANT};", "60.4 Wait (Ghana).")
    assert told(got) == [*THREE, ("60.4", "Wait", ("GHA",))]
    assert got.recommendations[0].as_printed == NOTED.removeprefix("60. ")


def test_where_items_are_printed_1_and_2_their_numbers_are_found_alone():
    assert told(read(NOTED, f"1. {SOW}; 2 {PAINT};", f"3. {PLANT}.")) == THREE


def test_after_the_last_item_only_a_full_label_behind_the_end_of_a_text_counts():
    assert told(read(NOTED, f"60.1 {SOW};", f"60.2 {PAINT};60.3 {PLANT}.")) == THREE
    assert len(told(read(NOTED, f"60.1 {SOW};", f"60.2 {PAINT}; 3 {PLANT}."))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Apply recommendation 60.2 Of the last review (Chile);",
        "Ratify ILO Convention No. 2 Without delay (Chile);",
        "Build 2 Bridges (Chile);",
        "Raise it to 1.2 Times the sum (Chile);",
        "Read article 60.2 again (Chile);",
    ],
)
def test_a_figure_within_a_sentence_is_no_label_and_the_gap_is_told_of(text):
    got = read(NOTED, f"60.1 {text}", f"60.3 {PLANT}.")
    assert [one.number for one in got.recommendations] == ["60.1", "60.3"]
    assert [one.rule for one in got.findings] == ["number_missing"]


def test_the_spans_of_both_are_their_own():
    got = read(NOTED, f"60.1 {SOW};60.2. {PAINT};", f"60.3 {PLANT}.")
    page = "\n".join((HEADING, NOTED, f"60.1 {SOW};60.2. {PAINT};", f"60.3 {PLANT}."))
    assert [page[slice(*one.span)] for one in got.recommendations] == [
        f"60.1 {SOW};",
        f"60.2. {PAINT};",
        f"60.3 {PLANT}.",
    ]


def test_a_list_without_gaps_is_left_as_it_is():
    (_, paragraph) = paragraphs_of([TextLine(one, 1, 0) for one in (NOTED, f"60.1 {SOW};", f"60.2 {PAINT}.")])
    before = [(one.number, list(one.lines), one.begin) for one in paragraph.items]
    part(paragraph)
    assert [(one.number, list(one.lines), one.begin) for one in paragraph.items] == before
