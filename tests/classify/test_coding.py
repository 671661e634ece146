"""From chances to codes: an action always, an issue where there are words, unsure where the program is."""

from openupr.classify.coding import codes
from tests.classify.invented import small_model


def coded(*texts):
    return list(codes(small_model(), texts))


def test_a_text_gets_the_codes_of_those_like_it():
    (one,) = coded("Ratify plan one for birds and rivers")
    assert (one.issues, one.action, one.groups, one.sdg_targets) == (("Birds", "Rivers"), 5, ("Children",), ("1.1",))


def test_a_text_without_words_has_an_action_no_issue_and_is_unsure():
    for one in coded("", "  ", "?!"):
        assert (one.issues, one.unsure, one.scores["issues"]) == ((), True, {})
        assert one.action in range(1, 6)


def test_a_text_of_unknown_words_has_its_likeliest_issue_and_is_unsure():
    (one,) = coded("zzz qqq")
    assert len(one.issues) >= 1
    assert one.unsure


def test_scores_are_chances_of_what_is_proposed_and_more():
    (one,) = coded("Continue plan two for stars")
    assert set(one.issues) <= set(one.scores["issues"])
    assert len(one.scores["action"]) == 5
    assert max(range(5), key=one.scores["action"].__getitem__) + 1 == one.action == 2
    assert 0 < one.scores["sure"]["issues"] <= 1


def test_every_text_is_answered_in_its_order_also_over_several_tables():
    texts = ["Ratify plan one for birds", "Continue plan two for stars"] * 700
    assert [one.action for one in codes(small_model(), iter(texts))] == [5, 2] * 700
