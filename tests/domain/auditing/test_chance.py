from openupr.domain.auditing.chance import drawn_again, fractions, numbers, shuffled


def test_the_same_seed_gives_the_same_numbers_for_ever():
    assert numbers(3, "1/bootstrap/256") == (962063366, 3742510511, 3781036344)
    assert drawn_again(5, 3, 1) == drawn_again(5, 3, 1)
    assert drawn_again(5, 3, 1) != drawn_again(5, 3, 2)


def test_samples_are_places_of_units_and_of_their_number():
    samples = drawn_again(7, 500, 1)
    assert len(samples) == 500
    assert {len(one) for one in samples} == {7}
    counted = [sum(one.count(place) for one in samples) for place in range(7)]
    assert sum(counted) == 3500
    assert all(400 < many < 600 for many in counted)


def test_more_units_than_the_table_is_wide_are_drawn_too():
    assert max(map(max, drawn_again(700, 20, 1))) > 690


def test_an_order_holds_each_thing_once_and_orders_are_even():
    orders = list(shuffled("abc", 6000, 1, "test"))
    assert all(sorted(one) == ["a", "b", "c"] for one in orders)
    each = [sum(one == list(word) for one in orders) for word in ("abc", "acb", "bac", "bca", "cab", "cba")]
    assert sum(each) == 6000
    assert all(850 < many < 1150 for many in each)


def test_nothing_and_one_are_shuffled():
    assert list(shuffled([], 2, 1, "test")) == [[], []]
    assert list(shuffled(["a"], 1, 1, "test")) == [["a"]]


def test_fractions_lie_from_none_to_one():
    found = list(fractions(1000, 1, "test"))
    assert 0 <= min(found) < 0.01
    assert 0.99 < max(found) < 1
