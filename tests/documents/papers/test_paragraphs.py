"""Numbered paragraphs under headings, in invented pages."""

from openupr.documents.papers.lines import Line
from openupr.documents.papers.paragraphs import Body, body_of


def body(text: str) -> Body:
    return body_of([Line(line, 1, 0, len(line)) for line in text.split("\n")])


TEXT = """I. Background
A. Scope of obligations
1. The present report was prepared in accordance with a resolution of the
Council, and it is short.
2. Tuvalu has nine islands, and all of them are small; the last census but one was in the year
2010. It counted them.
B. A heading that is so long that it has to go on in the line below it, taking
into account its length
1. Children
Rights of the youngest
3. Children go to school; the school is free of charge for all of them today.
II. Challenges
4. Rain is scarce:
(a) In the north;
(b) In the south
5. The end."""


def test_headings_have_their_levels_and_paragraphs() -> None:
    parts = [(part.level, part.heading, [p.number for p in part.paragraphs]) for part in body(TEXT).parts]
    assert parts == [
        (1, "I. Background", []),
        (2, "A. Scope of obligations", [1, 2]),
        (
            2,
            "B. A heading that is so long that it has to go on in the line below it, taking into account its length",
            [],
        ),
        (3, "1. Children", []),
        (4, "Rights of the youngest", [3]),
        (1, "II. Challenges", [4, 5]),
    ]


def test_a_paragraph_keeps_its_lines_and_leaves_its_number_out() -> None:
    paragraphs = body(TEXT).paragraphs
    assert paragraphs[0].marked.startswith("The present report was prepared")
    assert paragraphs[1].marked == (
        "Tuvalu has nine islands, and all of them are small; the last census but one was in the year"
        " 2010. It counted them."
    )
    assert paragraphs[3].marked == "Rain is scarce: (a) In the north; (b) In the south"


def test_a_gap_in_the_numbers_is_followed() -> None:
    numbers = [p.number for p in body("1. One sentence.\n3. Another one.\n4. The last one.").paragraphs]
    assert numbers == [1, 3, 4]


def test_a_table_before_the_first_paragraph_is_kept_apart() -> None:
    rows = "\n".join(f"Treaty {n}, ratified, signed and deposited in the capital of the State" for n in range(12))
    found = body(f"I. Background\n1. Treaties\n{rows}\n1. The first sentence of the first paragraph is this one.")
    assert [part.heading for part in found.parts] == ["I. Background", "1. Treaties"]
    assert len(found.tables) == 12


def test_a_list_before_the_first_chapter_is_no_heading() -> None:
    found = body("1. EU European Union\n2. UN United Nations\nI. Introduction\n1. This is the first paragraph.")
    assert [part.heading for part in found.parts] == ["I. Introduction"]
