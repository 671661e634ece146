import pytest

from openupr.domain.auditing.in_group import Question, by_action, by_both, by_issue, difference, odds_ratio, once
from tests.audit.invented import DRAWS, made, rows


def supported(row):
    return int(row.supported)


def test_within_is_compared_with_between():
    found = Question(rows(), supported).estimate(DRAWS, 1, test=True)
    assert found.value == pytest.approx(0.25)  # 3 of 4 within, 2 of 4 between
    assert found.low <= 0.25 <= found.high
    assert found.chance == pytest.approx(1 / (DRAWS + 1))


def test_a_gap_that_comes_from_easier_topics_goes_away_within_them():
    kind = rows(kind_within=True)
    assert Question(kind, supported).estimate(DRAWS, 1).value > 0.15
    within = Question(kind, supported, by_action).estimate(DRAWS, 1, test=True)
    assert within.value == pytest.approx(0)
    assert within.chance == 1


def test_groups_that_do_not_matter_are_found_by_chance():
    even = [made(one.state, one.maker, hash_of(one, n) % 2 == 0) for n, one in enumerate(rows())]
    assert Question(even, supported).estimate(DRAWS, 1, test=True).chance > 0.05


def hash_of(one, n):
    return sum(map(ord, one.state + one.maker)) * 31 + n * 7 // 3


def test_rows_of_several_issues_are_shared_among_them():
    row = made("XAA", "XAB", True, issues=("Justice", "Detention"))
    assert list(Question([row], supported, by_issue).cells(row)) == [("Justice", 420, 420), ("Detention", 420, 420)]
    assert by_both(row) == ((4, "Justice"), (4, "Detention"))
    assert once(row) == ("",)


def test_both_sides_need_thirty_cases():
    these = [made("XAA", "XBA", True)] * 100 + [made("XAA", "XAB", True)] * 29
    assert Question(these, supported).estimate(DRAWS, 1).value is None
    assert Question([*these, made("XAA", "XAB", False)], supported).estimate(DRAWS, 1).value is not None
    assert Question(these[:100], supported).estimate(DRAWS, 1).cases == 0


def test_strata_without_one_side_do_not_count():
    assert difference([(10, 5, 0, 0), (10, 10, 10, 5)]) == 0.5
    assert difference([(10, 5, 0, 0)]) is None


def test_odds():
    assert odds_ratio([(10, 5, 10, 2)]) == pytest.approx(4)
    assert odds_ratio([(10, 5, 10, 0)]) is None
    easy = [
        made(one.state, one.maker, True, 2 if n % 8 < (6 if one.same else 2) else 5) for n, one in enumerate(rows())
    ]
    found = Question(easy, lambda row: int(row.action < 3), once, odds_ratio, 1.0).estimate(DRAWS, 1)
    assert found.value > 4
