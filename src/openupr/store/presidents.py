"""The President's sentence in plenary as a reading: only where it says one thing of all recommendations.

Source: RULES 8.5 (the tally sentence); DESIGN's test case, Bosnia and Herzegovina 2015: "all 167 noted" (A/HRC/28/2).
A tally of several values names no numbers, so it gives no reading; it is compared with what stands (parity).
"""

from openupr.domain.positions import Position
from openupr.domain.standing import SourceKind
from openupr.store.models import PlenaryRow, PositionReading, Review


def write_president_readings(review: Review) -> None:
    """Write them anew from the plenary rows of the review."""
    review.positions.filter(kind=SourceKind.PRESIDENT).delete()
    PositionReading.objects.bulk_create(
        PositionReading(
            document=row.document,
            review=review,
            order=order,
            number="",
            covers_all=True,
            value=value.value,
            kind=SourceKind.PRESIDENT,
            symbol=row.document.reference,
            paragraph=row.paragraph,
            as_printed=row.quote,
            page=row.page,
            span_start=row.span_start,
            span_end=row.span_end,
        )
        for order, row in enumerate(
            review.plenaries.select_related("document").order_by("document__reference", "document__file_id")
        )
        if (value := said_of_all(row)) is not None
    )


def said_of_all(row: PlenaryRow) -> Position | None:
    """The position that the sentence gives to all recommendations received, None where it gives several or none."""
    if not row.received:
        return None
    tallies = {
        Position.SUPPORTED: row.supported or 0,
        Position.NOTED: row.noted or 0,
        Position.PARTIALLY: row.partially or 0,
    }
    return next((value for value, count in tallies.items() if count == row.received), None)
