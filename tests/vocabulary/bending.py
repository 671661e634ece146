"""Facts of the record with one of them bent, and what the checks say of it."""

from dataclasses import replace

from openupr.vocabulary.checks import disagreements
from openupr.vocabulary.facts import facts

FACTS = facts()


def found(rule, record):
    """The messages of one rule."""
    return {finding.message for finding in disagreements(record) if finding.rule == rule}


def new(rule, record):
    """The messages of one rule that the true facts do not give."""
    return found(rule, record) - found(rule, FACTS)


def with_review(code, number, **changes):
    """The facts with one review changed."""
    changed = tuple(
        replace(one, **changes) if (one.state, one.session) == (code, number) else one for one in FACTS.reviews
    )
    assert changed != FACTS.reviews
    return replace(FACTS, reviews=changed)
