"""Documents as the pages show them: which are imported, and what the record knows of those that are not.

Does not: open a file, or guess which review a symbol belongs to: its State, session and number say so, or nothing does.
"""

from contextvars import ContextVar
from functools import cache
from typing import Any
from urllib.parse import quote

from django.core.signals import request_started

from openupr.domain.calendar import ReviewFact
from openupr.domain.documents import DocumentKind
from openupr.domain.symbols import Symbol
from openupr.site import facts
from openupr.store import documents, record
from openupr.vocabulary.calendar import reviews

Plain = dict[str, Any]
_PAPERS = {"1": DocumentKind.NATIONAL_REPORT, "2": DocumentKind.COMPILATION, "3": DocumentKind.SUMMARY}
_now: ContextVar[frozenset[str] | None] = ContextVar("imported references", default=None)
_last: tuple[str | None, frozenset[str]] | None = None


def address_of(reference: str) -> str:
    """The address of a document's page: "/documents/A/HRC/59/15"."""
    return f"/documents/{quote(reference)}"


def page_address(reference: str, page: int, sha256: str, span: Any = None) -> str:
    """The address of a page of one file of a document, with the span marked."""
    marked = f"&span={span[0]}-{span[1]}" if span else ""
    return f"{address_of(reference)}/pages/{page}?copy={sha256[:12]}{marked}"


def imported() -> frozenset[str]:
    """The references of all documents imported: asked for once a request, and only where the ledger has grown."""
    global _last  # noqa: PLW0603 - what a process knows, replaced as a whole
    known = _now.get()
    if known is None:
        state = documents.state_of_the_ledger()
        if _last is None or _last[0] != state:
            _last = (state, documents.references())
        known = _last[1]
        _now.set(known)
    return known


def _forget(**_: Any) -> None:
    _now.set(None)


request_started.connect(_forget)


def known(symbol: Symbol) -> Plain | None:
    """What the record knows of a document by its symbol: its kind and its review; None where it is of no review."""
    kind = _kind(symbol)
    fact = _review(symbol)
    if fact is None:
        return None
    return {"kind": kind.value if kind else None, "draft": symbol.limited, "review": facts.review(fact)}


def _kind(symbol: Symbol) -> DocumentKind | None:
    if symbol.working_group:
        return _PAPERS.get(symbol.number) if symbol.code else DocumentKind.WORKING_GROUP_REPORT
    if symbol.decision:
        return DocumentKind.DECISION
    added = any(one.startswith("Add.") for one in symbol.suffixes)
    return DocumentKind.ADDENDUM if added else DocumentKind.WORKING_GROUP_REPORT


def _review(symbol: Symbol) -> ReviewFact | None:
    if symbol.working_group:
        return _by_session().get((symbol.code or "", symbol.session))
    return record.by_symbol(str(symbol.base))


@cache
def _by_session() -> dict[tuple[str, int], ReviewFact]:
    return {(one.state, one.session): one for one in reviews()}
