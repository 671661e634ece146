"""The troikas of a session are selected on one day.

Source: practice measured over sessions 1 to 20 (RULES 4.4).
Does not: look at sessions whose dates of selection are not in the record.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="troikas_of_a_session_on_several_days",
    citation="practice of the selection of troikas: one draw for all reviews of a session",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.SESSION,
)


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note that names the States whose troika was selected on another day than most of the session's."""
    selected = {
        one.state: one.troika_selected_on for one in background.reviews_in(session.number) if one.troika_selected_on
    }
    days = Counter(selected.values())
    if len(days) < 2:
        return
    most = max(days, key=lambda day: (days[day], -day.toordinal()))
    others = ", ".join(f"{state} on {day}" for state, day in selected.items() if day != most)
    yield rule.finding(
        Severity.NOTE,
        f"Expected the troikas of session {session.number} selected on one day, {most}; found {others}. "
        "Check paragraph 2 of the reports.",
    )
