"""At the adoption of an outcome at most 13 States take the floor; where more register, lots are drawn.

Source: as told by UPR Info in 2012 (RULES 8.4), not as a constant: in session 28 of the Council 16 to 18 were heard
in several outcomes. The number is a row of the modalities.
Does not: count the State under review, entities of the UN or other stakeholders.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Place, Rule, Severity, Sureness
from openupr.domain.papers import CouncilSessionReport

rule = Rule(
    name="plenary_heard_more_states",
    citation="practice of the plenary since the second cycle: 13 States, drawn by lot where more register",
    basis="practice",
    sureness=Sureness.UNCERTAIN,
    since=date(2012, 5, 21),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for each outcome with more States among its speakers."""
    most = background.number("plenary_states", document.session)
    if not isinstance(document.content, CouncilSessionReport) or most is None:
        return
    for one in document.content.adoptions:
        found = sum(speaker.role == "state" for speaker in one.speakers)
        if found > most.value:
            yield rule.finding(
                Severity.NOTE,
                f"Expected at most {most.value} States on the outcome of {one.state}{most.sureness.aside}; "
                f"found {found}. The session may have allowed for more.",
                Place(one.page, one.paragraph, one.span),
            )
