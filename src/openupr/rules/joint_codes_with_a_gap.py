"""Joint submissions are coded JS1, JS2 and so on without a gap in the summary of stakeholders' information.

Source: practice of the summaries (RULES 3.10, seen in those on Slovenia of the third and fourth cycle).
Does not: look at the codes of single submitters, which are their acronyms.
"""

import re
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.papers import Paper

rule = Rule(
    name="joint_codes_with_a_gap",
    citation="practice of the summaries: joint submissions are coded JS1, JS2 and so on",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
)


# "JS1", "JS12"
_CODE = re.compile(r"JS ?(\d+)$")


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note that names the codes missing between JS1 and the last."""
    if document.kind is not DocumentKind.SUMMARY or not isinstance(document.content, Paper):
        return
    found = {int(code[1]) for one in document.content.submitters if (code := _CODE.match(one.code))}
    missing = [f"JS{number}" for number in range(1, max(found, default=0) + 1) if number not in found]
    if missing:
        yield rule.finding(
            Severity.NOTE,
            f"Expected joint submissions JS1 to JS{max(found)}; found none coded {', '.join(missing)}. "
            "Look at the list of submitters in the notes.",
        )
