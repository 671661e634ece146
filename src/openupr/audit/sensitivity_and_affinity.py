"""E10: do States raise sensitive issues with those that are close to them less often than with others?

Source: RULES 11.3, E10; the design of Terman and Byun, American Political Science Review 116 (2), 2022.
Does not: know who is close to whom: the user supplies it, as a table of State, State, value.
"""

from collections import Counter
from collections.abc import Iterable

from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import FEWEST, Estimate, columns
from openupr.domain.auditing.logit import Cell, fitted
from openupr.domain.auditing.rows import Made, Material
from openupr.domain.auditing.statistic import Found, Part, Statistic

SENSITIVE = frozenset(
    {
        "Torture and other CID treatment", "Detention", "Death penalty", "Enforced disappearances", "Impunity",
        "Extrajudicial executions", "Human rights violations by state agents", "CP rights - general", "Elections",
        "Freedom of the press", "Human rights defenders", "Freedom of religion and belief", "Civil society", "Justice",
        "Freedom of opinion and expression", "Sexual Orientation and Gender Identity", "Freedom of movement",
        "Freedom of association and peaceful assembly",
    }
)  # fmt: skip
"""Our choice, not the authors': issues of physical integrity, civil liberties, and sexual orientation."""
ODDS = "Odds that an issue is sensitive, for one standard deviation more of affinity"
ROW = "sensitive issue and affinity"
_NEEDS = (
    "Needs affinity between States, which is not part of this record: `--affinity FILE`, a CSV of State, State, value "
    "(alliances, agreement of votes in the General Assembly, ideal points), supplied by who asks."
)
_Z = 1.959964


def _reckon(of: Material) -> Found:
    rows = [one for one in of.rows if one.issues and (one.maker, one.state) in of.affinity]
    if not rows:
        missing = _NEEDS if not of.affinity else "No row with an issue has a pair of States in the affinity given."
        return Found((), 0, (missing,))
    estimate, note = _estimate(rows, of)
    head = (Column("what", Kind.TERM, w.WHAT), *columns(Kind.NUMBER, unit=w.ODDS_RATIO))
    table = Table(Drawn.POINTS, head, ((ROW, *estimate.cells(digits=3)),), len(rows), neutral=1.0)
    return Found((Part("odds", ODDS, table),), len(rows), note)


def _estimate(rows: list[Made], of: Material) -> tuple[Estimate, tuple[str, ...]]:
    spread = _deviation(of.affinity[one.maker, one.state] for one in rows)
    if len(rows) < FEWEST or not spread:
        return Estimate(len(rows)), ("Affinity does not vary between these pairs.",) if not spread else ()
    many: Counter[tuple[str, str, int]] = Counter()
    so: Counter[tuple[str, str, int]] = Counter()
    for one in rows:
        key = (one.maker, one.state, one.cycle)
        many[key] += 1
        so[key] += bool(SENSITIVE & set(one.issues))
    cells = [Cell(n, so[key], of.affinity[key[0], key[1]] / spread, key, (key[1], key[2])) for key, n in many.items()]
    found = fitted(cells)
    if found is None:
        return Estimate(len(rows)), ("Once the effects of States and cycles are taken out, nothing varies.",)
    ends = (_odds(found.slope + sign * _Z * found.error) for sign in (-1, 1))
    note = () if found.settled else ("The steps of the logit did not come to rest: read the figure with care.",)
    return Estimate(found.cases, _odds(found.slope), *ends), note


def _odds(slope: float) -> float:
    return float(2.718281828459045 ** max(-20.0, min(20.0, slope)))


def _deviation(values: Iterable[float]) -> float:
    held = list(values)
    middle = sum(held) / len(held)
    return float((sum((one - middle) ** 2 for one in held) / max(len(held) - 1, 1)) ** 0.5)


statistic = Statistic(
    "E10",
    "Are sensitive issues raised less often between States that are close to each other?",
    "A logit of whether a recommendation has a sensitive issue, on the affinity of the two States, with fixed effects "
    "of recommending State, State under review and cycle. 1: no difference; below 1: less often between those who are "
    f"close. Sensitive here (our choice, not the authors'): {', '.join(sorted(SENSITIVE))}.",
    "A/HRC/RES/5/1, annex, paragraph 3 (g): objective, non-selective, non-politicized; "
    "the design: R. Terman and J. Byun, American Political Science Review 116 (2), 2022",
    "each recommendation once for each State that made it, of pairs whose affinity was supplied",
    "The figure is as good as the affinity that was supplied, and another choice of sensitive issues gives another "
    "one. Interval: errors clustered by review. States that always or never raise such issues tell nothing and are "
    "left out.",
    _reckon,
    (ODDS, ROW),
)
