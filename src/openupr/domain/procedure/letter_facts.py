"""What a letter on a postponement or non-participation may say: facts of the steps, as words, each with its source.

Source: RULES 10.8. Unknown is absent, never a guess; the letter shows a blank there.
Does not: write a letter (`exports` does), or name a person.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openupr.domain.printed import day, ordinal
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.guided import Way, new_date
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.when import When

NAMES = {
    "state": "name of the State",
    "state_formal": "formal name of the State",
    "cycle": "cycle",
    "session": "session of the Working Group",
    "review_date": "day set for the review",
    "asked_on": "date of the request",
    "reason": "the reason",
    "proposed": "the date proposed",
    "told_on": "date of the communication",
    "absent_on": "day on which the State did not come",
    "suspended_on": "day on which the meeting was suspended",
    "decision": "symbol of the decision",
    "decided_on": "day of the decision",
    "refused_on": "day of the refusal",
    "refused_why": "why it was refused",
    "latest_session": "session of the Working Group at the latest",
    "latest_council_session": "session of the Council at the latest",
    "until": "the new day",
    "clause": "what makes it earlier, or the condition",
    "report": "symbol of the report of the Working Group",
    "missing": "number of recommendations without a position",
    "absent_at_plenary": "whether the State was absent at the plenary",
    "new_days": "the new days of the session",
    "report_to": "sessions of the Council to report to",
    "signature": "name and function",
}
"""The facts that a letter may name, and the words of the blank where one is unknown."""
NUMBERED = ("cycle", "session", "latest_session", "latest_council_session")
"""Facts that are the number of a session or cycle and are printed as an ordinal."""
DAYS = (*("review_date", "asked_on", "told_on", "absent_on", "suspended_on", "decided_on", "refused_on", "until"),)
"""Facts that are days: what is given as 2025-01-28 is printed as letters print a day."""
LISTS = {
    "communications": "communications of the State",
    "documents": "documents issued",
    "acts": "steps of the President",
    "reports": "reports of the President",
    "not_taken": "parts marked as not taken",
    "open": "parts neither recorded nor marked",
}


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Facts by name, lists by name, and a line for each step they come from: day, step, source, sureness.

    `way` is the name of the guided way that the record is on.
    """

    way: str
    facts: dict[str, str]
    lists: dict[str, tuple[str, ...]]
    sources: tuple[str, ...]


def letter_facts(state: ReviewState, led: Way) -> LetterFacts:
    """The facts of the review's steps as far as they are known. `led`: the way that the letter belongs to."""
    case = led.case
    recorded = {step for part in case.recorded for step in part} if case else set()
    steps = tuple(one for one in state.steps if one in recorded)
    found = {**_of_review(state, steps), **_of_record(steps), **_of_date(led)}
    return LetterFacts(
        led.guide.name,
        {name: text for name, text in found.items() if text},
        _lists(led, steps),
        tuple(map(_source, steps)),
    )


def _of_review(state: ReviewState, steps: Sequence[Step]) -> dict[str, str]:
    decided = next((one for one in steps if one.type in (k.POSTPONED, k.NOT_HELD)), None)
    before = state.steps[: state.steps.index(decided)] if decided else state.steps
    scheduled = [one for one in before if one.type == k.SCHEDULED]
    issued = state.last(k.REPORT_ISSUED)
    missing = state.positions_missing
    return {
        "cycle": ordinal(int(state.review.partition("/")[2] or 0)) if not state.review.endswith("/0") else "rehearsed",
        "session": ordinal(int(scheduled[-1]["session"])) if scheduled else "",
        "review_date": _day(scheduled[-1]["date"]) if scheduled else "",
        "report": str(issued["symbol"] or "") if issued else "",
        "missing": str(len(missing)) if missing else "",
    }


def _of_record(steps: Sequence[Step]) -> dict[str, str]:
    asked = _last(steps, k.COMMUNICATION, "request_to_postpone")
    clarified = _last(steps, k.COMMUNICATION, "clarification") or asked
    told = _last(steps, k.COMMUNICATION, "notice_of_non_participation") or _last(steps, k.COMMUNICATION, "withdrawal")
    refused, plenary = _last(steps, k.REFUSED), _last(steps, k.PLENARY_CHECKED) or _last(steps, k.OUTCOME_POSTPONED)
    return {
        "asked_on": _on(asked),
        "reason": _told(clarified, "why") or _told(asked, "why"),
        "proposed": _told(clarified, "until") or _told(asked, "until"),
        "told_on": _on(told),
        "absent_on": _on(_last(steps, k.ABSENCE)),
        "suspended_on": _on(_last(steps, k.SUSPENDED)),
        "refused_on": _on(refused),
        "refused_why": _told(refused, "why"),
        "absent_at_plenary": "yes" if plenary and plenary["state_present"] == "no" else "",
    }


def _of_date(led: Way) -> dict[str, str]:
    case = led.case
    decided = next((one for one in case.recorded[6] if one.type != k.REFUSED), None) if case else None
    date = new_date(case) if case else None
    return {
        "decision": _told(decided, "decision"),
        "decided_on": _on(decided),
        "latest_session": ordinal(date.session) if date and date.session else "",
        "latest_council_session": ordinal(date.council_session) if date and date.council_session else "",
        "until": _day(date.until) if date else "",
        "clause": date.earlier_if or date.condition if date else "",
    }


def _lists(led: Way, steps: Sequence[Step]) -> dict[str, tuple[str, ...]]:
    return {
        "communications": tuple(_line(one, "about", "author") for one in steps if one.type == k.COMMUNICATION),
        "documents": tuple(_line(one, "document", "symbol") for one in steps if one.type == k.DOCUMENT),
        "acts": tuple(_line(one, "form", "addressee") for one in steps if one.type == k.ACTED),
        "reports": tuple(_line(one, "form", "council_session") for one in steps if one.type == k.REPORTED),
        "not_taken": tuple(f"{one.move.words}: {one.not_taken}" for one in led.parts if one.not_taken),
        "open": tuple(one.move.words for one in led.parts if led.case and one.open and one.move.part < 12),
    }


def _line(step: Step, *names: str) -> str:
    told = [str(step[name]).replace("_", " ") for name in names if step[name]]
    return ": ".join(part for part in (_when(step), ", ".join(told)) if part)


def _source(step: Step) -> str:
    entry = f", entry {step.seq} of the ledger" if step.seq else ""
    sure = f" ({step['sureness']})" if step["sureness"] else ""
    source = f"; {step['source']}{sure}" if step["source"] else ""
    return f"{_when(step)}: {step.type.replace('_', ' ')}{source}{entry}"


def _last(steps: Sequence[Step], type: str, about: str = "") -> Step | None:
    found: Iterator[Step] = (one for one in reversed(steps) if one.type == type and about in ("", one["about"]))
    return next(found, None)


def _told(step: Step | None, name: str) -> str:
    return str(step[name] or "") if step else ""


def _on(step: Step | None) -> str:
    """The day, so that "on" can stand before it."""
    if step is None or step.on is None:
        return ""
    return day(step.on) if step.on.day else f"a day of {day(step.on)} that is not known here"


def _when(step: Step) -> str:
    return day(step.on) if step.on else "day not known"


def _day(text: str | None) -> str:
    return day(When.parse(text)) if text else ""
