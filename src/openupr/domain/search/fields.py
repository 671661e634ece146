"""The fields that a query may name, `state:SVN`, and what their values are.

Does not: know which States, themes or documents there are; `actions.search` reads names into codes.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum


class Values(Enum):
    """What the values of a field are."""

    STATE = "a State: its code (SVN) or its name"
    GROUP = "a regional group: African, Asia-Pacific, Eastern European, GRULAC or WEOG"
    NUMBER = "a number, or a range such as 1..12"
    WORDS = "words, in quotation marks where there are several"


@dataclass(frozen=True, slots=True)
class Named:
    """A field: its name, what its values are, what it means, whether results are counted by it."""

    name: str
    values: Values
    says: str
    counted: bool = True


FIELDS = {
    one.name: one
    for one in (
        Named("kind", Values.WORDS, "recommendation, pledge or paragraph"),
        Named("state", Values.STATE, "the State under review"),
        Named("by", Values.STATE, "the recommending State"),
        Named("group", Values.GROUP, "the regional group of the State under review"),
        Named("bygroup", Values.GROUP, "the regional group of the recommending State"),
        Named("cycle", Values.NUMBER, "the cycle"),
        Named("session", Values.NUMBER, "the session of the Working Group"),
        Named("year", Values.NUMBER, "the year of the review"),
        Named(
            "position",
            Values.WORDS,
            "supported, noted, partially, pending, not_given, none (not yet), not_here (answered since)",
        ),
        Named("theme", Values.WORDS, "a theme, as OHCHR's list names it"),
        Named("issue", Values.WORDS, "an issue"),
        Named("action", Values.WORDS, "the category of action, 1 to 5"),
        Named("coder", Values.WORDS, "whose issue and action: upr-info, or person (given in OpenUPR)", counted=False),
        Named("sdg", Values.WORDS, "a Sustainable Development Goal or target"),
        Named("persons", Values.WORDS, "the persons concerned, as OHCHR's list names them"),
        Named("document", Values.WORDS, "the kind of document"),
        Named("language", Values.WORDS, "the language of the document: en, fr, es, ru, ar, zh"),
        Named("symbol", Values.WORDS, "the symbol of a document", counted=False),
        Named("number", Values.WORDS, "the number of a recommendation, such as 140.7", counted=False),
        Named("similar", Values.WORDS, "texts that are all but the same, by their mark", counted=False),
    )
}
COUNTED = tuple(name for name, one in FIELDS.items() if one.counted)
CODED = ("theme", "issue", "action", "sdg", "persons")
"""Fields whose values are codes that lists give to texts."""
_RANGE_LIMIT = 200
# "1..12"
_RANGE = re.compile(r"(\d{1,4})\.\.(\d{1,4})", re.ASCII)


def meant(name: str) -> str | None:
    """The field that a wrong name was probably meant as."""
    return next(iter(get_close_matches(name.casefold(), FIELDS, n=1, cutoff=0.6)), None)


def numbers_of(value: str) -> tuple[str, ...] | None:
    """The numbers of "4" or "1..12" as they are indexed; None for anything else."""
    if value.isascii() and value.isdecimal() and len(value) <= 4:
        return (str(int(value)),)
    match = _RANGE.fullmatch(value)
    if match is None or not 0 <= int(match[2]) - int(match[1]) < _RANGE_LIMIT:
        return None
    return tuple(str(n) for n in range(int(match[1]), int(match[2]) + 1))
