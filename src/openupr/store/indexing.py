"""Keep what another index of recommendations says, as one entry of the ledger: a document of kind "index" a review.

Each holds the rows of its review as a file of JSON lines; a row's page is 1 and its span the place of its line in that
file. A row that belongs to a recommendation gives a reading of kind "index", which stands only where no document says
more, and the index's codes beside OHCHR's list. `store.linking` finds out which rows do.
Source: DESIGN 4 (an import is one entry), 7a (all readings are kept; what is suppressed stays out).
Does not: read the index's file (`imports.indexes` does), or compare it with the documents (`store.index_parity`).
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from openupr.domain.documents import DocumentKind
from openupr.domain.indexed import IndexedRow
from openupr.domain.standing import SourceKind
from openupr.store import files, ledger
from openupr.store.apart import refuse_real
from openupr.store.characters import cleaned
from openupr.store.hidden import refuse_hidden
from openupr.store.importing import Done, settle
from openupr.store.keep import ReviewKey, review_of
from openupr.store.models import DocumentRow, Entry, ListRow, PositionReading, Review

TYPE = "index_imported"
_CODES = ("themes", "issues", "action", "sdgs", "persons")


@dataclass(frozen=True, slots=True)
class Index:
    """An index's file: the index's name, title and vocabulary, the file's name and SHA-256, the reader's version."""

    name: str
    title: str
    vocabulary: str
    file: str
    sha256: str
    reader: str


@dataclass(frozen=True, slots=True)
class KeptIndex:
    """An import of an index: what was done, its entry in the ledger, and how many reviews it tells of."""

    done: Done
    entry: int
    reviews: int


def already(sha256: str) -> KeptIndex | None:
    """The import of these very bytes that stands, where there is one."""
    for entry in Entry.objects.filter(type=TYPE, payload__contains=sha256).order_by("-seq"):
        if count := DocumentRow.objects.filter(entry=entry).count():
            return KeptIndex(Done.ALREADY, entry.seq, count)
    return None


def import_index(index: Index, lines: Mapping[ReviewKey, Sequence[bytes]], counts: Mapping[str, int]) -> KeptIndex:
    """Keep the rows, of each review as `line_of` writes them. Raises Refused; then nothing is changed."""
    with transaction.atomic():
        ledger.lock()
        refuse_real("this index")
        if kept := already(index.sha256):
            return kept
        refuse_hidden(index.sha256, None)
        payload = {
            "counts": dict(counts),
            "kind": DocumentKind.INDEX.value,
            "index": index.name,
            "reader": index.reader,
            "reviews": sorted(f"{state}/{cycle}" for state, cycle, _ in lines),
            "sha256": index.sha256,
        }
        entry = ledger.append(TYPE, payload)
        touched = {_keep(entry, index, key, own) for key, own in sorted(lines.items(), key=lambda one: one[0][:2])}
        settle(touched)
    return KeptIndex(Done.IMPORTED, entry.seq, len(touched))


def line_of(row: IndexedRow) -> bytes:
    """A row as a line of JSON, without what its review says."""
    plain = {name: value for name, value in asdict(cleaned(row)).items() if value not in (None, (), "")}
    plain["codes"] = {name: value for name, value in plain["codes"].items() if value}
    return json.dumps(plain, ensure_ascii=False, default=str).encode(errors="replace") + b"\n"


def _keep(entry: Entry, index: Index, key: ReviewKey, lines: Sequence[bytes]) -> Review:
    review = review_of(key)
    head = json.dumps({"index": index.title, "file": index.sha256, "review": review.address}).encode() + b"\n"
    data = b"".join([head, *lines])
    sha256 = hashlib.sha256(data).hexdigest()
    document = DocumentRow.objects.create(
        entry=entry,
        review=review,
        file=files.keep(data, sha256, f"{index.name}-{review.state}-{review.cycle}.jsonl"),
        kind=DocumentKind.INDEX.value,
        reader=index.reader,
        reference=f"{index.title}, file {index.sha256[:12]}",
        language="en",
        state=review.state,
        session=key[2],
        title=index.title,
        details={"index": index.name, "vocabulary": index.vocabulary},
    )
    rows = list(_rows(document, index.vocabulary, len(head), lines))
    ListRow.objects.bulk_create((row for row, _ in rows), batch_size=500)
    PositionReading.objects.bulk_create(
        (_reading(review, row, said) for row, said in rows if row.position), batch_size=500
    )
    return review


def _rows(
    document: DocumentRow, vocabulary: str, start: int, lines: Sequence[bytes]
) -> Iterator[tuple[ListRow, str | None]]:
    """Each row with the index's own word for the position."""
    for order, line in enumerate(lines):
        plain: dict[str, Any] = json.loads(line)
        codes = plain["codes"]
        said = {name: plain[name] for name in ("said", "symbol", "dated", "ident", "unknown") if name in plain}
        row = ListRow(
            document=document,
            order=order,
            number=plain.get("number") or f"row {plain['place']}",
            text=plain.get("text", ""),
            states=plain.get("states", []),
            position=plain.get("position"),
            source_of_position=plain.get("said"),
            themes=codes.get("themes", []),
            groups=codes.get("persons", []),
            sdgs=codes.get("sdgs", []),
            codes={"vocabulary": vocabulary, **{name: codes[name] for name in _CODES if name in codes}, **said},
            page=1,
            span_start=start,
            span_end=start + len(line) - 1,
        )
        start += len(line)
        yield row, plain.get("said")


def _reading(review: Review, row: ListRow, said: str | None) -> PositionReading:
    return PositionReading(
        document=row.document,
        review=review,
        order=row.order,
        number=row.number,
        value=row.position or "",
        kind=SourceKind.INDEX,
        symbol=row.document.reference,
        as_printed=said,
        page=1,
        span_start=row.span_start,
        span_end=row.span_end,
    )
