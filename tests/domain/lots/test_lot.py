import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.domain.lots.lot import CannotDraw, key, order, position
from tests.domain.lots.manifests import VECTOR, label_sets, randoms

LABELS = ["ALB", "DZA", "AND", "AGO", "ARG"]


def test_the_published_test_vector_comes_out():
    prk = key("UPR-TEST-1", VECTOR)
    assert prk.hex() == "8354acea3c8a17388fc0e6e0d10ef740f73ef1c3fdf6956a03912c97f502f4f6"
    assert order("UPR-TEST-1", VECTOR, LABELS) == ("ARG", "AGO", "DZA", "AND", "ALB")
    assert position(prk, "ARG").startswith("06bc2bf1")
    assert position(prk, "AGO").startswith("0c841c54")


@given(label_sets, randoms, st.randoms(use_true_random=False))
def test_an_order_is_complete_and_the_same_however_the_labels_are_given(labels, text, chance):
    shuffled = list(labels)
    chance.shuffle(shuffled)
    drawn = order("x", text, sorted(labels))
    assert order("x", text, shuffled) == drawn
    assert sorted(drawn) == sorted(labels)


@given(label_sets, randoms)
def test_the_others_keep_their_order_when_one_falls_away(labels, text):
    drawn = order("x", text, labels)
    assert order("x", text, labels - {drawn[0]}) == drawn[1:] or len(labels) == 1


def test_each_of_two_comes_first_about_as_often():
    first = [order("x", str(seed), ["AGO", "ALB"])[0] for seed in range(2000)]
    assert 900 < first.count("AGO") < 1100


@pytest.mark.parametrize(
    ("id", "text", "labels", "told"),
    [
        ("", "x", ["A"], "An id and the randomness were expected"),
        ("x", "", ["A"], "An id and the randomness were expected"),
        ("x", "x", [], "Labels were expected, found none"),
        ("x", "x", ["A", "B", "A"], "twice: A"),
        ("x", "x", ["A", ""], "an empty one"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_one_line(id, text, labels, told):
    with pytest.raises(CannotDraw, match=told) as refused:
        order(id, text, labels)
    assert "\n" not in str(refused.value)
