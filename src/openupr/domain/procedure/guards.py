"""When a step may be taken: what must have been before, what must not, and how dates and numbers must fit.

Source: the paragraph that stands with each guard; RULES 12.1 (guards for new steps).
Does not: refuse (`taking` does), or compute anything of a State's conduct. A guard `of_record` compares what is there,
so that history can break it; the others ask for an earlier step, which the record may simply not hold.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.case import PARTS, open_case
from openupr.domain.procedure.entered_once import (
    Test,
    after_paper,
    decided_once,
    form_of_symbol,
    moved_by_decision,
    not_before,
    once,
    own_symbol,
)
from openupr.domain.procedure.recommendations import courses
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step


@dataclass(frozen=True, slots=True)
class Guard:
    """One condition of a kind of step. `citation` empty: that of the kind."""

    test: Test
    of_record: bool = False
    citation: str = ""


def guards_of(type: str) -> tuple[Guard, ...]:
    """The conditions of a kind of step, in the order in which they are told."""
    return _GUARDS.get(type, ())


def broken(state: ReviewState, step: Step) -> Iterator[tuple[Guard, str]]:
    """Each condition that does not hold, with what was expected."""
    for guard in guards_of(step.type):
        if expected := guard.test(state, step):
            yield guard, expected


def _needs(type: str) -> Test:
    words = k.KINDS[type].words
    return lambda state, step: None if state.has(type) else f"{words} before it"


def _only_before(type: str) -> Test:
    words = k.KINDS[type].words
    return lambda state, step: f"that it comes before {words}" if state.has(type) else None


def _paper(name: str) -> Test:
    words = name.replace("_", " ")
    return lambda state, step: None if state.has_document(name) else f"the {words} issued before it"


def _national_report(state: ReviewState, step: Step) -> str | None:
    there = state.has_document("national_report") or state.has(k.NO_REPORT)
    return None if there else "the national report issued before it, or the note that none was handed in"


def _standing(state: ReviewState, step: Step) -> str | None:
    moved = state.last(k.SCHEDULED, k.POSTPONED, k.NOT_HELD, k.ABSENCE)
    if moved is None or moved.type == k.SCHEDULED:
        return None
    return "that it is scheduled anew after it was moved"


def _not_later(state: ReviewState, step: Step) -> str | None:
    latest = state.latest_session
    if latest is None or not step["session"] or step["session"] <= latest:
        return None
    return f"session {latest} at the latest, as was decided"


def _on_its_day(state: ReviewState, step: Step) -> str | None:
    scheduled = state.last(k.SCHEDULED)
    planned = scheduled["date"] if scheduled else None
    return f"the day set, {planned}" if planned and step["on"] and step["on"] != planned else None


def _days_after(type: str, days: int, words: str) -> Test:
    def test(state: ReviewState, step: Step) -> str | None:
        earlier = state.last(type)
        begin, end = (earlier.on if earlier else None), step.on
        if not (begin and end and begin.exact and end.exact) or end.first - begin.first >= timedelta(days):
            return None
        return f"{words} ({begin.first + timedelta(days)} or later)"

    return test


def _three_others(state: ReviewState, step: Step) -> str | None:
    members = step["members"] or ()
    own = step.review.partition("/")[0]
    if not members and step.from_record:
        return None
    return (
        None
        if len({*members} - {own}) == len(members) == 3
        else "three different States, none of them the one reviewed"
    )


def _drawn_again(state: ReviewState, step: Step) -> str | None:
    return None if step["again"] or not state.has(k.TROIKA_DRAWN) else "a reason (again) for drawing the troika again"


def _one_substitution(state: ReviewState, step: Step) -> str | None:
    before = any(one["why"] == "substitution" for one in state.of(k.TROIKA_CHANGED))
    return "one substitution only, on one occasion" if before and step["why"] == "substitution" else None


def _listed_once(state: ReviewState, step: Step) -> str | None:
    numbers = step["numbers"] or ()
    there = {one.number for one in courses(state.steps).values() if one.listed}
    twice = [n for place, n in enumerate(numbers) if n in there or n in numbers[:place]]
    return f"each recommendation listed once, {twice[0]} is listed already" if twice else None


def _spoken_are_listed(state: ReviewState, step: Step) -> str | None:
    spoken = [one.number for one in courses(state.steps).values() if not one.listed]
    left = [n for n in spoken if n not in (step["numbers"] or ())]
    return f"every recommendation that was made listed, {left[0]} is not" if left else None


def _are_listed(state: ReviewState, step: Step) -> str | None:
    known = courses(state.steps)
    odd = [n for n in step["numbers"] or () if n not in known or not known[n].listed]
    return f"numbers of listed recommendations, {odd[0]} is none" if odd else None


def _says_which(state: ReviewState, step: Step) -> str | None:
    if not step["position"] or not (step["numbers"] or step["all"]):
        return "a position, and the numbers it is on (or all=yes)"
    return "the part that is supported (part)" if step["position"] == "partially" and not step["part"] else None


def _positions(state: ReviewState, step: Step) -> str | None:
    if state.positions_complete or step["counted_as_noted"] or step["reviewed_with"]:
        return None
    missing = state.positions_missing
    which = f" ({', '.join(missing[:5])}{' …' if len(missing) > 5 else ''} missing)" if missing else ""
    return f"a position on every recommendation{which}, or the note that those without are counted as noted"


def _case(state: ReviewState, step: Step) -> str | None:
    opened = open_case(state) or (step.type == k.COMMUNICATION and step["about"] in k.OPENING)
    return None if opened else "an open record of a postponement or non-participation"


def _part(state: ReviewState, step: Step) -> str | None:
    return None if step["part"] in range(1, 13) else "a part from 1 to 12"


def _parts_told(state: ReviewState, step: Step) -> str | None:
    case = open_case(state)
    open_parts = [n for n in case.open_parts if n != 12] if case else []
    if not open_parts:
        return None
    told = "; ".join(f"{n} {PARTS[n - 1]}" for n in open_parts)
    return f"every part recorded, or marked with step_not_taken: {told}"


def _end(state: ReviewState, step: Step) -> str | None:
    needed = {"held": k.OPENED, "adopted": k.OUTCOME}.get(step["how"])
    return f"{k.KINDS[needed].words} before it" if needed and not state.has(needed) else None


def _no_open_case(state: ReviewState, step: Step) -> str | None:
    return "that the record of the postponement or non-participation is closed" if open_case(state) else None


_SYMBOL = Guard(form_of_symbol, citation="the form of the symbols of United Nations documents")
_OWN_SYMBOL = (_SYMBOL, Guard(own_symbol, of_record=True, citation="one symbol, one document"))
_UNHELD = (Guard(_only_before(k.OPENED), of_record=True),)
_HELD = Guard(_needs(k.OPENED))


def _dated(*types: str) -> Guard:
    return Guard(not_before(*types), of_record=True)


_IN_CASE = (Guard(_case, citation=k.PRECEDENT),)
_GUARDS: dict[str, tuple[Guard, ...]] = {
    k.SCHEDULED: (*_UNHELD, Guard(_not_later, of_record=True, citation=k.PRECEDENT), Guard(moved_by_decision)),
    k.DOCUMENT: _OWN_SYMBOL,
    k.NO_REPORT: (Guard(once), *_UNHELD),
    k.TROIKA_DRAWN: (Guard(_three_others, of_record=True), Guard(_drawn_again), *_UNHELD),
    k.TROIKA_CHANGED: (
        Guard(_needs(k.TROIKA_DRAWN)),
        _dated(k.TROIKA_DRAWN),
        Guard(_one_substitution, of_record=True),
        *_UNHELD,
    ),
    k.QUESTIONS: _UNHELD,
    k.SPEAKERS: _UNHELD,
    k.OPENED: (
        Guard(once, of_record=True),
        Guard(_needs(k.SCHEDULED)),
        Guard(_standing, of_record=False),
        Guard(_not_later, of_record=True, citation=k.PRECEDENT),
        Guard(_on_its_day, of_record=True),
        Guard(_paper("compilation"), citation=f"{k.IB} 15 (b)"),
        Guard(_paper("summary"), citation=f"{k.IB} 15 (c)"),
        Guard(_national_report, citation=f"{k.IB} 15 (a)"),
        Guard(_needs(k.TROIKA_DRAWN), citation=f"{k.IB} 18 (d)"),
        Guard(_needs(k.SPEAKERS), citation="A/HRC/DEC/17/119, section III"),
        _dated(k.SCHEDULED, k.TROIKA_DRAWN, k.SPEAKERS),
    ),
    k.DIALOGUE_CLOSED: (_HELD, _dated(k.OPENED), Guard(once, of_record=True), Guard(_only_before(k.REPORT_ADOPTED))),
    k.SPOKEN: (
        _HELD,
        _dated(k.OPENED),
        Guard(_only_before(k.LISTED), of_record=True),
        Guard(_only_before(k.REPORT_ADOPTED)),
    ),
    k.LISTED: (
        Guard(_needs(k.DIALOGUE_CLOSED)),
        _dated(k.DIALOGUE_CLOSED),
        _SYMBOL,
        Guard(_only_before(k.REPORT_ADOPTED), of_record=True),
        Guard(_listed_once, of_record=True),
        Guard(_spoken_are_listed),
    ),
    k.REPORT_ADOPTED: (
        Guard(_needs(k.LISTED)),
        Guard(once, of_record=True),
        Guard(_days_after(k.OPENED, 2, "48 hours between review and adoption"), of_record=True),
        Guard(not_before(k.LISTED)),
    ),
    k.REPORT_ISSUED: (
        Guard(_needs(k.REPORT_ADOPTED)),
        Guard(once, of_record=True),
        Guard(_days_after(k.REPORT_ADOPTED, 14, "two weeks for each State's own text"), of_record=True),
        *_OWN_SYMBOL,
    ),
    k.POSITIONS: (
        Guard(_needs(k.LISTED)),
        Guard(after_paper, of_record=True),
        Guard(_are_listed),
        Guard(_says_which),
        _SYMBOL,
    ),
    k.OUTCOME_POSTPONED: (
        Guard(_needs(k.REPORT_ADOPTED)),
        _dated(k.REPORT_ADOPTED),
        Guard(decided_once),
        Guard(_only_before(k.OUTCOME), of_record=True),
    ),
    k.OUTCOME: (
        Guard(once, of_record=True),
        Guard(_needs(k.REPORT_ISSUED)),
        _dated(k.REPORT_ADOPTED, k.REPORT_ISSUED),
        Guard(_positions),
    ),
    k.FOLLOW_UP: (Guard(_needs(k.OUTCOME)), _dated(k.OUTCOME), _SYMBOL),
    k.CLOSED: (
        Guard(_needs(k.OUTCOME)),
        _dated(k.OPENED, k.OUTCOME),
        Guard(once, of_record=True),
        Guard(_no_open_case, citation=k.PRECEDENT),
    ),
    k.CLARIFICATION: _IN_CASE,
    k.ABSENCE: (Guard(_needs(k.SCHEDULED)), Guard(_standing), _dated(k.SCHEDULED), *_UNHELD),
    k.POSTPONED: (Guard(decided_once), *_UNHELD),
    k.REFUSED: (*_UNHELD, *_IN_CASE),
    k.PLENARY_CHECKED: (
        Guard(_needs(k.REPORT_ADOPTED)),
        _dated(k.REPORT_ADOPTED),
        Guard(_only_before(k.OUTCOME), of_record=True),
    ),
    k.NOT_HELD: (Guard(decided_once), *_UNHELD, *_IN_CASE, _dated(k.ABSENCE)),
    k.ACTED: _IN_CASE,
    k.REPORTED: _IN_CASE,
    k.NOT_TAKEN: (*_IN_CASE, Guard(_part, of_record=True)),
    k.CASE_CLOSED: (*_IN_CASE, Guard(_end), Guard(_parts_told, of_record=True)),
}
