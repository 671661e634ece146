"""The body of an addendum in blocks."""

from openupr.documents.papers.blocks import blocks_of, numbered_by_recommendation
from openupr.documents.papers.lines import Line


def lines(text: str) -> list[Line]:
    return [Line(line, 1, n * 100, n * 100 + len(line)) for n, line in enumerate(text.split("\n"))]


def blocks(text: str) -> list[tuple[str, str, str]]:
    return [(block.kind, " ".join(block.labels.numbers), block.text) for block in blocks_of(lines(text))]


def test_headings_labels_and_paragraphs() -> None:
    text = "1. An opening.\nNoted recommendations\n99.2–3\nA comment\nover two lines.\nConclusion\n2. The end."
    assert blocks(text) == [
        ("text", "", "An opening."),
        ("heading", "", "Noted recommendations"),
        ("item", "99.2 99.3", "A comment over two lines."),
        ("end", "", "Conclusion"),
        ("text", "", "The end."),
    ]


def test_a_label_over_two_lines() -> None:
    assert blocks("99.1, 99.4-\n5, 99.9\nText.") == [("item", "99.1 99.4 99.5 99.9", "Text.")]


def test_a_number_at_the_head_of_a_wrapped_line_is_no_label() -> None:
    assert len(blocks("3. State A accepts recommendations 99.1,\n99.2 and\n99.3. It is glad.")) == 1


def test_a_sentence_about_a_numbered_recommendation_is_no_label() -> None:
    assert [kind for kind, *_ in blocks("Recommendation 18 enjoys the support of State A.")] == ["text"]
    assert [kind for kind, *_ in blocks("Rec. 18 We consider this done.")] == ["item"]


def test_numbers_in_a_narrow_column_run_over_the_line() -> None:
    first, last = "1. State A accepts the recommendation.", "5. State A accepts the recommendation."
    text = f"{first}\n2., 3., State A accepts these recommendations and\n4. acts so.\n{last}"
    assert numbered_by_recommendation(lines(text))
    assert blocks(text)[1] == ("item", "2 3 4", "State A accepts these recommendations and acts so.")


def test_the_place_of_a_part_of_a_block() -> None:
    (block,) = blocks_of(lines("1. One sentence.\nAnother one."))
    at = block.text.index("Another")
    assert block.place(at, at + 5) == (1, (100, 112))
