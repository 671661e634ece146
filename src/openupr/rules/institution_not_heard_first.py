"""The national institution with A status of the State under review takes the floor before other stakeholders.

Source: A/HRC/RES/16/21, annex, paragraph 13, known, its text not seen; reports of the Council name the institution
first under other stakeholders (RULES 1.9, 8.2, 8.3).
Does not: know an institution's status, or where it spoke among the States.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Place, Rule, Severity, Sureness
from openupr.domain.papers import CouncilSessionReport

rule = Rule(
    name="institution_not_heard_first",
    citation="A/HRC/RES/16/21, annex, paragraph 13",
    basis="text",
    sureness=Sureness.KNOWLEDGE,
    since=date(2011, 3, 25),
)


_INSTITUTION, _STAKEHOLDER = "nhri", "stakeholder"


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for each outcome on which a stakeholder is reported before the first institution."""
    if not isinstance(document.content, CouncilSessionReport):
        return
    for one in document.content.adoptions:
        roles = [speaker.role for speaker in one.speakers if speaker.role in (_INSTITUTION, _STAKEHOLDER)]
        if _INSTITUTION in roles and roles[0] == _STAKEHOLDER:
            yield rule.finding(
                Severity.NOTE,
                f"Expected the national institution before other stakeholders on the outcome of {one.state}; found it "
                f"in place {roles.index(_INSTITUTION) + 1}{rule.sureness.aside}. It may be without A status.",
                Place(one.page, one.paragraph, one.span),
            )
