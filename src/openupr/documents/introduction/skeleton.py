"""Where the parts of a report of the Working Group stand: introduction, dialogue, conclusions, pledges, annex.

Source: RULES 6.2 (skeleton, stable from 2008 to today).
Does not: read what stands in them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from openupr.documents.introduction.paragraphs import Paragraph, Running, Span, paragraphs, running
from openupr.documents.source import Source

# "A. Presentation by the State under review"
_PRESENTATION = re.compile(r"^[ \t]*(?:A\s?\.?\s*)?P(?i:resentation\s+(?:by|of)\s+the\s+State)", re.MULTILINE)
# "B. Interactive dialogue and responses by the State under review"
_DIALOGUE = re.compile(r"^[ \t]*(?:B\s?\.?\s*)?I(?i:nteractive\s+dialogue\s+and)[^\n]*", re.MULTILINE)
# "II. CONCLUSIONS AND/OR RECOMMENDATIONS"
_CONCLUSIONS = re.compile(r"^[ \t]*I\s?I\s?\.?\s*C(?i:onclusions)[^\n]*", re.MULTILINE)
# "III. Voluntary pledges and commitments", "III. VOLUNTARY COMMITMENTS OF THE STATE UNDER REVIEW"
_PLEDGES = re.compile(r"^[ \t]*III\s?\.?\s*V(?i:oluntary\s+(?:pledges|commitments|undertakings))[^\n]*", re.MULTILINE)
# "Annex", "Appendix", on a line of its own
_ANNEX = re.compile(r"^[ \t]*(?i:annex(?:es)?|appendix)\b[^\w\n]{0,4}(?:I\b)?[ \t]*$", re.MULTILINE)
# "Composition of the delegation" as a heading
_COMPOSITION = re.compile(r"^[ \t]*C(?i:omposition\s+of\s+the\s+delegation)[^\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The running text, its numbered paragraphs, and the parts as [start, end); None where a part is missing."""

    running: Running
    paragraphs: tuple[Paragraph, ...]
    introduction: Span | None
    presentation: Span | None
    dialogue: Span | None
    conclusions: Span | None
    pledges: Span | None
    annex: Span | None

    def within(self, part: Span | None) -> tuple[Paragraph, ...]:
        """The numbered paragraphs that begin in a part."""
        return tuple(p for p in self.paragraphs if part[0] <= p.start < part[1]) if part else ()

    def paragraph_at(self, position: int) -> str | None:
        """Number of the paragraph that holds a position of the running text; None in the annex."""
        if self.annex and position >= self.annex[0]:
            return None
        return next((p.number for p in self.paragraphs if p.start <= position < p.end), None)


@lru_cache(maxsize=2)
def skeleton(source: Source) -> Skeleton:
    """The skeleton of a source. The last one is remembered, since several readers ask for it."""
    whole = running(source)
    text = whole.text
    numbered = paragraphs(text)
    begin = numbered[0].start if numbered else 0
    dialogue = _start(_DIALOGUE, text, begin)
    presentation = _start(_PRESENTATION, text, begin)
    conclusions = _start(_CONCLUSIONS, text, dialogue or begin)
    pledges = _start(_PLEDGES, text, conclusions or begin)
    annex = _annex(text, conclusions or dialogue or begin)
    end = annex if annex is not None else len(text)
    first = next((at for at in (presentation, dialogue, conclusions) if at is not None), min(begin + 6000, end))
    borders = [at for at in (presentation, dialogue, conclusions, pledges, annex) if at is not None]
    return Skeleton(
        whole,
        tuple(_cut(paragraph, borders) for paragraph in numbered),
        (begin, first) if numbered else None,
        _part(presentation, dialogue if dialogue is not None else conclusions, end),
        _part(dialogue, conclusions, end),
        _part(conclusions, pledges, end),
        _part(pledges, None, end),
        (annex, len(text)) if annex is not None else None,
    )


def _cut(paragraph: Paragraph, borders: list[int]) -> Paragraph:
    """The paragraph without the heading that follows it."""
    end = min((at for at in borders if paragraph.start < at < paragraph.end), default=paragraph.end)
    return Paragraph(paragraph.number, paragraph.start, end)


def _start(heading: re.Pattern[str], text: str, begin: int) -> int | None:
    match = heading.search(text, begin)
    return match.start() if match else None


def _annex(text: str, begin: int) -> int | None:
    for heading in (_ANNEX, _COMPOSITION):
        match = heading.search(text, begin)
        if match:
            return match.start()
    return None


def _part(start: int | None, following: int | None, end: int) -> Span | None:
    if start is None:
        return None
    return (start, following if following is not None else max(end, start))
