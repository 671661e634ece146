"""Which position stands on a chosen day, of all the dated readings of one recommendation.

Source: A/HRC/RES/5/1, annex, paragraph 32; RULES 7.3 (dated readings, none overwritten; a recommendation without
a position at adoption is *counted* as noted and keeps that mark); RULES 8.5 (the President's sentence).
How it is decided, in this order:
1. the State's own latest reading up to the day (report, addendum, statement), where it is not pending;
2. else the latest reading by others (the President's sentence, OHCHR's list), unless the State itself said later that
   it is pending: then pending, with a remark that names the other reading;
3. else, where the outcome was adopted by the day, what the State answered is here, and the State said nothing after:
   no position given, counted as noted;
4. else the State's own pending reading; else nothing.
5. Where that leaves nothing or pending: another index of recommendations (UHRI, UPR Info), if it is not older.
A pending reading never turns into supported or noted by itself.
Does not: read documents, or know today's date.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from openupr.domain.positions import Position


class SourceKind(StrEnum):
    """Who gave a reading, and where."""

    INDEX = "index"
    REPORT = "report"
    PRESIDENT = "president"
    THEMATIC_LIST = "thematic_list"
    ADDENDUM = "addendum"
    STATEMENT = "statement"


class Value(StrEnum):
    """What stands: the four positions, and the absence of one at adoption, a value of its own."""

    SUPPORTED = "supported"
    NOTED = "noted"
    PARTIALLY = "partially"
    PENDING = "pending"
    NOT_GIVEN = "not_given"


# How a value is shown: its shape and its words (DESIGN 2 and 9).
SHAPE = {
    Value.SUPPORTED: "●",
    Value.NOTED: "○",
    Value.PARTIALLY: "◐",
    Value.PENDING: "…",
    Value.NOT_GIVEN: "◌",
    None: "·",
}
WORDS = {
    Value.SUPPORTED: "supported",
    Value.NOTED: "noted",
    Value.PARTIALLY: "supported in part, noted in part",
    Value.PENDING: "pending",
    Value.NOT_GIVEN: "no position given, counted as noted",
    None: "no position yet",
}

NOT_HERE, NOT_HERE_SHAPE, NOT_HERE_WORDS = "not_here", "?", "answers not in this copy"
"""In the place of an open position, once the outcome was adopted and nothing here says what the State answered."""


def shape_and_words(position: str | None) -> tuple[str, str]:
    """How a position is shown: a value, "not_here", or none ("none" or None)."""
    if position == NOT_HERE:
        return NOT_HERE_SHAPE, NOT_HERE_WORDS
    value = Value(position) if position and position != "none" else None
    return SHAPE[value], WORDS[value]


_OWN = {SourceKind.REPORT, SourceKind.ADDENDUM, SourceKind.STATEMENT}
# Of two readings of one day the later in this tuple stands.
_ORDER = tuple(SourceKind)


@dataclass(frozen=True, slots=True)
class Reading:
    """One dated reading of a position. `key` names the stored reading; `implemented`: considered already done."""

    value: Position
    kind: SourceKind
    dated: date
    key: str = ""
    implemented: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """Adoption of the outcome in plenary. `answers_here`: what the State answered before it has been imported."""

    adopted_on: date
    answers_here: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands: a value (None: no position yet), the reading that gives it, and a remark where one is due."""

    value: Value | None
    reading: Reading | None = None
    remark: str | None = None


def position_at(readings: Iterable[Reading], day: date, outcome: Outcome | None = None) -> Standing:
    """The position that stands on `day` (readings of that day included)."""
    known = sorted((r for r in readings if r.dated <= day), key=_place)
    found = _of_documents([r for r in known if r.kind is not SourceKind.INDEX], day, outcome)
    indexed = [r for r in known if r.kind is SourceKind.INDEX and r.value is not Position.PENDING]
    if indexed and found.value in (None, Value.PENDING) and not _after(found.reading, indexed[-1]):
        return Standing(Value(indexed[-1].value), indexed[-1], _unlike(found))
    return found


def _after(stated: Reading | None, indexed: Reading) -> bool:
    return stated is not None and stated.dated > indexed.dated


def _unlike(found: Standing) -> str | None:
    return _said(found.reading) if found.reading else None


def _of_documents(known: list[Reading], day: date, outcome: Outcome | None) -> Standing:
    """What the documents of the review say, of readings up to the day in order."""
    own = [r for r in known if r.kind in _OWN]
    others = [r for r in known if r.kind not in _OWN and r.value is not Position.PENDING]
    latest = own[-1] if own else None
    if latest and latest.value is not Position.PENDING:
        return Standing(Value(latest.value), latest, _difference(latest, others))
    if others and latest and others[-1].dated < latest.dated:
        return Standing(Value.PENDING, latest, _said(others[-1]))
    if others:
        return Standing(Value(others[-1].value), others[-1])
    if outcome is None or outcome.adopted_on > day:
        return Standing(Value(latest.value) if latest else None, latest)
    if latest and latest.dated > outcome.adopted_on:
        return Standing(Value.PENDING, latest)
    if outcome.answers_here:
        return Standing(Value.NOT_GIVEN, latest)
    remark = f"outcome adopted on {outcome.adopted_on.isoformat()}; no source here says what the State answered"
    return Standing(Value(latest.value) if latest else None, latest, remark)


def _place(reading: Reading) -> tuple[date, int, str]:
    return reading.dated, _ORDER.index(reading.kind), reading.key


def _difference(own: Reading, others: list[Reading]) -> str | None:
    latest = others[-1] if others else None
    if latest is None or latest.value is own.value or latest.dated < own.dated:
        return None
    return _said(latest)


def _said(reading: Reading) -> str:
    return f"{reading.kind.replace('_', ' ')} of {reading.dated.isoformat()} says {reading.value}"
