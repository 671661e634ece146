"""Every disagreement between the tables of facts, one line each, with both sources (`openupr check --facts`).

A difference that a special case or a note explains is a note; one that nothing explains is a warning.
Does not: correct anything, or say which source is right.
"""

from collections.abc import Iterable

from openupr.domain.findings import Finding
from openupr.vocabulary import check_outcomes, check_reviews, check_states
from openupr.vocabulary.facts import Facts
from openupr.vocabulary.facts import facts as own_facts

CHECKS = (
    check_states.codes,
    check_states.electoral_groups,
    check_states.seats,
    check_states.presidents,
    check_states.troikas,
    check_reviews.once_a_cycle,
    check_reviews.sessions,
    check_reviews.dates,
    check_reviews.meetings,
    check_reviews.cases,
    check_outcomes.decisions,
    check_outcomes.decisions_of_cases,
    check_outcomes.outcomes_missing,
    check_outcomes.numbers,
    check_outcomes.council_sessions,
    check_outcomes.tallies,
)


def disagreements(facts: Facts | None = None) -> Iterable[Finding]:
    """Every disagreement within `facts`, by default those that ship with the package."""
    record = facts or own_facts()
    for check in CHECKS:
        yield from check(record)
