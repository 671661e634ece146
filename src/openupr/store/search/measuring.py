"""A database full of recommendations, for `openupr bench search`; in a folder of its own, filled once.

Does not: measure, or make texts.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from django.db import models, transaction

from openupr.store import ledger
from openupr.store.models import (
    DocumentRow,
    LabelVersion,
    ListRow,
    PositionReading,
    RecommendationRow,
    Review,
    StoredFile,
)

_AT_ONCE = 5000
Made = tuple[tuple[str, int], str, tuple[str, ...], str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Review (State, cycle), text, recommending States, position, themes, persons, goals; in the order of reviews."""


def fill(rows: Iterable[Made]) -> int:
    """Keep the recommendations with a report and a list for each review, as an import would; returns how many."""
    with transaction.atomic():
        entry = ledger.append("document_imported", {"kind": "measured"})
        made: dict[type[models.Model], list[models.Model]] = {}
        count = 0
        for nth, ((state, cycle), those) in enumerate(groupby(rows, key=lambda one: one[0]), 1):
            review = Review.objects.create(state=state, cycle=cycle, session=cycle * 13)
            report, listed = _documents(entry.seq, review, nth)
            for order, one in enumerate(those, 1):
                count += 1
                for row in _rows(count, order, review, report, listed, one):
                    made.setdefault(type(row), []).append(row)
            if count % _AT_ONCE < 300:
                _keep(made)
        _keep(made)
    return count


def _documents(entry: int, review: Review, nth: int) -> Iterator[DocumentRow]:
    for kind, name in (("working_group_report", "report"), ("thematic_list", "list")):
        file = StoredFile.objects.create(sha256=f"{nth:060x}{name[:4]}", name=f"{name} {nth}", size=1)
        yield DocumentRow.objects.create(
            entry_id=entry, review=review, file=file, kind=kind, reader="1", language="en", pages=20,
            reference=f"{name} {review.address}", symbol=f"A/HRC/9/{nth}" if kind != "thematic_list" else None,
        )  # fmt: skip


def _rows(
    pk: int, order: int, review: Review, report: DocumentRow, listed: DocumentRow, one: Made
) -> Iterator[models.Model]:
    _, text, states, position, themes, persons, goals = one
    place: dict[str, Any] = {"page": 1, "span_start": 0, "span_end": 1, "order": order, "number": f"100.{order}"}
    yield RecommendationRow(pk=pk, review=review, ident=order)
    yield LabelVersion(document=report, recommendation_id=pk, text=text, states=list(states), **place)
    yield PositionReading(
        document=report, review=review, recommendation_id=pk, value=position, kind="report",
        symbol=report.reference, dated="2014-11-06", **place,
    )  # fmt: skip
    yield ListRow(
        document=listed, recommendation_id=pk, text=text, states=list(states), theme=themes[0], themes=list(themes),
        groups=list(persons), sdgs=list(goals), **place,
    )  # fmt: skip


def _keep(made: dict[type[models.Model], list[models.Model]]) -> None:
    order: tuple[Any, ...] = (RecommendationRow, LabelVersion, PositionReading, ListRow)
    for model in order:
        rows = iter(made.pop(model, []))
        while some := list(islice(rows, 1000)):
            model._default_manager.bulk_create(some)
