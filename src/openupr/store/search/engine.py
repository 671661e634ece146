"""What an engine is, what it is fed, what it is asked and what it answers.

Does not: know a library or a service.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, Protocol

from openupr.domain.search.fields import COUNTED
from openupr.domain.search.tree import Query
from openupr.domain.search.words import words_of
from openupr.store.search.likeness import similar

Plain = dict[str, Any]
FORM = 6
"""The form of what is indexed; an index of another form is made anew."""
_LISTED = frozenset(
    {"kind", "position", "theme", "issue", "action", "coder", "sdg", "persons", "document", "language", "symbol"}
)


class Sort(StrEnum):
    """The order of results."""

    RELEVANCE = "relevance"
    DATE = "date"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Record:
    """One text that is searched: a recommendation, a pledge or a paragraph.

    `labels`: what lists say of it, searched only where a reader wants it. `fields`: values by field, each once.
    `row`: JSON values, what a result shows. `dated`: the day by which it is sorted.
    """

    text: str
    language: str
    labels: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    row: Plain
    dated: date | None


@dataclass(frozen=True, slots=True)
class Fed:
    """A record as engines are fed it: words with blanks between. `order`: its place by State, cycle and number."""

    words: str
    label_words: str
    fields: Mapping[str, tuple[str, ...]]
    row: Plain
    order: int
    by_date: int


@dataclass(slots=True)
class About:
    """What an index stands for: the ledger's entry and its hash, the day of the positions, how many records.

    `words`: the words of each language; `values`: those of fields that a query may name by a part of them.
    """

    entry: int
    hash: str
    day: str
    total: int = 0
    form: int = FORM
    words: dict[str, list[str]] = field(default_factory=dict)
    values: dict[str, list[str]] = field(default_factory=dict)

    def plain(self) -> Plain:
        """As JSON values."""
        return asdict(self)


@lru_cache(maxsize=50_000)
def _of_label(label: str) -> str:
    """The words of a label and a gap; the same labels come again and again."""
    return " ".join((*words_of(label), GAP))


class Beside(Protocol):
    """What takes the same records beside the engine."""

    def add(self, one: Fed) -> None:
        """One record, in order."""

    def finish(self, about: About) -> None:
        """All were added; called before the engine has made its index."""


class Feed:
    """Records on their way into an index, in order; when they are through, `about` tells of all of them."""

    def __init__(
        self, records: Iterable[Record], entry: int, hash: str, day: date, beside: Beside | None = None
    ) -> None:
        self._records, self._beside = records, beside
        self._about = About(entry, hash, day.isoformat())
        self._words: defaultdict[str, set[str]] = defaultdict(set)
        self._labels: defaultdict[str, set[str]] = defaultdict(set)
        self._values: defaultdict[str, set[str]] = defaultdict(set)

    def __iter__(self) -> Iterator[Fed]:
        for one in self.fed():
            if self._beside:
                self._beside.add(one)
            yield one
        if self._beside:
            self._beside.finish(self.about())

    def fed(self) -> Iterator[Fed]:
        """The records as engines take them."""
        for order, one in enumerate(self._records):
            words = words_of(one.text)
            self._words[one.language].update(words)
            self._labels[one.language].update(one.labels)
            mark = similar(words, one.language)
            fields, row = {**one.fields, "similar": (mark,)}, {**one.row, "similar": mark}
            for name, values in one.fields.items():
                if name in _LISTED:
                    self._values[name].update(values)
            self._about.total += 1
            day = one.dated.year * 10000 + one.dated.month * 100 + one.dated.day if one.dated else 0
            # later first, and of one day in the order of States
            by_date = (99999999 - day) * 2**26 + order
            yield Fed(" ".join(words), " ".join(map(_of_label, one.labels)), fields, row, order, by_date)

    def about(self) -> About:
        """What the index stands for, after every record was taken."""
        for language, labels in self._labels.items():
            self._words[language].update(word for label in labels for word in words_of(label))
        self._about.words = {language: sorted(words) for language, words in self._words.items()}
        self._about.values = {name: sorted(values) for name, values in self._values.items()}
        return self._about


GAP = "\u2063"
"""Stands between two labels, so that no phrase runs from one into the next; no text and no query has it as a word."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of an engine: the query, the rows from `first` on, and by which fields the result is counted."""

    query: Query
    labels: bool = False
    sort: Sort = Sort.RELEVANCE
    first: int = 0
    rows: int = 20
    facets: tuple[str, ...] = COUNTED


@dataclass(frozen=True, slots=True)
class Result:
    """How many records are found, the rows asked for, and of each field its values with their counts, most first."""

    total: int
    rows: list[Plain]
    facets: dict[str, list[tuple[str, int]]]


class Engine(Protocol):
    """Keeps an index and searches it. One process builds at a time (`keeping`); readers go on with the old one."""

    def about(self) -> About | None:
        """What the index stands for; None where there is none."""

    def build(self, feed: Feed) -> None:
        """Make the index anew and put it in the place of the old one, whole or not at all."""

    def search(self, wanted: Wanted) -> Result:
        """Search. The index is there."""

    def count(self, query: Query, labels: bool = False) -> int:
        """How many records a query finds."""


def ranked(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Values with their counts, most first, of the same count by value: the same order with every engine."""
    return [(value, -count) for count, value in sorted((-count, value) for value, count in counts)]
