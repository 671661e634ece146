"""One invented review on its ordinary way: documents, questions, dialogue, recommendations, report, answers, outcome.

Source: RULES 12.4 for the days between the steps; RULES 3 to 9 for the steps.
Does not: invent a text. A recommendation is known by its number and by who made it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsing.acts import Clock, Taken, step
from openupr.domain.rehearsing.chance import Chance

_CHAPEAU = "14"
_MOST_BY_ONE = 4


@dataclass(frozen=True, slots=True)
class Planned:
    """One review: the State's code, its place in the session's order from 0, the clock of the session that holds it."""

    code: str
    place: int
    clock: Clock
    chance: Chance
    own_session: int

    @property
    def address(self) -> str:
        """ "XAA/0"."""
        return f"{self.code}/0"

    @property
    def day(self) -> int:
        """The day of the review, from the session's Monday: two a day, in two weeks."""
        return _working(self.place // 2)

    @property
    def adopted(self) -> int:
        """The day of adoption in the Working Group: three days later, on a working day of the session."""
        later = self.day + 3
        return later if later % 7 < 5 else later + 7 - later % 7 if later < 12 else 11

    def symbol(self, more: str = "") -> str:
        """A symbol of its documents: "REHEARSAL/1/XAA"."""
        return f"REHEARSAL/{self.own_session}/{self.code}{more}"

    def act(self, day: int, hour: int, *steps: tuple[str, dict[str, Any]]) -> Taken:
        """Steps of that day, taken together."""
        at = self.clock.moment(day, hour)
        return Taken(at, tuple(step(type, self.address, at, fields) for type, fields in steps))


def scheduled(one: Planned, at: int) -> Step:
    """The place in the timetable."""
    fields = {"session": one.clock.session, "date": one.clock.day(one.day).isoformat()}
    return step(k.SCHEDULED, one.address, at, {**fields, "meeting": one.place + 1, "order": one.place + 1})


def documents(one: Planned, names: Sequence[str] = k.PAPERS) -> Taken:
    """The papers, six weeks before the session."""
    told = ({"document": name, "symbol": one.symbol(f"/{k.PAPERS.index(name) + 1}")} for name in names)
    return one.act(-45, 10, *((k.DOCUMENT, fields) for fields in told))


def questions(one: Planned, others: Sequence[str]) -> Taken:
    """Advance questions, ten working days before the review."""
    first = one.chance.below(len(others) - 2, f"{one.address}/questions")
    return one.act(-14, 11, (k.QUESTIONS, {"asked_by": list(others[first : first + 3]), "batch": 1}))


def held(one: Planned, speakers: Sequence[str], room: Sequence[tuple[str, dict[str, Any]]] = ()) -> Iterator[Taken]:
    """From the opening to the report: the dialogue, the list of recommendations, the adoption ad referendum.

    `room`: what happens in the room, speaker after speaker.
    """
    meeting = {"meeting": one.place + 1}
    yield one.act(one.day, 9 + 5 * (one.place % 2), (k.OPENED, {**meeting, "session": one.clock.session}))
    spoken = [(k.SPOKEN, fields) for fields in recommendations(one, speakers)]
    numbers = [number for _, fields in spoken for number in fields["numbers"]]
    closed = {"delegations": len(speakers), "recommendations": len(numbers)}
    yield one.act(one.day, 12 + 5 * (one.place % 2), *room, *spoken, (k.DIALOGUE_CLOSED, closed))
    listed = {"numbers": numbers, "count": len(numbers), "symbol": one.symbol("/L")}
    yield one.act(one.adopted, 9, (k.LISTED, listed))
    supported = [number for number in numbers if _answer(one, number) == "report"]
    given = [(k.POSITIONS, {"position": "supported", "numbers": supported, "stage": "report"})] if supported else []
    yield one.act(one.adopted, 15, (k.REPORT_ADOPTED, meeting), *given)
    yield one.act(one.adopted + 28, 10, (k.REPORT_ISSUED, {"symbol": one.symbol()}))
    yield from _answered(one, numbers)


def recommendations(one: Planned, speakers: Sequence[str]) -> Iterator[dict[str, Any]]:
    """What each speaker recommends, in the order of the list; some recommend nothing."""
    number = 0
    for speaker in speakers:
        many = one.chance.below(_MOST_BY_ONE + 1, f"{one.address}/{speaker}")
        if many:
            numbers = [f"{_CHAPEAU}.{number + place}" for place in range(1, many + 1)]
            number += many
            yield {"numbers": numbers, "states": [speaker]}


def adopted(one: Planned, decision: int, silent: bool) -> Iterator[Taken]:
    """The plenary, half a year on, and what follows it. `silent`: something was left without a position."""
    fields = {"decision": f"REHEARSAL/DEC/{one.clock.session}/{100 + decision}", "council_session": one.clock.session}
    if silent:
        fields["counted_as_noted"] = "yes"
    yield one.act(126 + decision // 5, 10 + decision % 5, (k.OUTCOME, {**fields, "state_present": "yes"}))
    letter = {"document": "letter_of_high_commissioner", "symbol": one.symbol("/letter")}
    yield one.act(one.day + 217, 10, (k.FOLLOW_UP, letter))
    if one.chance.below(2, f"{one.address}/mid-term"):
        yield one.act(one.day + 819, 10, (k.FOLLOW_UP, {"document": "mid_term_report"}))


def is_silent(one: Planned) -> bool:
    """Whether the State leaves its last recommendation without a position."""
    return one.code[2] == "H"


def _answered(one: Planned, numbers: Sequence[str]) -> Iterator[Taken]:
    """The addendum: every recommendation that the report left open has a position."""
    left = [number for number in numbers if _answer(one, number) != "report"]
    left = left[:-1] if is_silent(one) else left
    symbol = one.symbol("/Add.1")
    given: list[tuple[str, dict[str, Any]]] = [(k.DOCUMENT, {"document": "addendum", "symbol": symbol})]
    for position in ("supported", "noted"):
        mine = [number for number in left if _answer(one, number) == position]
        if mine:
            given.append((k.POSITIONS, {"position": position, "numbers": mine, "symbol": symbol, "stage": "addendum"}))
    for number in left:
        if _answer(one, number) == "partially":
            told = {"position": "partially", "numbers": [number], "part": "its first half"}
            given.append((k.POSITIONS, {**told, "symbol": symbol, "stage": "addendum"}))
    yield one.act(one.day + 77, 10, *given)


def _answer(one: Planned, number: str) -> str:
    chance = one.chance.below(10, f"{one.address}/{number}")
    return "report" if chance < 3 else "supported" if chance < 7 else "noted" if chance < 9 else "partially"


def _working(days: int) -> int:
    return days + 2 * (days // 5)
