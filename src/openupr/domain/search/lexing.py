"""A typed query cut into its signs: brackets, operators, phrases, words, fields with values; each with its place.

Does not: put them together (`parsing` does).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from openupr.domain.search.fields import FIELDS, meant
from openupr.domain.search.words import words_of

LONGEST_QUERY = 2000
_OPENING = '"“”„«'
_CLOSING = {'"': '"“”', "“": '”"“', "”": '”"', "„": '“”"', "«": "»"}
# "state:", "by:"; what follows is the value
_FIELD = re.compile(r"([^\W\d_]+):(?=\S)")
# One word as typed: up to a blank, a bracket or a quotation mark
_TYPED = re.compile(r'[^\s()"“”„«»]+')
# "-men", "+men", "!men", as other engines write NOT and AND
_FOREIGN = re.compile(r"[-+!]+(?=[^\W_])")


class Malformed(ValueError):
    """A query that cannot be read: one line that says what was expected, what was found and where (from 1)."""

    def __init__(self, said: str, place: int) -> None:
        super().__init__(said)
        self.said, self.place = said, place


class Sign(Enum):
    """What a piece of a query is."""

    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    WORD = "word"
    PHRASE = "phrase"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Piece:
    """A sign of the query: its text, its place from 1, the field's name; `quoted` where marks stood around it."""

    sign: Sign
    text: str
    place: int
    name: str = ""
    quoted: bool = False
    begun: bool = False


_OPERATORS = {"AND": Sign.AND, "OR": Sign.OR, "NOT": Sign.NOT}


def pieces(text: str) -> Iterator[Piece]:
    """The pieces in order; signs without letter or digit, such as a dash between words, are left out."""
    if len(text) > LONGEST_QUERY:
        raise Malformed(f"A query of at most {LONGEST_QUERY:,} characters was expected, found {len(text):,}.", 1)
    at = 0
    while at < len(text):
        sign = text[at]
        if sign.isspace():
            at += 1
        elif sign in "()":
            yield Piece(Sign.OPEN if sign == "(" else Sign.CLOSE, sign, at + 1)
            at += 1
        else:
            found, at = _piece(text, at)
            if found:
                yield found


def _piece(text: str, at: int) -> tuple[Piece | None, int]:
    if text[at] in _OPENING:
        inside, end = _quoted(text, at)
        begun = text.startswith("*", end)
        return Piece(Sign.PHRASE, inside, at + 1, quoted=True, begun=begun), end + begun
    match = _FIELD.match(text, at)
    if match:
        return _field(text, match)
    typed = _TYPED.match(text, at)
    if typed is None:  # a closing mark that nothing opened
        raise Malformed(f"A quotation mark {text[at]} closes at character {at + 1}, and none was opened.", at + 1)
    return _word(typed[0], at), typed.end()


def _word(typed: str, at: int) -> Piece | None:
    if typed in _OPERATORS:
        return Piece(_OPERATORS[typed], typed, at + 1)
    foreign = _FOREIGN.match(typed)
    if foreign:
        rest = typed[foreign.end() :]
        wanted = f"NOT {rest}" if typed[0] in "-!" else f"AND {rest}"
        raise Malformed(f"“{typed}” at character {at + 1}: write {wanted}, or put it into quotation marks.", at + 1)
    if typed.endswith(":") and typed[:-1].casefold() in FIELDS:
        raise Malformed(f"A value was expected right after “{typed}” at character {at + 1}, found a blank.", at + 1)
    bare = typed.rstrip(".,;:!?")
    begun = bare.endswith("*")
    bare = bare.rstrip("*")
    if "*" in bare:
        raise Malformed(f"A * stands at the end of a word only: “{typed}” at character {at + 1}.", at + 1)
    if not words_of(bare):
        if begun:
            raise Malformed(f"Letters or digits were expected before the * at character {at + 1}.", at + 1)
        return None
    return Piece(Sign.WORD, bare, at + 1, begun=begun)


def _field(text: str, match: re.Match[str]) -> tuple[Piece, int]:
    name, at = match[1].casefold(), match.end()
    place = match.start() + 1
    if name not in FIELDS:
        near = meant(name)
        hint = f"Did you mean {near}: ?" if near else f"The fields are {', '.join(FIELDS)}."
        raise Malformed(f"“{match[1]}:” at character {place} is no field. {hint} Put it in quotation marks.", place)
    if text[at] in _OPENING:
        value, end = _quoted(text, at)
        return Piece(Sign.FIELD, value, place, name, quoted=True), end
    typed = _TYPED.match(text, at)
    value = typed[0] if typed else ""
    if not any(c.isalnum() for c in value):
        raise Malformed(f"A value was expected after “{match[0]}” at character {place}: {FIELDS[name].says}.", place)
    return Piece(Sign.FIELD, value, place, name), at + len(value)


def _quoted(text: str, at: int) -> tuple[str, int]:
    """What stands between the quotation marks that open at `at`, and where to go on."""
    ends = [end for mark in _CLOSING[text[at]] if (end := text.find(mark, at + 1)) >= 0]
    if not ends:
        raise Malformed(f"The quotation mark at character {at + 1} is not closed.", at + 1)
    inside = text[at + 1 : min(ends)]
    if not words_of(inside):
        raise Malformed(f"Words were expected in the quotation marks at character {at + 1}, found none.", at + 1)
    return inside, min(ends) + 1
