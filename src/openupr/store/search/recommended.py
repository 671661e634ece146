"""The recommendations of a review with the position that stands on a day, as pages show them, of rows read at once.

Where a report is imported, its rows are enough; where none is, `store.reviews` is asked, which knows what ships. A
test says that both agree.
Does not: decide which position stands (`domain.standing` does).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import Outcome, Reading, SourceKind, position_at
from openupr.store import record, reviews
from openupr.store.dating import outcome_date, outcome_of
from openupr.store.models import DocumentRow
from openupr.store.reviews import natural
from openupr.store.search.gathering import Gathered, Label, Listed

_ANSWERING = {DocumentKind.DECISION.value, DocumentKind.ADDENDUM.value}


@dataclass(frozen=True, slots=True)
class Recommended:
    """A recommendation with words, its position on the day (None: no position yet), and what OHCHR's list says."""

    number: str
    text: str
    states: tuple[str, ...]
    position: str | None
    document: DocumentRow
    page: int
    span: list[int]
    theme: str | None = None
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()


def unanswered(whole: Gathered, on: date) -> bool:
    """Whether the outcome was adopted by the day, and nothing here says what the State answered to its report.

    No addendum, no plenary account, no list or index: what the report left open is then no longer known to be open.
    """
    fact = record.of_review(whole.review.state, whole.review.cycle)
    decided = bool(fact and fact.decided_on and fact.decided_on <= on)
    kinds = {one.kind for one in whole.documents}
    return decided and not whole.plenaries and not whole.listed and DocumentKind.ADDENDUM not in kinds


def recommended(whole: Gathered, on: date) -> list[Recommended]:
    """In the order of their numbers; those that ship without words are left out."""
    if any(one.kind == DocumentKind.WORKING_GROUP_REPORT for one in whole.documents):
        found = _of_report(whole, on)
    elif whole.listed or whole.labels:
        found = _of_others(whole, on)
    else:
        return []
    return sorted(found, key=lambda one: natural(one.number))


def _of_report(whole: Gathered, on: date) -> Iterator[Recommended]:
    labels: defaultdict[int, list[Label]] = defaultdict(list)
    for label in whole.labels:
        labels[label.key].append(label)
    listed: defaultdict[int, list[Listed]] = defaultdict(list)
    for row in sorted(whole.listed, key=lambda one: one.label.document.kind == DocumentKind.INDEX):
        listed[row.label.key].append(row)
    readings = _readings(whole)
    outcome = _outcome(whole)
    for key in labels.keys() | listed.keys():
        stated = [*readings.get(key, ()), *readings.get(None, ())]
        value = position_at(stated, on, outcome).value
        head = min(labels[key], key=_headship) if labels[key] else listed[key][0].label
        yield _recommended(head, listed.get(key, []), value.value if value else None)


def _recommended(head: Label, rows: list[Listed], position: str | None) -> Recommended:
    listed = rows[0] if rows else None
    codes = [one.codes for one in rows]
    return Recommended(
        number=head.number,
        text=head.text,
        states=tuple(head.states),
        position=position,
        document=head.document,
        page=head.page,
        span=[head.start, head.end],
        theme=listed.theme if listed else None,
        themes=tuple(listed.themes) if listed else (),
        groups=tuple(listed.groups) if listed else (),
        sdgs=tuple(listed.sdgs) if listed else (),
        issues=_issues(codes),
        actions=_actions(codes),
    )


def _issues(codes: list[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(issue for one in codes for issue in one.get("issues", ()))


def _actions(codes: list[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(one["action"] for one in codes if "action" in one)


def _headship(label: Label) -> tuple[bool, bool, str]:
    """Final before draft, English before other languages; as `store.reviews` chooses."""
    document = label.document
    return "/L." in (document.symbol or ""), document.language not in (None, "en"), document.reference


def _outcome(whole: Gathered) -> Outcome | None:
    """As `store.dating` has it; where nothing here answers the report, without asking the database for answers."""
    if whole.plenaries or any(one.kind in _ANSWERING for one in whole.documents):
        return outcome_of(whole.review, whole.documents)
    adopted = outcome_date(whole.review, whole.documents)
    return Outcome(adopted, False) if adopted else None


def _readings(whole: Gathered) -> dict[int | None, list[Reading]]:
    """By recommendation; None holds those that cover all."""
    found: defaultdict[int | None, list[Reading]] = defaultdict(list)
    for one in whole.stated:
        named = f"{one.document.reference} {one.document.file_id} {one.order:06}"
        reading = Reading(Position(one.value), SourceKind(one.kind), one.dated, named, one.implemented)
        found[one.key].append(reading)
    return dict(found)


def _of_others(whole: Gathered, on: date) -> Iterator[Recommended]:
    """Of a review without a report: what other documents hold with words, as `store.reviews` describes it."""
    documents = {one.file_id: one for one in whole.documents}
    for one in reviews.describe(whole.review, on)["recommendations"]:
        if one["text"] is not None:
            yield _described(one, documents)


def _described(one: dict[str, Any], documents: dict[str, DocumentRow]) -> Recommended:
    source = one["source"]
    return Recommended(
        number=one["number"],
        text=one["text"],
        states=tuple(one["states"]),
        position=one["position"],
        document=documents[source["sha256"]],
        page=source["page"],
        span=source["span"],
        theme=one["theme"],
        themes=tuple(one["themes"]),
        groups=tuple(one["groups"]),
        sdgs=tuple(one["sdgs"]),
        issues=_issues(one["codes"]),
        actions=_actions(one["codes"]),
    )
