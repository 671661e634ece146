from datetime import date

from openupr.domain.lots.pool import list_differences, pool_differences, pool_on
from openupr.domain.lots.reading import read
from openupr.vocabulary.states import council_terms, states
from tests.domain.lots.manifests import plain, troikas

DAY = date(2025, 1, 28)


def manifest(groups, **more):
    return read(troikas([{"state": "SVN", **more}], groups=groups))


def test_the_pool_of_a_day_is_the_council_without_the_state_and_the_suspended():
    assert len(pool_on(council_terms(), DAY)) == 47
    assert "FRA" not in pool_on(council_terms(), DAY, "FRA")
    assert "LBY" in pool_on(council_terms(), date(2011, 2, 28))
    assert "LBY" not in pool_on(council_terms(), date(2011, 5, 9))


def test_a_pool_of_the_facts_has_no_difference():
    assert list(pool_differences(manifest(pool_on(council_terms(), DAY)), council_terms())) == []


def test_who_is_no_member_who_is_missing_and_who_is_in_another_group_are_named():
    groups = pool_on(council_terms(), DAY)
    left, moved, *_ = groups
    del groups[left]
    groups["ZZZ"] = "African"
    groups[moved] = "Invented"
    assert list(pool_differences(manifest(groups), council_terms())) == [
        "SVN/4: cannot be drawn on 2025-01-28 by the facts of this copy: ZZZ",
        f"SVN/4: member on 2025-01-28 by the facts of this copy, not in the pool: {left}",
        f"SVN/4: in another group by the facts of this copy: {moved}",
    ]


def test_membership_of_the_day_before_a_new_term_is_another_pool():
    groups = pool_on(council_terms(), date(2025, 12, 31))
    assert list(pool_differences(manifest(groups, day="2025-12-31"), council_terms())) == []
    assert list(pool_differences(manifest(groups, day="2026-01-01"), council_terms()))


def test_a_day_that_is_not_given_is_told():
    assert "not given" in next(pool_differences(manifest(pool_on(council_terms(), DAY), day=""), council_terms()))


def test_a_list_out_of_alphabetical_order_is_told():
    def told(listed):
        made = read(plain(purpose="first_speaker", number=1, labels=sorted(listed), listed=listed))
        return list(list_differences(made, states(), DAY))

    assert told(["AND", "AGO", "ALB"]) == [": English alphabetical order asks for ALB where AND stands"]
    assert told(["ALB", "DZA", "AND", "AGO"]) == []
