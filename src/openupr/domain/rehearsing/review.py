"""One invented review on its ordinary way: documents, questions, dialogue, recommendations, report, answers, outcome.

Source: RULES 12.4 for the days between the steps; RULES 3 to 9 for the steps.
Does not: invent a text (`texts` does), draft the list (`drafting`), or hold the item of the plenary (`plenary`).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openupr.domain.plenary.tally import Count
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsing import texts
from openupr.domain.rehearsing.acts import Taken, step
from openupr.domain.rehearsing.drafting import Drafting
from openupr.domain.rehearsing.planned import ADOPTION, Planned

_Made = tuple[str, dict[str, Any]]


def scheduled(one: Planned, at: int) -> Step:
    """The place in the timetable."""
    fields = {"session": one.clock.session, "date": one.clock.day(one.day).isoformat()}
    return step(k.SCHEDULED, one.address, at, {**fields, "meeting": one.meeting, "order": one.place + 1})


def documents(one: Planned, names: Sequence[str] = k.PAPERS) -> Taken:
    """The papers, six weeks before the session."""
    told = ({"document": name, "symbol": one.symbol(f"/{k.PAPERS.index(name) + 1}")} for name in names)
    return one.act(-45, 10, *((k.DOCUMENT, fields) for fields in told))


def questions(one: Planned, others: Sequence[str]) -> Taken:
    """Advance questions, ten working days before the review."""
    first = one.chance.below(len(others) - 2, f"{one.address}/questions")
    return one.act(-14, 11, (k.QUESTIONS, {"asked_by": list(others[first : first + 3]), "batch": 1}))


def held(one: Planned, drafts: Drafting, delegations: int, room: Sequence[_Made] = ()) -> Iterator[Taken]:
    """From the opening to the report: the dialogue, the draft list, the adoption ad referendum, the answers.

    `room`: what happens in the room, speaker after speaker; `delegations`: how many those are.
    """
    yield one.act(one.day, one.hour, (k.OPENED, {"meeting": one.meeting, "session": one.clock.session}))
    pledged = [(k.PLEDGED, {"text": text, "stage": "review"}) for text in texts.pledged(one)]
    closed = {"delegations": delegations, "recommendations": len(drafts.found.items)}
    yield one.act(one.day, one.hour + 3, *room, *pledged, (k.DIALOGUE_CLOSED, closed))
    yield one.act(one.day, 18, *drafts.read)
    if drafts.proposed:
        yield one.act(one.day, 19, *drafts.proposed)
    yield one.act(one.adopted, 8, *drafts.answered, *drafts.spoken())
    listed = {"numbers": drafts.numbers, "count": len(drafts.numbers), "symbol": one.symbol("/L")}
    yield one.act(one.adopted, 9, (k.LISTED, listed))
    given = {"position": "supported" if is_quick(one) else "pending", "numbers": drafts.numbers, "stage": "report"}
    adoption = (k.REPORT_ADOPTED, {"meeting": one.adoption_meeting})
    yield one.act(one.adopted, ADOPTION, adoption, (k.POSITIONS, given))
    yield one.act(one.adopted + 28, 10, (k.REPORT_ISSUED, {"symbol": one.symbol()}))
    if not is_quick(one):
        yield _addendum(one, answers(one, drafts.numbers))


def adopted(one: Planned, decision: int, hour: int, silent: bool, item: Sequence[_Made] = ()) -> Iterator[Taken]:
    """The plenary, half a year on, and what follows it. `silent`: something was left without a position."""
    fields = {"decision": f"REHEARSAL/DEC/{one.clock.session}/{100 + decision}", "council_session": one.clock.session}
    if silent:
        fields["counted_as_noted"] = "yes"
    yield one.act(plenary_day(decision), hour, *item, (k.OUTCOME, {**fields, "state_present": "yes"}))
    letter = {"document": "letter_of_high_commissioner", "symbol": one.symbol("/letter")}
    yield one.act(one.day + 217, 10, (k.FOLLOW_UP, letter))
    if one.chance.below(2, f"{one.address}/mid-term"):
        yield one.act(one.day + 819, 10, (k.FOLLOW_UP, {"document": "mid_term_report"}))


def plenary_day(decision: int) -> int:
    """The day of the item that ends with that decision: five items a day, in a week half a year on."""
    return 126 + decision // 5


def is_silent(one: Planned) -> bool:
    """Whether the State leaves its last recommendation without a position."""
    return one.code[2] == "H"


def is_quick(one: Planned) -> bool:
    """Whether the State supports all recommendations when its report is adopted, so that no addendum follows."""
    return one.code[2] == "B"


def answers(one: Planned, numbers: Sequence[str]) -> dict[str, str]:
    """What the State says to each recommendation in the end, by its number; what it leaves open is not there."""
    if is_quick(one):
        return dict.fromkeys(numbers, "supported")
    return {number: _answer(one, number) for number in (numbers[:-1] if is_silent(one) else numbers)}


def count(one: Planned, numbers: Sequence[str]) -> Count:
    """The tally of its answers."""
    given = [*answers(one, numbers).values()]
    supported, noted, partially = map(given.count, ("supported", "noted", "partially"))
    return Count(len(numbers), supported, noted, partially, len(numbers) - len(given))


def _addendum(one: Planned, given: Mapping[str, str]) -> Taken:
    """The addendum: the position on each recommendation that the report left open, all but those of a silent State."""
    symbol = one.symbol("/Add.1")
    about = {"symbol": symbol, "stage": "addendum"}
    made: list[_Made] = [(k.DOCUMENT, {"document": "addendum", "symbol": symbol})]
    for position in ("supported", "noted"):
        mine = [number for number, answer in given.items() if answer == position]
        if mine:
            made.append((k.POSITIONS, {"position": position, "numbers": mine, **about}))
    part = "The first half is supported, the other noted."
    for number in (number for number, answer in given.items() if answer == "partially"):
        made.append((k.POSITIONS, {"position": "partially", "numbers": [number], "part": part, **about}))
    made += [(k.PLEDGED, {"text": text, **about}) for text in texts.pledged_later(one)]
    return one.act(one.day + 77, 10, *made)


def _answer(one: Planned, number: str) -> str:
    chance = one.chance.below(10, f"{one.address}/{number}")
    return "supported" if chance < 7 else "noted" if chance < 9 else "partially"
