"""What a delegation's statement recommends, as read: each recommendation with its quote and its place.

Source: RULES 5.8 (the text as read, or as handed in the same day, counts); DESIGN 3, invariant 5 (facts have places).
Does not: decide what is a recommendation: what is not surely one says so, and a person looks.
"""

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """One recommendation of a statement. `text` is worded to stand by itself, `quote` is as the file has it.

    page from 1, span [start, end) of the quote in that page's text (its part there, where it runs over the page).
    `verb`: what opens it ("recommends"); `sure`: it was recommended, not encouraged, urged or called for.
    """

    text: str
    quote: str
    page: int
    span: Span
    verb: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its file, who speaks (alpha-3; "" where that is not known), what it recommends, in order.

    `doubts`: what a person should look at, one line each.
    """

    file: str
    sha256: str
    speaker: str
    recommendations: tuple[Quoted, ...] = ()
    doubts: tuple[str, ...] = ()
