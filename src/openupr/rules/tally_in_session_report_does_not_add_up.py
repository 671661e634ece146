"""In the report of a session of the Council each tally of an outcome adds up.

Source: practice of the President's sentence in plenary (RULES 7.4 and 8.5).
Does not: look at an outcome for which the report states no tally, as in 2010: that is unknown, not zero.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Place, Rule, Severity, Sureness
from openupr.domain.papers import CouncilSessionReport

rule = Rule(
    name="tally_in_session_report_does_not_add_up",
    citation="practice of the plenary: received is supported, noted and in part together",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 6, 2),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning for each outcome whose parts have another sum."""
    if not isinstance(document.content, CouncilSessionReport):
        return
    for one in document.content.adoptions:
        if one.received is None or one.supported is None or one.noted is None:
            continue
        found = one.supported + one.noted + (one.partially or 0)
        if found != one.received:
            yield rule.finding(
                Severity.WARNING,
                f"Expected {one.received} recommendations on {one.state}, as received; found {one.supported} "
                f"supported, {one.noted} noted and {one.partially or 0} in part, {found} together. "
                "Look at the sentence.",
                Place(one.page, one.paragraph, one.span),
            )
