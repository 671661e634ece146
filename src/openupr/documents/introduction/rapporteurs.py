"""The troika with the day it was selected, and the States that sent questions in advance.

Source: RULES 4.1, 4.4, 4.6 (troika), 3.12 (advance questions); paragraphs 2 and 4 of every report.
Does not: check who may sit in a troika. Names that no State is known by are handed back.
"""

import re
from dataclasses import dataclass
from datetime import date

from openupr.documents.introduction.dates import DATE, date_of
from openupr.documents.introduction.paragraphs import Span, flat
from openupr.vocabulary.names import resolver

# "On 15 January 2014, the Human Rights Council selected the following group of rapporteurs (troika) … : A, B and C."
_TROIKA = re.compile(
    rf"[Oo]n\s+{DATE}\s*,?\s+the\s+(?:Human\s+Rights\s+)?Council\s+(?:selected|mandated)[^:]{{0,400}}?\(?[Tt]roika\)?[^:]{{0,200}}?:"
    r"\s*(?P<states>[^.:;]{5,300})"
)
# "A list of questions prepared in advance by Germany, … and Sweden was transmitted to Italy through the troika"
_QUESTIONS = re.compile(
    r"questions\s+(?:(?:was|were|had\s+been)\s+)?prepared\s+in\s+advance\s+by\s+(?P<states>.{3,2500}?),?\s+(?:and\s+)?(?:was|were|has\s+been|had\s+been)\s+transmitted",
    re.DOTALL,
)
# "Portugal, on behalf of the Group of Friends on …, Spain": what stands between "on behalf of" and the next State
_ON_BEHALF = re.compile(r"\(?\bon\s+(?:its\s+(?:own\s+)?behalf\s+and\s+on\s+)?behalf\s+of\s+(?:the\s+)?", re.IGNORECASE)
# "(Australia, Canada and France)": members of a group, who did not ask themselves
_BRACKETS = re.compile(r"\([^()]*,[^()]*\)")


@dataclass(frozen=True, slots=True)
class Troika:
    """Who was selected, on which day, the names not known, and where the sentence stands."""

    states: tuple[str, ...] = ()
    selected_on: date | None = None
    unknown: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Askers:
    """Who sent questions in advance, for which groups as printed, the names not known, and where it says so."""

    states: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    span: Span | None = None


def troika(text: str, part: Span) -> Troika:
    """The sentence that names the troika, read; empty where there is none."""
    match = _TROIKA.search(text, *part)
    if match is None:
        return Troika()
    listing = resolver().split(flat(match["states"]))
    return Troika(tuple(dict.fromkeys(listing.states)), date_of(match), listing.unknown, match.span())


def askers(text: str, part: Span) -> Askers:
    """The sentence that names the authors of advance questions, read; empty where there is none."""
    match = _QUESTIONS.search(text, *part)
    if match is None:
        return Askers()
    states, groups = _acting(flat(match["states"]))
    listing = resolver().split(states)
    unknown = tuple(name for name in listing.unknown if not _is_description(name))
    return Askers(tuple(dict.fromkeys(listing.states)), groups, unknown, match.span())


def _acting(listing: str) -> tuple[str, tuple[str, ...]]:
    """The listing without what stands after each "on behalf of", and the groups that stood there."""
    groups: list[str] = []
    while match := _ON_BEHALF.search(listing):
        rest = listing[match.end() :]
        end = _end_of_group(rest)
        groups.append(rest[:end].strip(" ,;)"))
        listing = listing[: match.start()].rstrip(" ,(") + ", " + rest[end:].lstrip(" ,;)")
    return listing, tuple(group for group in groups if group)


def _end_of_group(rest: str) -> int:
    """Where the name of a group ends: before ", Spain" or " and Spain", brackets of members passed over."""
    masked = _BRACKETS.sub(lambda m: "x" * len(m[0]), rest)
    for _, (start, _end) in resolver().named_in(masked):
        before = re.search(r"(?:,|;|\band)\s+(?:the\s+|and\s+)*\Z", masked[:start])
        if before:
            return before.start()
    return len(rest)


def _is_description(name: str) -> bool:
    """ "States members and observers of the Council" names nobody."""
    return "member" in name.lower() or "observer" in name.lower() or "delegation" in name.lower()
