"""Since session 8 recommendations are numbered through under the paragraph that opens their list: 60.1, 60.2 and so on.

Source: practice measured over sessions 8 to 20 (RULES 6.3). Before, numbers began again under each opening sentence.
Does not: look at numbers of another form, or say whether the report leaves the number out or the reader missed it.
"""

import re
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport

rule = Rule(
    name="recommendation_number_missing",
    citation="practice of the reports since session 8: recommendations are numbered through under their paragraph",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2010, 5, 3),
)


# "110.43"
_NUMBER = re.compile(r"(\d+)\.(\d+)$")


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for each paragraph that opens a list, naming the numbers that are missing between 1 and the last."""
    if not isinstance(document.content, WorkingGroupReport):
        return
    found: dict[str, set[int]] = {}
    for one in document.content.recommendations:
        if read := _NUMBER.match(one.number):
            found.setdefault(read[1], set()).add(int(read[2]))
    for paragraph, numbers in found.items():
        missing = [f"{paragraph}.{n}" for n in range(1, max(numbers)) if n not in numbers]
        if missing:
            yield rule.finding(
                Severity.NOTE,
                f"Expected recommendations {paragraph}.1 to {paragraph}.{max(numbers)}; found none numbered "
                f"{', '.join(missing)}. Look at the list in the report.",
            )
