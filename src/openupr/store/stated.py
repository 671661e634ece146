"""The counts that documents state themselves ("of 97 recommendations received …"), compared with what was read.

Source: RULES 7.4 (received = supported + noted + partially), 7.3 (without a position at adoption: counted as noted).
Does not: decide which number is right; a difference names both and the place, and a person looks.
"""

from datetime import date
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.domain.standing import SourceKind
from openupr.store.dating import IMPORTED, outcome_date
from openupr.store.listing import rows_of
from openupr.store.models import PlenaryRow, PositionReading, Review
from openupr.store.reviews import tally_at
from openupr.store.sources import VALUES, sources_of

_AT_REVIEW = "_at_review"


def stated_differences(review: Review, on: date) -> list[str]:
    """A sentence for each count of an addendum or of the President that nothing read here agrees with.

    `on` is a day on which everything imported is known.
    """
    found = []
    rows = rows_of(review)
    sources = sources_of(review, rows, date.max)
    for document in (one for one in rows if one.kind == DocumentKind.ADDENDUM):
        source = next((one for one in sources if one["entry"] == document.entry_id), None)
        if source:
            found += _of_addendum(review, document.details, source, sources)
    for row in review.plenaries.select_related("document"):
        found += _of_plenary(review, row, on)
    return found


def _of_addendum(review: Review, details: dict[str, Any], source: dict[str, Any], sources: list[Any]) -> list[str]:
    said: dict[str, list[int]] = {}
    for name, number in details.get("stated_counts") or ():
        said.setdefault(name, []).append(number)
    places = {(name, number): rest for name, number, *rest in details.get("stated_places") or ()}
    tally = _counted(tally_at(review, date.fromisoformat(source["dated"])))
    report = next((one for one in sources if one["kind"] == SourceKind.REPORT), None)
    found = []
    for name, numbers in said.items():
        read = _read(name, source, tally, report)
        if read and not read & set(numbers):
            where = f"{review.address}: {source['symbol']}{_place(*places.get((name, numbers[0]), (None, None))[:2])}"
            told = f"{' or '.join(map(str, numbers))} {_words(name)}, {' or '.join(map(str, sorted(read)))} were read"
            found.append(f"{where} states {told}")
    return found


def _read(name: str, source: dict[str, Any], tally: dict[str, int], report: dict[str, Any] | None) -> set[int]:
    """The numbers read that a stated one may mean: in the addendum, or all told so far. Empty: nothing to compare."""
    if name.endswith(_AT_REVIEW):
        return {report[name.removesuffix(_AT_REVIEW)]} if report else set()
    if not report:
        return {source[name]} if name in VALUES else set()
    return {source[name], tally[name]}


def _of_plenary(review: Review, row: PlenaryRow, on: date) -> list[str]:
    day = _day(review, on)
    tally = _counted(tally_at(review, day or on))
    if not tally["received"] or row.received is None:
        return []
    names = ("received", "supported", "noted", "partially") if day else ("received",)
    still_open = tally["pending"] + tally["none"]  # their answer is not imported: any number up to it may be right
    where = f"{review.address}: {row.document.reference}{_place(row.page, row.paragraph)}"
    stated = {name: getattr(row, name) for name in names}
    return [
        f"{where} states {number} {_words(name)}, the documents here give {tally[name]} ({(day or on).isoformat()})"
        for name, number in stated.items()
        if number is not None and not 0 <= number - tally[name] <= (0 if name == "received" else still_open)
    ]


def _day(review: Review, on: date) -> date | None:
    """The day whose positions can be compared with the President's tally; None where no document here gives any.

    The day of the plenary; where that leaves something open, the newest day of a list whose own date nobody knows;
    where nothing was decided by the plenary, the newest reading that is neither pending nor the President's.
    """
    plenary = outcome_date(review, list(review.documents.all())) or on
    decided = review.positions.exclude(value=Position.PENDING).exclude(kind=SourceKind.PRESIDENT)
    tally = tally_at(review, plenary)
    undated = _newest(decided.filter(basis=IMPORTED))
    if undated and (tally["pending"] or tally["not_given"] or tally["none"]):
        return max(undated, plenary)
    if decided.filter(dated__lte=plenary).exists():
        return plenary
    return _newest(decided)


def _newest(readings: Any) -> date | None:
    last: PositionReading | None = readings.filter(dated__isnull=False).order_by("-dated").first()
    return last.dated if last else None


def _counted(tally: dict[str, int]) -> dict[str, int]:
    """What is without a position at adoption is counted as noted."""
    return {**tally, "noted": tally["noted"] + tally["not_given"]}


def _place(page: int | None, paragraph: str | None) -> str:
    return f"{f', page {page}' if page else ''}{f', paragraph {paragraph}' if paragraph else ''}"


def _words(name: str) -> str:
    words = name.removesuffix(_AT_REVIEW).replace("partially", "supported in part")
    return f"{words} at the review" if name.endswith(_AT_REVIEW) else words
