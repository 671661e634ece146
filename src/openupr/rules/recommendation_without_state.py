"""Each recommendation names the State, or the States, that made it.

Source: practice of the reports (RULES 6.4); the review is led by States (A/HRC/RES/5/1, annex, paragraph 3 (d)).
Does not: say whether the report names none or the name was not recognised.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport

rule = Rule(
    name="recommendation_without_state",
    citation="practice of the reports: the recommending State stands in brackets behind each recommendation",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note that lists the numbers without a State."""
    if not isinstance(document.content, WorkingGroupReport):
        return
    numbers = [one.number for one in document.content.recommendations if not one.states and not one.by_reference]
    if numbers:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the recommending State of each recommendation; found none for {', '.join(numbers)}. "
            "Look at the brackets behind them.",
        )
