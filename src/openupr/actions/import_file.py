"""Import one file: read it, find its review, keep it, and compare (parity). Nothing is refused silently.

Does not: print; `Outcome.line` is the sentence for a person.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from openupr.documents.pipeline import cycle_of
from openupr.documents.source import Unreadable
from openupr.documents.version import reader_version
from openupr.documents.worker import document_of_safely
from openupr.domain import rehearsal
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Place, Severity
from openupr.imports import identify
from openupr.store import importing, record
from openupr.store.keep import Reading
from openupr.store.known import known
from openupr.store.models import DocumentRow
from openupr.store.parity import Parity, parity_of


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person says of a document because it does not say so itself, or to be sure of it."""

    review: identify.Key | None = None
    kind: DocumentKind | None = None
    symbol: str | None = None


NOTHING = ByHand()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file. `word`: imported, read again, already imported, not recognised, not readable.

    `status` as an exit status: 0 done, 1 done with blocking findings, 2 not done.
    """

    file: str
    word: str
    why: str = ""
    status: int = 0
    entry: int | None = None
    reviews: tuple[str, ...] = ()
    kind: str | None = None
    parity: Parity | None = None

    @property
    def line(self) -> str:
        """One line for a person."""
        reviews = ", ".join(map(rehearsal.marked, self.reviews))
        where = f" ({reviews if len(self.reviews) < 4 else f'{len(self.reviews)} reviews'})"
        what = f": {(self.kind or '').replace('_', ' ')}{where if self.reviews else ''}" if self.kind else ""
        entry = f", entry {self.entry}" if self.entry is not None else ""
        return f"{self.file}: {self.word}{what}{entry}{f': {self.why}' if self.why else ''}"


def import_file(
    path: Path, today: date, by_hand: ByHand = NOTHING, read: Callable[[Path], Document] = document_of_safely
) -> Outcome:
    """Import the file at `path`. `read` reads a file nobody has looked at (in a process of its own) or Unreadable."""
    try:
        data = path.read_bytes()
        reader = reader_version()
        if kept := importing.already(hashlib.sha256(data).hexdigest(), reader):
            row = DocumentRow.objects.get(pk=kept.document)
            return Outcome(path.name, kept.done, entry=kept.entry, reviews=kept.reviews, kind=row.kind)
        document = read(path)
    except Unreadable as error:
        return Outcome(path.name, "not readable", str(error), 2)
    except OSError as error:
        return Outcome(path.name, "not readable", f"{error.strerror}. Check the path and the permissions.", 2)
    if by_hand.kind and document.kind is not by_hand.kind:
        return Outcome(path.name, "not recognised", _other_kind(document, by_hand.kind), 2)
    return import_document(document, data, reader, today, by_hand)


def import_document(document: Document, data: bytes, reader: str, today: date, by_hand: ByHand = NOTHING) -> Outcome:
    """Import a document that was read already."""
    if document.kind in (DocumentKind.UNKNOWN, DocumentKind.COMMUNICATION) or document.content is None:
        return Outcome(document.file, "not recognised", _unknown(document), 2)
    elsewhere = by_hand.review and by_hand.review[1] != rehearsal.CYCLE
    if document.cycle == rehearsal.CYCLE and (by_hand.symbol or elsewhere):
        return Outcome(document.file, "not recognised", _INVENTED, 2, kind=document.kind)
    if by_hand.symbol:
        document = replace(document, symbol=by_hand.symbol)
    found = by_hand.review or identify.review_of(document, known())
    key = _completed(found) if found else None
    if key:
        document = _with_symbol(_of_review(document, key), key)
    several = identify.reviews_of(document, known())
    if document.kind is DocumentKind.COUNCIL_SESSION_REPORT:
        key = None
        if not several:
            return Outcome(document.file, "not recognised", _NO_ADOPTIONS, 2, kind=document.kind)
    elif key is None:
        return Outcome(document.file, "not recognised", _no_review(document), 2, kind=document.kind)
    if document.kind in _NEEDS_SYMBOL and not document.symbol:
        return Outcome(document.file, "not recognised", _NO_SYMBOL, 2, kind=document.kind)
    return _kept(Reading(document, data, reader, key, several), today)


_NEEDS_SYMBOL = {
    DocumentKind.WORKING_GROUP_REPORT,
    DocumentKind.ADDENDUM,
    DocumentKind.COUNCIL_SESSION_REPORT,
}
_NO_SYMBOL = "its symbol was not found, and no fact is stored without one. Say it: --symbol A/HRC/28/17."
_INVENTED = (
    "it is invented for rehearsal, and its review and symbol are a rehearsal's alone. Leave out --review and --symbol."
)
_NO_ADOPTIONS = "no adoption of a State whose review is on record was found in it."


def _kept(reading: Reading, today: date) -> Outcome:
    kept = importing.import_reading(reading)
    row = DocumentRow.objects.get(pk=kept.document)
    document = reading.document
    parity = parity_of(document, row, sorted(importing.reviews_of(row), key=lambda one: one.address), today)
    blocking = any(finding.severity is Severity.BLOCKING for finding in document.findings)
    return Outcome(document.file, kept.done, "", int(blocking), kept.entry, kept.reviews, document.kind.value, parity)


def _completed(key: identify.Key) -> identify.Key:
    state, cycle, session = key
    facts = record.of_review(state, cycle)
    return state, cycle, session if session is not None else (facts.session if facts else None)


def _of_review(document: Document, key: identify.Key) -> Document:
    """The document as belonging to a review named by hand."""
    state, cycle, session = key
    own = document.session if cycle_of(document.session) == cycle else session
    return replace(document, state=state, cycle=cycle, session=own)


def _with_symbol(document: Document, key: identify.Key) -> Document:
    """A report whose symbol cannot be read bears the one that the record gives its review; a check says so."""
    facts = record.of_review(key[0], key[1])
    if document.symbol or document.kind is not DocumentKind.WORKING_GROUP_REPORT or not facts or not facts.report:
        return document
    message = f"The symbol cannot be read in the document. {facts.report} is the report of this review in the record."
    finding = Finding("symbol_from_the_record", Severity.WARNING, message, Place(1))
    return replace(document, symbol=facts.report, findings=(*document.findings, finding))


def _unknown(document: Document) -> str:
    said = next((finding.message for finding in document.findings), "no layout knows this document.")
    return f"{said} Kinds that can be read: {', '.join(_readable())}."


def _readable() -> list[str]:
    unread = {DocumentKind.UNKNOWN, DocumentKind.COMMUNICATION}
    return [kind.value.replace("_", " ") for kind in DocumentKind if kind not in unread]


def _other_kind(document: Document, kind: DocumentKind) -> str:
    return (
        f"{kind.replace('_', ' ')} was expected, the document reads as {document.kind.replace('_', ' ')}. "
        "Leave out --kind, or give the right file."
    )


def _no_review(document: Document) -> str:
    says = [f"State {document.state}" if document.state else "no State", f"symbol {document.symbol or 'none'}"]
    kind = document.kind.replace("_", " ")
    return f"it reads as {kind} but not of which review ({', '.join(says)}). Name it: --review SVN/3."
