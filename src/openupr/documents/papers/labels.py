"""Numbers of recommendations as States print them: lists, ranges, with the chapeau or without.

Examples: "1-5, 14-16 and 20", "122.17-18, 122.22", "115.1 to 115.5", "5., 6., 7.", "101.7 (b)".
A range that runs backwards, or over two paragraphs, or too far, gives its ends only and is told of.
"""

import re
from dataclasses import dataclass

# "122", "122.17", "122. 17", "101.7 (b)", "26.12a"
LABEL = r"(?>\d{1,3}(?!\d)(?:\s?\.\s?\d{1,3}(?!\d))?(?:\s?\([a-z]\)|[a-z](?![a-z]))?)"
_TO = r"(?>\s*+\.?+\s*+(?:[-\u2010-\u2015\u2212]++|\bto\b|\bthrough\b)\s*+)"
_AND = r"(?>\s*+\.?+\s*+(?:[,;&]++\s*+(?:and\b|&|or\b)?|\band\b|\bas well as\b)\s*+(?:Nos?\.\s*+|from\s++)?)"
# "122.17-18, 122.22 and 122.30 to 33". Nothing in it is tried twice, so that no text makes it slow.
LIST = rf"(?>(?:from\s++|between\s++)?{LABEL}(?:(?:{_TO}|{_AND}){LABEL})*+)"

_TOKEN = re.compile(rf"(?P<to>{_TO})(?={LABEL})|(?P<and>{_AND})(?={LABEL})|(?P<label>{LABEL})", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,3})\s?\.\s?(\d{1,3})(.*)$")
# A range of more numbers than a review ever had is a misprint.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Labels:
    """The numbers that a list names, in order, and the ranges in it that could not be followed."""

    numbers: tuple[str, ...]
    odd_ranges: tuple[str, ...] = ()


def expand(listing: str) -> Labels:
    """The numbers that `listing` (text of the form `LIST`) names; "122.17-18" gives 122.17 and 122.18."""
    numbers: list[str] = []
    odd: list[str] = []
    chapeau: str | None = None
    after_to = False
    for token in _TOKEN.finditer(listing):
        if token["to"]:
            after_to = bool(numbers)
        elif token["label"]:
            chapeau, label = _complete(token["label"], chapeau)
            between = _between(numbers[-1], label) if after_to else ()
            if between is None:
                odd.append(f"{numbers[-1]}-{label}")
            numbers += [*(between or ()), label]
            after_to = False
    return Labels(tuple(dict.fromkeys(numbers)), tuple(odd))


def is_dotted(listing: str) -> bool:
    """Whether at least the first number of the list is printed with its chapeau ("122.17")."""
    first = re.search(LABEL, listing)
    return bool(first and _DOTTED.match(first[0]))


def _complete(label: str, chapeau: str | None) -> tuple[str | None, str]:
    label = re.sub(r"\s", "", label)
    if dotted := _DOTTED.match(label):
        return dotted[1], f"{int(dotted[1])}.{int(dotted[2])}{dotted[3]}"
    plain = re.sub(r"^0+(?=\d)", "", label)
    return chapeau, f"{chapeau}.{plain}" if chapeau else plain


def _between(first: str, last: str) -> tuple[str, ...] | None:
    """The numbers strictly between two labels, or None where that is no range."""
    head, _, low = first.rpartition(".")
    other, _, high = last.rpartition(".")
    if head != other or not low.isdigit() or not high.isdigit() or not 0 < int(high) - int(low) <= _LONGEST:
        return None
    return tuple(f"{head}.{n}" if head else str(n) for n in range(int(low) + 1, int(high)))
