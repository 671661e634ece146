"""What is known of a review's dates, troika and speakers: of its imported report, else of the ledger, else as it ships.

What no imported report states says whence it is: `from_the_record` names, by field, the entry of the ledger, the place
in a report whose facts ship, or the source of the row in `reviews.csv`.
Source: DESIGN 7 (facts of the record), RULES 6.2 (what the introduction of a report states).
Does not: take a fact of the record or the ledger where an imported report states its own.
"""

from typing import Any

from openupr.domain.calendar import ReviewFact
from openupr.domain.documents import DocumentKind
from openupr.domain.procedure.kinds import REPORT_ADOPTED
from openupr.store import record, steps
from openupr.store.dating import outcome_date
from openupr.store.entered import speakers_of
from openupr.store.models import DocumentRow, Review
from openupr.vocabulary import record as reports
from openupr.vocabulary.report_facts import ReportFact

Plain = dict[str, Any]
# The field here, and its name in the table of reviews where it is in the table.
_FIELDS = {
    "review_date": "reviewed_on",
    "review_meeting": "meeting",
    "adoption_date": "report_adopted_on",
    "adoption_meeting": None,
    "troika": "troika",
    "troika_selected_on": "troika_selected_on",
    "delegations": "delegations",
    "speakers": None,
}
_LISTS = ("troika", "speakers")


def introduction(review: Review, documents: list[DocumentRow]) -> Plain:
    """Dates ISO 8601, States alpha-3, unknown None; `from_the_record`: field to the words that name its source."""
    report = next((one for one in documents if one.kind == DocumentKind.WORKING_GROUP_REPORT), None)
    decision = next((one for one in documents if one.kind == DocumentKind.DECISION), None)
    table = record.of_review(review.state, review.cycle)
    shipped = reports.of_review(review.address)
    said: Plain = dict(report.details) if report else {}
    if report:
        said["speakers"] = [one.state for one in report.speakers.all()]
    found: Plain = {}
    sources: dict[str, str] = {}
    for field, column in _FIELDS.items():
        value, source = said.get(field), ""
        if not value:
            value, source = _entered(review.address, field, column)
        if not value:
            value, source = _known(field, column, shipped, table)
        found[field] = value or ([] if field in _LISTS else None)
        if source:
            sources[field] = source
    adopted, dated = outcome_date(review, documents), decision and decision.details.get("adopted_on")
    found |= {"outcome_date": adopted.isoformat() if adopted else None, "decision": decision and decision.symbol}
    if adopted and not dated and table:
        sources["outcome_date"] = record.entry_of(review.address, "decided_on") or table.source
    if not decision and table and table.decision:
        found["decision"], sources["decision"] = (
            table.decision,
            record.entry_of(review.address, "decision") or table.source,
        )
    return {**found, "from_the_record": sources}


def _entered(address: str, field: str, column: str | None) -> tuple[Any, str]:
    """A fact that the ledger's steps give, and its entry; nothing where none does."""
    if field == "speakers":
        return list(speakers_of(address)), "the ledger's list of speakers"
    if column is None:
        adopted = steps.state_of(address).last(REPORT_ADOPTED)
        return (adopted["meeting"], f"ledger entry {adopted.seq}") if adopted else (None, "")
    source, told = record.entry_of(address, column), record.entered(address)
    rows = [one for one in told.rows if not one.status.failed] if told and source else []
    return (_plain(getattr(rows[0], column)), source) if rows else (None, "")


def _known(field: str, column: str | None, shipped: ReportFact | None, table: ReviewFact | None) -> tuple[Any, str]:
    """A fact that ships and its source; nothing where none does."""
    if shipped and (value := getattr(shipped, field)):
        return _plain(value), _place(shipped, field)
    if table and column and (value := getattr(table, column)):
        return _plain(value), table.source
    return None, ""


def _place(fact: ReportFact, field: str) -> str:
    page, paragraph = fact.place(field) or (None, None)
    more = f", page {page}" if page else ""
    return f"{fact.symbol}{more}{f', paragraph {paragraph}' if paragraph else ''}"


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
