import pytest

from openupr.audit.topic_profile import distance, statistic
from openupr.domain.states import RegionalGroup
from tests.audit.invented import made, material, rows, told

TOPICS = ("Justice", "Detention", "Labour", "Minorities", "Poverty")


def by_turns(n_of=lambda n: n):
    return [made(one.state, one.maker, True, issues=(TOPICS[n_of(n) % 5],)) for n, one in enumerate(rows())]


def test_distance():
    assert distance({"a": 3}, {"a": 9}) == 0
    assert distance({"a": 1}, {"b": 1}) == pytest.approx(1)
    assert distance({"a": 1, "b": 1}, {"a": 1}) == pytest.approx(0.558, abs=1e-3)


def test_topics_drawn_alike_lie_no_farther_than_chance_and_topics_of_ones_own_do():
    alike = tuple(by_turns()) + tuple(
        made(one.state, one.maker, True, cycle=2, issues=one.issues) for one in by_turns()
    )
    own = [made(one.state, one.maker, True, cycle=one.cycle, issues=(TOPICS[ord(one.state[2]) % 5],)) for one in rows()]
    enough = [made(one.state, one.maker, True, cycle=1, issues=one.issues) for one in own]
    assert told(statistic.reckon(material(alike)), "groups")[RegionalGroup.AFRICAN.value][1] == "too few"
    found = statistic.reckon(material([*enough, *own]))
    assert found.cases == 6080


def test_pairs_of_states_are_only_to_be_downloaded_and_have_a_figure_from_thirty_on():
    pair = [made("XAA", "XBA", True)] * 30 + [made("XAA", "XBB", True)] * 29
    found = statistic.reckon(material(pair))
    part = next(one for one in found.parts if one.name == "pairs")
    assert part.download
    assert part.table.rows == (("XBA", "XAA", 30, 0.0), ("XBB", "XAA", 29, "too few"))
