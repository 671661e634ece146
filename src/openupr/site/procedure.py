"""The procedure of a review as pages show it: where it stands, what may come next, when and by whom, what was entered.

Where the ledger of this copy has no step of the review, what the record of this program holds is told instead, as such.
Does not: take a step, or know today's date.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from openupr.actions.check import background
from openupr.actions.list_deadlines import of_review
from openupr.domain.deadlines import Deadline
from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.plenary.item import PLENARY
from openupr.domain.procedure.case import PARTS, Case, cases
from openupr.domain.procedure.dates import due
from openupr.domain.procedure.guided import Way, guide_of, parts_of
from openupr.domain.procedure.guides import Move
from openupr.domain.procedure.history import history
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.machine import notes as notes_of
from openupr.domain.procedure.note import Note
from openupr.domain.procedure.recommendations import courses
from openupr.domain.procedure.review import ReviewState, replay
from openupr.domain.procedure.step import Form, Kind, Step
from openupr.domain.procedure.taking import allowed, notes
from openupr.domain.rehearsal import INVENTED, is_invented
from openupr.domain.speakers.guards import SPEAKERS
from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.site import entries, facts
from openupr.site.naming import name_of
from openupr.store import steps
from openupr.store.floors import DRAFTS, ITEMS, LISTS
from openupr.vocabulary.calendar import reviews, sessions, special_cases

Plain = dict[str, Any]
_ABOUT = ("review", "on", "source", "record", "sureness", "corrects")


def told(code: str, cycle: int) -> Plain:
    """All of a review's procedure; `basis` is "ledger", "record" or None where nothing is known of it."""
    address = f"{code}/{cycle}"
    state, basis = _state(address)
    return {
        "state": facts.state(code),
        "cycle": cycle,
        "address": f"/reviews/{address}",
        "mark": INVENTED if is_invented(address) else "",
        "basis": basis,
        "stage": state.stage.value,
        "session": state.session,
        "latest_session": state.latest_session,
        "milestones": [_milestone(name, reached) for name, reached in state.milestones.items()],
        "next": _nexts(state) if basis != "record" else [],
        "cases": [_case(state, one) for one in cases(state)],
        "positions": _positions(state),
        "checks": [
            {"what": one.step.type.replace("_", " "), "on": one.step["on"], "entry": one.step.seq or None,
             "expected": one.expected, "citation": one.citation}
            for one in _notes(state)
        ],
        "entries": [_entry(one) for one in state.steps],
    }  # fmt: skip


def kind(state: ReviewState, one: Kind) -> Plain:
    """A kind of step with who takes it, its paragraph, and when it is due by what the review has."""
    return _next(state, one, of_review(state))


def _nexts(state: ReviewState) -> list[Plain]:
    """What may come next, with the days of the calendar."""
    days = of_review(state)
    return [_next(state, one, days) for one in allowed(state)]


def _notes(state: ReviewState) -> Iterator[Note]:
    """What steps of the review break, and entries of its lists of speakers, its draft list and its plenary item."""
    yield from notes(state, background())
    for one in LISTS.all().values():
        yield from notes_of(SPEAKERS, one) if one.state.review == state.review else ()
    yield from notes_of(DRAFTING, DRAFTS.of(state.review))
    yield from notes_of(PLENARY, ITEMS.of(state.review))


def _state(address: str) -> tuple[ReviewState, str | None]:
    state = steps.state_of(address)
    if state.steps:
        return state, "ledger"
    known = history(address, reviews(), special_cases(), sessions())
    return (replay(known), "record") if known else (state, None)


def _milestone(name: str, reached: tuple[Step, ...]) -> Plain:
    return {"name": name, "reached": [{"on": one["on"], "entry": one.seq or None} for one in reached]}


def _next(state: ReviewState, one: Kind, known: Sequence[Deadline]) -> Plain:
    when = due(state, one.name, known)
    days = (
        {
            "first": _iso(when.first),
            "last": _iso(when.last),
            "usual": when.usual or when.vague,
            "vague": when.vague,
            "why": when.citation,
        }
        if when
        else None
    )
    return {
        "kind": one.name,
        "words": one.words,
        "actors": list(one.actors),
        "citation": one.citation,
        "due": days,
        "usual": one.name in _ORDINARY,
    }


_ORDINARY = frozenset(name for name in list(KINDS)[: list(KINDS).index("review_closed") + 1])


def _case(state: ReviewState, case: Case) -> Plain:
    parts = [
        {
            "number": n,
            "name": PARTS[n - 1],
            "recorded": [{"words": one.type.replace("_", " "), "on": one["on"], "entry": one.seq} for one in recorded],
            "not_taken": case.not_taken.get(n, ""),
        }
        for n, recorded in enumerate(case.recorded, 1)
    ]
    led = Way(guide_of(state, case), case, parts_of(guide_of(state, case), case))
    return {
        "about": case.about.value,
        "way": led.guide.title,
        "parts": parts,
        "open": list(case.open_parts),
        "closed": case.closed is not None,
        "next": _next_part(led.next.move) if led.next else None,
    }


def _next_part(move: Move) -> Plain:
    """What the way through a record leads to next: the steps that record it (the first is enough), or why it is not."""
    steps = [{"kind": one, "words": KINDS[one].words} for one in move.types]
    told = {"part": move.part, "words": move.words, "who": move.who, "citation": move.citation}
    return {**told, "steps": steps, "aside": move.aside}


def _positions(state: ReviewState) -> list[Plain]:
    found: dict[Value | None, int] = {}
    for one in courses(state.steps).values():
        found[one.value] = found.get(one.value, 0) + 1
    order = [*Value, None]
    return [
        {"value": str(value) if value else "none", "shape": SHAPE[value], "words": WORDS[value], "n": found[value]}
        for value in order
        if value in found
    ]


def _entry(one: Step) -> Plain:
    payload = {name: _named(value) if name in _states_in(one) else value for name, value in one.payload.items()}
    return {
        "entry": one.seq or None,
        "type": one.type,
        "words": one.type.replace("_", " "),
        "on": one["on"],
        "actor": one.actor,
        "said": entries.said(payload, _ABOUT),
        "source": one["source"] or "",
        "sureness": one["sureness"] or "",
        "from_record": one.from_record,
        "corrects": one["corrects"] or None,
        "citation": KINDS[one.type].citation,
    }


def _states_in(one: Step) -> set[str]:
    return {each.name for each in KINDS[one.type].fields if each.form is Form.STATES}


def _named(codes: Any) -> Any:
    """States by their names; an invented one without the mark, which the page has."""
    return [name_of(code).removesuffix(f" ({INVENTED})") for code in codes] if isinstance(codes, list) else codes


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
