"""What is known of the meeting of a review, for the chair's notes: from the ledger, imported documents and the record.

Does not: write the notes (`domain.speakers.scenario` does), or make up what is not known.
"""

from datetime import date, datetime
from typing import Any

from openupr.actions.draft_report import facts_of, proceedings_of
from openupr.actions.list_speakers import LISTS, rules_of
from openupr.actions.reported_review import review_on
from openupr.actions.take_step import check_review
from openupr.domain import rehearsal
from openupr.domain.modalities import modality
from openupr.domain.printed import ordinal
from openupr.domain.speakers.scenario import Numbers, Setting
from openupr.domain.timetable import Meeting, of_session
from openupr.store import record
from openupr.vocabulary.calendar import sessions
from openupr.vocabulary.deadlines import holidays
from openupr.vocabulary.modalities import modalities
from openupr.vocabulary.names import shown_name
from openupr.vocabulary.timetable import slots

Plain = dict[str, Any]


def setting_of(review: str, on: date) -> Setting:
    """The meeting at which a review is held, as known on a day. Raises Refused."""
    check_review(review)
    state, _, cycle = review.partition("/")
    told = _told(state, int(cycle), on)
    facts = facts_of({**_NOTHING, **told}, shown_name, proceedings_of(""))
    slot = _slot(told["session"], told["review_meeting"])
    session = None if rehearsal.is_invented(review) else told["session"]
    return Setting(
        state=facts.state,
        session=ordinal(told["session"]) if told["session"] else "",
        meeting=facts.said.get("meeting", ""),
        day=_date(told["review_date"]) or (slot.day if slot else None),
        opens=slot.opens if slot and _date(told["review_date"]) in (None, slot.day) else None,
        troika=facts.troika,
        documents=facts.documents,
        questions_from=facts.questions_from,
        adopted_on=_date(told["adoption_date"]) or (slot.adopted_on if slot else None),
        floor=LISTS.of(review).state,
        rules=rules_of(review),
        numbers=Numbers(*(_number(name, session) for name in _NUMBERS)),
        name=shown_name,
    )


_NUMBERS = ("review_minutes", "working_group_adoption_minutes", "hours_before_adoption", "editorial_changes_days")
_NOTHING: Plain = {"recommendations": [], "pledges": [], "documents": [], "troika": [], "speakers": []}


def _told(state: str, cycle: int, on: date) -> Plain:
    """The facts by name: of the record that ships, over them the ledger's steps, over them what is imported."""
    fact, address = record.of_review(state, cycle), f"{state}/{cycle}"
    told: Plain = {
        "state": state, "cycle": cycle, "invented": rehearsal.is_invented(address), "delegations": None,
        "session": fact and fact.session, "review_meeting": fact and fact.meeting,
        "review_date": fact and fact.reviewed_on and fact.reviewed_on.isoformat(),
        "adoption_date": fact and fact.report_adopted_on and fact.report_adopted_on.isoformat(),
        "adoption_meeting": None, "troika": list(fact.troika) if fact else [],
        "troika_selected_on": fact and fact.troika_selected_on and fact.troika_selected_on.isoformat(),
    }  # fmt: skip
    known = review_on(state, cycle, on) or {}
    told |= {name: value for name, value in known.items() if value}
    return told


def _slot(session: int | None, meeting: int | None) -> Meeting | None:
    """The meeting as the timetable of its session has it; None where that is not known."""
    known = sessions().get(session or 0)
    found = of_session(slots(), known, holidays()) if known else []
    return next((one for one in found if one.number == meeting), None)


def _date(text: str | None) -> date | None:
    """A day known exactly; None for a month or a year."""
    return datetime.fromisoformat(text).date() if text and len(text) == len("2025-01-28") else None


def _number(name: str, session: int | None) -> int:
    row = modality(modalities(), name, session)
    if row is None:
        raise ValueError(f"the modality {name} of session {session} was expected, found none")
    return row.value
