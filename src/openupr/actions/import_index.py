"""Import the file of another index of recommendations (UHRI, UPR Info), and say how it compares with what is here.

Rows of one text and number by different States are one recommendation; a row that says the same of the same States
again is doubled and left out. The rows wait as bytes, review by review, so that a file of 400 MB fits.
Does not: print, or read a document.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from openupr.documents.source import Unreadable
from openupr.documents.version import reader_version
from openupr.domain.indexed import IndexedRow
from openupr.domain.versions import plain
from openupr.imports.indexes.opening import Cells, Opened, may_be, opened
from openupr.imports.indexes.source import Source, source_of, sources
from openupr.store import record
from openupr.store.failures import Refused
from openupr.store.hidden import DOCUMENT, listed
from openupr.store.index_parity import OfReview, of_import
from openupr.store.indexing import Index, already, import_index, line_of
from openupr.store.keep import ReviewKey

_MOST_NAMES = 50


@dataclass(slots=True)
class IndexOutcome:
    """What became of an index's file.

    `counts`: read (rows of recommendations), pledges, merged (of several States in the same words), doubled, unplaced
    (no State or no session and cycle), hidden. `unknown`: names that are no State known here, with how many rows.
    """

    file: str
    word: str
    why: str = ""
    status: int = 0
    entry: int | None = None
    index: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    unknown: dict[str, int] = field(default_factory=dict)
    reviews: list[OfReview] = field(default_factory=list)

    @property
    def line(self) -> str:
        """One line for a person."""
        told = ", ".join(f"{count} {name}" for name, count in self.counts.items())
        return f"{self.file}: {self.word}: {self.index}, entry {self.entry}{f': rows {told}' if told else ''}"

    def as_plain(self) -> dict[str, Any]:
        """The parity report as JSON values."""
        names = ("file", "word", "why", "entry", "index", "counts", "unknown")
        return {**{name: getattr(self, name) for name in names}, "reviews": [one.as_plain() for one in self.reviews]}


@dataclass(slots=True)
class _Collected:
    lines: dict[ReviewKey, dict[bytes, bytes]] = field(default_factory=lambda: defaultdict(dict))
    counts: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)


def names() -> tuple[str, ...]:
    """The names of the indexes whose files can be read."""
    return tuple(dict.fromkeys(one.name for one in sources()))


def form_of(path: Path, cells: Cells, name: str | None = None) -> tuple[Source, Opened] | None:
    """The form of the file, of the index `name` where one is named, and the file opened; None where it has none."""
    if not (name or may_be(path)):
        return None
    file = opened(path, cells)
    source = source_of(file.fields, name)
    return (source, file) if source else None


def import_if_index(path: Path, name: str | None, cells: Cells, today: date) -> IndexOutcome | None:
    """Import the file where it is an index's; None where it is none. Of the index `name`, it must be one."""
    try:
        found = form_of(path, cells, name)
    except (Unreadable, OSError) as error:
        why = str(error) if isinstance(error, Unreadable) else f"{error.strerror}. Check the path and the permissions."
        return IndexOutcome(path.name, "not readable", why, 2) if name else None
    if found:
        return import_index_file(path, *found, today)
    why = f"has not the fields of a file of {name}. Take the export as it was downloaded."
    return IndexOutcome(path.name, "not recognised", why, 2) if name else None


def import_index_file(path: Path, source: Source, file: Opened, today: date) -> IndexOutcome:
    """Import the opened file, and compare."""
    try:
        with path.open("rb") as data:
            sha256 = hashlib.file_digest(data, "sha256").hexdigest()
        if kept := already(sha256):
            word, entry = kept.done.value, kept.entry
            return IndexOutcome(path.name, word, entry=entry, index=source.name, reviews=of_import(entry, today))
        found = _collected(source.rows(file.records))
        if not found.lines:
            return IndexOutcome(path.name, "not kept", f"holds no recommendation of the review ({source.title}).", 2)
        index = Index(source.name, source.title, source.vocabulary, path.name, sha256, reader_version())
        done = import_index(index, {key: [*own.values()] for key, own in found.lines.items()}, found.counts)
    except (Unreadable, Refused) as error:
        return IndexOutcome(path.name, "not readable" if isinstance(error, Unreadable) else "not kept", str(error), 2)
    return IndexOutcome(
        path.name,
        done.done.value,
        entry=done.entry,
        index=source.name,
        counts=dict(found.counts),
        unknown=dict(found.unknown.most_common(_MOST_NAMES)),
        reviews=of_import(done.entry, today),
    )


def _collected(rows: Iterator[IndexedRow]) -> _Collected:
    found = _Collected()
    hidden = {value for _, kind, whole in listed() if kind == DOCUMENT for value in whole.splitlines()}
    for row in rows:
        found.unknown.update(row.unknown)
        key = _review(row)
        if key is None or row.pledge:
            found.counts["pledges" if row.pledge else "unplaced"] += 1
        elif row.symbol in hidden:
            found.counts["hidden"] += 1
        else:
            found.counts["read"] += 1
            _put(found.lines[key], row, found.counts)
    return found


def _put(own: dict[bytes, bytes], row: IndexedRow, counts: Counter[str]) -> None:
    """The row among those of its review; with an earlier one of the same words and number where they are one."""
    told = f"{row.number}|{plain(row.text)}|{row.said}|{row.codes}"
    mark = hashlib.blake2b(told.encode(errors="replace"), digest_size=12).digest()
    before: list[str] = json.loads(own[mark]).get("states", []) if mark in own else []
    if mark not in own:
        own[mark] = line_of(row)
    elif set(row.states) <= set(before):
        counts["doubled"] += 1
    else:
        counts["merged"] += 1
        merged = {**json.loads(own[mark]), "states": list(dict.fromkeys((*before, *row.states)))}
        own[mark] = json.dumps(merged, ensure_ascii=False).encode(errors="replace") + b"\n"


def _review(row: IndexedRow) -> ReviewKey | None:
    """The review of a row: by its State and cycle; the record tells the session where the row does not."""
    if row.state is None or row.cycle is None:
        return None
    facts = record.of_review(row.state, row.cycle)
    return row.state, row.cycle, facts.session if facts else row.session
