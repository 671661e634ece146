"""E14: were the same steps taken, and recorded, when a State did not come or a date was moved?

Source: RULES 11.3, E14; RULES 10.8 and 10.9; A/HRC/OM/7/1.
Does not: call anything persistent non-cooperation: the Council has never declared it. Cases by name: /postponements.
"""

from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.procedure.case import PARTS, About

KINDS = "Cases"
STEPS = "In how many cases is each part of the record told?"
RECORDED, NOT_TAKEN, OPEN = "Recorded", "Marked as not taken", "Neither"
_FEW = (
    "Intervals in days have too few cases for a figure; the cases with their days stand side by side at "
    "/postponements.",
)


def _reckon(of: Material) -> Found:
    if not of.cases:
        return Found((), 0, ("No postponement or non-participation is in this material.",))
    kinds = tuple((one.value, sum(1 for case in of.cases if case.about is one)) for one in About)
    steps = tuple(
        (
            name,
            sum(1 for case in of.cases if case.recorded[n]),
            sum(1 for case in of.cases if not case.recorded[n] and n + 1 in case.not_taken),
            sum(1 for case in of.cases if n + 1 in case.open_parts),
        )
        for n, name in enumerate(PARTS)
    )
    head = (
        Column("what", Kind.TERM, w.WHAT),
        Column("recorded", Kind.COUNT, RECORDED),
        Column("not_taken", Kind.COUNT, NOT_TAKEN),
        Column("open", Kind.COUNT, OPEN),
    )
    two = (Column("what", Kind.TERM, w.WHAT), Column("cases", Kind.COUNT, w.CASES))
    return Found(
        (
            Part("steps", STEPS, Table(Drawn.BARS, head, steps, len(of.cases))),
            Part("kinds", KINDS, Table(Drawn.BARS, two, kinds, len(of.cases))),
        ),
        len(of.cases),
        _FEW,
    )


statistic = Statistic(
    "E14",
    "Were the same steps taken whenever a State did not come, or a date was moved?",
    "Of the twelve parts of a record of a postponement or non-participation, in how many cases each is recorded, "
    "marked as not taken with its reason, or neither.",
    "A/HRC/RES/5/1, annex, paragraph 38; A/HRC/OM/7/1",
    "each case once; a review of a session that was moved as a whole counts as one",
    "What no source here tells counts as neither: a gap in this record, not a step that the Council left out.",
    _reckon,
    (KINDS, STEPS, RECORDED, NOT_TAKEN, OPEN),
)
