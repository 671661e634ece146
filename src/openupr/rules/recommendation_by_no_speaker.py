"""A State that recommends took the floor in the dialogue.

Source: the interactive dialogue is held in the Working Group only (President's statement PRST/8/1, paragraph 6), and
a recommendation is read or handed in by a speaker (RULES 5.1 and 5.8); measured over the reports whose speakers were
all read: no exception.
Does not: look at a report whose speakers were not read, or where fewer were read than the report counts delegations.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport

rule = Rule(
    name="recommendation_by_no_speaker",
    citation="practice of the reports: recommendations are made in the dialogue, by those who take the floor",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note that names the recommending States that are not among the speakers."""
    if not isinstance(document.content, WorkingGroupReport):
        return
    read = document.content.introduction
    if not read.speakers or len(read.speakers) < (read.delegations or 0):
        return
    made: dict[str, str] = {}
    for one in document.content.recommendations:
        for state in one.states:
            if state not in read.speakers:
                made.setdefault(state, one.number)
    if made:
        others = ", ".join(f"{state} ({number})" for state, number in made.items())
        yield rule.finding(
            Severity.NOTE,
            f"Expected recommendations by States that took the floor; found {others} among those who recommend only. "
            "Look for its statement, or for another name of it.",
        )
