"""States by the names that the reader's language has for them, and the words of the inner rings in that language.

Data are made in English, so that `.json` is the same for everybody; a page puts its reader's names and words in before
it is written.
Does not: change an order. Lists whose order is a rule of procedure stay in English alphabetical order.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext, gettext_noop

from openupr.languages.labels import label_in
from openupr.site.language import current
from openupr.site.wording import said
from openupr.vocabulary.names import shown_name
from openupr.vocabulary.state_names import initial, name_in, sort_key

Plain = dict[str, Any]
_TRANSLATED = gettext_noop(
    "Names of themes, issues and persons are OpenUPR's own translations from English, "
    "those of goals the United Nations'."
)
# Where a name stands -> where its State's code stands beside it: facts.state, rows of the store, labels of a drawing
_BESIDE = {"name": ("code", "state", "label"), "state_name": ("state",)}
# Where a word for people stands, which `wording` declares; no template compares these with anything
_WORDS = ("words", "title", "hint", "what", "status", "stage", "says", "said", "description", "note")


def name_of(code: str) -> str:
    """The official short name in the language of the page."""
    return name_in(code, current().code)


def label_of(name: str) -> str:
    """A theme, an issue, an action, a group of persons or a goal in the language of the page, else as it stands."""
    return label_in(name, current().code) or name


def whose_translation() -> str:
    """A sentence on whose translations names of themes and the like are; nothing on an English page."""
    return gettext(_TRANSLATED) if current().code != "en" else ""


def in_readers_words(data: Any) -> Any:
    """The same data with names of States and words in the language of the page. What was given is not changed."""
    return _renamed(data, current().code) if current().code != "en" else data


def letters(found: list[Plain]) -> list[Plain]:
    """An index of States (letter, states), made anew in the alphabet of the page's language."""
    language = current().code
    if language == "en":
        return found
    every = [one for letter in found for one in letter["states"]]
    index: dict[str, list[Plain]] = {}
    for one in sorted(every, key=lambda one: sort_key(name_of(one["code"]), language)):
        index.setdefault(initial(name_of(one["code"]), language), []).append(one)
    return [{"letter": letter, "states": those} for letter, those in index.items()]


def _renamed(data: Any, language: str) -> Any:
    if isinstance(data, Mapping):
        return {key: _renamed(value, language) for key, value in data.items()} | _names(data, language)
    if isinstance(data, list | tuple):
        return [_renamed(one, language) for one in data]
    return data


def _names(data: Mapping[Any, Any], language: str) -> Plain:
    found = {}
    for place, beside in _BESIDE.items():
        code = next((data[one] for one in beside if isinstance(data.get(one), str)), "")
        if code and data.get(place) == shown_name(code) != code:
            found[place] = name_in(code, language)
    for place in _WORDS:
        if isinstance(word := data.get(place), str):
            found[place] = said(word)
    return found
