"""The terms of the review in six languages."""

from openupr.languages.terms import terms
from openupr.languages.tongues import ORDER


def test_every_language_has_every_term():
    assert set(terms()) == set(ORDER)
    assert len({len(words) for words in terms().values()}) == 1
    assert all(word.strip() for words in terms().values() for word in words)


def test_a_term_stands_at_the_same_place_in_every_language():
    at = terms()["en"].index("Human Rights Council")
    assert (terms()["fr"][at], terms()["zh"][at]) == ("Conseil des droits de l’homme", "人权理事会")
