"""E8: are recommendations from the own regional group supported more often, also where the same is asked?

Source: RULES 11.3, E8; McMahon 2010 (African States' recommendations: accepted by African, Asian, Latin American and
Caribbean States 92 %, by Western European and other States 37 %, in a part of the first cycle).
Does not: rank. The reviews of the funnel have no names, and their cases are rounded, so that none is told by them.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table, per_cent
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import FEWEST, columns
from openupr.domain.auditing.in_group import Question, Strata, by_action, by_both, by_cycle, by_issue, once
from openupr.domain.auditing.rows import Made, Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.states import RegionalGroup

GAP = "Supported within one group, less supported between groups (percentage points)"
BY_ACTION = "By category of action"
BY_GROUP = "By group of the State under review"
BY_CYCLE = "By cycle"
GROUP_ALIKE = "By group, within the same category and issue"
CYCLE_ALIKE = "By cycle, within the same category and issue"
ISSUE_ALIKE = "By issue, within the same category of action"
FUNNEL = "Does any review lie far from the others? (reviews without names)"
SHARES = "Share supported"
_ROUND = 5
_LIMIT = 1.96
_NO_CODES = "Within categories of action and issues: no code is known of these rows."


def _reckon(of: Material) -> Found:
    rows = of.answered
    if not rows:
        return Found((), 0, ("No recommendation of this material has an answer.",))
    coded = tuple(one for one in rows if one.action)
    issues = tuple(one for one in coded if one.issues)
    parts = [
        _part("gap", GAP, Column("what", Kind.TERM, w.WHAT), _strata(rows, coded, issues, of), rows),
        Part("shares", SHARES, _shares(rows)),
    ]
    if coded:
        actions = ((w.ACTIONS[n], tuple(one for one in coded if one.action == n)) for n in range(1, 6))
        parts.append(_part("actions", BY_ACTION, Column("what", Kind.TERM, w.WHAT), _each(actions, once, of), rows))
    strata, best = (by_both, issues) if issues else (once, rows)
    of_groups, of_cycles = (GROUP_ALIKE, CYCLE_ALIKE) if issues else (BY_GROUP, BY_CYCLE)
    groups = ((each.value, tuple(one for one in best if one.group is each)) for each in RegionalGroup)
    parts.append(_part("groups", of_groups, Column("group", Kind.GROUP, w.GROUP), _each(groups, strata, of), rows))
    held = sorted({one.cycle for one in rows})
    cycles = ((each, tuple(one for one in best if one.cycle == each)) for each in held)
    parts.append(_part("cycles", of_cycles, Column("cycle", Kind.CYCLE, w.CYCLE), _each(cycles, strata, of), rows))
    if issues:
        parts.append(_part("issues", ISSUE_ALIKE, Column("issue", Kind.LABEL, w.ISSUE), _issues(issues, of), rows))
    parts.append(Part("funnel", FUNNEL, _funnel(rows)))
    return Found(tuple(parts), len(rows), (*(() if issues else (_NO_CODES,)), *_unanswered(of)))


def _unanswered(of: Material) -> Iterator[str]:
    """Where many answers are not here, those that are have been given at once: mostly support."""
    if many := sum(one.supported is None for one in of.grouped):
        yield (
            f"The answers to {many} of {len(of.grouped)} recommendations: left pending by the report, and answered "
            "since in documents that are not in this copy. What was answered at once weighs more, mostly supported."
        )


def _part(name: str, title: str, head: Column, found: Iterator[tuple[Cell, ...]], rows: tuple[Made, ...]) -> Part:
    drawn = (head, *columns(Kind.NUMBER, tested=name == "gap", unit=w.POINTS))
    return Part(name, title, Table(Drawn.POINTS, drawn, tuple(found), len(rows)))


def _strata(
    rows: tuple[Made, ...], coded: tuple[Made, ...], issues: tuple[Made, ...], of: Material
) -> Iterator[tuple[Cell, ...]]:
    for name, those, strata in (
        (w.TOGETHER, rows, once),
        (w.LIKE_CYCLE, rows, by_cycle),
        (w.LIKE_ACTION, coded, by_action),
        (w.LIKE_ISSUE, issues, by_issue),
        (w.LIKE_BOTH, issues, by_both),
    ):
        if those:
            yield name, *Question(those, _supported, strata).estimate(of.draws, of.seed, test=True).tested(100)


def _each(parted: Iterable[tuple[Cell, tuple[Made, ...]]], strata: Strata, of: Material) -> Iterator[tuple[Cell, ...]]:
    for name, rows in parted:
        yield name, *Question(rows, _supported, strata).estimate(of.draws, of.seed).cells(100)


def _issues(rows: tuple[Made, ...], of: Material) -> Iterator[tuple[Cell, ...]]:
    for issue in sorted({each for one in rows for each in one.issues}):
        own = tuple(one for one in rows if issue in one.issues)
        yield issue, *Question(own, _supported, by_action).estimate(of.draws, of.seed).cells(100)


def _supported(row: Made) -> int:
    return int(bool(row.supported))


def _shares(rows: tuple[Made, ...]) -> Table:
    found = []
    for name, same in ((w.WITHIN, True), (w.BETWEEN, False)):
        own = [one for one in rows if one.same is same]
        share = per_cent(sum(map(_supported, own)), len(own)) if len(own) >= FEWEST else w.TOO_FEW
        found.append((name, len(own), share))
    head = (
        Column("what", Kind.TERM, w.WHAT),
        Column("cases", Kind.COUNT, w.CASES),
        Column("value", Kind.PER_CENT, w.FIGURE),
    )
    return Table(Drawn.POINTS, head, tuple(found), len(rows))


def _funnel(rows: tuple[Made, ...]) -> Table:
    """A point a review of 30 or more: its gap by the weight of its cases, and where chance would leave 95 of 100."""
    by_review: dict[tuple[str, int], list[Made]] = {}
    for one in rows:
        by_review.setdefault(one.review, []).append(one)
    whole = Question(rows, _supported).estimate(0, 0).value or 0
    share = sum(map(_supported, rows)) / len(rows)
    points = [point for _, own in sorted(by_review.items(), key=_mixed) if (point := _point(own, whole, share))]
    points.sort(key=lambda point: point[0])
    head = (Column("cases", Kind.COUNT, w.CASES), *columns(Kind.NUMBER, unit=w.POINTS)[1:])
    return Table(Drawn.FUNNEL, head, tuple(points), len(points))


def _mixed(review: tuple[tuple[str, int], list[Made]]) -> str:
    """An order that tells nothing: neither names nor values."""
    return sha256(repr(review[0]).encode()).hexdigest()


def _point(own: list[Made], whole: float, share: float) -> tuple[int, float, float, float] | None:
    within = [_supported(one) for one in own if one.same]
    others = [_supported(one) for one in own if not one.same]
    if len(own) < FEWEST or not within or not others:
        return None
    weight = len(within) * len(others) / len(own)
    rounded = max(round(weight / _ROUND) * _ROUND, _ROUND)
    apart = _LIMIT * (share * (1 - share) / rounded) ** 0.5
    gap = sum(within) / len(within) - sum(others) / len(others)
    return rounded, round(100 * gap), round(100 * (whole - apart), 1), round(100 * (whole + apart), 1)


statistic = Statistic(
    "E8",
    "Are recommendations from the own regional group supported more often?",
    "Share supported of recommendations within one regional group, less the share between groups, in percentage "
    "points: all together, and within cycles, categories of action, issues, and both (weights of Mantel and Haenszel).",
    "A/HRC/RES/5/1, annex, paragraph 3 (g): objective, non-selective, non-politicized; the comparison: E. McMahon 2010",
    "each answered recommendation once for each State that made it, where both States are in a regional group; "
    "supported in part counts as not supported (UPR Info's rule)",
    "Supported is a diplomatic answer to a text, not a measure of rights. Codes are coarse: within one category and "
    "issue texts still differ. Intervals: samples of reviews. Probability by chance: groups of recommending States "
    "shuffled. Each interval stands alone: of twenty one may miss by chance.",
    _reckon,
    (GAP, BY_ACTION, BY_GROUP, BY_CYCLE, GROUP_ALIKE, CYCLE_ALIKE, ISSUE_ALIKE, FUNNEL, SHARES),
)
