"""Forms of words."""

import pytest

from openupr.languages.stemming import Forms, stem


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("woman", "women")),
        ("en", ("child", "children")),
        ("en", ("person", "people", "persons")),
        ("en", ("torture", "tortured", "torturing")),
        ("en", ("ratify", "ratified", "ratification")),
        ("en", ("labor", "labour")),
        ("es", ("discriminacion", "discriminaciones")),
        ("fr", ("tribunal", "tribunaux")),
        ("ru", ("права", "прав")),
        ("ar", ("طفل", "الاطفال")),
    ],
)
def test_forms_of_one_word_share_a_stem(language, words):
    assert len({stem(word, language) for word in words}) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("minor", "minority"),
        ("university", "universal"),
        ("executive", "execution"),
        ("human", "humanity"),
        ("peoples", "people"),
        ("organ", "organization"),
    ],
)
def test_words_that_a_stemmer_would_join_wrongly_stay_apart(words):
    assert len({stem(word, "en") for word in words}) == len(words)


def test_numbers_and_languages_without_a_stemmer_are_left_as_they_are():
    assert stem("2030s", "en") == "=2030s"
    assert stem("公约", "zh") == "=公约"


def test_forms_are_looked_up_in_each_language_of_the_index():
    forms = Forms({"en": ["rights", "right", "women", "woman"], "fr": ["droits", "droit"]})
    assert forms.of("woman") == ("woman", "women")
    assert forms.of("droit") == ("droit", "droits")
    assert forms.of("unknown") == ()


def test_beginnings_are_looked_up_among_all_words():
    forms = Forms({"en": ["torture", "tortured", "tort", "women"], "es": ["tortura"]})
    assert forms.begun("tortur") == ("tortura", "torture", "tortured")
    assert forms.begun("x") == ()
