from dataclasses import replace

import pytest

from openupr.audit.acceptance_gap import statistic
from openupr.domain.auditing.chance import fractions
from openupr.domain.auditing.words import LIKE_ACTION, LIKE_BOTH, TOGETHER, WITHIN
from tests.audit.invented import DRAWS, made, material, rows, told


def test_the_gap_in_percentage_points_with_interval_and_probability():
    cases, value, low, high, chance = told(statistic.reckon(material()), "gap")[TOGETHER]
    assert (cases, value) == (3040, 25.0)
    assert low <= 25 <= high
    assert chance == round(1 / (DRAWS + 1), 4)


def test_a_gap_of_easier_topics_disappears_within_categories_and_is_shown_so():
    found = told(statistic.reckon(material(rows(kind_within=True))), "gap")
    assert found[TOGETHER][1] > 15
    assert found[LIKE_ACTION][1] == pytest.approx(0)
    assert found[LIKE_BOTH][1] == pytest.approx(0)


def test_a_title_says_within_what_its_figures_are_compared():
    titles = {one.name: one.title for one in statistic.reckon(material()).parts}
    assert titles["groups"] == "By group, within the same category and issue"
    assert titles["cycles"] == "By cycle, within the same category and issue"
    assert titles["issues"] == "By issue, within the same category of action"
    bare = material([made(one.state, one.maker, one.supported, 0, ()) for one in rows()])
    titles = {one.name: one.title for one in statistic.reckon(bare).parts}
    assert (titles["groups"], titles["cycles"]) == ("By group of the State under review", "By cycle")


def test_what_is_open_is_left_out_and_a_maker_without_a_group_too():
    more = [made("XAA", "XAB", None), made("XAA", "VAT", False)] * 50
    found = statistic.reckon(material((*rows(), *more)))
    assert told(found, "gap")[TOGETHER][:2] == (3040, 25.0)
    assert found.missing[0].startswith("The answers to 50 of 3090 recommendations")


def test_the_funnel_has_points_without_names_in_an_order_without_values():
    found = next(part for part in statistic.reckon(material()).parts if part.name == "funnel")
    assert [column.key for column in found.table.columns] == ["cases", "value", "low", "high"]
    cases = [row[0] for row in found.table.rows]
    assert cases == sorted(cases)
    assert all(each % 5 == 0 for each in cases)
    assert len(found.table.rows) == 40


def test_without_codes_the_whole_gap_stands_and_says_what_is_missing():
    bare = [made(one.state, one.maker, one.supported, 0, ()) for one in rows()]
    found = statistic.reckon(material(bare))
    assert told(found, "gap")[TOGETHER][1] == 25.0
    assert LIKE_ACTION not in told(found, "gap")
    assert "no code" in found.missing[0]
    assert told(statistic.reckon(material()), "shares")[WITHIN] == (1440, 75.0)


def test_points_of_as_many_cases_stand_in_no_order_of_their_values():
    chosen = fractions(3040, 3, "test")
    uneven = [replace(one, supported=next(chosen) < 0.5) for one in rows()]
    found = next(part for part in statistic.reckon(material(uneven)).parts if part.name == "funnel")
    same = [row[1] for row in found.table.rows if row[0] == found.table.rows[0][0]]
    assert len(set(same)) > 4
    assert same not in (sorted(same), sorted(same, reverse=True))


def test_issues_stand_in_the_order_of_the_alphabet():
    names = ("Minorities", "Detention", "Labour")
    several = [replace(one, issues=(names[n % 3],)) for n, one in enumerate(rows())]
    assert list(told(statistic.reckon(material(several)), "issues")) == sorted(names)
