"""The official names of States in the six languages: short and formal; lists in each language's alphabet.

Source: data/names.csv (UNTERM), each row with its certainty.
Does not: serve lists whose order is a rule of procedure (speaking, drawing of lots): those are in English alphabetical
order whoever reads.
"""

import unicodedata
from functools import cache

from openupr.domain import rehearsal
from openupr.vocabulary.names import shown_name
from openupr.vocabulary.tables import rows_of

# First characters, by their place in GB 2312, of the letters of pinyin: level 1 of that set is in their order
_PINYIN = (
    ("A", 0xB0A1), ("B", 0xB0C5), ("C", 0xB2C1), ("D", 0xB4EE), ("E", 0xB6EA), ("F", 0xB7A2), ("G", 0xB8C1),
    ("H", 0xB9FE), ("J", 0xBBF7), ("K", 0xBFA6), ("L", 0xC0AC), ("M", 0xC2E8), ("N", 0xC4C3), ("O", 0xC5B6),
    ("P", 0xC5BE), ("Q", 0xC6DA), ("R", 0xC8BB), ("S", 0xC8F6), ("T", 0xCBFA), ("W", 0xCDDA), ("X", 0xCEF4),
    ("Y", 0xD1B9), ("Z", 0xD4D1),
)  # fmt: skip
_LEVEL_2 = 0xD8A1
# Characters that are not in level 1, or are read otherwise in the name of a State: one of level 1 with their reading
_READ_AS = str.maketrans({"瑙": "脑", "斐": "匪", "秘": "必"})


def name_in(code: str, language: str) -> str:
    """The official short name in a language ("fr", "zh"); an invented State's as ever; a code that is none stays."""
    if language == "en" or rehearsal.is_invented_state(code):
        return shown_name(code)
    return _names().get((code, language), ("", "", ""))[0] or shown_name(code)


def formal_in(code: str, language: str) -> str:
    """The official formal name with its article: "la République française". Raises KeyError for no State's code."""
    return _names()[code, language][2]


def with_article(code: str, language: str) -> str:
    """The short name as it stands in a sentence: "la France", "l'Albanie", "the Gambia". Raises KeyError."""
    short, article, _formal = _names()[code, language]
    return f"{article}{'' if article.endswith(('’', chr(39))) else ' '}{short}" if article else short


def in_sentence(code: str) -> str:
    """How an English sentence speaks of the State: "the Gambia", "the Plurinational State of Bolivia". Raises KeyError.

    Lists keep the inverted form, "Bolivia (Plurinational State of)"; reports of the Working Group do the same.
    """
    return formal_in(code, "en") if "(" in _names()[code, "en"][0] else with_article(code, "en")


def sort_key(name: str, language: str) -> tuple[object, ...]:
    """Where a name stands in the alphabet of a language: accents do not count; Arabic without its article.

    Chinese by the sound of its characters (pinyin).
    """
    if language == "zh":
        return tuple(name.translate(_READ_AS).encode("gb18030"))
    if language == "ar":
        return (_bare_arabic(name),)
    folded = name.casefold().replace("ñ", "n\uffff") if language == "es" else name.casefold()
    return (_without_marks(folded.replace("’", "'")), folded)


def initial(name: str, language: str) -> str:
    """The letter under which a name stands in an index."""
    if language != "zh":
        return str(sort_key(name, language)[0])[:1].upper()
    code = int.from_bytes(name.translate(_READ_AS)[:1].encode("gb18030")[:2], "big")
    return next((letter for letter, first in reversed(_PINYIN) if first <= code < _LEVEL_2), "#")


def _without_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _bare_arabic(name: str) -> str:
    """Without article, vowel signs and the hamza of an alif: "الأردن" as "اردن"; the ال of "ألبانيا" is no article."""
    return _without_marks(name.removeprefix("ال"))


@cache
def _names() -> dict[tuple[str, str], tuple[str, str, str]]:
    """Short name, article and formal name by code and language."""
    return {(r["iso3"], r["language"]): (r["short"], r["article"], r["formal"]) for r in rows_of("names")}
