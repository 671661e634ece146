"""Vocabularies by which recommendations are coded, their terms, and links between terms of two of them.

Source: the kinds of links are those of SKOS (W3C, 18 August 2009): exact, close, broader (the other is), narrower.
Does not: code anything, or hold a table (`vocabulary/data/vocabularies.csv`, `vocabulary_terms.csv`, `crosswalk.csv`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Match(StrEnum):
    """How the other term stands to the one."""

    EXACT = "exact"
    CLOSE = "close"
    BROADER = "broader"
    NARROWER = "narrower"


_TURNED = {Match.BROADER: Match.NARROWER, Match.NARROWER: Match.BROADER}


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a vocabulary; `notation`: its code ("A12", "4.1"), "" where it has none."""

    vocabulary: str
    notation: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Link:
    """The other term is an exact or close match, broader or narrower; who says so, and what was counted."""

    vocabulary: str
    term: str
    match: Match
    other_vocabulary: str
    other_term: str
    source: str
    evidence: str

    def turned(self) -> "Link":
        """The same link from the other side."""
        back = _TURNED.get(self.match, self.match)
        return Link(
            self.other_vocabulary, self.other_term, back, self.vocabulary, self.term, self.source, self.evidence
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A vocabulary in one version: what it codes (`kind`), its terms in order, its source and how sure that is."""

    key: str
    name: str
    version: str
    kind: str
    source: str
    certainty: str
    note: str
    terms: tuple[Term, ...]


def links_of(vocabulary: str, links: Iterable[Link]) -> dict[str, list[Link]]:
    """The links of a vocabulary's terms by term, both ways, as seen from it."""
    found: dict[str, list[Link]] = {}
    for link in links:
        for one in (link, link.turned()):
            if one.vocabulary == vocabulary:
                found.setdefault(one.term, []).append(one)
    return found


def met(terms: Iterable[Term], links: dict[str, list[Link]], other: str) -> tuple[int, int]:
    """How many terms have a link to another vocabulary, and how many there are."""
    every = [any(link.other_vocabulary == other for link in links.get(term.name, ())) for term in terms]
    return sum(every), len(every)
