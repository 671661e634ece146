"""How well introductions and speakers are read: against the facts of reviews, and against the order of the list.

Source: reviews.csv of the shared reference data (facts); RULES 5.5, 5.6 (alphabetical list, rotated, since session 13).
Does not: judge the record. A State out of the order is listed as displaced, with its paragraph.
"""

import csv
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from openupr.bench import Missed
from openupr.documents.introduction import introduction
from openupr.documents.introduction.skeleton import skeleton
from openupr.documents.introduction.speakers import statements
from openupr.documents.read import read
from openupr.documents.source import Source
from openupr.domain.report import Introduction
from openupr.vocabulary.names import resolver

_FIELDS = {
    "review_date": "review_date",
    "review_meeting": "wg_meeting",
    "adoption_date": "wg_adoption_date",
    "troika": "troika",
    "troika_selected_on": "troika_selected_on",
    "delegations": "n_delegations",
}
# Names under which States stood in the list until a day, where today's name stands elsewhere in the alphabet
_THEN = {
    "MKD": ("the former Yugoslav Republic of Macedonia", date(2019, 2, 12)),
    "SWZ": ("Swaziland", date(2018, 4, 19)),
    "CPV": ("Cape Verde", date(2013, 10, 24)),
    "PSE": ("Palestine", date(2013, 6, 30)),
}
_ALPHABETICAL_SINCE = 13
_SMALL = 12
_FIELDS_MUST = 0.99
_SPEAKERS_MUST = 0.95


