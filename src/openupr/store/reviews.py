"""A review as plain data: what `openupr show` prints, exports write, and pages will show. Positions as of a day.

Every fact carries its source: symbol, paragraph, page, span. Names of members of delegations are not kept.
Does not: format anything for a screen.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from openupr.domain import rehearsal
from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import SHAPE, WORDS, Outcome, Reading, SourceKind, Standing, Value, position_at
from openupr.store import record
from openupr.store.dating import outcome_date, outcome_of
from openupr.store.entered import FIRST_KEY, Entered, of_ledger
from openupr.store.gathered import Gathered, gathered, most_answered
from openupr.store.introduced import introduction
from openupr.store.listing import documents_of, rows_of, with_documents
from openupr.store.models import DocumentRow, LabelVersion, ListRow, PositionReading, RecommendationRow, Review
from openupr.store.shipped import Shipped, as_rows, of_report
from openupr.store.sources import sources_of
from openupr.vocabulary import record as reports
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
_DIGITS = re.compile(r"\d+|\D+")


def find(state: str, cycle: int) -> Review | None:
    """The review of a State in a cycle, where a document of it is imported."""
    review = Review.objects.filter(state=state, cycle=cycle).first()
    return review if review and (review.documents.exists() or review.plenaries.exists()) else None


def of_ledger_alone(state: str, cycle: int) -> Review | None:
    """A review of which nothing is stored, and no facts of its report ship, but of which the ledger has steps.

    Its key is none that a stored review has.
    """
    address = f"{state}/{cycle}"
    told = record.entered(address)
    if told is None or reports.of_review(address):
        return None
    fact = record.of_review(state, cycle)
    return Review(pk=0, state=state, cycle=cycle, session=fact.session if fact else None)


def addresses() -> list[str]:
    """The addresses of all reviews of which a document is imported."""
    return [one.address for one in Review.objects.all() if one.documents.exists() or one.plenaries.exists()]


def describe(review: Review, on: date) -> Plain:
    """The whole review with the positions that stand on a day."""
    listed = rows_of(review)
    documents = [one for one in listed if one.review_id == review.pk]
    fact = of_report(review, documents)
    shipped = as_rows(review, fact) if fact else None
    entered = of_ledger(review, on)
    recommendations = _recommendations(review, listed, on, shipped, entered)
    return {
        "address": review.address,
        "invented": review.cycle == rehearsal.CYCLE,
        "state": review.state,
        "state_name": shown_name(review.state),
        "cycle": review.cycle,
        "session": review.session,
        "on": on.isoformat(),
        **introduction(review, documents),
        "documents": documents_of(review, listed, on),
        "tally": _tally(recommendations),
        "sources": sources_of(review, listed, on, shipped, entered.sources(on.isoformat())),
        "recommendations": recommendations,
        "pledges": [_pledge(one, document) for document in documents for one in document.pledges.all()],
        "plenary": _plenaries(review, listed, on),
        "unlinked": [_reading(one, on) for one in _unlinked(review, listed, shipped, entered)],
        "lists": [_list(one) for one in documents if one.kind == DocumentKind.THEMATIC_LIST],
        "findings": [_finding(one, document) for document in documents for one in document.findings.all()],
    }


def tally_at(review: Review, on: date) -> dict[str, int]:
    """How many of the recommendations imported bear each position on a day; the facts that ship are left aside."""
    return _tally(_recommendations(review, rows_of(review), on, None))


def _recommendations(
    review: Review, documents: list[DocumentRow], on: date, shipped: Shipped | None, entered: Entered | None = None
) -> list[Plain]:
    parts = gathered(review, documents, shipped, entered)
    outcome = outcome_of(review, [one for one in documents if one.review_id == review.pk])
    if outcome and shipped and not any(one.kind == DocumentKind.DECISION for one in documents):
        outcome = replace(outcome, answers_here=outcome.answers_here and most_answered(parts))
    if outcome and entered and entered.answered:
        outcome = replace(outcome, answers_here=True)
    known = {one.pk: one for one in review.recommendations.all() if parts.labels[one.pk] or parts.rows[one.pk]}
    whole = [_recommendation(one, pk, parts, on, outcome) for pk, one in known.items()]
    whole += [_recommendation(None, key, parts, on, outcome) for key in [*parts.labels] if key < 0]
    return sorted(whole, key=lambda one: natural(one["number"]))


def _recommendation(
    row: RecommendationRow | None, key: int, parts: Gathered, on: date, outcome: Outcome | None
) -> Plain:
    """A recommendation under its key; of one that ships without words (`row` None) the text is None.

    `entered`: only the ledger tells of it.
    """
    labels, rows = parts.labels[key], parts.rows[key]
    readings = [*parts.readings[key], *parts.readings[None]]
    head: Any = min(labels, key=_headship) if labels else rows[0]
    standing = standing_of(readings, on, outcome)
    giving = next((one for one in readings if standing.reading and _key(one) == standing.reading.key), None)
    answer = _answer(standing, giving, parts.answers.get(key, []), on)
    given, listed = answer or giving, (rows[0] if rows else None)
    printed: list[LabelVersion | ListRow] = [*labels, *rows]
    return {
        "id": str(row) if row else None,
        "number": head.number,
        "labels": [{"number": one.number, "document": one.document.reference} for one in printed],
        "shipped": row is None and key > FIRST_KEY,
        "entered": key <= FIRST_KEY,
        "text": head.text if row else head.text or None,
        "text_versions": sorted({one.text for one in labels} - {head.text}),
        "states": head.states,
        "parts": getattr(head, "parts", []),
        "position": standing.value.value if standing.value else None,
        "position_words": WORDS[standing.value],
        "shape": SHAPE[standing.value],
        "implemented": bool(standing.reading and standing.reading.implemented),
        "remark": _unanswered(answer) if answer else standing.remark,
        "standing": _reading(given, on) if given else None,
        "readings": [_reading(one, on) for one in sorted(readings, key=lambda one: (str(one.dated), one.kind))],
        "source": _printed(head),
        "theme": listed.theme if listed else None,
        "themes": listed.themes if listed else [],
        "groups": listed.groups if listed else [],
        "sdgs": listed.sdgs if listed else [],
        "assessment": listed.assessment if listed else None,
        "codes": [one.codes for one in rows if one.codes],
    }


def _printed(head: Any) -> Plain:
    document = head.document
    return {**_place(head), "symbol": document.reference, "paragraph": head.number, "sha256": document.file_id}


def _answer(
    standing: Standing, giving: PositionReading | None, answers: list[PositionReading], on: date
) -> PositionReading | None:
    """The State's answer that gives no position, where one counts as noted for want of a position."""
    if standing.value is not Value.NOT_GIVEN:
        return None
    told = [one for one in answers if one.dated is None or one.dated <= on]
    return told[-1] if told else giving if giving and giving.kind == SourceKind.ADDENDUM else None


