"""The cases by which each rule is tested, in words that a diplomat can read: one that passes, one that differs, …

Source: data/rule_cases.csv, made from tests/rules/cases by `python -m tests.rules.make_cases`; a test compares them.
Does not: hold the records of the cases, which the tests have.
"""

from functools import cache
from typing import NamedTuple

from openupr.vocabulary.tables import rows_of


class Case(NamedTuple):
    """`kind`: passes, differs, day before (the rule came into force), awkward. `words`: a sentence."""

    kind: str
    words: str


@cache
def cases() -> dict[str, tuple[Case, ...]]:
    """The cases of each rule, by its name, in the order of its file."""
    found: dict[str, list[Case]] = {}
    for row in rows_of("rule_cases"):
        found.setdefault(row["rule"], []).append(Case(row["kind"], row["case"]))
    return {rule: tuple(one) for rule, one in found.items()}
