"""One imported document as plain data: what it is, what was read of it in numbers, and each of those lists.

Names of members of delegations and of submitters are in none of them; notes of a summary, which name submitters, and
what was not understood of papers that hold names, are counted and not shown (DESIGN 7a). Hidden names are withheld.
Does not: open the file, or say what stands in the authentic document beyond what was read.
"""

from collections.abc import Callable, Container
from typing import Any

from django.db.models import Case, QuerySet, When

from openupr.domain import rehearsal
from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Severity
from openupr.store.hidden import hide
from openupr.store.importing import reviews_of
from openupr.store.models import DocumentRow, Entry, PlenaryRow

Plain = dict[str, Any]
_NAMES_IN_NOTES = (DocumentKind.SUMMARY,)
_NAMES_IN_REMAINDER = (DocumentKind.SUMMARY, DocumentKind.WORKING_GROUP_REPORT, DocumentKind.UNKNOWN)
_TOLD = (
    "review_date", "adoption_date", "adopted_on", "meeting", "vote", "report", "addendum", "sent_on", "words", "limit",
    "council_session", "batch",
)  # fmt: skip


def copies(reference: str) -> list[DocumentRow]:
    """The imported files of a symbol (or of words that name a paper without one): English first, then by SHA-256."""
    rows = DocumentRow.objects.filter(reference=reference).select_related("file", "entry", "review")
    return sorted(rows.defer("details"), key=lambda one: (one.language not in (None, "en"), one.file_id))


def copy(sha256: str) -> DocumentRow | None:
    """The document read from the file with this SHA-256."""
    return DocumentRow.objects.filter(file_id=sha256).defer("details").first()


def references() -> frozenset[str]:
    """The symbols and references of all documents imported."""
    return frozenset(DocumentRow.objects.order_by().values_list("reference", flat=True))


def published() -> list[str]:
    """The references of the documents imported, rehearsals left out (DESIGN 7), in order."""
    rows = DocumentRow.objects.exclude(review__cycle=rehearsal.CYCLE).exclude(symbol__contains="/L.")
    return sorted(one for one in set(rows.values_list("reference", flat=True).order_by()) if hide(one) == one)


def telling_of(reviews: Container[tuple[str, int]]) -> frozenset[str]:
    """The references of the documents that tell of one of these reviews (State, cycle), Council reports among them."""
    own = DocumentRow.objects.order_by().values_list("reference", "review__state", "review__cycle")
    told = PlenaryRow.objects.order_by().values_list("document__reference", "review__state", "review__cycle")
    return frozenset(reference for reference, *review in (*own, *told) if tuple(review) in reviews)


def state_of_the_ledger() -> str | None:
    """The hash of the ledger's last entry: as long as it stays, nothing was imported, undone or hidden."""
    return Entry.objects.order_by("-seq").values_list("hash", flat=True).first()


def described(row: DocumentRow) -> Plain:
    """What a document is, and how many records of each kind were read of it (`lists`: name -> number)."""
    return {**headed(row), "lists": {name: n for name, (rows, _) in LISTS.items() if (n := rows(row).count())}}


def headed(row: DocumentRow) -> Plain:
    """What a document is, without counting what was read of it."""
    plain = {
        "reference": row.reference,
        "symbol": row.symbol,
        "kind": row.kind,
        "reviews": sorted(one.address for one in reviews_of(row)),
        "language": row.language,
        "title": row.title,
        "issued": row.issued.isoformat() if row.issued else None,
        "pages": row.pages,
        "entry": row.entry_id,
        "imported_on": row.entry.at[:10],
        "reader": row.reader,
        "sha256": row.file_id,
        "size": row.file.size,
        "told": {name: row.details[name] for name in _TOLD if row.details.get(name) is not None},
    }
    return dict(hide(plain))


def listed(row: DocumentRow, name: str, first: int, count: int) -> list[Plain]:
    """`count` records of a list of LISTS, from the one at `first` on (from 0), each with its page and span."""
    rows, plain_of = LISTS[name]
    return [dict(hide(_known(plain_of(one, row)))) for one in rows(row)[first : first + count]]


def _known(plain: Plain) -> Plain:
    return {name: value for name, value in plain.items() if value not in (None, [], "")}


def _place(one: Any) -> Plain:
    return {"page": one.page, "span": [one.span_start, one.span_end]}


def _recommendation(one: Any, row: DocumentRow) -> Plain:
    review = row.review.address if row.review else None
    address = f"/reviews/{review}/recommendations/{one.number}" if review and one.recommendation_id else None
    return {"number": one.number, "text": one.text, "states": one.states, "address": address, **_place(one)}


def _position(one: Any, row: DocumentRow) -> Plain:
    review = row.review.address if row.review else None
    address = f"/reviews/{review}/recommendations/{one.number}" if review and one.recommendation_id else None
    number = one.number or "all"
    return {"number": number, "position": one.value, "text": one.as_printed, "address": address, **_place(one)}


def _pledge(one: Any, row: DocumentRow) -> Plain:
    return {"text": one.text, "paragraph": one.paragraph, **_place(one)}


def _speaker(one: Any, row: DocumentRow) -> Plain:
    return {"number": one.order, "states": [one.state]}


def _row(one: Any, row: DocumentRow) -> Plain:
    return {**_recommendation(one, row), "position": one.position, "theme": one.theme}


def _question(one: Any, row: DocumentRow) -> Plain:
    return {"states": one.from_states, "by": one.on_behalf_of, "text": one.text, **_place(one)}


def _adoption(one: Any, row: DocumentRow) -> Plain:
    numbers = {name: getattr(one, name) for name in ("received", "supported", "noted", "partially")}
    told = {name: n for name, n in numbers.items() if n is not None}
    address = f"/reviews/{one.review.address}"
    return {
        "states": [one.state],
        "address": address,
        "numbers": told,
        "text": one.quote,
        "paragraph": one.paragraph,
        **_place(one),
    }


def _paragraph(one: Any, row: DocumentRow) -> Plain:
    notes = [] if row.kind in _NAMES_IN_NOTES else one.notes
    told = {"number": one.number, "heading": one.heading, "level": one.level, "text": one.text}
    return {**told, "notes": notes, **_place(one)}


def _check(one: Any, row: DocumentRow) -> Plain:
    return {name: getattr(one, name) for name in ("rule", "severity", "message", "page", "paragraph", "citation")}


def _not_understood(one: Any, row: DocumentRow) -> Plain:
    shown = row.kind not in _NAMES_IN_REMAINDER
    return {"page": one.page, "text": one.text if shown else None, "length": len(one.text)}


_WEIGHTIEST = Case(*(When(severity=each, then=place) for place, each in enumerate(reversed(Severity))), default=9)
_Rows = Callable[[DocumentRow], "QuerySet[Any]"]
_PlainOf = Callable[[Any, DocumentRow], Plain]
LISTS: dict[str, tuple[_Rows, _PlainOf]] = {
    "recommendations": (lambda row: row.labels.all(), _recommendation),
    "rows": (lambda row: row.list_rows.all(), _row),
    "positions": (lambda row: row.positions.all(), _position),
    "pledges": (lambda row: row.pledges.all(), _pledge),
    "speakers": (lambda row: row.speakers.all(), _speaker),
    "questions": (lambda row: row.questions.all(), _question),
    "adoptions": (lambda row: row.plenaries.select_related("review"), _adoption),
    "paragraphs": (lambda row: row.paragraphs.all(), _paragraph),
    "checks": (lambda row: row.findings.order_by(_WEIGHTIEST, "order"), _check),
    "remainder": (lambda row: row.remainder.all(), _not_understood),
}
