"""A review of which only the ledger tells, in the shape that an imported one has: what its report is drafted from.

Texts are those of the draft list, answers those of the review's steps up to a day. A recommendation that is listed
without a text here stays in its place, with a blank for its words.
Source: RULES 5.8, 6.2, 6.3 (a number is a label), 7.3 (positions are dated), 7.6 (pledges belong to the outcome).
Does not: read the ledger, or hold anything that is in no entry.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from openupr.domain import rehearsal
from openupr.domain.drafting.draft_list import DraftList
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.recommendations import Course, courses
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.floor import Floor, Status

Plain = dict[str, Any]
_SPOKE = (Status.HEARD, Status.CUT)
_AFTER_REPORT = ("addendum", "plenary", "later")


def review_of_record(state: ReviewState, drafts: DraftList, floor: Floor, on: date) -> Plain | None:
    """The review as plain data, positions as of a day; None where the ledger has no step of it up to then."""
    steps = [step for step in state.steps if _until(step, on)]
    if not steps and not drafts.listed:
        return None
    told = ReviewState(state.review, tuple(steps))
    code, _, cycle = state.review.partition("/")
    opened, adopted = told.last(k.OPENED), told.last(k.REPORT_ADOPTED)
    closed, drawn = told.last(k.DIALOGUE_CLOSED), told.last(k.TROIKA_DRAWN)
    return {
        "address": state.review, "state": code, "cycle": int(cycle), "invented": rehearsal.is_invented(state.review),
        "session": told.session, "review_date": _day(opened), "review_meeting": opened and opened["meeting"],
        "adoption_date": _day(adopted), "adoption_meeting": adopted and adopted["meeting"],
        "troika": _troika(told), "troika_selected_on": _day(drawn),
        "advance_questions_from": _each(step["asked_by"] for step in told.of(k.QUESTIONS)),
        "delegations": closed and closed["delegations"], "speakers": _speakers(floor, opened),
        "documents": [{"kind": one["document"], "symbol": one["symbol"]} for one in told.of(k.DOCUMENT)],
        "recommendations": list(_recommendations(told, drafts)), "pledges": _pledges(told),
    }  # fmt: skip


def _until(step: Step, on: date) -> bool:
    """Whether a step was taken up to a day; one whose day is not known counts as taken."""
    return step.on is None or step.on.first <= on


def _day(step: Step | None) -> str | None:
    return str(step.on) if step and step.on else None


def _troika(told: ReviewState) -> list[str]:
    """Its members now: those drawn last, with every change since."""
    members: list[str] = []
    for step in told.of(k.TROIKA_DRAWN, k.TROIKA_CHANGED):
        if step.type == k.TROIKA_DRAWN:
            members = list(step["members"] or ())
        else:
            members = [one for one in members if one not in step["out"]] + list(step["into"])
    return members


def _speakers(floor: Floor, opened: Step | None) -> list[str]:
    """Who was heard, in the order of the list; nobody before the review was opened."""
    turns = [floor.turns[one] for one in floor.order if one in floor.turns]
    return [one.speaker for one in turns if one.status in _SPOKE] if opened else []


def _pledges(told: ReviewState) -> list[Plain]:
    """What the State pledged until its report was adopted: what it adds in its addendum or the plenary stands there."""
    return [{"text": one["text"]} for one in told.of(k.PLEDGED) if one["stage"] not in _AFTER_REPORT]


def _each(groups: Iterable[list[str] | None]) -> list[str]:
    return list(dict.fromkeys(one for group in groups for one in group or ()))


def _recommendations(told: ReviewState, drafts: DraftList) -> Iterator[Plain]:
    """Those of the draft list in its order, then those that the steps alone know."""
    known = courses(told.steps)
    for one in drafts.listed:
        number = drafts.numbers.get(one.id, "")
        listed = _recommendation(number, one.text, drafts.states_of(one.id), known.pop(number, None), one.as_read)
        yield {**listed, "id": one.id}
    for course in known.values():
        yield _recommendation(course.number, "", course.states, course, None)


def _recommendation(number: str, text: str, states: Iterable[str], course: Course | None, as_read: str | None) -> Plain:
    """`id`: that of the draft list, else the number; the workbook of positions knows it by that. `listed`: the number
    of the list, which the report keeps where it can."""
    value = course.value if course else None
    part = course.answers[-1].part if course and course.answers else ""
    return {
        "id": number, "theme": None, "number": number, "listed": number, "text": text, "states": list(states),
        "position": value.value if value else None, "part": part, "implemented": False, "as_read": as_read,
    }  # fmt: skip
