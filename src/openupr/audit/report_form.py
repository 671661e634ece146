"""E12: does every report have every recommendation once, with its State and its answer?

Source: RULES 11.3, E12; RULES 6.3 and 6.4 (each recommendation once, labelled), 6.11.
Does not: hold a text against its author: what was edited, and by whom, is in the ledger.
"""

from collections.abc import Callable, Iterator

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import columns, rate
from openupr.domain.auditing.rows import Material, Report
from openupr.domain.auditing.statistic import Found, Part, Statistic

ONCE = "Numbers that stand once"
NAMED = "Numbers that name a State"
ANSWERED = "Numbers with a position, or one to come, in the report"
EDITED = "Recommendations whose text is the one that was handed in"
ALL = "all lists"
_CLOSING = (
    "The closing paragraph (that conclusions reflect the positions of the States that made them) is a sentence; facts "
    "hold none. A search found it in 284 of 304 files.",
    "From draft to final text: needs a ledger with lists of recommendations (`openupr rehearse`).",
)


def _reckon(of: Material) -> Found:
    told = [one for one in of.reports if one.numbers]
    parts = []
    if told:
        many = sum(len(one.numbers) for one in told)
        for name, title, wrong in _ASKED:
            rows = tuple(_by_cycle(told, wrong, of))
            head = (Column("cycle", Kind.CYCLE, w.CYCLE), *columns(Kind.PER_CENT, w.RECOMMENDATIONS))
            parts.append(Part(name, title, Table(Drawn.POINTS, head, rows, many)))
    edited = [(n, same, whole) for n, (same, whole) in enumerate(of.proceedings.edited)]
    if edited:
        head = (Column("what", Kind.TERM, w.WHAT), *columns(Kind.PER_CENT))
        row = (ALL, *rate(edited, of.draws, of.seed).cells(100))
        parts.append(Part("edited", EDITED, Table(Drawn.POINTS, head, (row,), sum(one[2] for one in edited))))
    cases = sum(len(one.numbers) for one in told) or sum(one[2] for one in edited)
    return Found(tuple(parts), cases, _CLOSING[:1] if edited else _CLOSING)


def _doubled(one: Report) -> int:
    return len(one.numbers) - len(set(one.numbers))


def _nameless(one: Report) -> int:
    return one.without_state


def _unanswered(one: Report) -> int:
    return one.without_position


_ASKED: tuple[tuple[str, str, Callable[[Report], int]], ...] = (
    ("once", ONCE, _doubled),
    ("named", NAMED, _nameless),
    ("answered", ANSWERED, _unanswered),
)


def _by_cycle(told: list[Report], wrong: Callable[[Report], int], of: Material) -> Iterator[tuple[Cell, ...]]:
    for cycle in sorted({one.review[1] for one in told}):
        own = [(one.review, len(one.numbers) - wrong(one), len(one.numbers)) for one in told if one.review[1] == cycle]
        yield cycle, *rate(own, of.draws, of.seed).cells(100)


statistic = Statistic(
    "E12",
    "Does every report have every recommendation once, with its State and an answer?",
    "Numbers that stand once, that name a State, and that have a position (pending is one), by all numbers of a "
    "report; of lists kept in a ledger, the share of texts that stand as they were handed in.",
    "A/HRC/RES/5/1, annex, paragraphs 26 and 27",
    "each number of a report once",
    "What our reader could not read counts as missing here, though the report may have it.",
    _reckon,
    (ONCE, NAMED, ANSWERED, EDITED, ALL),
)
