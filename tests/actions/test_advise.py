from openupr.actions.advise import advice
from openupr.vocabulary.smart import smart_rules


def test_every_rule_either_advises_or_is_fine():
    found = advice("Continue its efforts for harbours")
    assert len(found["advice"]) + len(found["fine"]) == len(smart_rules())
    assert found["advice"][0]["title"] == "Asks to continue"
    assert found["count"] == 5


def test_without_a_text_nothing_is_said():
    found = advice("")
    assert (found["advice"], found["fine"], found["cut"]) == ([], [], False)


def test_a_text_that_is_too_long_is_cut_and_says_so():
    assert advice("word " * 1000)["cut"]
