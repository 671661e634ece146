"""Run the rules on what a document says; each only where it holds on the day of the review.

Does not: read files or keep findings; those who call do.
"""

from functools import cache

from openupr.discover import discover
from openupr.domain.background import Background, Check, day_of
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule
from openupr.vocabulary.calendar import reviews, sessions
from openupr.vocabulary.modalities import modalities
from openupr.vocabulary.states import council_terms, states

_RULES = "openupr.rules"


@cache
def background() -> Background:
    """The facts that ship with the package, as rules want them."""
    return Background(states(), council_terms(), sessions(), reviews(), modalities())


@cache
def rules() -> tuple[tuple[Rule, Check], ...]:
    """Every rule with its check, by name."""
    found: dict[str, Rule] = discover(_RULES, "rule")
    checks: dict[str, Check] = discover(_RULES, "check")
    return tuple((rule, checks[name]) for name, rule in found.items())


def differences(document: Document, beside: Background | None = None) -> tuple[Finding, ...]:
    """What the rules say of a document, in the order of their names; facts are ours unless given."""
    facts = beside or background()
    return tuple(finding for rule, check in rules() for finding in apply(rule, check, document, facts))


def apply(rule: Rule, check: Check, document: Document, beside: Background) -> tuple[Finding, ...]:
    """What one rule says; nothing where it does not hold on the day. A document without a day is checked."""
    day = day_of(document, beside)
    return tuple(check(document, beside)) if day is None or rule.holds_on(day) else ()
