"""What the profiles of other systems ask of a review alike: printed texts, issue days, names, one position in words.

A profile is a format of files that another system reads or writes; each is a module of its own. What this review does
not hold, such as another system's identifiers and coding, stays empty in them.
Source: the fields and headings as public programs read them (UHRI, UPR Info, IMPACT OSS); nobody publishes a schema.
Does not: write a file, or code a recommendation.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from openupr.domain.states import RegionalGroup
from openupr.vocabulary.names import resolver

Plain = dict[str, Any]
NO_WORDS = "[words not imported]"
# How UPR Info names the five regional groups
GROUPS: Mapping[RegionalGroup | None, str] = {
    RegionalGroup.AFRICAN: "Africa",
    RegionalGroup.ASIA_PACIFIC: "Asia",
    RegionalGroup.EASTERN_EUROPEAN: "EEG",
    RegionalGroup.LATIN_AMERICAN_CARIBBEAN: "GRULAC",
    RegionalGroup.WESTERN_EUROPEAN_OTHER: "WEOG",
    None: "",
}


def name(code: str) -> str:
    """The State's official short name in English; a code that is none stays as it is."""
    try:
        return resolver().english(code)
    except KeyError:
        return code


def text_of(one: Plain) -> str:
    """The words of a recommendation, without label and States."""
    return NO_WORDS if one["text"] is None else str(one["text"])


def with_states(one: Plain, spread: bool) -> str:
    """The text with its States, as reports print them: "(A, B)" to the second cycle, "(A) (B)" (`spread`) since."""
    pieces = one["parts"] or [one]
    return " ".join(f"{text_of(piece)} {_bracketed(piece['states'], spread)};" for piece in pieces)


def _bracketed(states: Sequence[str], spread: bool) -> str:
    names = [name(state) for state in states]
    return " ".join(f"({each})" for each in names) if spread else f"({', '.join(names)})"


def issued(review: Plain, symbol: str | None) -> str | None:
    """The day printed on a document of the review, ISO 8601; None where the document or its day is not known."""
    return next((one.get("issued") for one in review["documents"] if one["reference"] == symbol), None)


def ohchr_position(one: Plain) -> str:
    """The position as OHCHR writes it; empty where none was given."""
    return {"supported": "Supported", "noted": "Noted", "partially": "Supported/Noted"}.get(one["position"] or "", "")
