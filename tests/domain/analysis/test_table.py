from openupr.domain.analysis.table import crossed, per_cent


def test_pairs_are_counted_under_their_row_in_the_order_of_the_first():
    found = crossed([("b", "x"), ("a", "x"), ("b", "y"), ("b", "x")])
    assert list(found) == ["b", "a"]
    assert found["b"] == {"x": 2, "y": 1}


def test_a_share_has_one_decimal_and_nothing_has_none():
    assert per_cent(1, 3) == 33.3
    assert per_cent(0, 0) is None
