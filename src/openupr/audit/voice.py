"""E3: were those heard who wanted to be?

Source: RULES 11.3, E3; RULES 5.4 (lists cut off in the first cycle), 5.7.
Does not: count silence against anybody.
"""

from collections.abc import Iterator

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import columns, rate
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.speakers.floor import Floor, Status
from openupr.domain.speakers.kinds import DIALOGUE

TOLD = "Of the delegations that a report counts, how many does it tell of?"
ORDER = "Speakers in the order that was drawn and rotated"
HEARD = "registered speakers who were heard"
NOT_TAKEN = "did not take the floor"
CUT = "speakers stopped at the limit"
ALL = "all lists"
STATED = "Delegations as the report counts them"
_UNDELIVERED = (
    "Statements that could not be delivered for lack of time are told in a sentence of the report; the facts that ship "
    "hold no sentence. A count by hand: 40 of 192 reports in the first cycle, none of 111 in sessions 13 to 20."
)
_NO_LEDGER = "Registered and heard: needs a ledger that kept the list of speakers (`openupr rehearse`)."


def _reckon(of: Material) -> Found:
    parts, cases = [], 0
    told = [one for one in of.reports if one.stated]
    if told:
        rows = []
        for cycle in sorted({one.review[1] for one in told}):
            own = [(one.review, one.speakers, one.stated or 0) for one in told if one.review[1] == cycle]
            rows.append((cycle, *rate(own, of.draws, of.seed).cells(100)))
        head = Column("cycle", Kind.CYCLE, w.CYCLE)
        cases = sum(one.stated or 0 for one in told)
        parts.append(
            Part("told", TOLD, Table(Drawn.POINTS, (head, *columns(Kind.PER_CENT, STATED)), tuple(rows), cases))
        )
    parts += _in_order(of)
    floors = [one for one in of.proceedings.floors if one.list == DIALOGUE and one.registered]
    if floors:
        parts.append(Part("heard", statistic.question, _of_lists(floors, of)))
    return Found(
        tuple(parts),
        cases or parts[0].table.counted if parts else 0,
        (_UNDELIVERED, *(() if floors else (_NO_LEDGER,))),
    )


def _in_order(of: Material) -> Iterator[Part]:
    """By cycle of the reports, and of the lists of a ledger."""
    listed = [one for one in of.reports if one.listed]
    rows: list[tuple[Cell, ...]] = []
    for cycle in sorted({one.review[1] for one in listed}):
        own = [(one.review, one.in_order, one.listed) for one in listed if one.review[1] == cycle]
        rows.append((cycle, *rate(own, of.draws, of.seed).cells(100)))
    if rows:
        head = (Column("cycle", Kind.CYCLE, w.CYCLE), *columns(Kind.PER_CENT))
        yield Part("order", ORDER, Table(Drawn.POINTS, head, tuple(rows), sum(one.listed for one in listed)))
    if lists := [(n, right, many) for n, (right, many) in enumerate(of.proceedings.ordered)]:
        head = (Column("what", Kind.TERM, w.WHAT), *columns(Kind.PER_CENT))
        row = (ALL, *rate(lists, of.draws, of.seed).cells(100))
        yield Part("lists", ORDER, Table(Drawn.POINTS, head, (row,), sum(one[2] for one in lists)))


def _of_lists(floors: list[Floor], of: Material) -> Table:
    names = {HEARD: (Status.HEARD, Status.CUT), NOT_TAKEN: (Status.NOT_TAKEN,), CUT: (Status.CUT,)}
    rows = []
    for name, statuses in names.items():
        counted = [
            (one.review, sum(one.turns[who].status in statuses for who in one.registered), len(one.registered))
            for one in floors
        ]
        rows.append((name, *rate(counted, of.draws, of.seed).cells(100)))
    many = sum(len(one.registered) for one in floors)
    return Table(Drawn.POINTS, (Column("what", Kind.TERM, w.WHAT), *columns(Kind.PER_CENT)), tuple(rows), many)


statistic = Statistic(
    "E3",
    "Were those heard who had registered?",
    "Speakers heard by speakers registered; and delegations whose statements a report tells by delegations that it "
    "counts.",
    "A/HRC/RES/5/1, annex, paragraph 3 (c): universal coverage and equal treatment of all States",
    "each delegation of each list or report once; a State that speaks twice counts once; order: from session 13 on",
    "Who did not take the floor may have chosen so. A report's count and its paragraphs may differ by joint "
    "statements.",
    _reckon,
    (TOLD, ORDER, HEARD, NOT_TAKEN, CUT, ALL, STATED),
)
