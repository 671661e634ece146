"""The query for texts worth comparing."""

from openupr.domain.search.tree import Phrase, Word
from openupr.domain.similar.asked import asked
from openupr.domain.similar.sought import sought
from openupr.vocabulary.asking import asking


def parts(text):
    query = sought(asked(text, asking()), asking())
    return query.parts if query else None


def test_an_instrument_is_sought_by_every_way_to_name_it():
    assert Phrase(("against", "torture")) in parts("Ratify CAT")
    assert Word("cat") in parts("Ratify the Convention against Torture")


def test_words_are_sought_as_they_stand_and_force_is_not():
    assert parts("Continue efforts to pave harbours") == (Word("harbours"), Word("pave"))


def test_a_text_that_asks_nothing_seeks_nothing():
    assert parts("Continue its efforts") is None


def test_a_long_text_seeks_its_weightiest_only():
    assert len(parts(" ".join(f"word{n}" for n in "abcdefghijklmnopqrstuvwxyz"))) <= 14
