"""Numbers in their place are labels; a misprint is corrected, a gap kept, a figure within a sentence is text."""

from openupr.documents.items.labels import paragraphs_of
from openupr.documents.items.lines import TextLine


def cut(*texts):
    """Number of paragraph -> its items as (number, label printed where corrected, lines)."""
    lines = [TextLine(text, 1, 0) for text in texts]
    return {
        paragraph.number: [(item.number, item.printed, len(item.lines)) for item in paragraph.items]
        for paragraph in paragraphs_of(lines)
        if paragraph.number
    }


def test_dotted_labels_as_since_session_8():
    assert cut(
        "60. The recommendations below enjoy the support:", "60.1 Do this (Chile);", "60.2 Do that", "and more (Peru)."
    ) == {60: [(1, None, 1), (2, None, 2)]}


def test_plain_labels_as_in_sessions_1_to_7_restart_under_each_paragraph():
    told = cut(
        "60. The recommendations below enjoy the support of State A:",
        "1. Do this (Chile);",
        "2. Do that (Peru).",
        "61. The recommendations below did not enjoy the support:",
        "1. Do more (Cuba).",
    )
    assert told == {60: [(1, None, 1), (2, None, 1)], 61: [(1, None, 1)]}


def test_a_misprinted_label_is_corrected_from_its_neighbours_and_kept_as_printed():
    told = cut("60. The recommendations below are noted:", "60.1 A (Chile);", "66.2 B (Peru);", "60.3 C (Cuba).")
    assert told == {60: [(1, None, 1), (2, "66.2", 1), (3, None, 1)]}


def test_a_figure_at_the_head_of_a_line_within_a_sentence_is_text():
    told = cut(
        "60. The recommendations below are noted:", "60.1 Raise the share of bridges to", "12. of each hundred (Chile)."
    )
    assert told == {60: [(1, None, 2)]}


def test_lines_before_the_first_number_are_not_lost():
    paragraphs = paragraphs_of([TextLine("Introductory words", 1, 0), TextLine("60. Recommendations follow:", 1, 0)])
    assert [(one.number, len(one.lines)) for one in paragraphs] == [(0, 1), (60, 1)]
