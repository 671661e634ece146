"""Texts that ask to do, and to consider; all of them invented."""

import pytest

from openupr.domain.similar.force import MOST_APART, ONE_CONSIDERS, tempered


@pytest.mark.parametrize(
    "other",
    [
        "Consider ratifying CAT",
        "Intensify efforts to examine the possibility of acceding to CAT",
        "Study the feasibility of joining CAT",
    ],
)
def test_a_text_to_consider_is_not_wholly_one_to_do(other):
    assert tempered(1.0, "Ratify CAT", other) == (MOST_APART, ONE_CONSIDERS)
    assert tempered(1.0, other, "Ratify CAT") == (MOST_APART, ONE_CONSIDERS)
    assert tempered(0.6, "Ratify CAT", other)[0] == 0.6
    assert tempered(1.0, other, "Consider joining CAT") == (1.0, "")


def test_a_study_and_what_stands_far_behind_ask_to_do():
    far = "Build harbours for all who live along the coast and for all who come there by boat, and consider more"
    assert tempered(1.0, "Build harbours", far) == (1.0, "")
    assert tempered(1.0, "Carry out a study of harbours", "Make harbours known") == (1.0, "")
