"""E13: were troikas of three groups, evenly drawn, and can each drawing be done again?

Source: RULES 11.3, E13; A/HRC/RES/5/1, annex, paragraphs 18 (d) and 19; RULES 4.1, 4.2.
Does not: say who asked for a rapporteur of the own group: reports do not.
"""

from collections import Counter

from openupr.domain.analysis.table import Column, Drawn, Kind, Table, per_cent
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import columns, gini, of_values, rate
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.calendar import ReviewFact
from openupr.domain.states import RegionalGroup

THREE = "Troikas of three different groups"
OWN = "Troikas with a member of the group of the State under review"
BY_GROUP = "The same, by group of the State under review"
SEATS = "How unevenly do seats fall on those who served (Gini, 0 to 100)?"
SERVED = "States that served"
LOTS = "Drawings of lots that come out the same when drawn again"
DRAWINGS = "drawings"
_NO_LOTS = "Drawings that can be done again: needs a ledger with drawings (`openupr rehearse`, `openupr draw`)."


def _reckon(of: Material) -> Found:
    told = [one for one in of.reviews if len(one.troika) == 3]
    drawn, again = of.proceedings.lots
    parts = _of_reviews(told, of) if told else []
    if drawn:
        head = (
            Column("what", Kind.TERM, w.WHAT),
            Column("cases", Kind.COUNT, w.CASES),
            Column("value", Kind.PER_CENT, w.FIGURE),
        )
        parts.append(Part("lots", LOTS, Table(Drawn.POINTS, head, ((DRAWINGS, drawn, per_cent(again, drawn)),), drawn)))
    return Found(tuple(parts), len(told) or drawn, () if drawn else (_NO_LOTS,))


def _of_reviews(told: list[ReviewFact], of: Material) -> list[Part]:
    def three(one: ReviewFact) -> int:
        return int(len({of.groups.get(state) for state in one.troika}) == 3)

    def own(one: ReviewFact) -> int:
        return int(of.groups.get(one.state) in {of.groups.get(state) for state in one.troika})

    cycles = sorted({one.cycle for one in told})
    found = []
    for name, title, asked in (("three", THREE, three), ("own", OWN, own)):
        rows = tuple(
            (
                cycle,
                *rate(
                    [(n, asked(one), 1) for n, one in enumerate(told) if one.cycle == cycle], of.draws, of.seed
                ).cells(100),
            )
            for cycle in cycles
        )
        head = (Column("cycle", Kind.CYCLE, w.CYCLE), *columns(Kind.PER_CENT, w.REVIEWS))
        found.append(Part(name, title, Table(Drawn.POINTS, head, rows, len(told))))
    groups = []
    for group in RegionalGroup:
        mine = [(n, own(one), 1) for n, one in enumerate(told) if of.groups.get(one.state) is group]
        groups.append((group.value, *rate(mine, of.draws, of.seed).cells(100)))
    head = (Column("group", Kind.GROUP, w.GROUP), *columns(Kind.PER_CENT, w.REVIEWS))
    found.append(Part("groups", BY_GROUP, Table(Drawn.POINTS, head, tuple(groups), len(told))))
    found.append(_seats(told, cycles, of))
    return found


def _seats(told: list[ReviewFact], cycles: list[int], of: Material) -> Part:
    rows = []
    for cycle in cycles:
        seats = Counter(state for one in told if one.cycle == cycle for state in one.troika)
        rows.append((cycle, *of_values([float(n) for n in seats.values()], gini, of.draws, of.seed).cells(100)))
    head = (Column("cycle", Kind.CYCLE, w.CYCLE), *columns(Kind.NUMBER, SERVED))
    return Part("seats", SEATS, Table(Drawn.POINTS, head, tuple(rows), 3 * len(told)))


statistic = Statistic(
    "E13",
    "Were troikas of three groups, and evenly drawn?",
    "Troikas of three different regional groups, and with a member of the group of the State under review, by all "
    "troikas; Gini's coefficient of seats over the States that served; drawings that come out the same again.",
    "A/HRC/RES/5/1, annex, paragraphs 18 (d) and 19",
    "each review whose troika of three is known, once; groups are those of elections today",
    "A State under review may ask for one of its own group. Members serve only while they are in the Council.",
    _reckon,
    (THREE, OWN, BY_GROUP, SEATS, SERVED, LOTS, DRAWINGS),
)
