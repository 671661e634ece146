"""The rules as plain data, for the command line, the reference and a public page of modalities and practice.

Each: `name`, `title` (what is asked, one sentence), `kind` (text, decision or practice), `checks` (document, review,
session, cycle or term), `since`, `until`, `citation`, `sureness`, `configurable`, `description` (the module's words).
Does not: run any rule.
"""

import inspect
import sys

from openupr.actions.check import rules
from openupr.domain.findings import Rule

_RULES = "openupr.rules"
Plain = dict[str, str | bool | None]


def listed_rules() -> tuple[Plain, ...]:
    """Every rule by name; days are ISO 8601, None where a rule holds to this day."""
    return tuple(_plain(rule) for rule, _ in rules())


def _plain(rule: Rule) -> Plain:
    words = inspect.cleandoc(sys.modules[f"{_RULES}.{rule.name}"].__doc__ or "")
    return {
        "name": rule.name,
        "title": " ".join(words.partition("\n\n")[0].split()),
        "kind": rule.basis,
        "checks": rule.checks.value,
        "since": rule.since.isoformat(),
        "until": rule.until.isoformat() if rule.until else None,
        "citation": rule.citation,
        "sureness": rule.sureness.value,
        "configurable": rule.configurable,
        "description": words,
    }
