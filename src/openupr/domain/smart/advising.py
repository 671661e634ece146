"""What a recommendation could say more exactly: rules that one can read, each with its reason and source.

Source: data/smart_rules.csv, a rule a row; UPR Info's manual of action categories (October 2014) where it says so.
Does not: score a text, judge who wrote it, or know any State. English texts only.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from openupr.domain.similar.known import plain

LONGEST = 2000
"""Characters of a text that are looked at."""
LETTERS = {"S": "specific", "M": "measurable", "A": "addressed", "R": "to the point", "T": "with a time"}


class When(StrEnum):
    """When a rule advises: where words are there, where they are not, where more than `limit` are, or a long text."""

    PRESENT = "present"
    ABSENT = "absent"
    MORE = "more_than"
    LONGER = "longer_than"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `finds` and `unless` are patterns on plain text (`similar.known.plain`), `unless` may be ""."""

    key: str
    letter: str
    when: When
    finds: str
    unless: str
    limit: int
    title: str
    says: str
    note: str
    source: str
    sureness: str


@dataclass(frozen=True, slots=True)
class Advice:
    """A rule that advises, and the words of the text for which it does, as plain text has them."""

    rule: Rule
    found: tuple[str, ...]


def advise(text: str, rules: Iterable[Rule]) -> list[Advice]:
    """The advice of each rule that has some, in the order of the rules; none for a text without words."""
    words = plain(text[:LONGEST])[0]
    looked = ((rule, _found(words, rule)) for rule in rules) if words else ()
    return [Advice(rule, found) for rule, found in looked if found is not None]


def _found(words: str, rule: Rule) -> tuple[str, ...] | None:
    """The words for which a rule advises; None where it does not."""
    if rule.when is When.LONGER:
        return () if len(words.split()) > rule.limit else None
    found = tuple(dict.fromkeys(one[0].strip() for one in re.finditer(rule.finds, words)))
    if rule.unless and re.search(rule.unless, words):
        return None
    if rule.when is When.ABSENT:
        return None if found else ()
    return found if len(found) > (rule.limit if rule.when is When.MORE else 0) else None
