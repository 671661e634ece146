"""What rules look at (a document, a review, a session, a cycle, a term): its name, its day, its session.

Does not: hold the records themselves (`documents`, `calendar`, `states` do). A new kind of subject is a word in
`findings.Subject` and a branch in each function here.
"""

from datetime import date

from openupr.domain.background import Background, day_of
from openupr.domain.calendar import Cycle, ReviewFact, Session
from openupr.domain.documents import Document
from openupr.domain.findings import Subject
from openupr.domain.states import CouncilTerm

Record = Document | ReviewFact | Session | Cycle | CouncilTerm
TYPES: dict[Subject, type] = {
    Subject.DOCUMENT: Document,
    Subject.REVIEW: ReviewFact,
    Subject.SESSION: Session,
    Subject.CYCLE: Cycle,
    Subject.TERM: CouncilTerm,
}


def day(record: Record, background: Background) -> date | None:
    """The day whose rules hold: of the review or of its session's opening, of the session, cycle or term its first."""
    match record:
        case Document():
            return day_of(record, background)
        case ReviewFact():
            session = background.sessions.get(record.session)
            return record.reviewed_on or (session.start.first if session else None)
        case CouncilTerm():
            return record.start
        case _:
            return record.start.first


def session_of(record: Record) -> int | None:
    """The session of the Working Group a record belongs to, of a cycle its first; None of a term."""
    match record:
        case Document() | ReviewFact():
            return record.session
        case Session():
            return record.number
        case Cycle():
            return record.first_session
        case CouncilTerm():
            return None


def address(record: Record) -> str:
    """How a record is named in lists: "SVN/3", "USA/4 in session 50" (a date that failed), "session 35", "cycle 2".

    A document of a known review is named by the review, a term by State and election: "ISL elected 2018-by".
    """
    match record:
        case ReviewFact():
            name = f"{record.state}/{record.cycle}"
            return f"{name} in session {record.session}" if record.status.failed else name
        case Session():
            return f"session {record.number}"
        case Cycle():
            return f"cycle {record.number}"
        case CouncilTerm():
            return f"{record.state} elected {record.elected}"
        case Document():
            return f"{record.state}/{record.cycle}" if record.state and record.cycle is not None else record.file
