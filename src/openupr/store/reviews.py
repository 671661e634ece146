"""A review as plain data: what `openupr show` prints, exports write, and pages will show. Positions as of a day.

Every fact carries its source: symbol, paragraph, page, span. Names of members of delegations are not kept.
Does not: format anything for a screen.
"""

import re
from collections import defaultdict
from datetime import date
from typing import Any

from openupr.domain import rehearsal
from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import SHAPE, WORDS, Outcome, Reading, SourceKind, Standing, position_at
from openupr.store import record
from openupr.store.dating import outcome_date, outcome_of
from openupr.store.listing import documents_of, rows_of, with_documents
from openupr.store.models import DocumentRow, LabelVersion, ListRow, PositionReading, RecommendationRow, Review
from openupr.store.sources import sources_of
from openupr.vocabulary.names import resolver

Plain = dict[str, Any]
_DIGITS = re.compile(r"\d+|\D+")


def find(state: str, cycle: int) -> Review | None:
    """The review of a State in a cycle, where a document of it is imported."""
    review = Review.objects.filter(state=state, cycle=cycle).first()
    return review if review and (review.documents.exists() or review.plenaries.exists()) else None


def addresses() -> list[str]:
    """The addresses of all reviews of which a document is imported."""
    return [one.address for one in Review.objects.all() if one.documents.exists() or one.plenaries.exists()]


def describe(review: Review, on: date) -> Plain:
    """The whole review with the positions that stand on a day."""
    listed = rows_of(review)
    documents = [one for one in listed if one.review_id == review.pk]
    recommendations = _recommendations(review, listed, on)
    return {
        "address": review.address,
        "invented": review.cycle == rehearsal.CYCLE,
        "state": review.state,
        "state_name": _name(review.state),
        "cycle": review.cycle,
        "session": review.session,
        "on": on.isoformat(),
        **_dates(review, documents),
        "documents": documents_of(review, listed, on),
        "tally": _tally(recommendations),
        "sources": sources_of(review, listed, on),
        "recommendations": recommendations,
        "pledges": [_pledge(one, document) for document in documents for one in document.pledges.all()],
        "plenary": _plenaries(review, listed, on),
        "unlinked": [_reading(one) for one in _unlinked(review, listed)],
        "lists": [_list(one) for one in documents if one.kind == DocumentKind.THEMATIC_LIST],
        "findings": [_finding(one, document) for document in documents for one in document.findings.all()],
    }


def tally_at(review: Review, on: date) -> dict[str, int]:
    """How many recommendations were received, and how many of them bear each position on a day."""
    return _tally(_recommendations(review, rows_of(review), on))


def _name(state: str) -> str:
    """The State's official short name, of an invented State with the mark; a code that is none stays as it is."""
    if state in rehearsal.STATES:
        return rehearsal.name_of(state)
    try:
        return resolver().english(state)
    except KeyError:
        return state


def _dates(review: Review, documents: list[DocumentRow]) -> Plain:
    report = next((one for one in documents if one.kind == DocumentKind.WORKING_GROUP_REPORT), None)
    decision = next((one for one in documents if one.kind == DocumentKind.DECISION), None)
    facts = record.of_review(review.state, review.cycle)
    said = report.details if report else {}
    adopted = outcome_date(review, documents)
    return {
        "review_date": said.get("review_date") or _iso(facts.reviewed_on if facts else None),
        "review_meeting": said.get("review_meeting"),
        "adoption_date": said.get("adoption_date") or _iso(facts.report_adopted_on if facts else None),
        "adoption_meeting": said.get("adoption_meeting"),
        "troika": said.get("troika") or [],
        "troika_selected_on": said.get("troika_selected_on"),
        "delegations": said.get("delegations"),
        "speakers": [one.state for one in report.speakers.all()] if report else [],
        "outcome_date": _iso(adopted),
        "decision": decision.symbol if decision else (facts.decision if facts else None),
    }


def _recommendations(review: Review, documents: list[DocumentRow], on: date) -> list[Plain]:
    outcome = outcome_of(review, [one for one in documents if one.review_id == review.pk])
    readings: dict[int | None, list[PositionReading]] = defaultdict(list)
    for one in with_documents(review.positions.all(), documents):
        readings[None if one.covers_all else (one.recommendation_id or 0)].append(one)
    labels: dict[int, list[LabelVersion]] = defaultdict(list)
    for label in with_documents(LabelVersion.objects.filter(recommendation__review=review), documents):
        labels[label.recommendation_id].append(label)
    rows: dict[int, list[ListRow]] = defaultdict(list)
    for row in with_documents(ListRow.objects.filter(recommendation__review=review).defer("cells"), documents):
        rows[row.recommendation_id].append(row)
    known = [one for one in review.recommendations.all() if labels[one.pk] or rows[one.pk]]
    whole = [
        _recommendation(one, labels[one.pk], rows[one.pk], [*readings[one.pk], *readings[None]], on, outcome)
        for one in known
    ]
    return sorted(whole, key=lambda one: natural(one["number"]))


