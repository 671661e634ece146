"""What each source said of the positions, in numbers: report, addendum, the President's sentence, OHCHR's list.

Source: RULES 7.3 (positions are dated readings, none overwritten), 8.5 (the President's tally).
Does not: say which of them stands (`domain.standing` does), or add one source to another.
"""

import re
from collections import Counter
from datetime import date
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import SourceKind
from openupr.store import record
from openupr.store.dating import day_of, outcome_date
from openupr.store.models import DocumentRow, PlenaryRow, PositionReading, Review

Plain = dict[str, Any]
VALUES = tuple(value.value for value in Position)
_GIVERS = {
    DocumentKind.WORKING_GROUP_REPORT: SourceKind.REPORT,
    DocumentKind.ADDENDUM: SourceKind.ADDENDUM,
    DocumentKind.THEMATIC_LIST: SourceKind.THEMATIC_LIST,
}
# "will be examined by", "will be further examined", "would be carefully considered"
_LEFT_OPEN = re.compile(r"\b(?:will|would|shall) be (?:\w+ )?(?:examined|considered|studied|reviewed)\b", re.IGNORECASE)


def sources_of(review: Review, on: date) -> list[Plain]:
    """One dict a source, in the order of their days up to `on`: who, where, when, and how many of each position.

    `supported`, `noted`, `partially`, `pending` count recommendations as this source gives them, `none` those on
    which it says nothing. `received` is what the President states, of the others what they hold; `unlinked` counts
    numbers that no recommendation here bears. `wording` is how the document leaves the pending ones open.
    """
    documents = list(review.documents.select_related("file", "entry"))
    adopted = outcome_date(review, documents)
    known = _recommendations(review)
    given = [_given(review, one, adopted, known) for one in documents if one.kind in _GIVERS]
    plenaries = review.plenaries.select_related("document__file", "document__entry")
    said = [_said(one, adopted) for one in plenaries if one.supported is not None or one.noted is not None]
    order = tuple(SourceKind)
    dated = [one for one in (*given, *said) if one["dated"] <= on.isoformat()]
    return sorted(dated, key=lambda one: (one["dated"], order.index(SourceKind(one["kind"])), one["symbol"]))


def _recommendations(review: Review) -> set[int]:
    """The recommendations that a report or a list here prints."""
    printed = (review.recommendations.filter(**{f"{rows}__isnull": False}) for rows in ("labels", "list_rows"))
    return {pk for rows in printed for pk in rows.values_list("pk", flat=True)}


def _given(review: Review, document: DocumentRow, adopted: date | None, known: set[int]) -> Plain:
    """A report, an addendum or a list. Of two positions on one number in a document the later counts."""
    kind = _GIVERS[DocumentKind(document.kind)]
    readings = list(review.positions.filter(document=document, covers_all=False).order_by("order"))
    values = {one.recommendation_id or one.number: one.value for one in readings}
    held = _held(document) or known
    silent = [pk for pk in held if pk not in values]
    day, basis = day_of(kind, document, adopted, record.of_review(review.state, review.cycle))
    return {
        **_who(document, kind, day, basis),
        "paragraphs": list(dict.fromkeys(one.paragraph for one in readings if one.paragraph)),
        "wording": _wording(readings),
        "received": len(values) + len(silent),
        **_counts(Counter(values.values())),
        "none": len(silent),
        "unlinked": sum(isinstance(key, str) for key in values),
    }


def _held(document: DocumentRow) -> set[int]:
    """The recommendations that the document itself prints; empty for an addendum, which answers those of the report."""
    rows = document.list_rows if document.kind == DocumentKind.THEMATIC_LIST else document.labels
    return {pk for pk in rows.values_list("recommendation_id", flat=True) if pk is not None}


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


def _wording(readings: list[PositionReading]) -> str | None:
    sentences = dict.fromkeys(one.as_printed for one in readings if one.value == Position.PENDING and one.as_printed)
    found = (match[0] for sentence in sentences if (match := _LEFT_OPEN.search(sentence)))
    return next(found, None)
