"""E7: do States more often ask another of their own group merely to go on, or ask nothing new of it?

Source: RULES 11.3, E7: the share of categories 1 and 2 from the own group and from others, as odds.
Does not: hold that category 2 is praise: "continue and strengthen" may ask much.
"""

from collections.abc import Iterator

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import columns
from openupr.domain.auditing.in_group import Question, by_cycle, by_issue, odds_ratio, once
from openupr.domain.auditing.rows import Made, Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.states import RegionalGroup

BY_GROUP = "By group, within the same issue"
BY_CYCLE = "By cycle, within the same issue"
_NO_CODES = "No category of action is known of these rows: `openupr audit --rows FILE`, or imported or proposed codes."


def _reckon(of: Material) -> Found:
    if not of.coded:
        return Found((), 0, (_NO_CODES,))
    parts = [_part("odds", statistic.question, Column("what", Kind.TERM, w.WHAT), _strata(of), of)]
    with_issues = tuple(one for one in of.coded if one.issues)
    if with_issues:
        groups = ((each.value, tuple(one for one in with_issues if one.group is each)) for each in RegionalGroup)
        parts.append(_part("groups", BY_GROUP, Column("group", Kind.GROUP, w.GROUP), _each(groups, of), of))
        held = sorted({one.cycle for one in with_issues})
        cycles = ((each, tuple(one for one in with_issues if one.cycle == each)) for each in held)
        parts.append(_part("cycles", BY_CYCLE, Column("cycle", Kind.CYCLE, w.CYCLE), _each(cycles, of), of))
    return Found(tuple(parts), len(of.coded))


def _part(name: str, title: str, head: Column, rows: Iterator[tuple[Cell, ...]], of: Material) -> Part:
    return Part(
        name,
        title,
        Table(
            Drawn.POINTS,
            (head, *columns(Kind.NUMBER, tested=name == "odds", unit=w.ODDS_RATIO)),
            tuple(rows),
            len(of.coded),
            neutral=1.0,
        ),
    )


def _strata(of: Material) -> Iterator[tuple[Cell, ...]]:
    with_issues = tuple(one for one in of.coded if one.issues)
    for name, rows, strata in (
        (w.TOGETHER, of.coded, once),
        (w.LIKE_CYCLE, of.coded, by_cycle),
        (w.LIKE_ISSUE, with_issues, by_issue),
    ):
        asked = Question(rows, _kind, strata, odds_ratio, 1.0)
        yield name, *asked.estimate(of.draws, of.seed, test=True).tested(digits=2)


def _each(parted: Iterator[tuple[Cell, tuple[Made, ...]]], of: Material) -> Iterator[tuple[Cell, ...]]:
    for name, rows in parted:
        asked = Question(rows, _kind, by_issue, odds_ratio, 1.0)
        yield name, *asked.estimate(of.draws, of.seed).cells(digits=2)


def _kind(row: Made) -> int:
    return int(row.action in (1, 2))


statistic = Statistic(
    "E7",
    "Are recommendations within one regional group more often of the minimal or continuing kind?",
    "Odds of categories 1 and 2 within one regional group, by the odds between groups (Mantel and Haenszel over cycles "
    "or issues). 1: no difference; 2: twice the odds within the group.",
    "A/HRC/RES/5/1, annex, paragraph 3 (g): objective, non-selective, non-politicized; "
    "categories: UPR Info, E. McMahon",
    "each recommendation once for each State that made it, where both States are in a regional group",
    "A difference may be kindness, or neighbours who know what is under way. Intervals: samples of reviews. "
    "Probability by chance: groups of recommending States shuffled. Groups are those of elections today.",
    _reckon,
    (BY_GROUP, BY_CYCLE),
)
