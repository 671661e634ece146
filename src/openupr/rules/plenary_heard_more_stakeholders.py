"""At the adoption of an outcome at most ten stakeholders take the floor.

Source: practice of the plenary (RULES 8.3: ten places of two minutes, joint statements count as one), not a constant:
for Bolivia in 2015 eleven were heard (A/HRC/28/2, paragraphs 525 to 536). The number is a row of the modalities.
Does not: count the institution with A status, which has its own place, or entities of the UN.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Place, Rule, Severity, Sureness
from openupr.domain.papers import CouncilSessionReport

rule = Rule(
    name="plenary_heard_more_stakeholders",
    citation="practice of the plenary: ten places of two minutes for stakeholders",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 6, 2),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for each outcome with more stakeholders among its speakers."""
    most = background.number("plenary_stakeholders", document.session)
    if not isinstance(document.content, CouncilSessionReport) or most is None:
        return
    for one in document.content.adoptions:
        found = sum(speaker.role == "stakeholder" for speaker in one.speakers)
        if found > most.value:
            yield rule.finding(
                Severity.NOTE,
                f"Expected at most {most.value} stakeholders on the outcome of {one.state}; found {found}. "
                "See whether one of them is a national institution.",
                Place(one.page, one.paragraph, one.span),
            )
