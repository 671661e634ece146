"""The words that decided, and the principle of the manual that the verbs show."""

import pytest

from openupr.classify.coding import codes
from openupr.classify.explained import principle_of, words_that_decided
from tests.classify.invented import small_model

CASES = (
    ("Continue its work for rivers", "one verb: 2"),
    ("Continue and strengthen its work", "two verbs: 4"),
    ("Improve the rights of birds by amending the code of rivers", "by: 5"),
    ("Adopt a law by amending the code", "one verb: 5"),
    ("Consider ratifying the treaty", "one verb: 3"),
    ("Let rivers flow", "no verb known"),
    ("", "no verb known"),
)


@pytest.mark.parametrize(("text", "principle"), CASES, ids=[text[:12] or "blank" for text, _ in CASES])
def test_the_principle_is_that_of_the_first_verbs(text, principle):
    assert principle_of(text) == principle


def explained(text):
    return words_that_decided(small_model(), text, next(codes(small_model(), [text])))


def test_the_words_that_decided_are_those_that_speak_for_the_code():
    told = explained("Ratify plan one for birds")
    assert told["action"]["words"][0] == "ratify"
    assert told["issues"]["Birds"][0] == "birds"


def test_unknown_words_decide_nothing():
    assert explained("zzz")["action"] == {"words": [], "principle": "no verb known"}
    assert explained("")["issues"] == {}
