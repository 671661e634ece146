"""The rows of the open data, table by table: what the pages show, so that nothing leaves here that is not shown.

Rehearsals and drafts are left out, and so are communications and papers that were not understood, which hold what
persons wrote; hidden names are withheld by whatever the rows are taken from.
Does not: hold more than one review or document at a time.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.symbols import OFFICIAL, Symbol
from openupr.site import facts
from openupr.site.opened import opened
from openupr.site.recommendations import shipped
from openupr.store import documents
from openupr.store.record import of_review as review_of
from openupr.store.record import reviews
from openupr.vocabulary import record
from openupr.vocabulary.states import electoral_group, states

Plain = dict[str, Any]
PRIVATE = (DocumentKind.COMMUNICATION, DocumentKind.UNKNOWN)
_OF_IMPORT = "day of import"


def states_rows() -> Iterator[Plain]:
    """Every State."""
    for code, one in states().items():
        yield {
            "code": code,
            "name": one.name,
            "member": one.member,
            "group": group.value if (group := electoral_group(code)) else None,
            "admitted": str(one.admitted) if one.admitted else None,
        }


def review_keys() -> list[tuple[str, int]]:
    """The reviews by State and cycle, in this order."""
    return sorted({(one.state, one.cycle) for one in reviews()})


def sessions() -> dict[tuple[str, int], int | None]:
    """The session of each review; of a date that failed only where there is nothing else."""
    ordered = sorted(reviews(), key=lambda one: one.status.failed, reverse=True)
    return {(one.state, one.cycle): one.session for one in ordered}


def review_row(code: str, cycle: int, imported: bool) -> Plain:
    """One review of the record."""
    fact = review_of(code, cycle)
    plain = facts.review(fact) if fact else {}
    names = ("session", "status", "reviewed_on", "report", "report_adopted_on", "decision", "decided_on")
    basis = "imported" if imported else "shipped" if record.of_review(f"{code}/{cycle}") else None
    return {
        "review": f"{code}/{cycle}",
        "state": code,
        "cycle": cycle,
        **{name: plain.get(name) for name in names},
        "troika": [one["code"] for one in plain.get("troika", ())],
        "certainty": plain.get("certainty"),
        "source": plain.get("source"),
        "basis": basis,
    }


def of_review(code: str, cycle: int, on: date) -> dict[str, list[Plain]]:
    """What a review has of recommendations, positions, pledges and speakers, by the name of the table."""
    whole = opened(code, cycle, on)
    everything = whole["recommendations"] if whole else shipped(code, cycle, on)
    address, fact = f"{code}/{cycle}", review_of(code, cycle)
    session = fact.session if fact else None
    told = list(whole["speakers"]) if whole else []
    if not told and (known := record.of_review(address)):
        told = list(known.speakers)
    return {
        "recommendations": [_recommendation(one, code, cycle, session) for one in everything],
        "positions": [_position(each, one, address) for one in everything for each in one.get("readings", ())],
        "pledges": [{"review": address, **_only(one, "text", "paragraph", "symbol"), **_place(one)}
                    for one in (whole or {}).get("pledges", ())],
        "speakers": [{"review": address, "place": n, "state": state} for n, state in enumerate(told, 1)],
    }  # fmt: skip


def document_rows() -> Iterator[tuple[Plain, Any]]:
    """Every document that is public, beside what `paragraph_rows` takes."""
    for reference in documents.published():
        for row in documents.copies(reference):
            if row.kind not in PRIVATE:
                yield document_row(row), row


def document_row(row: Any) -> Plain:
    """One document of `store.documents`."""
    names = ("reference", "symbol", "kind", "reviews", "language", "title", "issued", "pages", "sha256", "entry",
             "imported_on", "reader")  # fmt: skip
    plain = _only(documents.headed(row), *names)
    official = plain["symbol"] and Symbol.parse(plain["symbol"])
    return {**plain, "authentic": f"{OFFICIAL}{plain['symbol']}" if official else None}


def paragraph_rows(row: Any) -> Iterator[Plain]:
    """The numbered paragraphs of one document."""
    first, step = 0, 500
    while found := documents.listed(row, "paragraphs", first, step):
        for one in found:
            yield {"reference": row.reference, **_only(one, "number", "heading", "text"), **_place(one)}
        first += step


def _recommendation(one: Plain, code: str, cycle: int, session: int | None) -> Plain:
    given = one["standing"] or {}
    listed = {name: one.get(name) or [] for name in ("themes", "groups", "sdgs")}
    return {
        "address": f"/reviews/{code}/{cycle}/recommendations/{one['number']}",
        "review": f"{code}/{cycle}",
        "state": code,
        "cycle": cycle,
        "session": session,
        "number": one["number"],
        "text": one["text"],
        "states": list(one["states"]),
        "position": one["position"],
        "implemented": one.get("implemented"),
        "position_symbol": given.get("symbol"),
        "position_paragraph": given.get("paragraph"),
        "position_dated": _dated(given),
        "symbol": one["source"]["symbol"],
        **_place(one["source"]),
        "theme": one.get("theme"),
        **listed,
        "basis": "shipped" if one["text"] is None else "imported",
    }


def _position(each: Plain, one: Plain, address: str) -> Plain:
    names = ("value", "implemented", "kind", "symbol", "paragraph")
    words = _only(each, "basis", "as_printed", "comment")
    return {
        "review": address,
        "number": one["number"],
        **_only(each, *names),
        **_place(each),
        "dated": _dated(each),
        **words,
    }


def _dated(given: Plain) -> str | None:
    """The day of a reading; none where only the import has a day."""
    return None if (given.get("basis") or "").startswith(_OF_IMPORT) else given.get("dated")


def _place(one: Plain) -> Plain:
    start, end = one.get("span") or (None, None)
    return {"page": one.get("page"), "span_start": start, "span_end": end}


def _only(one: Plain, *names: str) -> Plain:
    return {name: one.get(name) for name in names}
