from openupr.audit.non_cooperation import statistic
from openupr.domain.procedure.case import PARTS, About, Case
from openupr.domain.procedure.step import Step
from tests.audit.invented import material, told


def case(about, recorded, not_taken=()):
    step = Step("state_absent", "XAA/0", {})
    parts = tuple((step,) if n in recorded else () for n in range(1, 13))
    return Case(about, step, parts, dict.fromkeys(not_taken, "no reason to"), None)


def test_parts_of_the_record_are_counted_over_the_cases():
    cases = (case(About.NON_PARTICIPATION, {1, 5, 7}, (2,)), case(About.POSTPONEMENT, {1, 7}))
    found = statistic.reckon(material((), cases=cases))
    steps = told(found, "steps")
    assert list(steps) == list(PARTS)
    assert steps[PARTS[0]] == (2, 0, 0)
    assert steps[PARTS[1]] == (0, 1, 1)
    assert steps[PARTS[4]] == (1, 0, 1)
    assert told(found, "kinds")[About.NON_PARTICIPATION.value] == (1,)
    assert "/postponements" in found.missing[0]
