from openupr.audit.sensitivity_and_affinity import ROW, statistic
from tests.audit.invented import GROUPS, made, material, told

AFFINITY = {
    (one, other): float((ord(one[2]) * 7 + ord(other[2]) * 3) % 10)
    for one in GROUPS
    for other in GROUPS
    if one != other
}


def asked(threshold):
    """Of each pair ten; the closer two are, the fewer of them are sensitive."""
    return [
        made(
            state,
            maker,
            True,
            issues=("Torture and other CID treatment" if n < threshold(AFFINITY[maker, state]) else "Development",),
        )
        for maker, state in AFFINITY
        for n in range(10)
    ]


def test_closer_states_raise_sensitive_issues_less_often():
    found = told(statistic.reckon(material(asked(lambda near: 8 - near / 2), affinity=AFFINITY)), "odds")
    cases, value, low, high = found[ROW]
    assert cases == 3800
    assert low <= value <= high < 0.7


def test_where_nothing_differs_the_odds_are_one():
    value, low, high = told(statistic.reckon(material(asked(lambda near: 5), affinity=AFFINITY)), "odds")[ROW][1:]
    assert low <= 1 <= high
    assert 0.9 < value < 1.1


def test_it_asks_for_affinity_where_none_was_supplied():
    found = statistic.reckon(material(asked(lambda near: 5)))
    assert not found.parts
    assert "--affinity" in found.missing[0]


def test_affinity_that_does_not_vary_is_said():
    flat = dict.fromkeys(AFFINITY, 1.0)
    assert "does not vary" in statistic.reckon(material(asked(lambda near: 5), affinity=flat)).missing[0]
