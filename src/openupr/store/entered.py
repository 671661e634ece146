"""What the ledger's steps tell of recommendations and positions, in the shape of stored rows, beside what is imported.

A recommendation stands here once it is listed (`recommendations_listed`); its words are those of the draft list. A
position is a reading of its own, dated by its step, and names its entry; what a document says of the same day and kind
stands before it.
Source: RULES 6.3, 7.3 (positions are dated readings, none overwritten); DESIGN 4.
Does not: write to the database. The rows are not saved, and their keys are below zero, where no stored row's is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.recommendations import courses
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.floor import Status
from openupr.domain.standing import SourceKind
from openupr.store import steps
from openupr.store.floors import DRAFTS, LISTS
from openupr.store.models import DocumentRow, LabelVersion, PositionReading, Review
from openupr.store.sources import VALUES

FIRST_KEY = -1_000_000
"""The key of the first recommendation that only the ledger tells; the next is one below. Shipped ones stand above."""
_KINDS = {"review": SourceKind.REPORT, "report": SourceKind.REPORT, "addendum": SourceKind.ADDENDUM}
_SPOKE = (Status.HEARD, Status.CUT)


@dataclass(frozen=True, slots=True)
class Entered:
    """`labels` by number; `readings` of numbers, "" for all of them; `answered`: the outcome was adopted by a step."""

    labels: Mapping[str, LabelVersion]
    readings: tuple[tuple[str, PositionReading], ...]
    answered: bool = False

    def sources(self, on: str) -> Iterator[dict[str, Any]]:
        """Who gave positions, one dict an entry, up to a day; in the shape of `sources.sources_of`."""
        by_entry: dict[int, list[PositionReading]] = {}
        for _, one in self.readings:
            by_entry.setdefault(one.document.entry_id, []).append(one)
        for entry, own in by_entry.items():
            dated = own[0].dated.isoformat() if own[0].dated else ""
            if dated and dated <= on:
                yield _source(entry, dated, own)


def of_ledger(review: Review, on: date) -> Entered:
    """What the ledger tells of a review's recommendations, those that were listed by a day; empty without steps."""
    state = steps.state_of(review.address)
    known = [one for one in state.steps if one.on is None or one.on.first <= on]
    listed = {number: one for number, one in courses(known).items() if one.listed}
    step = next((one for one in reversed(known) if one.type == k.LISTED), None)
    texts = _texts(review.address)
    document = _document(step) if step else None
    labels = {
        number: LabelVersion(document=document, number=number, text=texts.get(number, ""), states=[*one.states])
        for number, one in listed.items()
    }
    readings = tuple(_readings(review, state))
    return Entered(labels, readings, bool(listed) and state.has(k.OUTCOME))


def speakers_of(address: str) -> tuple[str, ...]:
    """Who was heard in the dialogue, in the order of the list of speakers."""
    floor = LISTS.of(address).state
    return tuple(one for one in floor.order if one in floor.turns and floor.turns[one].status in _SPOKE)


def _texts(address: str) -> dict[str, str]:
    drafts = DRAFTS.of(address).state
    return {drafts.numbers[one.id]: one.text for one in drafts.listed if one.id in drafts.numbers}


def _readings(review: Review, state: ReviewState) -> Iterator[tuple[str, PositionReading]]:
    for place, step in enumerate(state.steps):
        if step.type == k.POSITIONS and step["position"]:
            numbers: Iterable[str] = step["numbers"] or ()
            if step["all"]:
                numbers = courses(state.steps[:place]) or ("",)
            for number in numbers:
                yield number, _reading(review, step, number)


def _reading(review: Review, step: Step, number: str) -> PositionReading:
    document = _document(step)
    return PositionReading(
        document=document,
        review=review,
        order=0,
        number=number,
        covers_all=not number,
        value=step["position"],
        kind=_KINDS.get(step["stage"] or "", SourceKind.STATEMENT),
        symbol=step["symbol"] or document.reference,
        comment=step["part"],
        dated=step.on.last if step.on else None,
        basis=document.reference,
    )


def _document(step: Step) -> DocumentRow:
    """What stands in the place of a document: the step's entry."""
    return DocumentRow(
        kind=DocumentKind.UNKNOWN.value, symbol=None, reference=f"ledger entry {step.seq}", entry_id=step.seq
    )


def _source(entry: int, dated: str, own: list[PositionReading]) -> dict[str, Any]:
    values = Counter(str(one.value) for one in own)
    return {
        "kind": own[0].kind,
        "symbol": own[0].symbol,
        "file": None,
        "entry": entry,
        "dated": dated,
        "basis": own[0].basis,
        "paragraphs": [],
        "wording": None,
        "received": values.total(),
        **{name: values[name] for name in VALUES},
        "answered": 0,
        "none": 0,
        "unlinked": 0,
    }
