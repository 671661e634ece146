"""A mark that texts share which are all but the same: the same words that matter, whatever their order and form.

"Ratify the Convention", "Ratifies the convention." and "To ratify that Convention" have one mark. Numbers matter.
Does not: find texts that say the same in other words.
"""

import base64
import hashlib

from openupr.domain.search.words import words_of
from openupr.languages.stemming import stem

_LEFT_OUT = frozenset(
    """a an the this that these those its their his her of to in on for from by with at as and or be is are been it
    all any also such which who into within
    les le la l des du de d et en pour a au aux un une ses sa son los las el y para por con un una su sus""".split()  # noqa: SIM905 - a list of words
)


def similar(text: str, language: str) -> str:
    """Eight letters and digits; of a text without words that matter, those of all its words."""
    words = words_of(text)
    stems = {stem(word, language) for word in words if word not in _LEFT_OUT}
    kept = " ".join(sorted(stems)) or " ".join(words)
    return base64.urlsafe_b64encode(hashlib.blake2b(kept.encode(), digest_size=6).digest()).decode("ascii")
