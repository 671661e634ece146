"""Each recommendation is listed once: the same words of the same State do not stand under two numbers.

Source: form of the reports of the Working Group (RULES 6.4: attribution and numbering).
Does not: compare recommendations that are only similar, or by different States: these are listed each for itself.
"""

import re
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Place, Rule, Severity, Sureness
from openupr.domain.report import Recommendation, WorkingGroupReport

rule = Rule(
    name="recommendation_listed_twice",
    citation="practice of the reports of the Working Group: each recommendation is listed once",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning for each later number whose words a State has already under an earlier one."""
    if not isinstance(document.content, WorkingGroupReport):
        return
    first: dict[tuple[str, str], Recommendation] = {}
    for one in document.content.recommendations:
        if one.by_reference:
            continue
        words = " ".join(re.findall(r"\w+", one.text.casefold()))
        earlier = [first[words, state] for state in one.states if words and (words, state) in first]
        if earlier and earlier[0].number != one.number:
            yield _twice(earlier[0], one)
        for state in one.states:
            first.setdefault((words, state), one)


def _twice(earlier: Recommendation, later: Recommendation) -> Finding:
    states = ", ".join(state for state in later.states if state in earlier.states)
    return rule.finding(
        Severity.WARNING,
        f"Expected each recommendation once; {later.number} has the words of {earlier.number}, also by {states}. "
        "Compare the two on their pages.",
        Place(later.page, later.number, later.span),
    )
