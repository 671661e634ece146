"""Postponements and non-participations as plain data: requests with answers, all cases compared, what has no State.

Each event has its source and sureness; what is unknown is None. A rehearsal is left out unless it is asked for.
Source: DESIGN 7 and 7a.
Does not: judge, or compute a status of conduct: the Council has never declared persistent non-cooperation.
"""

from datetime import date
from typing import Any

from openupr.actions.moved_reviews import moved
from openupr.domain.calendar import SpecialCase
from openupr.domain.procedure.compared import Compared, compared
from openupr.domain.procedure.guided import NewDate, Part
from openupr.domain.procedure.guides import GUIDES
from openupr.domain.procedure.requests import Request, requests
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsal import is_invented
from openupr.vocabulary.calendar import sessions, special_cases
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
_TOLD = ("on", "source", "decision", "about", "form", "session", "how", "positions", "state_present")
_OTHERS = ("outcome_of_two_states", "outcomes_split", "non_cooperation_decision")


def listed(rehearsal: bool = False) -> Plain:
    """`requests`, `cases` and `others` (steps that moved no review; `state` None: not known here), by time."""
    states = [state for state in moved() if rehearsal or not is_invented(state.review)]
    return {
        "requests": [_request(one) for one in requests(states)],
        "cases": [_case(one) for one in compared(states)],
        "others": [_other(one) for one in special_cases() if one.kind in _OTHERS],
    }


def _request(one: Request) -> Plain:
    return {
        "reviews": list(map(_review, one.reviews)),
        "asked": _step(one.asked),
        "answer": one.answer.value,
        "answered": _step(one.answered),
        "new_date": _new_date(one.new_date),
    }


def _case(one: Compared) -> Plain:
    new = _new_date(one.new)
    first = sessions()[new["session"]].start.exact if new and new["session"] in sessions() else None
    return {
        "reviews": list(map(_review, one.reviews)),
        "way": one.way,
        "title": GUIDES[one.way].title,
        "began": _step(one.began),
        "decided": _step(one.decided),
        "new_date": new,
        "ended": _step(one.ended),
        "days": {
            "from_absence_to_decision": one.days_from_absence,
            "from_beginning_to_decision": one.days_to_decision,
            "from_decision_to_new_session": _days(_exact(one.decided), first),
            "from_decision_to_end": one.days_to_end,
        },
        "letters": one.letters,
        "reports": one.reports,
        "parts": list(map(_part, one.parts)),
    }


def _part(one: Part) -> Plain:
    return {
        "number": one.move.part,
        "words": one.move.words,
        "who": one.move.who,
        "citation": one.move.citation,
        "steps": [_step(step) for step in one.recorded],
        "not_taken": one.not_taken or None,
    }


def _step(step: Step | None) -> Plain | None:
    if step is None:
        return None
    told = {name: step[name] or None for name in _TOLD}
    return {"step": step.type, **told, "sureness": step["sureness"] or None, "entry": step.seq or None}


def _new_date(one: NewDate | None) -> Plain | None:
    """The new date; None where the decision, as far as it is known here, sets none."""
    if one is None:
        return None
    told = {
        "session": one.session,
        "council_session": one.council_session,
        "until": one.until or None,
        "earlier_if": one.earlier_if or None,
        "condition": one.condition or None,
    }
    return told if any(told.values()) else None


def _other(one: SpecialCase) -> Plain:
    return {
        "on": str(one.on),
        "state": one.state,
        "name": shown_name(one.state) if one.state else None,
        "session": one.session,
        "step": one.kind,
        "decision": one.decision,
        "description": one.description,
        "source": one.source,
        "sureness": one.certainty,
    }


def _review(address: str) -> Plain:
    code, _, cycle = address.partition("/")
    return {"address": f"/reviews/{address}", "state": code, "name": shown_name(code), "cycle": int(cycle)}


def _exact(step: Step | None) -> date | None:
    return step.on.exact if step and step.on else None


def _days(start: date | None, end: date | None) -> int | None:
    return (end - start).days if start and end else None
