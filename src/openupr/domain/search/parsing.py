"""The query language: words, "exact phrases", AND OR NOT with brackets, beginnings (tortur*), fields (state:SVN).

Words side by side are joined by AND; NOT binds closest, then AND, then OR. Operators are in capitals, in English:
"and" is a word like others. Several words that are written as one ("non-refoulement") are a phrase. A field takes
several values parted by commas (state:SVN,AUT), any of which will do.
Does not: read values into codes, or look for other forms of a word.
"""

from collections.abc import Callable

from openupr.domain.search.lexing import Malformed, Piece, Sign, pieces
from openupr.domain.search.tree import And, Everything, Field, Not, Or, Phrase, Prefix, Query, Word
from openupr.domain.search.words import is_han, words_of

__all__ = ["Malformed", "parse", "sequence"]

MOST_PIECES = 200
DEEPEST = 25
SHORTEST_BEGINNING = 2


def parse(text: str) -> Query:
    """The tree of a query; Everything for an empty one. Raises Malformed with one line."""
    found = list(pieces(text))
    if len(found) > MOST_PIECES:
        raise Malformed(f"At most {MOST_PIECES} words and signs were expected, found {len(found)}.", 1)
    if not found:
        if text.strip():
            raise Malformed("Letters or digits were expected, found none.", 1)
        return Everything()
    reader = _Reader(found)
    query = reader.any_of()
    if reader.here:
        raise Malformed(
            f"The bracket ) at character {reader.here.place} closes what was not opened.", reader.here.place
        )
    return query


def sequence(words: list[str], begun: bool = False) -> Query:
    """Words one after another as a query: one word alone, a phrase, or a beginning."""
    *before, last = words
    if is_han(last) and len(last) == 1 and not begun:
        if before and is_han(before[-1]) and len(before[-1]) == 2 and before[-1].endswith(last):
            return sequence(before)  # the end of a run of characters in a text need not be its end in the query
        begun = True
    if before:
        return Phrase(tuple(words), begun)
    return Prefix(last) if begun else Word(last)


_Read = Callable[[], Query]


class _Reader:
    """Descends through the pieces, one method a level of the grammar."""

    def __init__(self, found: list[Piece]) -> None:
        self._found = found
        self._at = 0
        self._depth = 0

    @property
    def here(self) -> Piece | None:
        return self._found[self._at] if self._at < len(self._found) else None

    def any_of(self) -> Query:
        parts = [self._all_of()]
        while self.here and self.here.sign is Sign.OR:
            parts.append(self._after(self._next()))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all_of(self) -> Query:
        parts = [self._one()]
        while self.here and self.here.sign not in (Sign.OR, Sign.CLOSE):
            if self.here.sign is Sign.AND:
                self._expect(self._next())
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _after(self, operator: Piece) -> Query:
        self._expect(operator)
        return self._all_of()

    def _expect(self, operator: Piece) -> None:
        """Refuse an operator with nothing after it."""
        if self.here is None or self.here.sign in (Sign.AND, Sign.OR, Sign.CLOSE):
            found = f"“{self.here.text}” at character {self.here.place}" if self.here else "the end"
            raise Malformed(
                f"A word was expected after {operator.text} at character {operator.place}, found {found}.",
                operator.place,
            )

    def _one(self) -> Query:
        piece = self._next()
        if piece.sign is Sign.NOT:
            self._expect(piece)
            return self._deeper(piece, lambda: Not(self._one()))
        if piece.sign is Sign.OPEN:
            return self._deeper(piece, lambda: self._bracket(piece))
        if piece.sign in (Sign.AND, Sign.OR):
            raise Malformed(
                f"A word was expected before {piece.text} at character {piece.place}, found none. "
                f"To look for the word itself write it in small letters.",
                piece.place,
            )
        if piece.sign is Sign.CLOSE:
            raise Malformed(f"The bracket ) at character {piece.place} closes what was not opened.", piece.place)
        return _leaf(piece)

    def _bracket(self, opened: Piece) -> Query:
        if self.here and self.here.sign is Sign.CLOSE:
            raise Malformed(f"Words were expected in the brackets at character {opened.place}.", opened.place)
        if self.here is None:
            raise Malformed(f"The bracket ( at character {opened.place} is not closed.", opened.place)
        inside = self.any_of()
        if self.here is None:
            raise Malformed(f"The bracket ( at character {opened.place} is not closed.", opened.place)
        self._next()
        return inside

    def _deeper(self, piece: Piece, read: _Read) -> Query:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Malformed(f"Brackets and NOT may stand {DEEPEST} deep, here are more.", piece.place)
        found = read()
        self._depth -= 1
        return found

    def _next(self) -> Piece:
        piece = self._found[self._at]
        self._at += 1
        return piece


def _leaf(piece: Piece) -> Query:
    if piece.sign is Sign.FIELD:
        values = [piece.text] if piece.quoted else [one for one in piece.text.split(",") if one]
        return Field(piece.name, tuple(values))
    words = words_of(piece.text)
    if piece.begun and len(words) == 1 and len(words[0]) < SHORTEST_BEGINNING and not is_han(words[0]):
        raise Malformed(
            f"At least {SHORTEST_BEGINNING} letters were expected before the * at character {piece.place}.", piece.place
        )
    found = sequence(words, piece.begun)
    if piece.quoted and isinstance(found, Word):
        return Phrase((found.word,))  # in quotation marks a word is exact too
    return found
