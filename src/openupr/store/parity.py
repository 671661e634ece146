"""The parity report of an import: what was found, missing, doubled; compared with what the documents themselves state.

Source: peers/tracking 4.3, proposal 4; RULES 6.3 (numbering).
Does not: decide that an import is good; it says where numbers differ, and a person looks.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openupr.domain.documents import Document, DocumentKind
from openupr.domain.standing import SourceKind
from openupr.store import record
from openupr.store.models import DocumentRow, LabelVersion, ListRow, Review
from openupr.store.reviews import natural
from openupr.store.stated import stated_differences

_NUMBERED = re.compile(r"(.*?)(\d+)$")
OF_STATES = ("state_not_recognised", "item_without_state")
"""The readers' checks that tell of a State that was not found. Other checks have States in their names too."""


@dataclass(slots=True)
class Parity:
    """What an import found. `differences` are sentences; where there are none, all that can be compared agrees."""

    found: int = 0
    missing: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    states_unknown: list[str] = field(default_factory=list)
    positions: dict[str, int] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    def as_plain(self) -> dict[str, Any]:
        """The report as JSON values."""
        return {name: getattr(self, name) for name in self.__slots__}


def parity_of(document: Document, row: DocumentRow, reviews: list[Review], on: date) -> Parity:
    """Compare a document just imported with itself and with the other documents of its reviews."""
    numbers, positions = _numbers_and_positions(document)
    parity = Parity(found=len(set(numbers)), missing=missing(numbers), doubled=doubled(numbers, document.kind))
    parity.positions = dict(sorted(Counter(positions).items()))
    parity.states_unknown = [f.message for f in document.findings if f.rule in OF_STATES]
    parity.differences += _without_place(document)
    for review in reviews:
        parity.differences += against_review(review, on)
    return parity


def _numbers_and_positions(document: Document) -> tuple[list[str], list[str]]:
    content = document.content
    if document.kind is DocumentKind.WORKING_GROUP_REPORT:
        items = [(one.number, one.position) for one in content.recommendations]
    elif document.kind is DocumentKind.THEMATIC_LIST:
        items = [(one.number, one.position) for one in content.rows]
    elif document.kind is DocumentKind.ADDENDUM:
        items = [(number, one.position) for one in content.positions for number in one.numbers]
    else:
        return [], []
    return [number for number, _ in items], [position.value if position else "none" for _, position in items]


def missing(numbers: list[str]) -> list[str]:
    """The numbers that the sequence under each chapeau leaves out: of 60.1 and 60.3, 60.2."""
    runs: dict[str, set[int]] = {}
    for number in numbers:
        if cut := _NUMBERED.match(number):
            runs.setdefault(cut[1], set()).add(int(cut[2]))
    gaps = [f"{head}{n}" for head, run in runs.items() if head for n in range(1, max(run)) if n not in run]
    return sorted(gaps, key=natural)


def doubled(numbers: list[str], kind: DocumentKind) -> list[str]:
    """The numbers that stand more than once."""
    return sorted((number for number, times in Counter(numbers).items() if times > 1), key=natural)


def _without_place(document: Document) -> list[str]:
    rows = getattr(document.content, "rows", getattr(document.content, "adoptions", ()))
    count = sum(one.page is None or one.span is None for one in rows)
    return [f"{count} records have no page or span and were not stored"] if count else []


def against_review(review: Review, on: date) -> list[str]:
    """Where the documents of a review differ from one another, and from the counts that they state, as of a day."""
    return [*_unlinked(review), *_list_against_report(review), *stated_differences(review, on)]


def _unlinked(review: Review) -> list[str]:
    loose = review.positions.filter(recommendation=None, covers_all=False).exclude(kind=SourceKind.INDEX)
    by_symbol: dict[str, list[str]] = {}
    for one in loose.order_by("document__reference", "order"):
        by_symbol.setdefault(one.symbol, []).append(one.number)
    why = _why_loose(review)
    return [
        f"{review.address}: {symbol} gives positions on {_some(numbers)}: {why}"
        for symbol, numbers in by_symbol.items()
    ]


def _why_loose(review: Review) -> str:
    if review.documents.filter(kind=DocumentKind.WORKING_GROUP_REPORT).exists():
        return "no recommendation of the report bears the number"
    facts = record.of_review(review.state, review.cycle)
    symbol = facts.report if facts else None
    named = f", {symbol}, is not imported yet: openupr fetch {symbol}, or" if symbol else " is not imported yet:"
    return f"the report with their words{named} openupr import FILE"


def _list_against_report(review: Review) -> list[str]:
    rows = ListRow.objects.filter(document__review=review, document__kind=DocumentKind.THEMATIC_LIST)
    listed = set(rows.values_list("number", flat=True))
    final = LabelVersion.objects.filter(document__review=review).exclude(document__symbol__contains="/L.")
    printed = set(final.values_list("number", flat=True))
    if not listed or not printed:
        return []
    found = []
    if gone := printed - listed:
        found.append(f"{review.address}: the list lacks {_some(sorted(gone, key=natural))} of the report")
    if more := listed - printed:
        found.append(f"{review.address}: the list has {_some(sorted(more, key=natural))}, the report has not")
    return found


def _some(numbers: list[str]) -> str:
    shown = ", ".join(numbers[:10])
    return shown if len(numbers) <= 10 else f"{shown} and {len(numbers) - 10} more"
