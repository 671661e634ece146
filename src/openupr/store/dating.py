"""The day of each reading, and what that day is.

Report: adoption in the Working Group. Addendum: its printed date. President: adoption of the outcome. OHCHR's list:
its date. Where that is not known: a fact of the record, then the adoption of the outcome, then the day of import,
marked as such. Source: issue 2, part D; RULES 7.5.
"""

from collections import Counter
from datetime import date
from typing import Any

from openupr.domain.calendar import ReviewFact
from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import Outcome, SourceKind
from openupr.store import record
from openupr.store.models import DocumentRow, PlenaryRow, PositionReading, Review

ADOPTION_IN_WORKING_GROUP = "adoption in the Working Group"
REVIEW = "review"
PRINTED = "date of the document"
OUTCOME = "adoption of the outcome"
IMPORTED = "day of import: no source here gives the date"


def date_readings(review: Review, documents: list[DocumentRow]) -> None:
    """Date every reading of the review."""
    adopted = outcome_date(review, documents)
    facts = record.of_review(review.state, review.cycle)
    days: dict[int, tuple[date, str]] = {}
    changed = []
    for reading in review.positions.select_related("document__entry"):
        if reading.document_id not in days:
            days[reading.document_id] = day_of(SourceKind(reading.kind), reading.document, adopted, facts)
        day, basis = days[reading.document_id]
        if (reading.dated, reading.basis) != (day, basis):
            reading.dated, reading.basis = day, basis
            changed.append(reading)
    PositionReading.objects.bulk_update(changed, ["dated", "basis"], batch_size=200)


def outcome_of(review: Review, documents: list[DocumentRow]) -> Outcome | None:
    """Adoption of the outcome, and whether what the State answered before it is here."""
    adopted = outcome_date(review, documents)
    return Outcome(adopted, _answers_here(review, documents, adopted)) if adopted else None


def outcome_date(review: Review, documents: list[DocumentRow]) -> date | None:
    """From the decision where it is imported, else from the record."""
    said = (_date(one.details.get("adopted_on")) for one in documents if one.kind == DocumentKind.DECISION)
    facts = record.of_review(review.state, review.cycle)
    return next((day for day in said if day), facts.decided_on if facts else None)


def _answers_here(review: Review, documents: list[DocumentRow], adopted: date) -> bool:
    """Whether what the State answered before the outcome is here, so that silence in it means something.

    The addendum that the decision names, or a decision that names none; without a decision an addendum that answers
    most of what the report left pending; else a President's tally that agrees with what was read.
    """
    decisions = [one for one in documents if one.kind == DocumentKind.DECISION]
    addenda = {one.symbol for one in documents if one.kind == DocumentKind.ADDENDUM}
    if decisions:
        return any(not one.details.get("addendum") or one.details["addendum"] in addenda for one in decisions)
    if addenda and _most_answered(review):
        return True
    tallies = review.plenaries.filter(supported__isnull=False)
    return any(_agrees(one, _decided(review, adopted)) for one in tallies)


def _most_answered(review: Review) -> bool:
    """Whether addenda give a position on half or more of what the report left pending."""
    given = review.positions.filter(recommendation__isnull=False)
    pending = given.filter(kind=SourceKind.REPORT, value=Position.PENDING)
    left = set(pending.values_list("recommendation_id", flat=True))
    answers = given.filter(kind=SourceKind.ADDENDUM).exclude(value=Position.PENDING)
    return 2 * len(left & set(answers.values_list("recommendation_id", flat=True))) >= len(left)


def _decided(review: Review, adopted: date) -> Counter[str]:
    """How many recommendations bear each position by the day of adoption, the President's sentence left aside."""
    readings = review.positions.filter(dated__lte=adopted, recommendation__isnull=False)
    latest = dict(
        readings.exclude(value=Position.PENDING)
        .exclude(kind=SourceKind.PRESIDENT)
        .order_by("dated", "document__reference", "order")
        .values_list("recommendation_id", "value")
    )
    return Counter(latest.values())


def _agrees(plenary: PlenaryRow, decided: Counter[str]) -> bool:
    """Whether all that the President states as supported was read: the others were then counted as noted."""
    return (plenary.supported, plenary.partially or 0) == (decided[Position.SUPPORTED], decided[Position.PARTIALLY])


def day_of(kind: SourceKind, document: DocumentRow, adopted: date | None, facts: ReviewFact | None) -> tuple[date, str]:
    """The day of what a document says of positions, and what that day is. `adopted`: adoption of the outcome."""
    ways: list[tuple[date | None, str]]
    if kind == SourceKind.REPORT:
        ways = [
            (_date(document.details.get("adoption_date")), ADOPTION_IN_WORKING_GROUP),
            (facts.report_adopted_on if facts else None, ADOPTION_IN_WORKING_GROUP),
            (_date(document.details.get("review_date")), REVIEW),
            (facts.reviewed_on if facts else None, REVIEW),
            (document.issued, PRINTED),
        ]
    elif kind == SourceKind.PRESIDENT:
        ways = [(adopted, OUTCOME), (document.issued, PRINTED)]
    elif kind == SourceKind.THEMATIC_LIST:
        ways = [(document.issued, PRINTED)]
    elif kind == SourceKind.INDEX:
        ways = []  # an index says what it said on the day its file was taken
    else:
        ways = [(document.issued, PRINTED), (adopted, OUTCOME)]
    known = ((day, basis) for day, basis in ways if day is not None)
    return next(known, (_date(document.entry.at[:10]) or date.min, IMPORTED))


def _date(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except (TypeError, ValueError):
        return None
