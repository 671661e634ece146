"""What was imported, newest first; and one import with its parity report, as plain data for pages.

The parity report is made anew from the rows kept, so that it tells how the document compares with those that are here
now. An import that is undone or replaced keeps what the ledger says of it: kind, symbol, reviews, counts.
Source: DESIGN 4 (an import is an entry; its undoing is another that names it).
Does not: read documents, or print.
"""

from collections import Counter
from datetime import date
from functools import lru_cache
from typing import Any

from openupr.domain import rehearsal
from openupr.domain.documents import DocumentKind
from openupr.store import ledger
from openupr.store.described import described
from openupr.store.hidden import hide
from openupr.store.importing import reviews_of
from openupr.store.models import DocumentRow, Entry, PlenaryRow, Review
from openupr.store.parity import OF_STATES, Parity, against_review, doubled, missing

Plain = dict[str, Any]
_IMPORTED, _UNDONE = "document_imported", "import_undone"


def last_imported(count: int, invented: bool = False) -> list[Plain]:
    """The last imports that stand, newest first, those of a rehearsal only if asked for."""
    rows = DocumentRow.objects.select_related("entry", "file", "review").order_by("-entry_id")
    rows = rows.exclude(kind=DocumentKind.INDEX)  # one import, as many documents as reviews
    if not invented:
        rows = rows.exclude(review__cycle=rehearsal.CYCLE)
    found: list[Plain] = hide([_head(one.entry, one) for one in rows[:count]])
    return found


def find(number: int, on: date) -> Plain | None:
    """The import of entry `number` with its parity report as of a day; None where the entry is no import."""
    entry = Entry.objects.filter(seq=number, type=_IMPORTED).first()
    if entry is None:
        return None
    payload = ledger.payload_of(entry)
    row = DocumentRow.objects.select_related("entry", "file", "review").filter(entry=entry).first()
    ended = None if row else _ended(number)
    whole = {
        **_head(entry, row),
        "reader": payload["reader"],
        "sha256": payload["sha256"],
        "counts": payload["counts"],
        "stands": row is not None,
        "ended_by": ended.seq if ended else None,
        "ended_at": ended.at if ended else None,
        "replaced": bool(ended and ended.type == _IMPORTED),
    }
    found: Plain = hide({**whole, **_kept(row, payload["counts"], on)} if row else whole)
    return found


def parity_of_row(row: DocumentRow, reviews: list[Review], counts: Plain, on: date) -> Parity:
    """The parity report of a document kept, compared with the documents of its reviews that are here now.

    `counts`: those of its entry in the ledger, from which the records follow that had no place and were not kept.
    """
    numbers, positions = _numbers_and_positions(row)
    kind = DocumentKind(row.kind)
    parity = Parity(found=len(set(numbers)), missing=missing(numbers), doubled=doubled(numbers, kind))
    parity.positions = dict(sorted(Counter(positions).items()))
    parity.states_unknown = [one.message for one in row.findings.all() if one.rule in OF_STATES]
    if lost := max(0, counts.get("rows", 0) - row.list_rows.count()):
        parity.differences.append(f"{lost} records have no page or span and were not stored")
    last = Entry.objects.order_by("-seq").values_list("hash", flat=True).first() or ""
    for review in reviews:
        parity.differences += _differences(last, review.pk, on)
    return parity


@lru_cache(maxsize=512)
def _differences(last: str, review: int, on: date) -> tuple[str, ...]:
    """What the documents of a review differ in, kept in memory while the hash of the ledger's last entry is `last`."""
    return tuple(against_review(Review.objects.get(pk=review), on))


def _head(entry: Entry, row: DocumentRow | None) -> Plain:
    payload = ledger.payload_of(entry)
    addresses = _addresses(row) if row else payload["reviews"]
    return {
        "entry": entry.seq,
        "at": entry.at,
        "file": row.file.name if row else None,
        "kind": payload["kind"],
        "symbol": payload.get("symbol"),
        "reference": row.reference if row else payload.get("symbol"),
        "reviews": addresses,
        "invented": any(rehearsal.is_invented(one) for one in addresses),
    }


def _addresses(row: DocumentRow) -> list[str]:
    """The reviews that the document touches; only a report of a Council session touches others than its own."""
    return [row.review.address] if row.review else sorted(one.address for one in reviews_of(row))


def _kept(row: DocumentRow, counts: Plain, on: date) -> Plain:
    reviews = sorted(reviews_of(row), key=lambda one: one.address)
    names = ("rule", "severity", "message", "page", "paragraph", "citation")
    return {
        "title": row.title,
        "issued": row.issued.isoformat() if row.issued else None,
        "pages": row.pages,
        "size": row.file.size,
        "language": row.language,
        "parity": parity_of_row(row, reviews, counts, on).as_plain(),
        "of_review": _of_review(row, on),
        "stated": row.details.get("stated_counts") or [],
        "tallies": [_tally(one) for one in row.plenaries.select_related("review")],
        "beside": _beside(row),
        "findings": [{name: getattr(one, name) for name in names} for one in row.findings.all()],
        "remainder": row.remainder.count(),
    }


def _of_review(row: DocumentRow, on: date) -> Plain | None:
    """Of how many recommendations of its review an answer or a list tells: `received`, and those `without` a position.

    None for other documents, and where nothing else tells what was received.
    """
    if row.review is None or row.kind not in (DocumentKind.ADDENDUM, DocumentKind.THEMATIC_LIST):
        return None
    whole = described(row.review.state, row.review.cycle, on) or {"sources": []}
    told = next((one for one in whole["sources"] if one["entry"] == row.entry_id), None)
    return {"received": told["received"], "without": told["none"] + told["answered"]} if told else None


def _tally(one: PlenaryRow) -> Plain:
    """What the President said in plenary of one review."""
    names = ("received", "supported", "noted", "partially", "page", "paragraph")
    return {"review": one.review.address, **{name: getattr(one, name) for name in names}}


def _beside(row: DocumentRow) -> list[Plain]:
    """The other documents of the review that are here, with which this one is compared."""
    if row.review is None:
        return []
    told = DocumentRow.objects.filter(plenaries__review=row.review).distinct()
    others = {one.entry_id: one for one in (*row.review.documents.exclude(pk=row.pk), *told)}
    return [{"entry": entry, "reference": one.reference, "kind": one.kind} for entry, one in sorted(others.items())]


def _numbers_and_positions(row: DocumentRow) -> tuple[list[str], list[str]]:
    given = list(row.positions.values_list("number", "value"))
    if row.kind == DocumentKind.ADDENDUM:
        return [number for number, _ in given], [value for _, value in given]
    if row.kind == DocumentKind.WORKING_GROUP_REPORT:
        numbers = list(row.labels.values_list("number", flat=True))
    else:
        numbers = list(row.list_rows.values_list("number", flat=True))
    values = [value for _, value in given]
    return numbers, [*values, *["none"] * (len(numbers) - len(values))]


def _ended(number: int) -> Entry | None:
    """The entry that undid or replaced an import."""
    later = Entry.objects.filter(seq__gt=number, type__in=(_IMPORTED, _UNDONE), payload__contains=f":{number}")
    for entry in later.order_by("seq").iterator():
        payload = ledger.payload_of(entry)
        if number in (payload.get("import"), payload.get("replaces")):
            return entry
    return None