def _unanswered(answer: PositionReading) -> str:
    paragraph = f", paragraph {answer.paragraph}" if answer.paragraph else ""
    return f"answered in {answer.symbol}, page {answer.page}{paragraph}, without a position: read the answer"


def _unlinked(
    review: Review, documents: list[DocumentRow], shipped: Shipped | None, entered: Entered
) -> list[PositionReading]:
    known = {*entered.labels, *(shipped.keys if shipped else ())}
    stated = review.positions.filter(recommendation=None, covers_all=False).exclude(kind=SourceKind.INDEX)
    loose = with_documents(stated, documents)
    return [one for one in loose if one.number not in known]


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
    """Of two readings of one kind and day the later in this order stands, on every copy of the same documents.

    What a file says stands before what is entered without one.
    """
    return f"{bool(one.document.file_id):d} {one.document.reference} {one.document.file_id} {one.order:06}"


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


def _reading(one: PositionReading, on: date) -> Plain:
    """A reading; `later` is true where it was not known yet on the day `on`."""
    return {
        **_place(one),
        "later": bool(one.dated and one.dated > on),
        "number": one.number or None,
        "covers_all": one.covers_all,
        "value": one.value or None,
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
    return {"page": one.page, "span": None if one.span_start is None else [one.span_start, one.span_end]}


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
