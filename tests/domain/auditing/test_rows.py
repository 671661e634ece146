from dataclasses import replace

from tests.audit.invented import made, material


def test_states_of_one_group_are_the_same_and_one_without_a_group_is_left_out():
    assert made("XAA", "XAB", True).same is True
    assert made("XAA", "XBA", True).same is False
    assert made("XAA", "VAT", True).same is None
    assert len(material([made("XAA", "VAT", True), made("XAA", "XAB", True)]).grouped) == 1


def test_what_is_open_is_not_answered_and_what_has_no_category_is_not_coded():
    of = material([made("XAA", "XAB", None), made("XAA", "XAB", False), made("XAA", "XAB", True, action=0)])
    assert len(of.answered) == 2
    assert len(of.coded) == 2


def test_two_coders_are_compared_on_the_rows_that_both_coded():
    both = replace(made("XAA", "XAB", True, 5), action_other=4, issues_other=("Detention",))
    of = material([both, made("XAA", "XAB", True, 5)], codes_other="a program")
    assert [one.action for one in of.by_both_coders().rows] == [5]
    other = of.by_the_other_coder()
    assert [(one.action, one.issues) for one in other.rows] == [(4, ("Detention",))]
    assert other.codes == "a program"
