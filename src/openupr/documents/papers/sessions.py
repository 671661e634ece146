"""The session of the Working Group that a later document (addendum, decision) belongs to, by facts of the record.

Source: RULES 2.8 (which Council session considers which session of the Working Group); vocabulary.calendar.
Does not: guess. Where a Council session considered two sessions and nothing else tells, the answer is None.
"""

from datetime import date

from openupr.vocabulary.calendar import review_by_report, reviews, sessions


def session_of(
    report: str | None, state: str | None, reviewed_on: date | None, council_session: int | None
) -> int | None:
    """The session, by the report's symbol, by the State and the Council session, by the day, or by the only one due."""
    if report and (fact := review_by_report(report)) and state in (None, fact.state):
        return fact.session
    if state and council_session:
        found = {r.session for r in reviews() if r.state == state and r.council_session == council_session}
        if len(found) == 1:
            return found.pop()
    if reviewed_on:
        return next((s.number for s in sessions().values() if s.start.first <= reviewed_on <= s.end.last), None)
    due = [s.number for s in sessions().values() if s.council_session == council_session]
    return due[0] if len(due) == 1 else None
