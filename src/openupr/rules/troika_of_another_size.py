"""Three rapporteurs form the troika, three different States.

Source: A/HRC/RES/5/1, annex, paragraph 18 (d); RULES 4.1 (303 of 303 reports of sessions 1 to 20).
Does not: look at their groups and seats, which `troika_not_of_three_groups` does.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="troika_of_another_size",
    citation="A/HRC/RES/5/1, annex, paragraph 18 (d)",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2007, 6, 18),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One warning where the record names more or fewer, or one State twice."""
    due = background.number("troika_size", review.session)
    if due and review.troika and len(set(review.troika)) != due.value:
        yield rule.finding(
            Severity.WARNING,
            f"Expected {due.value} rapporteurs for {review.state}; found {', '.join(review.troika)}. "
            "Compare paragraph 2 of the report.",
        )
