"""E1: were all States reviewed, cycle by cycle?

Source: RULES 11.3, E1; A/RES/60/251, paragraph 5 (e): universality of coverage; A/HRC/RES/5/1, annex, paragraph 3 (c).
Does not: take a date that has passed for a review that was held.
"""

from openupr.domain.analysis.table import Column, Drawn, Kind, Table, per_cent
from openupr.domain.auditing import words as w
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.calendar import ReviewStatus

DUE = "States due"


def _reckon(of: Material) -> Found:
    held = {(one.state, one.cycle) for one in of.reviews if one.status is ReviewStatus.HELD}
    rows = []
    for cycle, due in sorted(of.due.items()):
        many = sum(1 for _, each in held if each == cycle)
        rows.append((cycle, due, per_cent(many, due)))
    columns = (
        Column("cycle", Kind.CYCLE, w.CYCLE),
        Column("due", Kind.COUNT, DUE),
        Column("value", Kind.PER_CENT, w.FIGURE),
    )
    table = Table(Drawn.POINTS, columns, tuple(rows), len(held))
    missing = () if rows else ("The tables of reviews are not part of this material.",)
    return Found((Part("cycles", statistic.question, table),) if rows else (), len(held), missing)


statistic = Statistic(
    "E1",
    "Were all States reviewed, cycle by cycle?",
    "States whose review was held, divided by the Member States due in the cycle.",
    "A/RES/60/251, paragraph 5 (e); "
    "A/HRC/RES/5/1, annex, paragraph 3 (c): universal coverage and equal treatment of all States",
    "each State once a cycle; a count of all, so it has no interval",
    "An open cycle is not complete. A date that has passed without a source is not counted as held.",
    _reckon,
    (DUE,),
)
