"""The troika is selected before the session of the review opens.

Source: practice measured over sessions 1 to 20 (RULES 4.4: a draw at an organizational meeting serves several
sessions).
Does not: look at a second draw after the members of the Council changed (RULES 4.5), which is not in the record.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness

rule = Rule(
    name="troika_selected_after_opening",
    citation="practice of the selection of troikas: before the session opens",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for a selection on or after the first day of the session."""
    session = background.sessions.get(review.session)
    if session and review.troika_selected_on and review.troika_selected_on >= session.start.first:
        yield rule.finding(
            Severity.NOTE,
            f"Expected the troika of {review.state} selected before session {session.number} opened on "
            f"{session.start}; found {review.troika_selected_on}. Check the date in paragraph 2 of the report.",
        )
