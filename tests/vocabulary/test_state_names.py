"""Official names in six languages, and their alphabets."""

import pytest

from openupr.vocabulary.state_names import formal_in, in_sentence, initial, name_in, sort_key, with_article
from openupr.vocabulary.states import states


def listed(language, *codes):
    return sorted(codes, key=lambda code: sort_key(name_in(code, language), language))


def test_every_state_has_a_name_and_a_letter_in_every_language():
    for language in ("ar", "zh", "en", "fr", "ru", "es"):
        names = {code: name_in(code, language) for code in states()}
        assert all(names.values())
        assert all(initial(name, language).isalpha() for name in names.values()), language
    assert not any(name_in(code, "ru").isascii() for code in states())


def test_the_short_name_and_the_formal_name_are_the_official_ones():
    assert [name_in("TUR", one) for one in ("en", "fr", "ru")] == ["Türkiye", "Türkiye", "Турция"]
    assert formal_in("FRA", "fr") == "la République française"


def test_the_article_is_joined_as_the_language_does():
    assert with_article("FRA", "fr") == "la France"
    assert with_article("ALB", "fr") == "l'Albanie"
    assert with_article("FRA", "ru") == "Франция"


def test_a_sentence_has_the_article_and_no_inverted_name():
    assert [in_sentence(one) for one in ("SVN", "GMB", "NLD", "IRN")] == [
        "Slovenia", "the Gambia", "the Kingdom of the Netherlands", "the Islamic Republic of Iran",
    ]  # fmt: skip
    assert with_article("NLD", "en") == "the Netherlands (Kingdom of the)"


def test_an_invented_state_and_a_code_that_is_none_keep_their_names():
    assert name_in("XAA", "ar").startswith("State A")
    assert name_in("ZZZ", "fr") == "ZZZ"


@pytest.mark.parametrize(
    ("language", "codes"),
    [
        ("fr", ("EGY", "SLV", "USA", "FIN")),  # Égypte, El Salvador, États-Unis, Finlande
        ("ru", ("AUS", "BLR", "FRA", "JAM")),
        ("zh", ("ALB", "PER", "DNK", "FJI", "NRU", "CHN")),  # a, bi, dan, fei, nao, zhong
        ("ar", ("RUS", "ETH", "ALB", "DEU", "BHR", "BRA")),  # ا and its article do not count; ألبانيا has none
        ("es", ("AFG", "EGY", "ESP")),
    ],
)
def test_names_stand_in_the_alphabet_of_the_language(language, codes):
    assert listed(language, *reversed(codes)) == list(codes)


def test_the_letter_of_a_name_leaves_accents_and_the_article_out():
    assert initial("Égypte", "fr") == "E"
    assert initial("البحرين", "ar") == "ب"
    assert initial("斐济", "zh") == "F"
