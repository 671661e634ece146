from openupr.domain.analysis.rows import RULES, CountBy, units
from tests.domain.analysis.counted_rows import row


def counts(rows):
    return {rule: sum(1 for _ in units(rows, rule)) for rule in CountBy}


def test_a_number_made_by_three_in_two_texts_counts_once_twice_or_three_times():
    one = row(makers=("AGO", "CHL", "FRA"), texts=(("AGO", "CHL"), ("FRA",)))
    assert counts([one]) == {CountBy.NUMBER: 1, CountBy.TEXT: 2, CountBy.STATE: 3}


def test_a_number_without_parts_holds_one_text():
    assert counts([row(makers=("AGO", "CHL"))]) == {CountBy.NUMBER: 1, CountBy.TEXT: 1, CountBy.STATE: 2}


def test_units_by_state_name_the_maker_and_its_group():
    one = row(makers=("AGO", "FRA"))
    assert [(unit.maker, unit.maker_group) for unit in units([one], CountBy.STATE)] == [
        ("AGO", "African"),
        ("FRA", "Western European and other"),
    ]


def test_every_counting_rule_is_told_in_words():
    assert set(RULES) == set(CountBy)