def _recommendation(
    row: RecommendationRow,
    labels: list[LabelVersion],
    rows: list[ListRow],
    readings: list[PositionReading],
    on: date,
    outcome: Outcome | None,
) -> Plain:
    head: Any = min(labels, key=_headship) if labels else rows[0]
    standing = standing_of(readings, on, outcome)
    giving = next((one for one in readings if standing.reading and _key(one) == standing.reading.key), None)
    listed = rows[0] if rows else None
    printed: list[LabelVersion | ListRow] = [*labels, *rows]
    return {
        "id": str(row),
        "number": head.number,
        "labels": [{"number": one.number, "document": one.document.reference} for one in printed],
        "text": head.text,
        "text_versions": sorted({one.text for one in labels} - {head.text}),
        "states": head.states,
        "parts": getattr(head, "parts", []),
        "position": standing.value.value if standing.value else None,
        "position_words": WORDS[standing.value],
        "shape": SHAPE[standing.value],
        "implemented": bool(standing.reading and standing.reading.implemented),
        "remark": standing.remark,
        "standing": _reading(giving) if giving else None,
        "readings": [_reading(one) for one in sorted(readings, key=lambda one: (str(one.dated), one.kind))],
        "source": {
            **_place(head),
            "symbol": head.document.reference,
            "paragraph": head.number,
            "sha256": head.document.file_id,
        },
        "theme": listed.theme if listed else None,
        "themes": listed.themes if listed else [],
        "groups": listed.groups if listed else [],
        "sdgs": listed.sdgs if listed else [],
        "assessment": listed.assessment if listed else None,
    }


def _unlinked(review: Review, documents: list[DocumentRow]) -> list[PositionReading]:
    return with_documents(review.positions.filter(recommendation=None, covers_all=False), documents)


def standing_of(readings: list[PositionReading], on: date, outcome: Outcome | None) -> Standing:
    """The position that stands on a day, of stored readings; whatever the order in which they came."""
    return position_at(
        (
            Reading(Position(one.value), SourceKind(one.kind), one.dated, _key(one), one.implemented)
            for one in readings
            if one.dated is not None
        ),
        on,
        outcome,
    )


def _key(one: PositionReading) -> str:
    """Of two readings of one kind and day the later in this order stands, on every copy of the same documents."""
    return f"{one.document.reference} {one.document.file_id} {one.order:06}"


def natural(number: str) -> list[tuple[int, str]]:
    """A key that sorts "140.2" before "140.10"."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in _DIGITS.findall(number)]


def _headship(label: LabelVersion) -> tuple[bool, bool, str]:
    """Final before draft, English before other languages."""
    document = label.document
    return "/L." in (document.symbol or ""), document.language not in (None, "en"), document.reference


def _tally(recommendations: list[Plain]) -> dict[str, int]:
    tally = {"received": len(recommendations), **{value.value: 0 for value in WORDS if value}, "none": 0}
    for one in recommendations:
        tally[one["position"] or "none"] += 1
    return tally


def _reading(one: PositionReading) -> Plain:
    return {
        **_place(one),
        "number": one.number or None,
        "covers_all": one.covers_all,
        "value": one.value,
        "implemented": one.implemented,
        "kind": one.kind,
        "symbol": one.symbol,
        "sha256": one.document.file_id,
        "entry": one.document.entry_id,
        "paragraph": one.paragraph,
        "as_printed": one.as_printed,
        "comment": one.comment,
        "dated": _iso(one.dated),
        "basis": one.basis,
    }


def _place(one: Any) -> Plain:
    return {"page": one.page, "span": [one.span_start, one.span_end]}


def _pledge(one: Any, document: DocumentRow) -> Plain:
    return {**_place(one), "text": one.text, "paragraph": one.paragraph, "symbol": document.reference}


def _plenaries(review: Review, documents: list[DocumentRow], on: date) -> list[Plain]:
    """What was said in plenary, where that was up to the day."""
    adopted = outcome_date(review, documents)
    if adopted and adopted > on:
        return []
    return [_plenary(one) for one in with_documents(review.plenaries.all(), documents)]


def _plenary(one: Any) -> Plain:
    names = ("received", "supported", "noted", "partially", "decision", "paragraph", "quote")
    speakers = [speaker for speaker in one.speakers if speaker["role"] != "stakeholder"]
    return {
        **_place(one),
        "symbol": one.document.reference,
        **{n: getattr(one, n) for n in names},
        "speakers": speakers,
    }


def _list(one: DocumentRow) -> Plain:
    return {"reference": one.reference, "layout": one.details.get("layout"), "grid": one.details.get("grid", [])}


def _finding(one: Any, document: DocumentRow) -> Plain:
    names = ("rule", "severity", "message", "page", "paragraph", "citation")
    return {"document": document.reference, **{name: getattr(one, name) for name in names}}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
