"""Import one file: read it, find its review, run the checks, keep it, and compare (parity).

Does not: print; `Outcome.line` is the sentence for a person. Which review, and why none: `actions.placing`.
"""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from openupr.actions.check import differences
from openupr.actions.holdings import holds
from openupr.actions.placing import NOTHING, ByHand, Placed, Unplaced, place
from openupr.documents.limits import limits_from
from openupr.documents.source import Unreadable
from openupr.documents.version import reader_version
from openupr.documents.worker import document_of_safely
from openupr.domain import rehearsal
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Severity
from openupr.domain.visible import visible
from openupr.store import importing
from openupr.store.failures import Refused
from openupr.store.keep import Reading
from openupr.store.models import DocumentRow
from openupr.store.parity import Parity, parity_of
from openupr.store.setup import told_plainly

__all__ = ["NOTHING", "ByHand", "Outcome", "import_document", "import_file", "import_files"]

Read = Callable[[Path], Document]
"""Reads a file nobody has looked at (in a process of its own), or raises Unreadable."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.

    `word`: imported, read again, already imported; not readable, not recognised, not placed (under no review), not
    kept; not tried, once the store takes nothing more. `status` as an exit status: 0 done, 1 done with blocking
    findings, 2 not done. `holds`: what was kept, counted. `findings`: of the readers; `differences`: of the rules.
    `later`: not placed, and may be once another document is here.
    """

    file: str
    word: str
    why: str = ""
    status: int = 0
    entry: int | None = None
    reviews: tuple[str, ...] = ()
    kind: str | None = None
    parity: Parity | None = None
    holds: str = ""
    findings: tuple[Finding, ...] = ()
    differences: tuple[Finding, ...] = ()
    later: bool = False

    @property
    def line(self) -> str:
        """One line for a person."""
        reviews = ", ".join(map(rehearsal.marked, self.reviews))
        where = f" ({reviews if len(self.reviews) < 4 else f'{len(self.reviews)} reviews'})"
        what = f": {(self.kind or '').replace('_', ' ')}{where if self.reviews else ''}" if self.kind else ""
        entry = f", entry {self.entry}" if self.entry is not None else ""
        return visible(f"{self.file}: {self.word}{what}{entry}{f': {self.why}' if self.why else ''}")


def import_files(
    paths: Sequence[Path], today: date, by_hand: ByHand = NOTHING, read: Read = document_of_safely
) -> Iterator[Outcome]:
    """Import each; those whose review only another of them may tell are tried again at the end.

    Where the store itself takes nothing (its disk is full, its server gone), the file under way is not kept, and the
    others are not tried.
    """
    waiting: list[tuple[Path, Outcome]] = []
    done, broken = False, ""
    for path in paths:
        outcome, broken = _import_while(path, today, by_hand, read, broken)
        done |= outcome.status < 2
        if outcome.later and len(paths) > 1:
            waiting.append((path, outcome))
        else:
            yield outcome
    for path, outcome in waiting:
        if done and not broken:
            outcome, broken = _import_while(path, today, by_hand, read, broken)
        yield outcome


def _import_while(path: Path, today: date, by_hand: ByHand, read: Read, broken: str) -> tuple[Outcome, str]:
    """Import a file, unless `broken` says why the store takes nothing; with what `broken` is afterwards."""
    if broken:
        return Outcome(path.name, "not tried", status=2), broken
    try:
        with told_plainly():
            return import_file(path, today, by_hand, read), ""
    except Refused as error:
        return Outcome(path.name, "not kept", str(error), 2), str(error)
    except OSError as error:
        why = f"{error.filename or 'the system'}: {error.strerror or error}."
        return Outcome(path.name, "not kept", why, 2), why


def import_file(path: Path, today: date, by_hand: ByHand = NOTHING, read: Read = document_of_safely) -> Outcome:
    """Import the file at `path`."""
    try:
        data = _data(path)
        reader = reader_version()
        if data and (kept := importing.already(hashlib.sha256(data).hexdigest(), reader)):
            return _already(path.name, kept, by_hand)
        document = read(path)
    except Unreadable as error:
        return Outcome(path.name, "not readable", str(error), 2)
    except OSError as error:
        return Outcome(path.name, "not readable", f"{error.strerror}. Check the path and the permissions.", 2)
    if hashlib.sha256(data).hexdigest() != document.sha256:
        return Outcome(path.name, "not readable", "changed while it was read. Try again.", 2)
    return import_document(document, data, reader, today, by_hand)


def import_document(document: Document, data: bytes, reader: str, today: date, by_hand: ByHand = NOTHING) -> Outcome:
    """Import a document that was read already."""
    kind = document.kind.value if document.kind is not DocumentKind.UNKNOWN else None
    try:
        placed = place(document, by_hand, today)
        return _kept(placed, differences(_as_read(document, placed.document)), data, reader, today)
    except Unplaced as error:
        word = "not placed" if kind else "not recognised"
        return Outcome(document.file, word, str(error), 2, kind=kind, later=error.later)
    except Refused as error:
        return Outcome(document.file, "not kept", str(error), 2, kind=kind)


def _already(name: str, kept: importing.Kept, by_hand: ByHand) -> Outcome:
    kind = DocumentRow.objects.get(pk=kept.document).kind
    named = f"{by_hand.review[0]}/{by_hand.review[1]}" if by_hand.review else None
    if named and named not in kept.reviews:
        why = (
            f"it is kept under {', '.join(kept.reviews)}. To move it: openupr undo {kept.entry}, then import it again."
        )
        return Outcome(name, "already imported", why, 2, kept.entry, kept.reviews, kind)
    return Outcome(name, kept.done, entry=kept.entry, reviews=kept.reviews, kind=kind)


def _data(path: Path) -> bytes:
    """The bytes of a file; nothing of what is no file or too large, which the reader then tells."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > limits_from(os.environ).size:
        return b""
    return path.read_bytes()


def _as_read(document: Document, placed: Document) -> Document:
    """The placed document with the State and session that it names itself: where they differ, a check says so."""
    own = {name: getattr(document, name) for name in ("state", "cycle", "session")}
    return replace(placed, **{name: value for name, value in own.items() if value is not None})


def _kept(placed: Placed, checks: tuple[Finding, ...], data: bytes, reader: str, today: date) -> Outcome:
    found = placed.document.findings
    document = replace(placed.document, findings=found + checks)
    kept = importing.import_reading(Reading(document, data, reader, placed.review, placed.by_state))
    row = DocumentRow.objects.get(pk=kept.document)
    return Outcome(
        document.file,
        kept.done,
        status=int(any(finding.severity is Severity.BLOCKING for finding in document.findings)),
        entry=kept.entry,
        reviews=kept.reviews,
        kind=document.kind.value,
        parity=parity_of(document, row, sorted(importing.reviews_of(row), key=lambda one: one.address), today),
        holds=holds(document),
        findings=found,
        differences=checks,
    )
