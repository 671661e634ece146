import pytest

from openupr.domain.rehearsing.chance import Chance


def test_the_same_seed_and_name_give_the_same_number_and_others_another():
    assert Chance(1).below(10**6, "a") == Chance(1).below(10**6, "a")
    assert len({Chance(seed).below(10**6, name) for seed in range(5) for name in "abc"}) == 15


@pytest.mark.parametrize("many", [1, 3, 90])
def test_numbers_of_an_urn_are_different_and_within_it(many):
    numbers = Chance(7).numbers(many, 90, "hall")
    assert len(set(numbers)) == many
    assert set(numbers) <= set(range(1, 91))