@dataclass(frozen=True, slots=True)
class Read:
    """A report as read: its session and State by the file's name, and the row of the reference data."""

    file: str
    session: int
    state: str
    introduction: Introduction
    source: Source
    row: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """What was compared, in how many reports it agrees, of how many, and a line for each that does not."""

    name: str
    agreeing: int
    compared: int
    differing: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share that agrees; 1 where nothing was compared."""
        return self.agreeing / self.compared if self.compared else 1.0

    @property
    def lines(self) -> list[str]:
        """The tally as printed."""
        return [f"{self.name}: {self.agreeing} of {self.compared} ({self.share:.4f})", *self.differing]


@dataclass(frozen=True, slots=True)
class Rotation:
    """How a list of speakers stands to the alphabet: indexes of speakers.

    `wrap` is the pair between which the alphabet begins again, None where it does not; `displaced` stand out of it.
    """

    wrap: tuple[int, int] | None
    displaced: tuple[int, ...]


def run(shared: Path, small: bool) -> list[str]:
    """Agreement field by field with every disagreement, speakers against delegations, breaks of the order.

    Raises Missed where a field agrees in less than 0.99 of the reports that the facts hold it for, or the number of
    speakers in less than 0.95 of those that state one.
    """
    files = sorted((shared / "corpus" / "reports").glob("*.pdf"))
    reports = list(_read_all(files[:: len(files) // _SMALL] if small and len(files) > _SMALL else files, shared))
    fields = [agreement(reports, field) for field in _FIELDS]
    counted = _speakers(reports)
    lines = [line for tally in (*fields, counted) for line in tally.lines] + list(_orders(reports))
    missed = [t.name for t in fields if t.share < _FIELDS_MUST] + [counted.name] * (counted.share < _SPEAKERS_MUST)
    if missed:
        raise Missed([*lines, f"MISSED: {', '.join(missed)}"])
    return lines


def _read_all(files: Iterable[Path], shared: Path) -> Iterator[Read]:
    with (shared / "refdata" / "reviews.csv").open(encoding="utf-8", newline="") as stream:
        rows = {(int(row["session"]), row["iso3"]): row for row in csv.DictReader(stream)}
    for path in files:
        session, state = int(path.name[1:3]), path.name[4:7]
        source = read(path)
        yield Read(path.stem, session, state, introduction(source)[0], source, rows.get((session, state), {}))


def agreement(reports: list[Read], field: str) -> Tally:
    """A field as read against the facts: where both have it; then where one of the two has nothing."""
    pairs = [(r.file, _printed(r, field), r.row.get(_FIELDS[field], "")) for r in reports]
    both = [pair for pair in pairs if pair[1] and pair[2]]
    differing = [pair for pair in pairs if pair[1] != pair[2]]
    agreeing = sum(ours == theirs for _, ours, theirs in both)
    lines = [f"  {file}: read {ours or 'nothing'}, facts {theirs or 'nothing'}" for file, ours, theirs in differing]
    return Tally(field, agreeing, sum(bool(theirs) for *_, theirs in pairs), tuple(lines))


def _printed(report: Read, field: str) -> str:
    value = getattr(report.introduction, field)
    return " ".join(value) if isinstance(value, tuple) else str(value or "")


def _speakers(reports: list[Read]) -> Tally:
    """The number of speakers found against the number of delegations stated, where one is stated."""
    stated = [r for r in reports if r.introduction.delegations is not None]
    differing = [r for r in stated if r.introduction.delegations != len(r.introduction.speakers)]
    lines = [
        f"  {r.file}: {r.introduction.delegations} stated, {len(r.introduction.speakers)} found" for r in differing
    ]
    lines += [f"  {r.file}: none stated, {len(r.introduction.speakers)} found" for r in reports if r not in stated]
    return Tally("speakers = delegations stated", len(stated) - len(differing), len(stated), tuple(lines))


def _orders(reports: list[Read]) -> Iterator[str]:
    totals: Counter[str] = Counter()
    for report in reports:
        if report.session >= _ALPHABETICAL_SINCE:
            yield from _order_lines(report, totals)
    counted = ", ".join(f"{number} {what}" for what, number in sorted(totals.items()))
    yield f"order of speakers since session {_ALPHABETICAL_SINCE}: {counted or 'no report read'}"


def _order_lines(report: Read, totals: Counter[str]) -> Iterator[str]:
    found = skeleton(report.source)
    said = statements(found.running.text, found.within(found.dialogue), report.state)
    first: dict[str, str] = {}
    for one in said:
        first.setdefault(one.state, one.paragraph)
    states = list(first)
    keys = [sort_key(state, report.introduction.review_date) for state in states]
    order = order_of(keys)
    totals["reports"] += 1
    wrapped = f"wrap {states[order.wrap[0]]}/{states[order.wrap[1]]}" if order.wrap else "no wrap"
    totals["wraps"] += order.wrap is not None
    totals["displaced"] += len(order.displaced)
    yield f"  {report.file}: starts at {states[0] if states else 'nobody'}, {wrapped}, {len(breaks(keys))} breaks"
    for index in order.displaced:
        before = states[index - 1] if index else "the start"
        yield f"    {states[index]} displaced: paragraph {first[states[index]]}, after {before}"


def sort_key(state: str, on: date | None) -> str:
    """Where a State stands in the English alphabetical list on a day, by the name then in use."""
    name, until = _THEN.get(state, ("", date.min))
    if not name or on is None or on > until:
        name = resolver().english(state)
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in decomposed if c.isalpha() or c == " ")


def breaks(keys: list[str]) -> list[int]:
    """Indexes of the speakers whose name stands before the name of the speaker who went before."""
    return [i for i in range(1, len(keys)) if keys[i] < keys[i - 1]]


def order_of(keys: list[str]) -> Rotation:
    """The rotation of the alphabet that holds most of the speakers in order; the others are displaced."""
    best: list[int] = []
    for start in sorted(set(keys)):
        kept = _longest_rise([(key < start, key) for key in keys])
        if len(kept) > len(best):
            best = kept
    wrap = next(((a, b) for a, b in pairwise(best) if keys[b] < keys[a]), None)
    inside = set(best)
    return Rotation(wrap, tuple(i for i in range(len(keys)) if i not in inside))


def _longest_rise(keys: list[tuple[bool, str]]) -> list[int]:
    """Indexes of a longest strictly rising run of keys, gaps allowed (patience sorting)."""
    tails: list[tuple[bool, str]] = []
    ends: list[int] = []
    before: list[int] = [-1] * len(keys)
    for index, key in enumerate(keys):
        pile = bisect_left(tails, key)
        before[index] = ends[pile - 1] if pile else -1
        tails[pile : pile + 1] = [key]
        ends[pile : pile + 1] = [index]
    rise = []
    at = ends[-1] if ends else -1
    while at >= 0:
        rise.append(at)
        at = before[at]
    return rise[::-1]
