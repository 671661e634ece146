"""The lists of the API: rows of the open data with their keys, narrowed by what was asked, as far as one answer goes.

Rows of reviews are made review by review, and one answer looks into so many reviews at most; it may then hold fewer
rows than were asked for, and only a null `next` ends a list.
Does not: know requests; what was asked is checked before.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from openupr.exports import _published as published
from openupr.site import facts
from openupr.site.paging import BadCursor, Key, after
from openupr.store import documents
from openupr.store.reviews import addresses, natural

Plain = dict[str, Any]
AT_ONCE = 40
"""Reviews that one answer looks into at most."""
DOCUMENTS_AT_ONCE = 200
_END_OF_REVIEW = "~"


@dataclass(frozen=True, slots=True)
class Page:
    """Rows, and the key after which the list goes on; None where it ends."""

    rows: list[Plain]
    last: Key | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What narrows a list; None and 0 narrow nothing. `group`: of the recommending States, of States of themselves."""

    state: str | None = None
    by: str | None = None
    cycle: int | None = None
    session: int | None = None
    position: str | None = None
    group: str | None = None


def page(table: str, asked: Asked, on: date, key: list[Any] | None, limit: int) -> Page:
    """The next rows of a list of LISTS. Raises paging.BadCursor."""
    try:
        return LISTS[table](asked, on, key, limit)
    except (TypeError, IndexError) as error:  # a key of another form cannot be compared
        if key is None:
            raise
        raise BadCursor(str(key)) from error


def _states(asked: Asked, on: date, key: list[Any] | None, limit: int) -> Page:
    rows = (one for one in published.states_rows() if not asked.group or one["group"] == asked.group)
    return _cut(after((((one["code"],), one) for one in sorted(rows, key=lambda one: str(one["code"]))), key), limit)


def _reviews(asked: Asked, on: date, key: list[Any] | None, limit: int) -> Page:
    imported = set(addresses())
    keyed = ((each, published.review_row(*each, f"{each[0]}/{each[1]}" in imported)) for each in _keys(asked))
    return _cut(after(keyed, key), limit)


def _documents(asked: Asked, on: date, key: list[Any] | None, limit: int) -> Page:
    rows: list[Plain] = []
    at: Key | None = None
    everything = asked.state is None and asked.cycle is None and asked.session is None
    wanted = None if everything else documents.telling_of(set(_keys(asked)))
    keyed = (((one,), one) for one in documents.published() if wanted is None or one in wanted)
    for looked, (own, reference) in enumerate(after(keyed, key)):
        if looked == DOCUMENTS_AT_ONCE or len(rows) >= limit:
            return Page(rows, at)
        found = [
            published.document_row(one) for one in documents.copies(reference) if one.kind not in published.PRIVATE
        ]
        rows += found
        at = own
    return Page(rows, None)


def _of_reviews(table: str) -> Callable[[Asked, date, list[Any] | None, int], Page]:
    def found(asked: Asked, on: date, key: list[Any] | None, limit: int) -> Page:
        rows: list[Plain] = []
        at: Key | None = None
        reviews = [each for each in _keys(asked) if key is None or _reaches(each, key)]
        for looked, (code, cycle) in enumerate(reviews):
            if looked == AT_ONCE:
                return Page(rows, at)
            rest = key if key and key[:2] == [code, cycle] else None
            for own, row in after(_numbered(published.of_review(code, cycle, on)[table], code, cycle), rest):
                if not _keeps(row, asked):
                    continue
                if len(rows) == limit:
                    return Page(rows, at)
                rows.append(row)
                at = own
            at = (code, cycle, _END_OF_REVIEW)
        return Page(rows, None)

    return found


def _reaches(review: tuple[str, int], key: list[Any]) -> bool:
    """Whether rows of a review stand behind a key; a key that ends with a review leaves none of its own."""
    return review > tuple(key[:2]) or (list(review) == key[:2] and key[2] != _END_OF_REVIEW)


def _numbered(rows: list[Plain], code: str, cycle: int) -> Iterator[tuple[Key, Plain]]:
    """Rows with keys: State, cycle, number as it sorts, and which of those with the same number."""
    ordered = sorted(rows, key=lambda one: natural(one["number"]))
    for number, same in groupby(ordered, key=lambda one: str(one["number"])):
        for nth, row in enumerate(same):
            yield (code, cycle, _sortable(number), nth), row


def _sortable(number: str) -> tuple[tuple[str, ...], ...]:
    """A number as texts alone that sort as it does: "140.2" before "140.10"."""
    return tuple((f"{value:09d}", text) for value, text in natural(number))


def _keys(asked: Asked) -> list[tuple[str, int]]:
    """The reviews that a list may tell of, by State and cycle."""
    named = [
        each for each in published.review_keys() if asked.state in (None, each[0]) and asked.cycle in (None, each[1])
    ]
    if asked.session is None:
        return named
    sessions = published.sessions()
    return [each for each in named if sessions.get(each) == asked.session]


def _keeps(row: Mapping[str, Any], asked: Asked) -> bool:
    makers = row.get("states", ())
    return (
        (asked.by is None or asked.by in makers)
        and (asked.position is None or asked.position == (row.get("value") or row.get("position") or "none"))
        and (asked.group is None or asked.group in {facts.group(code) for code in makers})
    )


def _cut(keyed: Iterator[tuple[Key, Any]], limit: int) -> Page:
    rows: list[Any] = []
    at: Key | None = None
    for own, row in keyed:
        if len(rows) == limit:
            return Page(rows, at)
        rows.append(row)
        at = own
    return Page(rows, None)


LISTS: dict[str, Callable[[Asked, date, list[Any] | None, int], Page]] = {
    "states": _states,
    "reviews": _reviews,
    "documents": _documents,
    "recommendations": _of_reviews("recommendations"),
    "positions": _of_reviews("positions"),
}
