"""Two texts compared, all of them invented."""

import pytest

from openupr.domain.similar.asked import asked
from openupr.domain.similar.matching import SAME, compare, score
from openupr.vocabulary.asking import asking


def match(one, other):
    return compare(asked(one, asking()), asked(other, asking()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ratify OP-CAT", "Consider acceding to the Optional Protocol to the Convention against Torture"),
        ("Ratify CAT", "Ratify CAT and CRPD"),
        ("Build harbours", "Continue efforts to build harbours"),
        ("Set up a national human rights institution", "Create an independent human rights commission"),
        ("Combat trafficking in persons", "Combat human trafficking, including by training harbour police"),
    ],
)
def test_texts_that_ask_the_same_are_found(one, other):
    assert match(one, other).score >= SAME
    assert match(one, other).score == match(other, one).score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ratify CAT", "Ratify OP-CAT"),
        ("Ratify CAT", "Ratify CAT, CED, CRPD and OP-CEDAW"),
        ("Ratify CEDAW", "Withdraw the reservations to CEDAW"),
        ("Establish a moratorium on executions", "Abolish the death penalty"),
        ("Train judges on the rights of the child", "Train teachers on the rights of persons with disabilities"),
        ("", ""),
        ("Continue its efforts", "Continue its efforts"),
    ],
)
def test_another_act_or_object_is_not_the_same(one, other):
    assert match(one, other).score < SAME


def test_the_reason_names_what_both_ask_the_weightiest_first():
    found = match("Ratify CAT and build harbours", "Build big harbours and accede to CAT")
    assert found.common[0] == "CAT"
    assert "harbours" in found.common


def test_a_text_is_wholly_like_itself():
    assert match("Build harbours", "Build harbours").score == 1


def test_the_score_alone_is_that_of_the_match():
    for one, other in (("Ratify CAT", "Ratify CAT and CRPD"), ("Build harbours", "Plant trees"), ("", "Ratify CAT")):
        assert score(asked(one, asking()), asked(other, asking())) == match(one, other).score
