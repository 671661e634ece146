"""Import and undo, each in one transaction: killed at any moment, the database is as before.

Does not: open files or read documents (`actions` does).
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.db import DataError, IntegrityError, transaction

from openupr.domain.rehearsal import CYCLE, code_of
from openupr.store import files, ledger
from openupr.store.apart import refuse_real
from openupr.store.failures import Refused
from openupr.store.hidden import refuse_hidden
from openupr.store.keep import Reading, keep
from openupr.store.linking import relink
from openupr.store.models import DocumentRow, Entry, Review

_LARGEST = 2**63 - 1  # a larger number of an entry fits in no column
_NO_ENTRY = "There is no entry {} in the ledger. `openupr ledger` lists the entries."


class Done(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    READ_AGAIN = "read again"
    ALREADY = "already imported"


@dataclass(frozen=True, slots=True)
class Kept:
    """An import: what was done, its entry in the ledger, the document's row, the reviews it touches."""

    done: Done
    entry: int
    document: int
    reviews: tuple[str, ...]


def already(sha256: str, reader: str) -> Kept | None:
    """The import of these very bytes by this very reader, where there is one."""
    row = DocumentRow.objects.filter(file_id=sha256, reader=reader).first()
    return Kept(Done.ALREADY, row.entry_id, row.pk, _addresses(reviews_of(row))) if row else None


def import_reading(reading: Reading) -> Kept:
    """Keep a reading; the same bytes read by another reader before are replaced, by an entry that names the old.

    Raises Refused where the tables cannot hold what was read; then nothing is changed.
    """
    try:
        return _import(reading)
    except (DataError, IntegrityError) as error:
        said = str(error).strip().splitlines()[0]
        raise Refused(f"what was read cannot be kept ({said}). Nothing was changed; please report the file.") from error


def _import(reading: Reading) -> Kept:
    with transaction.atomic():
        ledger.lock()
        if not _is_invented(reading):
            refuse_real(reading.document.symbol or "this document")
        if kept := already(reading.document.sha256, reading.reader):
            return kept
        refuse_hidden(reading.document.sha256, reading.document.symbol)
        before = DocumentRow.objects.filter(file_id=reading.document.sha256).first()
        touched: set[Review] = set()
        if before:
            touched |= reviews_of(before)
            reading = replace(reading, replaces=before.entry_id)
            _drop(before)
        entry, reviews = keep(reading)
        settle(touched | set(reviews))
        row = DocumentRow.objects.get(entry=entry)
    return Kept(Done.READ_AGAIN if before else Done.IMPORTED, entry.seq, row.pk, _addresses(reviews_of(row)))


def _is_invented(reading: Reading) -> bool:
    """Whether a document is a rehearsal's: by its review, else by its symbol or State."""
    if reading.review:
        return reading.review[1] == CYCLE
    return code_of(reading.document.symbol, reading.document.state) is not None


def undo(number: int) -> tuple[Entry, tuple[str, ...]]:
    """Undo the import of entry `number`; returns the new entry and the reviews touched. Raises Refused."""
    if not 0 < number <= _LARGEST:
        raise Refused(_NO_ENTRY.format(number))
    with transaction.atomic():
        ledger.lock()
        rows = list(DocumentRow.objects.filter(entry_id=number))
        if not rows:
            raise Refused(_why_not(number))
        touched = {review for row in rows for review in reviews_of(row)}
        sha256 = ledger.payload_of(rows[0].entry)["sha256"]
        entry = ledger.append("import_undone", {"import": number, "sha256": sha256})
        for row in rows:
            _drop(row)
            files.forget(row.file_id)
        settle(touched)
    return entry, _addresses(touched)


def reviews_of(row: DocumentRow) -> set[Review]:
    """The reviews that a document touches: its own, or those of its plenary rows."""
    reviews = {one.review for one in row.plenaries.select_related("review")}
    return reviews | ({row.review} if row.review else set())


def _drop(row: DocumentRow) -> None:
    """Remove a document with its rows."""
    row.delete()


def settle(reviews: set[Review]) -> None:
    """Join the documents of each review again, in a fixed order so that two imports never wait for each other."""
    for review in sorted(reviews, key=lambda one: one.pk):
        relink(review)


def _addresses(reviews: set[Review]) -> tuple[str, ...]:
    return tuple(sorted(review.address for review in reviews))


def _why_not(number: int) -> str:
    entry = Entry.objects.filter(seq=number).first()
    if entry is None:
        return _NO_ENTRY.format(number)
    if entry.type not in ("document_imported", "index_imported"):
        return f"Entry {number} is not an import ({entry.type.replace('_', ' ')}). `openupr ledger` lists the entries."
    later = _names(number)
    return f"Entry {number} is undone or replaced already{f', by entry {later}' if later else ''}."


def _names(number: int) -> int | None:
    for entry in Entry.objects.filter(seq__gt=number).order_by("-seq").iterator():
        payload: dict[str, Any] = ledger.payload_of(entry)
        if number in (payload.get("import"), payload.get("replaces")):
            return entry.seq
    return None
