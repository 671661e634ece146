from openupr.actions.check import rules
from openupr.vocabulary.rule_cases import cases
from tests.rules.make_cases import TABLE, table


def test_the_table_that_ships_has_the_cases_by_which_the_rules_are_tested():
    assert TABLE.read_text() == table(), "make it again: python -m tests.rules.make_cases"


def test_every_rule_has_a_case_of_each_kind():
    assert set(cases()) == {rule.name for rule, _ in rules()}
    for rule, told in cases().items():
        assert {one.kind for one in told} == {"passes", "differs", "day before", "awkward"}, rule
        assert all(one.words for one in told)
