from openupr.audit.time_equality import LONGEST, USED_MEMBERS, USED_OBSERVERS, USED_STATE, statistic
from openupr.domain.speakers.allotment import TimeRules
from openupr.domain.speakers.floor import Floor, Status, Turn
from tests.audit.invented import proceedings, told

RULES = TimeRules(total=8400, member=180, observer=120, state=4200)


def floor(n, used=60_000, status=Status.HEARD):
    turns = {f"X{k}": Turn(f"X{k}", "member" if k % 2 else "observer", status, used) for k in range(10)}
    return Floor(
        f"XA{n}/0",
        turns=turns,
        order=tuple(turns),
        announced=(120, 80),
        parts={"opening": Turn("opening", used=2_100_000)},
    )


def test_time_used_is_divided_by_time_announced():
    found = told(statistic.reckon(proceedings(floors=(floor(1), floor(2, 80_000)), times=RULES)), "time")
    assert found[USED_MEMBERS][:2] == (1200, 58.3)
    assert found[USED_OBSERVERS][:2] == (800, 87.5)
    assert found[USED_STATE][:2] == (8400, 50.0)
    assert found[LONGEST][:2] == (20, "too few")


def test_speakers_stopped_at_the_limit():
    floors = tuple(floor(n, status=Status.CUT if n < 2 else Status.HEARD) for n in range(8))
    assert told(statistic.reckon(proceedings(floors=floors, times=RULES)), "time")[LONGEST][:2] == (80, 25.0)


def test_without_a_clock_it_says_what_is_missing():
    found = statistic.reckon(proceedings())
    assert not found.parts
    assert "openupr rehearse" in found.missing[0]
