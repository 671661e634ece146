"""The SMART check's rules, on invented recommendations."""

import pytest

from openupr.domain.smart.advising import LETTERS, LONGEST, advise
from openupr.vocabulary.smart import smart_rules


def keys(text):
    return {one.rule.key for one in advise(text, smart_rules())}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Continue its efforts for harbours", "continuing"),
        ("Favourably consider lending the library", "considering"),
        ("Strengthen harbours", "general"),
        ("Take the necessary measures for harbours", "unnamed_measures"),
        ("Ratify core international human rights instruments", "unnamed_instrument"),
        ("Ensure the lighting of lanterns", "nothing_to_see"),
        ("Build harbours with the help of the international community", "others_asked"),
        ("Adopt a law on harbours", "no_time"),
        ("Adopt a law on harbours as soon as possible", "open_time"),
        ("Adopt a law, establish a body, train pilots and withdraw the fee", "several_acts"),
        ("Adopt a law " + "on harbours " * 20, "long"),
        ("Noting the storm, adopt a law on harbours", "not_the_act_first"),
    ],
)
def test_a_rule_advises_where_its_words_are_there_or_missing(text, key):
    assert key in keys(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Continue to light lanterns by adopting a law", "continuing"),
        ("Strengthen harbours by adopting a law", "general"),
        ("Ratify the core conventions, that is CAT and CRPD", "unnamed_instrument"),
        ("Adopt a law on harbours by 2030", "no_time"),
        ("Adopt a law and establish a body", "several_acts"),
        (" ".join(["word"] * 35), "long"),
        ("Adopt a law, noting the storm", "not_the_act_first"),
    ],
)
def test_a_rule_is_silent_just_outside_its_words(text, key):
    assert key not in keys(text)


def test_a_text_that_is_specific_measurable_and_timed_gets_no_advice():
    assert keys("Adopt the bill on invented harbours by 2030") == set()


def test_an_empty_text_gets_no_advice_and_a_long_one_is_cut():
    assert keys("  ") == set()
    assert "open_time" not in keys("x" * LONGEST + " as soon as possible")


def test_the_advice_names_the_words_for_which_it_is_given():
    (one,) = [
        one for one in advise("Take necessary steps by 2030", smart_rules()) if one.rule.key == "unnamed_measures"
    ]
    assert one.found == ("necessary steps",)


def test_every_rule_has_a_letter_a_reason_and_a_source():
    assert all(one.letter in LETTERS and one.says and one.note and one.source for one in smart_rules())
    assert len({one.key for one in smart_rules()}) == len(smart_rules())
