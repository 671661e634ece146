import pytest

from openupr.audit.topic_profile import distance, statistic
from openupr.domain.auditing.chance import fractions
from openupr.domain.auditing.rows import Made
from openupr.domain.states import RegionalGroup
from tests.audit.invented import made, material, rows, told

TOPICS = ("Justice", "Detention", "Labour", "Minorities", "Poverty")


def test_distance():
    assert distance({"a": 3}, {"a": 9}) == 0
    assert distance({"a": 1}, {"b": 1}) == pytest.approx(1)
    assert distance({"a": 1, "b": 1}, {"a": 1}) == pytest.approx(0.558, abs=1e-3)


def asked(issue_of):
    """Forty States of one group, to each of which a hundred recommendations are made."""
    chosen = fractions(4000, 5, "test")
    return [
        Made(f"X{state}", 1, 5, RegionalGroup.AFRICAN, f"Y{n}", None, True, 4, (issue_of(state, next(chosen)),))
        for state in range(40)
        for n in range(100)
    ]


def test_topics_drawn_by_chance_lie_no_farther_than_chance():
    alike = material(asked(lambda state, chance: TOPICS[int(5 * chance)]))
    cases, value, low, high = told(statistic.reckon(alike), "groups")[RegionalGroup.AFRICAN.value]
    assert cases == 40
    assert abs(value) < 2
    assert low <= 0.5
    assert high >= -0.5


def test_topics_of_ones_own_lie_farther():
    own = material(asked(lambda state, chance: TOPICS[state % 5] if chance < 0.6 else TOPICS[int(50 * chance) % 5]))
    assert told(statistic.reckon(own), "groups")[RegionalGroup.AFRICAN.value][1] > 20


def test_fewer_than_thirty_reviews_of_a_group_are_too_few():
    assert told(statistic.reckon(material(rows())), "groups")[RegionalGroup.AFRICAN.value] == (
        20,
        "too few",
        None,
        None,
    )


def test_pairs_of_states_are_only_to_be_downloaded_and_have_a_figure_from_thirty_on():
    pair = [made("XAA", "XBA", True)] * 30 + [made("XAA", "XBB", True)] * 29
    found = statistic.reckon(material(pair))
    part = next(one for one in found.parts if one.name == "pairs")
    assert part.download
    assert part.table.rows == (("XBA", "XAA", 30, 0.0), ("XBB", "XAA", 29, "too few"))
