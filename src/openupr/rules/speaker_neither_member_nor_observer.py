"""Member States and observer States take the floor in the dialogue; stakeholders attend and do not speak there.

Source: A/HRC/RES/5/1, annex, paragraph 18 (b) (observer States may take part) and (c) (stakeholders may attend); RULES
1.7: the Holy See and the State of Palestine are among the speakers of reports.
Does not: ask whether a speaker is a member of the Council, which changes only the speaking time.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain import rehearsal
from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport
from openupr.domain.states import State

rule = Rule(
    name="speaker_neither_member_nor_observer",
    citation="A/HRC/RES/5/1, annex, paragraph 18 (b)",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2007, 6, 18),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One warning that names every speaker the record of States does not hold, or not yet on the day."""
    if not isinstance(document.content, WorkingGroupReport) or document.cycle == rehearsal.CYCLE:
        return
    read = document.content.introduction
    strangers = [code for code in read.speakers if not _may_speak(background.states.get(code), read.review_date)]
    if background.states and strangers:
        yield rule.finding(
            Severity.WARNING,
            f"Expected Member and observer States among the speakers; found {', '.join(strangers)}. "
            "Look at the names in the paragraphs of the dialogue.",
        )


def _may_speak(state: State | None, on: date | None) -> bool:
    return state is not None and not (on and state.admitted and on < state.admitted.first)
