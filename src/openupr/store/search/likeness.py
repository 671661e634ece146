"""A mark that texts share which are all but the same: the same words that matter, whatever their order and form.

"Ratify the Convention", "Ratifies the convention." and "To ratify that Convention" have one mark. Numbers matter.
Does not: find texts that say the same in other words.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache

from openupr.languages.stemming import stem

_LEFT_OUT = frozenset(
    """a an the this that these those its their his her of to in on for from by with at as and or be is are been it
    all any also such which who into within
    les le la l des du de d et en pour a au aux un une ses sa son los las el y para por con un una su sus""".split()  # noqa: SIM905 - a list of words
)


class _Stems(dict[str, str]):
    """The stem of each word of a language, found once; "" of a word that does not matter."""

    def __init__(self, language: str) -> None:
        super().__init__(dict.fromkeys(_LEFT_OUT, ""))
        self._language = language

    def __missing__(self, word: str) -> str:
        self[word] = found = stem(word, self._language)
        return found


_of_language = cache(_Stems)


def similar(words: Sequence[str], language: str) -> str:
    """Eight letters and digits for the words of a text; without words that matter, those of all its words."""
    stems = set(map(_of_language(language).__getitem__, set(words)))
    kept = " ".join(sorted(stems)).lstrip() or " ".join(words)
    return base64.urlsafe_b64encode(hashlib.blake2b(kept.encode(), digest_size=6).digest()).decode("ascii")
