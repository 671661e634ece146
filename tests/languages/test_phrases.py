"""Phrases of documents by language, as patterns."""

from datetime import date

from openupr.languages.phrases import phrases
from openupr.languages.tongues import tongues


def test_french_and_spanish_have_the_same_phrases_in_the_same_order_of_positions():
    assert set(phrases()) == {"fr", "es"}
    french, spanish = phrases()["fr"], phrases()["es"]
    assert set(french.patterns) == set(spanish.patterns)
    assert list(french.positions) == list(spanish.positions) == ["pending", "noted", "supported"]


def test_a_blank_of_a_phrase_is_a_line_break_too():
    assert phrases()["fr"].patterns["title"].search("RAPPORT du\nGroupe de  travail sur l'Examen périodique universel")


def test_a_day_is_read_as_the_language_prints_it():
    for code, printed in (("fr", "le 1er mai 2019"), ("es", "el 1 de mayo de 2019")):
        found = phrases()[code]
        assert found.day(found.patterns["date"].search(printed)) == date(2019, 5, 1)
        # what is printed on a page of ours can be read again
        again = found.patterns["date"].search(tongues()[code].day(date(2019, 12, 31)))
        assert found.day(again) == date(2019, 12, 31)


def test_a_day_that_cannot_be_is_none():
    found = phrases()["fr"]
    assert found.day(found.patterns["date"].search("31 février 2019")) is None
