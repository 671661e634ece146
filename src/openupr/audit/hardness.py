"""E6: do States ask more of States of their own regional group, or of others?

Source: RULES 11.3, E6; UPR Info's categories of action (E. McMahon): 1 minimal to 5 specific.
Does not: call a general recommendation weak: what is asked depends on what there is to ask.
"""

from collections import Counter
from collections.abc import Iterator

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table, per_cent
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import FEWEST, columns
from openupr.domain.auditing.in_group import Question, by_cycle, by_issue, once
from openupr.domain.auditing.rows import Made, Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.states import RegionalGroup

SHARES = "Categories of action, within one group and between groups"
MEANS = "Mean category within one group, less that between groups"
PAIRS = "Share of specific action (category 5), by pair of groups"
NO_CODES = "No category of action is known of these rows: `openupr audit --rows FILE`, or imported or proposed codes."


def _reckon(of: Material) -> Found:
    if not of.coded:
        return Found((), 0, (NO_CODES,))
    many = len(of.coded)
    head = (Column("what", Kind.TERM, w.WHAT), *columns(Kind.NUMBER, tested=True, unit=w.CATEGORIES))
    return Found(
        (
            Part("means", MEANS, Table(Drawn.POINTS, head, tuple(_means(of)), many)),
            Part("shares", SHARES, _shares(of)),
            Part("pairs", PAIRS, _pairs(of)),
        ),
        many,
    )


def _means(of: Material) -> Iterator[tuple[Cell, ...]]:
    with_issues = tuple(one for one in of.coded if one.issues)
    for name, rows, strata in (
        (w.TOGETHER, of.coded, once),
        (w.LIKE_CYCLE, of.coded, by_cycle),
        (w.LIKE_ISSUE, with_issues, by_issue),
    ):
        yield name, *Question(rows, _category, strata).estimate(of.draws, of.seed, test=True).tested(digits=3)


def _category(row: Made) -> int:
    return row.action


def _shares(of: Material) -> Table:
    """Cases as text, so that a matrix does not shade them beside shares."""
    counted = Counter((bool(one.same), one.action) for one in of.coded)
    whole = {same: sum(many for (one, _), many in counted.items() if one is same) for same in (True, False)}
    head = (
        Column("what", Kind.TERM, w.WHAT),
        *(Column(str(n), Kind.PER_CENT, w.ACTIONS[n]) for n in range(1, 6)),
        Column("cases", Kind.COUNT, w.CASES),
    )
    rows = tuple(
        (name, *(per_cent(counted[same, n], whole[same]) for n in range(1, 6)), str(whole[same]))
        for name, same in ((w.WITHIN, True), (w.BETWEEN, False))
        if whole[same] >= FEWEST
    )
    return Table(Drawn.MATRIX, head, rows, len(of.coded))


def _pairs(of: Material) -> Table:
    every = Counter((one.maker_group, one.group) for one in of.coded)
    specific = Counter((one.maker_group, one.group) for one in of.coded if one.action == 5)
    groups = [one for one in RegionalGroup if any(one in pair for pair in every)]
    head = (
        Column("group", Kind.GROUP, w.MAKERS),
        *(Column(one.value, Kind.PER_CENT, one.value, Kind.GROUP) for one in groups),
    )
    rows = tuple((by.value, *(_share(specific[by, to], every[by, to]) for to in groups)) for by in groups)
    return Table(Drawn.MATRIX, head, rows, len(of.coded))


def _share(part: int, whole: int) -> Cell:
    return w.NONE_HERE if not whole else w.TOO_FEW if whole < FEWEST else per_cent(part, whole)


statistic = Statistic(
    "E6",
    "How much is asked within one regional group, and between groups?",
    "Distribution of the five categories of action; the mean category of recommendations within one regional group "
    "less that between groups: all together, within cycles, and within issues (a row of several issues is shared among "
    "them).",
    "A/HRC/RES/5/1, annex, paragraph 3 (g): objective, non-selective, non-politicized; "
    "categories: UPR Info, E. McMahon",
    "each recommendation once for each State that made it, where both States are in a regional group",
    "Intervals: samples of reviews. Probability by chance: groups of recommending States shuffled. Below zero: less "
    "specific within one group. Groups are those of elections today. A category measures a verb, not a demand's worth.",
    _reckon,
    (SHARES, MEANS, PAIRS),
)
