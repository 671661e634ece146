"""The sentence by which the President tells how many recommendations were supported and how many noted.

Source: RULES 8.5, 7.4. Where none is stated, as in 2010, there is no tally: None, not zero.
"""

import re
from dataclasses import dataclass

from openupr.documents.introduction.dates import CARDINAL, cardinal
from openupr.documents.papers.plenary import Paragraph, Review
from openupr.domain.findings import Finding, Place, Severity

_NUMBER = rf"(?P<n>{CARDINAL}|one|two|three|four|five|six|seven|eight|nine)\b"
# "based on the information provided", "on the basis of the information received"
_OPENING = re.compile(r"\b(?:based on|on the basis of) (?:the )?information\b", re.IGNORECASE)
_PRESIDENT = re.compile(r"^(?:In conclusion, )?The (?:Vice-)?President\b", re.IGNORECASE)
_RECEIVED = (
    rf"\bof (?:the )?{_NUMBER} recommendations?(?: it had)? received",
    rf"\ball (?:of )?(?:the )?{_NUMBER} recommendations",
    rf"\breceived {_NUMBER} recommendations",
)
_SUPPORTED = (
    rf"\b(?:supported|accepted) (?:a total of )?{_NUMBER}\b",
    rf"\b{_NUMBER}(?: recommendations)?(?: had)? enjoyed the support",
    rf"\b{_NUMBER}(?: recommendations)? (?:had been|were) (?:supported|accepted)",
)
_NOTED = (
    rf"\bnoted (?:a total of |another |the other |the remaining )?{_NUMBER}\b",
    rf"\b{_NUMBER}(?: recommendations)? (?:had been|were|are) noted",
)
_PARTIALLY = (
    rf"\b(?:additional|further) (?:clarification|information)[^.]{{0,60}}? (?:remaining |another |other )?{_NUMBER}\b",
    rf"\b{_NUMBER}(?: recommendations)? (?:had been |were )?(?:partially|partly) (?:supported|accepted)",
    rf"\b(?:partially|partly) (?:supported|accepted) {_NUMBER}\b",
)
_ALL = re.compile(
    rf"\b(?P<verb>supported|accepted|noted) all (?:of )?(?:the )?{_NUMBER} recommendations", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the President stated; None where it was not."""

    received: int | None = None
    supported: int | None = None
    noted: int | None = None
    partially: int | None = None
    paragraph: Paragraph | None = None


def tally_of(review: Review) -> Tally:
    """The tally of a review, with the paragraph that states it."""
    for paragraph in reversed(review.paragraphs):
        if _OPENING.search(paragraph.text) and _PRESIDENT.match(paragraph.text):
            tally = _read(paragraph)
            if tally.supported is not None or tally.noted is not None:
                return tally
    return Tally()


def _read(paragraph: Paragraph) -> Tally:
    text = paragraph.text
    received, supported = _first(_RECEIVED, text), _first(_SUPPORTED, text)
    noted, partially = _first(_NOTED, text), _first(_PARTIALLY, text)
    if whole := _ALL.search(text):
        received = cardinal(whole["n"])
        supported, noted = (0, received) if whole["verb"].lower() == "noted" else (received, 0)
    if partially is None and None not in (received, supported, noted) and received == (supported or 0) + (noted or 0):
        partially = 0
    return Tally(received, supported, noted, partially, paragraph)


def _first(patterns: tuple[str, ...], text: str) -> int | None:
    for pattern in patterns:
        if match := re.search(pattern, text, re.IGNORECASE):
            return cardinal(match["n"])
    return None


def check_tally(state: str, tally: Tally) -> list[Finding]:
    """A finding where the tally does not add up (what is not supported is noted)."""
    parts = (tally.supported, tally.noted, tally.partially)
    if tally.paragraph is None or tally.received is None or sum(n or 0 for n in parts) == tally.received:
        return []
    counted = " + ".join(str(n) for n in parts if n is not None)
    told = f"{state}: {tally.received} received, but {counted} were counted. Read the paragraph."
    place = Place(tally.paragraph.page, tally.paragraph.number, tally.paragraph.span)
    return [Finding("tally_does_not_add_up", Severity.WARNING, told, place, "A/HRC/RES/5/1, annex, paragraph 32")]
