"""The part of a Council session report on agenda item 6, cut by State and by section.

Source: RULES 8.2 (order and headings), form of A/HRC/14/37 and A/HRC/28/2.
Does not: say who spoke or what was counted.
"""

import re
from dataclasses import dataclass, field

from openupr.documents.papers.lines import Line, joined, place_of
from openupr.domain.report import Span
from openupr.vocabulary.names import resolver

_PARAGRAPH = re.compile(r"^(\d{1,4})\.\s+(?=\S)")
# "425. The review of El Salvador was held on 27 October 2014"
_REVIEW = re.compile(r"^The review of (?P<state>.{3,90}?) was (?:held|conducted)\b")
# "2. Views expressed by Member and observer States", "3. General comments made by other stakeholders"
_SECTIONS = (
    ("own", re.compile(r"^\d?\.?\s*Views expressed by the State under review", re.IGNORECASE)),
    ("states", re.compile(r"^\d?\.?\s*Views expressed by (?:Member|States|member|observer)", re.IGNORECASE)),
    ("stakeholders", re.compile(r"^\d?\.?\s*General comments made by", re.IGNORECASE)),
    ("closing", re.compile(r"^\d?\.?\s*Concluding remarks", re.IGNORECASE)),
)
# "B. General debate on agenda item 6"
_END = re.compile(r"^[B-Z]\.\s+(?:General debate|Consideration)|^[IVX]+\.\s+[A-Z]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph: its section ("", "own", "states", "stakeholders", "closing"), text without number."""

    number: str
    section: str
    text: str
    page: int
    span: Span


@dataclass(slots=True)
class Review:
    """The paragraphs on one State's outcome."""

    state: str
    paragraphs: list[Paragraph] = field(default_factory=list)

    def of(self, section: str) -> list[Paragraph]:
        """The paragraphs of one section, in order."""
        return [paragraph for paragraph in self.paragraphs if paragraph.section == section]


def reviews_in(lines: list[Line]) -> list[Review]:
    """The outcomes considered, in order, each with its numbered paragraphs."""
    found: list[Review] = []
    section, expected, held = "", 0, list[Line]()

    def close() -> None:
        if held and found:
            found[-1].paragraphs.append(_paragraph(held, section))
        held.clear()

    for at, line in enumerate(lines):
        number = _PARAGRAPH.match(line.text)
        opens = _opens_review(lines, at) if number else None
        heading = next((name for name, pattern in _SECTIONS if pattern.match(line.text)), None)
        if opens and number:
            close()
            section, expected = "", int(number[1]) + 1
            found.append(Review(opens))
            held.append(line)
        elif not found or expected < 0:
            continue
        elif heading or _END.match(line.text):
            close()
            section, expected = (heading, expected) if heading else ("", -1)
        elif number and int(number[1]) == expected:
            close()
            expected += 1
            held.append(line)
        elif held and not _is_name_of_next(lines, at):
            held.append(line)
    close()
    return found


def _opens_review(lines: list[Line], at: int) -> str | None:
    text = joined(lines[at : at + 2])
    match = _REVIEW.match(_PARAGRAPH.sub("", text))
    if not match:
        return None
    return resolver().find(match["state"])


def _is_name_of_next(lines: list[Line], at: int) -> bool:
    """Whether the line is the heading, a State's name, over the next review."""
    return bool(at + 1 < len(lines) and _PARAGRAPH.match(lines[at + 1].text) and _opens_review(lines, at + 1))


def _paragraph(held: list[Line], section: str) -> Paragraph:
    number = _PARAGRAPH.match(held[0].text)
    text = joined(held)
    page, span = place_of(held)
    return Paragraph(number[1] if number else "", section, text[number.end() :] if number else text, page, span)
