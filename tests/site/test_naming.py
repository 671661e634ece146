"""Names of States in the language of the page; data stay English."""

from contextlib import contextmanager
from unittest.mock import patch

import pytest
from django.utils.translation import override

from openupr.site import facts
from openupr.site.naming import in_readers_words, label_of, letters, name_of, whose_translation


@contextmanager
def translations(words):
    """French as if its catalog held these words."""
    with patch("openupr.site.wording.gettext", lambda text: words.get(text, text)):
        yield


@pytest.fixture
def french():
    with override("fr"):
        yield


def test_every_name_beside_its_code_is_the_readers_and_what_was_given_stays(french):
    given = {
        "state": facts.state("DEU"),
        "rows": [{"state": "ESP", "state_name": "Spain", "text": "Spain"}, {"label": "CHE", "name": "Switzerland"}],
        "other": {"code": "DEU", "name": "a name of its own"},
    }
    found = in_readers_words(given)
    assert found["state"]["name"] == "Allemagne"
    assert found["rows"] == [
        {"state": "ESP", "state_name": "Espagne", "text": "Spain"},
        {"label": "CHE", "name": "Suisse"},
    ]
    assert found["other"]["name"] == "a name of its own"
    assert given["state"]["name"] == "Germany"


def test_in_english_data_are_left_as_they_are():
    given = {"state": facts.state("DEU")}
    assert in_readers_words(given) is given


def test_an_index_is_made_anew_in_the_readers_alphabet(french):
    found = {one["letter"]: [each["code"] for each in one["states"]] for one in letters(facts.letters())}
    assert found["E"][:3] == ["EGY", "SLV", "ARE"]  # Égypte, El Salvador, Émirats arabes unis
    assert "DEU" in found["A"]
    assert sum(map(len, found.values())) == 193


def test_an_index_in_english_is_as_it_was_made():
    assert letters(facts.letters()) == facts.letters()


def test_an_invented_state_keeps_its_name(french):
    assert name_of("XAA").startswith("State A")
    assert name_of("DEU") == "Allemagne"


def test_words_for_people_are_said_in_the_language_of_the_page_and_values_are_not(french):
    with translations({"held": "tenu"}):
        found = in_readers_words({"status": "held", "rows": [{"words": "held", "value": "held", "kind": "held"}]})
    assert found == {"status": "tenu", "rows": [{"words": "tenu", "value": "held", "kind": "held"}]}


def test_a_name_of_a_theme_is_in_the_language_of_the_page_and_says_whose_translation(french):
    assert label_of("D23 Death penalty") == "D23 Peine de mort"
    assert label_of("An invented theme") == "An invented theme"
    assert "OpenUPR" in whose_translation()


def test_an_english_page_says_nothing_of_translations():
    assert (label_of("Death penalty"), whose_translation()) == ("Death penalty", "")
