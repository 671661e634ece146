"""E2: did delegations have the time that was announced, and the State under review its own?

Source: RULES 11.3, E2; A/HRC/DEC/17/119, section III; RULES 5.2 to 5.4.
Does not: say anything of a State: who spoke briefly or not at all is no statistic about it.
"""

from collections.abc import Iterable, Iterator

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import columns, of_values, rate, variation
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.speakers.floor import Floor, Status, Turn
from openupr.domain.speakers.kinds import DIALOGUE, MEMBER

USED_MEMBERS = "time used of the time announced, members of the Council"
USED_OBSERVERS = "time used of the time announced, observers"
USED_STATE = "time used of its own, the State under review"
LONGEST = "speakers stopped at the limit"
VARIATION = "variation of others' time between reviews"
_NEEDS = (
    "Neither reports nor their facts tell how long anybody spoke. It is reckoned from a ledger that kept the clock: "
    "`openupr rehearse`, then `openupr audit --rehearsal` on its folder."
)


def _reckon(of: Material) -> Found:
    floors = [one for one in of.proceedings.floors if one.list == DIALOGUE and any(t.used for t in one.turns.values())]
    if not floors or of.proceedings.times is None:
        return Found((), 0, (_NEEDS,))
    rows = tuple(_rows(floors, of))
    table = Table(
        Drawn.POINTS, (Column("what", Kind.TERM, w.WHAT), *columns(Kind.PER_CENT)), rows, _turns(floors),
    )  # fmt: skip
    return Found((Part("time", statistic.question, table),), _turns(floors))


def _rows(floors: list[Floor], of: Material) -> Iterator[tuple[Cell, ...]]:
    rules = of.proceedings.times
    assert rules is not None  # noqa: S101  looked at by who calls
    for name, member in ((USED_MEMBERS, True), (USED_OBSERVERS, False)):
        spent = [(one.review, *_spent(one, one.times(rules).of(member), _heard(one, member))) for one in floors]
        yield name, *rate(spent, of.draws, of.seed).cells(100)
    own = [(one.review, sum(t.used for t in one.parts.values()) // 1000, rules.state) for one in floors if one.parts]
    yield USED_STATE, *rate(own, of.draws, of.seed).cells(100)
    cut = [(one.review, *_cut(one)) for one in floors]
    yield LONGEST, *rate(cut, of.draws, of.seed).cells(100)
    whole = [float(sum(t.used for t in one.turns.values())) for one in floors]
    yield VARIATION, *of_values(whole, variation, of.draws, of.seed).cells(100)


def _heard(floor: Floor, member: bool) -> list[Turn]:
    return [one for one in floor.turns.values() if one.used and (one.role == MEMBER) is member]


def _spent(floor: Floor, seconds: int, turns: Iterable[Turn]) -> tuple[int, int]:
    """Seconds used, and seconds that these speakers had with what they were given beyond."""
    pairs = [(one.used // 1000, seconds + one.extended) for one in turns]
    return sum(used for used, _ in pairs), sum(had for _, had in pairs)


def _cut(floor: Floor) -> tuple[int, int]:
    spoke = [one for one in floor.turns.values() if one.used]
    return sum(one.status is Status.CUT for one in spoke), len(spoke)


def _turns(floors: list[Floor]) -> int:
    return sum(1 for one in floors for turn in one.turns.values() if turn.used)


statistic = Statistic(
    "E2",
    "Was the time used that was announced?",
    "Seconds used by seconds announced, over all speakers of a kind; the State under review's own time by its limit; "
    "and the coefficient of variation of others' total time between reviews.",
    "A/HRC/DEC/17/119, section III; "
    "A/HRC/RES/5/1, annex, paragraph 3 (c): universal coverage and equal treatment of all States",
    "each speaker of a dialogue whose clock ran; cases of the first three rows are seconds announced",
    "Time that was not used is not time that was refused. Intervals: samples of reviews.",
    _reckon,
    (USED_MEMBERS, USED_OBSERVERS, USED_STATE, LONGEST, VARIATION),
)
