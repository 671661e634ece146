"""Keep one read document: its entry in the ledger, its file, its rows. Call inside a transaction.

Does not: read files, decide which review a document belongs to, or link it to the review's other documents
(`store.linking` does, after every import and undo).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from openupr.documents.contract import as_contract
from openupr.domain.documents import Document
from openupr.domain.papers import Communication
from openupr.store import files, ledger
from openupr.store.answers import DETAIL, answers_in
from openupr.store.characters import cleaned
from openupr.store.models import DocumentRow, Entry, FindingRow, RemainderRow, Review
from openupr.store.rows import write_content

ReviewKey = tuple[str, int, int | None]
"""State (alpha-3), cycle, session of the Working Group."""

_ROWS = {
    "recommendations", "pledges", "speakers", "positions", "rows", "asks", "adoptions", "sections",
    "findings", "remainder", "delegation_members", "submitters",
}  # fmt: skip
_ENVELOPE = {"file", "sha256", "kind", "symbol", "language", "state", "cycle", "session", "title", "pages", "issued"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as read, with what keeping it needs: bytes, reader's version, its review or its reviews by State."""

    document: Document
    data: bytes
    reader: str
    review: ReviewKey | None
    reviews_by_state: Mapping[str, ReviewKey]
    replaces: int | None = None


def keep(reading: Reading) -> tuple[Entry, list[Review]]:
    """Write the document; returns its entry and the reviews it touches."""
    reading = replace(reading, document=cleaned(reading.document))
    document = reading.document
    review = review_of(reading.review) if reading.review else None
    contract = as_contract(document)
    counts = _counts(document)
    entry = ledger.append("document_imported", _payload(reading, review, counts))
    stored = files.keep(reading.data, document.sha256, document.file)
    row = DocumentRow.objects.create(
        entry=entry,
        review=review,
        file=stored,
        kind=document.kind.value,
        reader=reading.reader,
        symbol=document.symbol,
        reference=reference_of(document),
        language=document.language,
        state=document.state,
        session=document.session,
        title=document.title,
        issued=document.issued,
        pages=document.pages,
        details=_details(document, contract),
    )
    _envelope_rows(row, document)
    reviews = {state: review_of(key) for state, key in reading.reviews_by_state.items()}
    touched = write_content(row, document.kind, document.content, reviews)
    return entry, [*([review] if review else []), *touched]


def _details(document: Document, contract: Mapping[str, Any]) -> dict[str, Any]:
    """What of the contract is neither a row nor of the envelope; of an addendum, the answers without a position too."""
    told = {name: value for name, value in contract.items() if name not in _ROWS | _ENVELOPE}
    answers = answers_in(document.content)
    return {**told, DETAIL: answers} if answers else told


def review_of(key: ReviewKey) -> Review:
    """The review, made at its first document; `store.linking` settles its session."""
    state, cycle, session = key
    review, _ = Review.objects.get_or_create(state=state, cycle=cycle, defaults={"session": session})
    return review


def reference_of(document: Document) -> str:
    """The symbol, or words that tell a paper which has none by nature; never a person's name (DESIGN 7a)."""
    if document.symbol:
        return document.symbol
    if isinstance(told := document.content, Communication):
        return f"{told.form}, {told.sent_on or 'no day'}, file {document.sha256[:12]}"
    return f"{document.kind.value.replace('_', ' ')}, file {document.sha256[:12]}"


def _payload(reading: Reading, review: Review | None, counts: Mapping[str, int]) -> dict[str, Any]:
    document = reading.document
    payload: dict[str, Any] = {
        "counts": dict(counts),
        "kind": document.kind.value,
        "reader": reading.reader,
        "reviews": [review.address] if review else sorted(f"{s}/{c}" for s, c, _ in reading.reviews_by_state.values()),
        "sha256": document.sha256,
    }
    if document.symbol:
        payload["symbol"] = document.symbol
    if reading.replaces is not None:
        payload["replaces"] = reading.replaces
    return payload


def _counts(document: Document) -> dict[str, int]:
    content = document.content
    names = ("recommendations", "pledges", "positions", "rows", "asks", "adoptions", "sections")
    counts = {name: len(getattr(content, name)) for name in names if hasattr(content, name)}
    return {**counts, "findings": len(document.findings), "remainder": len(document.remainder)}


def _envelope_rows(row: DocumentRow, document: Document) -> None:
    FindingRow.objects.bulk_create(
        FindingRow(
            document=row,
            order=order,
            rule=one.rule,
            severity=one.severity.value,
            message=one.message,
            page=one.place.page if one.place else None,
            paragraph=one.place.paragraph if one.place else None,
            citation=one.citation,
        )
        for order, one in enumerate(document.findings)
    )
    RemainderRow.objects.bulk_create(
        RemainderRow(document=row, order=order, page=one.page, text=one.text)
        for order, one in enumerate(document.remainder)
    )
