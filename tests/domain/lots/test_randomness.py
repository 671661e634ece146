import pytest
from hypothesis import given

from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.randomness import composed, parsed
from tests.domain.lots.manifests import CHAIN, VECTOR, halls, values


def test_the_numbers_of_the_hall_are_put_in_ascending_order():
    assert str(composed(CHAIN, 1000, "0" * 64, [17, 4, 9])) == VECTOR


@given(values, halls)
def test_what_is_written_is_read_back(value, hall):
    made = composed(CHAIN, 7, value, hall)
    assert parsed(str(made)) == made


def test_one_source_may_be_missing_but_not_both():
    assert str(composed("", 0, "", [3])) == "hall:3./"
    assert parsed(f"drand:{CHAIN}:1:{'a' * 64}./").hall == ()
    with pytest.raises(CannotDraw):
        parsed("")


@pytest.mark.parametrize(
    "text",
    [
        VECTOR + " ", VECTOR.upper(), VECTOR.replace("1000", "01000"), VECTOR.replace("4.9.", "9.4."),
        VECTOR.replace("4.9.17.", "04.9.17."), VECTOR.replace("./hall", "/hall"), "hall:/", "hall:1/", "4 9 17",
    ],
)  # fmt: skip
def test_another_form_is_not_read(text):
    with pytest.raises(CannotDraw) as refused:
        parsed(text)
    assert "\n" not in str(refused.value)
