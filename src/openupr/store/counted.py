"""Recommendations of the imported reviews as rows to be counted, with the position that stands on a day.

About a second for 28,000; kept in memory while the ledger's last entry and the day are the same.
Does not: hold words, tell of a rehearsal, or count what ships without its document (`actions.analyse` adds that).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from openupr.domain import rehearsal
from openupr.domain.analysis.rows import NO_POSITION, NOT_HERE, Row
from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.store import record
from openupr.store.models import Entry, LabelVersion, Review
from openupr.store.search.gathering import Gathered, gathered
from openupr.store.search.recommended import Recommended, recommended, unanswered
from openupr.vocabulary.record import record as facts
from openupr.vocabulary.report_facts import RecommendationFact
from openupr.vocabulary.states import electoral_group

Key = tuple[str, int]
_OPEN = {NO_POSITION, Position.PENDING.value}
_Parts = dict[tuple[str, int, str], tuple[tuple[str, ...], ...]]


def imported(on: date) -> dict[Key, tuple[Row, ...]]:
    """By State and cycle the rows of each review that has its report or a list imported."""
    return _imported(Entry.objects.order_by("-seq").values_list("hash", flat=True).first() or "", on)


@lru_cache(maxsize=2)
def _imported(last: str, on: date) -> dict[Key, tuple[Row, ...]]:
    """As of the ledger whose last entry has the hash `last`."""
    reviews = list(Review.objects.exclude(cycle=rehearsal.CYCLE).order_by("session", "state"))
    parts = _parts()
    return {(whole.review.state, whole.review.cycle): rows for whole, rows in _rows(reviews, parts, on) if rows}


def _rows(reviews: list[Review], parts: _Parts, on: date) -> Iterator[tuple[Gathered, tuple[Row, ...]]]:
    for whole in gathered(reviews):
        kinds = {one.kind for one in whole.documents}
        if DocumentKind.WORKING_GROUP_REPORT in kinds or whole.listed:
            open_ = unanswered(whole, on)
            fact = record.of_review(whole.review.state, whole.review.cycle)
            year = fact.reviewed_on.year if fact and fact.reviewed_on else None
            codes = _proposed(whole.review)
            rows = (_row(whole.review, year, one, parts, open_) for one in recommended(whole, on))
            yield whole, tuple(_coded(row, codes.get(row.number)) for row in rows)


def _proposed(review: Review) -> dict[str, RecommendationFact]:
    """What a program proposes, by number, where the facts that ship have it."""
    fact = facts().get((review.state, review.cycle))
    return {one.number: one for one in fact.recommendations} if fact else {}


def _coded(row: Row, fact: RecommendationFact | None) -> Row:
    return replace(row, proposed=fact.issues, proposed_action=fact.action or 0) if fact else row


def _row(review: Review, year: int | None, one: Recommended, parts: _Parts, open_: bool) -> Row:
    """`open_`: the outcome was adopted, and nothing here says what the State answered."""
    makers = tuple(dict.fromkeys(one.states))
    position = one.position or NO_POSITION
    return Row(
        state=review.state,
        cycle=review.cycle,
        session=review.session or 0,
        year=year,
        number=one.number,
        group=electoral_group(review.state),
        makers=makers,
        maker_groups=tuple(map(electoral_group, makers)),
        position=NOT_HERE if open_ and position in _OPEN else position,
        texts=parts.get((review.state, review.cycle, one.number), ()),
        themes=tuple(dict.fromkeys((*([one.theme] if one.theme else []), *one.themes))),
        persons=one.groups,
        goals=tuple(dict.fromkeys(each.split(".")[0].strip() for each in one.sdgs)),
        issues=tuple(dict.fromkeys(one.issues)),
        actions=tuple(dict.fromkeys(one.actions)),
    )


def _parts() -> _Parts:
    """The makers of each text of the numbers that hold several."""
    review = ("recommendation__review__state", "recommendation__review__cycle")
    several: Any = LabelVersion.objects.filter(recommendation__isnull=False).exclude(parts=[])
    return {
        (state, cycle, number): tuple(tuple(dict.fromkeys(each["states"])) for each in parts)
        for state, cycle, number, parts in several.order_by("pk").values_list(*review, "number", "parts")
    }
