"""Spoiled numbers of paragraphs are found between their neighbours. Invented text."""

import pytest

from openupr.documents.papers.lines import Line
from openupr.documents.papers.paragraphs import body_of

BEFORE = "6. Bridges are painted in the spring by all of the painters."
AFTER = "8. Ferries go on Sundays, and they are free of charge for all."


def read(text):
    """Number of paragraph -> its text, of lines that stand one after another on a page."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(line, 1, at, at + len(line)))
        at += len(line) + 1
    return {one.number: one for one in body_of(lines).paragraphs}


def numbered(*middle):
    first = "\n".join(f"{n}. The first words of a report on bridges number {n} stand here." for n in range(1, 6))
    return read("\n".join((first, BEFORE, *middle, AFTER)))


@pytest.mark.parametrize(
    "middle",
    [
        ("7 Trees are planted in the autumn.",),
        ("7.Trees are planted in the autumn.",),
        ("7, Trees are planted in the autumn.",),
        ("7) Trees are planted in the autumn.",),
        ("7.", "Trees are planted in the autumn."),
        ("All year round. 7. Trees are planted in the autumn.",),
    ],
)
def test_a_spoiled_number_opens_its_paragraph(middle):
    found = numbered(*middle)
    assert list(found) == list(range(1, 9))
    assert found[7].marked == "Trees are planted in the autumn."


def test_the_text_before_a_number_within_a_line_stays_with_its_paragraph_and_places_part_there():
    found = numbered("All year round. 7. Trees are planted.")
    assert found[6].marked.endswith("painters. All year round.")
    last, first = found[6].lines[-1], found[7].lines[0]
    assert last.end <= first.start < first.end


@pytest.mark.parametrize("middle", ["7 of them are blue.", "Some 7 Bridges are blue.", "17 Bridges are blue.", "Blue."])
def test_a_figure_that_opens_no_sentence_is_text(middle):
    found = numbered(middle)
    assert 7 not in found
    assert found[6].marked.endswith(middle)


def test_without_a_gap_nothing_is_looked_for():
    found = read(f"1. One bridge is old.\n2. Another bridge is new.\n2 Bridges are blue.\n3. A ferry {'goes ' * 12}.")
    assert "2 Bridges are blue." in found[2].marked


def test_a_wide_gap_is_left_to_the_finding():
    found = read(f"1. One bridge is old.\n2 Bridges are blue.\n9. A ferry {'goes ' * 12}.")
    assert 2 not in found
