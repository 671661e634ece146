"""How an index that was imported compares with the documents here, review by review: matched, not, differing.

Source: DESIGN 7a (what an index says never overrides the State's own).
Does not: say which of them is right; an index may be older, or count what is in part supported as noted.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.standing import SourceKind
from openupr.store.dating import outcome_of
from openupr.store.models import DocumentRow, ListRow, PositionReading, Review
from openupr.store.reviews import standing_of
from openupr.vocabulary import record

_SHOWN = 10
_SAME = {"not_given": "noted"}  # without a position at the adoption it is counted as noted


@dataclass(slots=True)
class OfReview:
    """A review's rows: matched to a recommendation, kept by themselves (no report is here), or not entered.

    `unmatched`: the numbers or places of rows not entered. `differ`: number, what stands here, what the index says;
    what is pending here does not differ from an answer.
    """

    review: str
    matched: int = 0
    provisional: int = 0
    unmatched: list[str] = field(default_factory=list)
    differ: list[dict[str, Any]] = field(default_factory=list)

    def as_plain(self) -> dict[str, Any]:
        """As JSON values."""
        return {name: getattr(self, name) for name in self.__slots__}


def lines(reviews: Sequence[OfReview], unknown: Mapping[str, int]) -> list[str]:
    """The report for the terminal: totals, names that are no State, then a line a review that differs in anything."""
    sums = [sum(one.matched for one in reviews), sum(one.provisional for one in reviews)]
    sums += [sum(len(one.unmatched) for one in reviews), sum(len(one.differ) for one in reviews)]
    words = "matched, {} kept from the index alone, {} not matched and not entered, {} of another position than here"
    told = [f"  {len(reviews)} reviews: {sums[0]} {words.format(*sums[1:])}"]
    told += [f"  State not recognised: {name} ({count} rows)" for name, count in unknown.items()]
    for one in reviews:
        if one.unmatched:
            told.append(f"  {one.review}: not matched: {_some(one.unmatched)}")
        if one.differ:
            said = [f"{each['number']} {each['here']} here, {each['said']} there" for each in one.differ]
            told.append(f"  {one.review}: positions differ: {_some(said)}")
    return told


def _some(words: Sequence[str]) -> str:
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return f"{', '.join(words[:_SHOWN])}{more}"


def of_import(entry: int, on: date) -> list[OfReview]:
    """Of each review that the import of entry `entry` tells of, in the order of their addresses."""
    documents = DocumentRow.objects.filter(entry_id=entry).select_related("review")
    ordered = documents.order_by("review__state", "review__cycle")
    return [_of(one, one.review, on) for one in ordered if one.review]


def _of(document: DocumentRow, review: Review, on: date) -> OfReview:
    others = list(review.documents.exclude(kind=DocumentKind.INDEX).select_related("entry"))
    known = record.of_review(review.address) or ListRow.objects.filter(document__in=others).exists()
    known = known or any(one.kind == DocumentKind.WORKING_GROUP_REPORT for one in others)
    found = OfReview(review.address)
    stated: dict[int | None, list[PositionReading]] = defaultdict(list)
    for reading in review.positions.exclude(kind=SourceKind.INDEX).select_related("document"):
        stated[None if reading.covers_all else (reading.recommendation_id or 0)].append(reading)
    outcome = outcome_of(review, others)
    for row in document.list_rows.order_by("order"):
        if row.recommendation_id is None:
            found.unmatched.append(row.number)
            continue
        found.matched, found.provisional = found.matched + bool(known), found.provisional + (not known)
        readings = [*stated[row.recommendation_id], *stated[None]]
        value = standing_of(readings, on, outcome).value if readings else None
        here = _SAME.get(value.value, value.value) if value else None
        if row.position and here not in (None, "pending", row.position):
            said = row.source_of_position
            found.differ.append({"number": row.number, "here": here, "index": row.position, "said": said})
    return found
