"""What each source said of the positions, in numbers: report, addendum, the President's sentence, OHCHR's list.

Source: RULES 7.3 (positions are dated readings, none overwritten), 8.5 (the President's tally).
Does not: say which of them stands (`domain.standing` does), or add one source to another.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import SourceKind
from openupr.store import record
from openupr.store.answers import DETAIL
from openupr.store.dating import ADOPTION_IN_WORKING_GROUP, day_of, outcome_date
from openupr.store.listing import with_documents
from openupr.store.models import DocumentRow, LabelVersion, ListRow, PlenaryRow, Review
from openupr.store.shipped import Shipped

Plain = dict[str, Any]
VALUES = tuple(value.value for value in Position)
_GIVERS = {
    DocumentKind.WORKING_GROUP_REPORT: SourceKind.REPORT,
    DocumentKind.ADDENDUM: SourceKind.ADDENDUM,
    DocumentKind.THEMATIC_LIST: SourceKind.THEMATIC_LIST,
    DocumentKind.INDEX: SourceKind.INDEX,
}
# "will be examined by", "will be further examined", "would be carefully considered"
_LEFT_OPEN = re.compile(r"\b(?:will|would|shall) be (?:\w+ )?(?:examined|considered|studied|reviewed)\b", re.IGNORECASE)


def sources_of(
    review: Review, rows: list[DocumentRow], on: date, shipped: Shipped | None = None, entered: Iterable[Plain] = ()
) -> list[Plain]:
    """Who gave positions where and when, and how many of each: one dict a source, in the order of days up to `on`.

    `rows`: the review's documents (`listing.rows_of`). `shipped`: the facts of its report that ship, where that is not
    imported; the report is then a source without an entry and a file. `entered`: what the ledger's steps give, in the
    same shape.

    `supported`, `noted`, `partially`, `pending` count recommendations as this source gives them, `answered` those that
    it answers without a position, `none` those on which it says nothing. `received` is what the President states, of
    the others what they hold; `unlinked` counts numbers that no recommendation here bears. `wording` is how the
    document leaves the pending ones open.
    """
    adopted = outcome_date(review, rows)
    held = _held(review)
    keys: Mapping[str, int] = shipped.keys if shipped else {}
    known = set().union(*held.values(), keys.values())
    fields = ("document_id", "recommendation_id", "number", "value", "paragraph", "as_printed")
    readings: dict[int, list[Plain]] = defaultdict(list)
    for reading in review.positions.filter(covers_all=False).order_by("order").values(*fields):
        readings[reading["document_id"]].append(reading)
    given = [
        _given(review, one, adopted, _keyed(readings[one.pk], keys), held.get(one.pk, known))
        for one in rows
        if one.kind in _GIVERS
    ]
    if shipped and shipped.dated:
        given.append(_shipped(shipped, shipped.dated))
    plenaries = with_documents(review.plenaries.all(), rows)
    said = [_said(one, adopted) for one in plenaries if one.supported is not None or one.noted is not None]
    order = tuple(SourceKind)
    dated = [one for one in (*given, *said, *entered) if one["dated"] <= on.isoformat()]
    return sorted(dated, key=lambda one: (one["dated"], order.index(SourceKind(one["kind"])), one["symbol"]))


def _held(review: Review) -> dict[int, set[int]]:
    """The recommendations that each report and list prints, by document; an addendum answers those of all."""
    held: dict[int, set[int]] = defaultdict(set)
    for rows in (LabelVersion, ListRow):
        printed = rows.objects.filter(recommendation__review=review).order_by()
        for document, recommendation in printed.values_list("document_id", "recommendation_id"):
            held[document].add(recommendation)
    return held


def _given(review: Review, document: DocumentRow, adopted: date | None, readings: list[Plain], held: set[int]) -> Plain:
    """A report, an addendum or a list. Of two positions on one number in a document the later counts."""
    kind = _GIVERS[DocumentKind(document.kind)]
    values = {one["recommendation_id"] or one["number"]: one["value"] for one in readings}
    silent = len([pk for pk in held if pk not in values])
    answered = _answered(document, {one["number"] for one in readings})
    day, basis = day_of(kind, document, adopted, record.of_review(review.state, review.cycle))
    return {
        **_who(document, kind, day, basis),
        "paragraphs": list(dict.fromkeys(one["paragraph"] for one in readings if one["paragraph"])),
        "wording": _wording(readings),
        "received": len(values) + silent,
        **_counts(Counter(values.values())),
        "answered": answered,
        "none": max(silent - answered, 0),
        "unlinked": sum(isinstance(key, str) for key in values),
    }


def _answered(document: DocumentRow, numbers: set[str]) -> int:
    """On how many numbers an addendum answers without a position that was recognised."""
    return len({number for number, *_ in document.details.get(DETAIL) or ()} - numbers)


def _keyed(readings: list[Plain], keys: Mapping[str, int]) -> list[Plain]:
    """The readings, each with the recommendation that its number means, where only the facts that ship have it."""
    return [{**one, "recommendation_id": one["recommendation_id"] or keys.get(one["number"])} for one in readings]


def _shipped(shipped: Shipped, dated: date) -> Plain:
    values = Counter(one.position for one in shipped.fact.recommendations)
    return {
        "kind": SourceKind.REPORT.value,
        "symbol": shipped.fact.symbol,
        "file": None,
        "entry": None,
        "dated": dated.isoformat(),
        "basis": ADOPTION_IN_WORKING_GROUP,
        "paragraphs": [],
        "wording": None,
        "received": values.total(),
        **{name: values[name] for name in VALUES},
        "answered": 0,
        "none": values[None],
        "unlinked": 0,
    }


def _said(row: PlenaryRow, adopted: date | None) -> Plain:
    """The President's tally, as stated; a number that the sentence leaves out is 0 where others are stated."""
    day, basis = day_of(SourceKind.PRESIDENT, row.document, adopted, None)
    stated = {name: getattr(row, name) or 0 for name in VALUES if name != Position.PENDING}
    return {
        **_who(row.document, SourceKind.PRESIDENT, day, basis),
        "paragraphs": [row.paragraph] if row.paragraph else [],
        "wording": None,
        "received": row.received,
        **_counts(Counter(stated)),
        "answered": 0,
        "none": 0,
        "unlinked": 0,
    }


def _who(document: DocumentRow, kind: SourceKind, day: date, basis: str) -> Plain:
    return {
        "kind": kind.value,
        "symbol": document.reference,
        "file": document.file.name,
        "entry": document.entry_id,
        "dated": day.isoformat(),
        "basis": basis,
    }


def _counts(values: Counter[str]) -> dict[str, int]:
    return {name: values[name] for name in VALUES}


def _wording(readings: list[Plain]) -> str | None:
    sentences = dict.fromkeys(one["as_printed"] or "" for one in readings if one["value"] == Position.PENDING)
    found = (match[0] for sentence in sentences if (match := _LEFT_OPEN.search(sentence)))
    return next(found, None)
