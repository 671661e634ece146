"""Which reviews a document may belong to that names its State only: by its date, by who asks, by what has been held.

Source: RULES 3.12 (advance questions come in the weeks before the review; the report names who asked); 3.11, 7.5
(papers are issued before the review, the report and its addendum after it). A State's reviews lie years apart.
Does not: choose where more than one is possible.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from openupr.domain.documents import Document, DocumentKind
from openupr.domain.papers import AdvanceQuestions
from openupr.imports.identify import Held

_BEFORE = {
    DocumentKind.NATIONAL_REPORT,
    DocumentKind.COMPILATION,
    DocumentKind.SUMMARY,
    DocumentKind.ADVANCE_QUESTIONS,
}
_AFTER = {DocumentKind.WORKING_GROUP_REPORT, DocumentKind.ADDENDUM}
_APART = timedelta(days=300)
_AHEAD = timedelta(days=183)  # papers of a review are issued weeks, never more than half a year, before it


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The reviews that are possible, the likeliest first, each with why; `sure` where there is one and no other."""

    possible: tuple[tuple[Held, str], ...]
    sure: bool


def narrowed(document: Document, held: Sequence[Held], today: date) -> Narrowed:
    """What the State's reviews `held` leave possible for a document that names no session."""
    begun = [one for one in held if one.on is None or one.on <= today + _AHEAD]
    if by_date := _by_date(document, begun):
        return Narrowed(((by_date, f"the document is dated {document.issued}"),), sure=True)
    fits, unknown = _by_askers(document, begun)
    if fits:
        told = [(one, f"{one.report} names all its askers") for one in fits]
        return Narrowed((*told, *((one, "") for one in unknown)), sure=len(fits) == 1 and not unknown)
    return Narrowed(tuple((one, "") for one in begun), sure=len(begun) == 1 == len(held))


def _by_date(document: Document, held: Sequence[Held]) -> Held | None:
    """The review that was to come, or had been, when the document was issued."""
    issued = document.issued
    if issued is None or document.kind not in _BEFORE | _AFTER:
        return None
    for one in held:
        if one.on is not None:
            gap = one.on - issued if document.kind in _BEFORE else issued - one.on
            if timedelta() <= gap <= _APART:
                return one
    return None


def _by_askers(document: Document, held: Sequence[Held]) -> tuple[list[Held], list[Held]]:
    """The reviews whose report names every asker of the document, and those of which no report tells."""
    content = document.content
    asking = {state for ask in content.asks for state in ask.from_states} if _asks(content) else set()
    if not asking:
        return [], list(held)
    fits = [one for one in held if one.askers is not None and asking <= one.askers]
    return fits, [one for one in held if one.askers is None]


def _asks(content: object) -> bool:
    return isinstance(content, AdvanceQuestions)
