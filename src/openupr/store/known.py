"""What the record and the imported documents know of reviews, as the functions that `imports.identify` asks for."""

from openupr.domain.calendar import ReviewFact
from openupr.domain.documents import DocumentKind
from openupr.domain.symbols import Symbol
from openupr.imports.identify import Held, Key, Known
from openupr.store import record
from openupr.store.models import DocumentRow, Review


def known() -> Known:
    """Ask the record first, then the documents that are here."""
    return Known(_by_symbol, _by_council_session, _session_of, _held)


def placed_before(sha256: str) -> tuple[Key | None, str | None]:
    """The review and the symbol under which these very bytes are kept, perhaps by hand; None where they are not."""
    row = DocumentRow.objects.filter(file_id=sha256).select_related("review").first()
    return (_key(row.review) if row and row.review else None), (row.symbol if row else None)


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


def _held(state: str) -> list[Held]:
    rows = DocumentRow.objects.filter(review__state=state, kind=DocumentKind.WORKING_GROUP_REPORT)
    reports = {row.review.cycle: row for row in rows.select_related("review").order_by("reference") if row.review}
    return [_told(facts, reports.get(facts.cycle)) for facts in record.of_state(state)]


def _told(facts: ReviewFact, report: DocumentRow | None) -> Held:
    askers = frozenset(report.details.get("advance_questions_from") or ()) if report else None
    key = facts.state, facts.cycle, facts.session
    return Held(key, record.day_of(facts), report.reference if report else None, askers or None)


def _key(review: Review) -> Key:
    return review.state, review.cycle, review.session
