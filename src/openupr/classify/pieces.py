"""A text cut into the pieces of words that a transformer knows: the longest first, from the left of each word.

Source: WordPiece, as BERT's uncased models have it: letters lower and bare of accents, "##" before what goes on.
Does not: know what a piece means.
"""

import re
import unicodedata
from collections.abc import Sequence

_LONGEST_WORD = 100
# "women", ",", "'": runs of letters and digits, and each other sign alone
_PIECE = re.compile(r"\w+|[^\w\s]")


class Pieces:
    """The pieces by their names, in the order of their numbers. `longest`: pieces of a text that are looked at."""

    def __init__(self, names: Sequence[str], longest: int) -> None:
        """Raises KeyError where one of the three marks is missing."""
        self.names, self._longest = tuple(names), longest
        self._at = {piece: at for at, piece in enumerate(names)}
        self._unknown, self._begin, self._end = (self._at[name] for name in ("[UNK]", "[CLS]", "[SEP]"))

    def of(self, text: str) -> list[int]:
        """The numbers of a text's pieces, between those of beginning and end."""
        plain = unicodedata.normalize("NFD", text.lower())
        letters = "".join(
            sign for sign in plain if unicodedata.category(sign) not in ("Mn", "Cc", "Cf") or sign.isspace()
        )
        found = [piece for word in _PIECE.findall(letters.replace("_", " _ ")) for piece in self._cut(word)]
        return [self._begin, *found[: self._longest - 2], self._end]

    def _cut(self, word: str) -> list[int]:
        """The longest pieces that are known, from the left; one unknown where a rest is in none."""
        found: list[int] = []
        begin, mark = 0, ""
        while begin < len(word) <= _LONGEST_WORD:
            ends = range(len(word), begin, -1)
            end = next((end for end in ends if mark + word[begin:end] in self._at), 0)
            if not end:
                return [self._unknown]
            found.append(self._at[mark + word[begin:end]])
            begin, mark = end, "##"
        return found or [self._unknown]
