"""What the record and the imported documents know of reviews, as the functions that `imports.identify` asks for."""

from openupr.domain.symbols import Symbol
from openupr.imports.identify import Key, Known
from openupr.store import record
from openupr.store.models import DocumentRow, Review


def known() -> Known:
    """Ask the record first, then the documents that are here."""
    return Known(by_symbol=_by_symbol, by_council_session=_by_council_session, session_of=_session_of)


def _by_symbol(symbol: str) -> Key | None:
    if facts := record.by_symbol(symbol):
        return facts.state, facts.cycle, facts.session
    row = DocumentRow.objects.filter(symbol=symbol, review__isnull=False).select_related("review").first()
    return _key(row.review) if row and row.review else None


def _by_council_session(state: str, session: int) -> Key | None:
    if facts := record.by_council_session(state, session):
        return facts.state, facts.cycle, facts.session
    rows = DocumentRow.objects.filter(review__state=state, symbol__startswith=f"A/HRC/{session}/").select_related(
        "review"
    )
    symbols = [(row.review, Symbol.parse(row.symbol or "")) for row in rows if row.review]
    return next((_key(review) for review, symbol in symbols if symbol and not symbol.working_group), None)


def _session_of(state: str, cycle: int) -> int | None:
    facts = record.of_review(state, cycle)
    return facts.session if facts else None


def _key(review: Review) -> Key:
    return review.state, review.cycle, review.session
