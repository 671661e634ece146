"""The table of deadlines is cited, and the record keeps within it but for what is said."""

from datetime import date

from openupr.domain.deadlines import Anchor
from openupr.vocabulary.calendar import review_of, reviews
from openupr.vocabulary.deadlines import anchors_of, deadline_rules, deadlines_of, holidays, lists_of
from openupr.vocabulary.states import members


def of(state, cycle):
    return {one.rule.name: one for one in deadlines_of(review_of(state, cycle))}


def test_every_row_is_cited_and_its_days_are_in_order():
    names = [rule.name for rule in deadline_rules()]
    assert len(set(names)) == len(names) >= 19
    for rule in deadline_rules():
        assert rule.citation
        assert rule.basis in ("text", "decision", "practice")
        assert rule.first <= rule.last


def test_the_review_of_slovenia_in_the_fourth_cycle():
    found = of("SVN", 4)
    assert found["documents_ready"].last == date(2024, 12, 17)
    assert found["advance_questions"].last == date(2025, 1, 14)
    assert str(found["speakers_list"].opens) == "2025-01-13 10:00:00+01:00"
    assert found["plenary"].last == date(2025, 7, 2)


def test_a_review_of_which_only_the_month_is_known_has_days_that_say_so():
    found = of("USA", 4)
    assert found["documents_ready"].vague
    assert found["documents_ready"].first < found["documents_ready"].last


def test_the_plenary_is_within_the_days_measured_of_reviews_held():
    dated = [one for one in reviews() if one.reviewed_on and one.decided_on]
    inside = [one for one in dated if 110 <= (one.decided_on - one.reviewed_on).days <= 155]
    assert len(dated) > 400
    assert len(inside) / len(dated) > 0.75


def test_anchors_are_as_exact_as_they_are_known():
    known = anchors_of(review_of("SVN", 4))
    assert known[Anchor.REVIEW] == (date(2025, 1, 28), date(2025, 1, 28))


def test_holidays_of_geneva():
    assert {date(2025, 4, 18), date(2025, 4, 21), date(2025, 12, 25)} <= holidays()
    assert all(day.weekday() < 5 for day in holidays())


def test_the_funds_concern_least_developed_countries_and_small_island_states_only():
    funds = {"participation_fund", "trust_fund"}
    assert funds <= set(of("TUV", 4))
    assert funds <= set(of("SGP", 4))
    assert not funds & set(of("SVN", 4))
    assert funds <= set(of("GNQ", 2))
    assert not funds & set(of("GNQ", 4))


def test_lists_of_states_are_dated():
    assert lists_of("BTN", date(2023, 11, 30)) == {"LDC"}
    assert lists_of("BTN", date(2023, 12, 1)) == frozenset()
    assert lists_of("SSD", date(2012, 11, 30)) == frozenset()
    assert lists_of("HTI", date(2025, 1, 1)) == {"LDC", "SIDS"}
    assert sum("SIDS" in lists_of(code, date(2025, 1, 1)) for code in members()) == 37
    assert sum("LDC" in lists_of(code, date(2025, 1, 1)) for code in members()) == 44
