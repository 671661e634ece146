"""The rows of a review by recommendation: labels, rows of OHCHR's lists, readings of positions, answers without one.

Where no report is imported, what ships of it stands among them, and what was imported answers it. What the ledger's
steps list and answer stands beside it.
Does not: decide which position stands (`domain.standing` does), or make plain data (`store.reviews` does).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import SourceKind
from openupr.store.answers import answers_of, keys_of
from openupr.store.entered import FIRST_KEY, Entered
from openupr.store.listing import with_documents
from openupr.store.models import DocumentRow, LabelVersion, ListRow, PositionReading, Review
from openupr.store.shipped import Shipped


@dataclass(frozen=True, slots=True)
class Gathered:
    """Rows by the key of their recommendation; of readings, None stands for all of them and 0 for none that is here."""

    labels: defaultdict[int, list[LabelVersion]]
    rows: defaultdict[int, list[ListRow]]
    readings: defaultdict[int | None, list[PositionReading]]
    answers: Mapping[int, list[PositionReading]]


def gathered(
    review: Review, documents: list[DocumentRow], shipped: Shipped | None, entered: Entered | None = None
) -> Gathered:
    """All rows of the review; `documents`: those of `listing.rows_of`; `entered`: what steps of the ledger tell."""
    readings: defaultdict[int | None, list[PositionReading]] = defaultdict(list)
    for one in with_documents(review.positions.all(), documents):
        readings[None if one.covers_all else (one.recommendation_id or 0)].append(one)
    labels: defaultdict[int, list[LabelVersion]] = defaultdict(list)
    for label in with_documents(LabelVersion.objects.filter(recommendation__review=review), documents):
        labels[label.recommendation_id].append(label)
    rows: defaultdict[int, list[ListRow]] = defaultdict(list)
    for row in with_documents(ListRow.objects.filter(recommendation__review=review).defer("cells"), documents):
        rows[row.recommendation_id].append(row)
    for each in rows.values():
        each.sort(key=lambda one: one.document.kind == DocumentKind.INDEX)  # OHCHR's own list stands before an index
    decided = {key for key, own in readings.items() if any(map(_decides, own))}
    keys = {**keys_of(rows, decided), **keys_of(labels, decided)}
    if shipped:
        keys = {**keys, **shipped.keys}
        _join(shipped, labels, readings)
    if entered:
        keys = _enter(entered, keys, labels, readings)
    return Gathered(labels, rows, readings, answers_of(documents, keys))


def _join(
    shipped: Shipped,
    labels: defaultdict[int, list[LabelVersion]],
    readings: defaultdict[int | None, list[PositionReading]],
) -> None:
    """Add what the report that is not imported says, and what the imported documents answer to it."""
    for key, label in shipped.labels.items():
        labels[key].append(label)
    for key, reading in shipped.readings.items():
        readings[key].append(reading)
    for loose in readings.pop(0, []):
        readings[shipped.keys.get(loose.number, 0)].append(loose)


def _enter(
    entered: Entered,
    keys: dict[str, int],
    labels: defaultdict[int, list[LabelVersion]],
    readings: defaultdict[int | None, list[PositionReading]],
) -> dict[str, int]:
    """Add what the ledger alone lists, and the positions that its steps give; the keys of the numbers with these."""
    new = [number for number in entered.labels if number not in keys]
    own = {number: FIRST_KEY - n for n, number in enumerate(new)}
    for number, key in own.items():
        labels[key].append(entered.labels[number])
    for loose in readings.pop(0, []):
        readings[own.get(loose.number, 0)].append(loose)
    keys = {**keys, **own}
    for number, reading in entered.readings:
        readings[keys.get(number, 0) if number else None].append(reading)
    return keys


def most_answered(parts: Gathered) -> bool:
    """Whether half or more of what the report left pending has a position since: else silence may be a gap here."""
    left = [own for own in parts.readings.values() if any(one.kind == SourceKind.REPORT for one in own)]
    left = [own for own in left if not any(map(_decides, own))]
    given = [own for own in left if any(one.value != Position.PENDING for one in own)]
    return 2 * len(given) >= len(left)


def _decides(one: PositionReading) -> bool:
    return one.kind == SourceKind.REPORT and one.value != Position.PENDING
