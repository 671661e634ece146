"""A source as neutral lines: what the parser of items reads, whether it came from PDF pages or Word blocks.

Does not: drop anything. Spans lead back into `Page.text`.
"""

from dataclasses import dataclass

from openupr.documents.source import Source


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: its text, its page, where its text starts in that page's text.

    A Word block is one line; its automatic number stands before the text and counts for `lead` characters.
    """

    text: str
    page: int
    start: int
    lead: int = 0

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """[begin, end) of this line's text as a span of the page's text."""
        first = self.start + max(0, begin - self.lead)
        return first, max(first, self.start + end - self.lead)


def lines_of(source: Source) -> list[TextLine]:
    """Every line with text, in order."""
    return _of_blocks(source) if source.blocks else _of_pages(source)


def _of_pages(source: Source) -> list[TextLine]:
    lines = []
    for page in source.pages:
        start = 0
        for text in page.text.split("\n"):
            if text and not text.isspace():
                lines.append(TextLine(text, page.number, start))
            start += len(text) + 1
    return lines


def _of_blocks(source: Source) -> list[TextLine]:
    lines = []
    for block in source.blocks:
        label = f"{block.label} " if block.label else ""
        if block.text.strip():
            lines.append(TextLine(label + block.text, block.page, block.span[0], len(label)))
    return lines
