import pytest

from openupr.domain.analysis.of_states import NOTE, bounds, of_states, tone, with_noughts


def test_what_is_covered_and_has_no_number_is_nought_and_the_rest_stays_unknown():
    table = with_noughts(of_states(("AGO", "FRA", "SVN"), {"SVN": 3}, "Recommendations made"), {"FRA", "SVN"})
    assert table.rows == (("AGO", None), ("FRA", 0), ("SVN", 3))


def test_every_state_has_its_row_in_the_order_given_and_none_is_no_nought():
    table = of_states(("AGO", "FRA", "SVN"), {"SVN": 3, "AGO": 0}, "Recommendations made", ("Of maps.",))
    assert table.rows == (("AGO", 0), ("FRA", None), ("SVN", 3))
    assert (table.counted, table.notes) == (3, ("Of maps.", NOTE))
    assert of_states(("AGO",), {}, "Recommendations made").rows == ()


@pytest.mark.parametrize(
    ("most", "ends"), [(9, [1, 2, 4, 8, 16]), (81, [10, 20, 40, 80, 160]), (1300, [100, 200, 400, 800, 1600])]
)
def test_each_tone_ends_at_twice_the_number_of_the_one_before(most, ends):
    assert bounds(most) == ends


def test_the_largest_number_has_the_darkest_tone_and_nought_has_none():
    assert [tone(n, bounds(1300)) for n in (None, 0, 1, 100, 101, 1300)] == [0, 0, 1, 1, 2, 5]
