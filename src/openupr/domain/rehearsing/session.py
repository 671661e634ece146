"""All acts of a rehearsal in order of time: sessions of fourteen States each, as many as the reviews asked for need.

Source: RULES 2.7 and 12.4 for the order and the days.
Does not: do the acts. The same seed gives the same acts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsal import STATES, code_at
from openupr.domain.rehearsing import lots, moved, plenary, review, speakers, texts
from openupr.domain.rehearsing.acts import Act, Clock, Drawn, Taken, step
from openupr.domain.rehearsing.chance import Chance
from openupr.domain.rehearsing.drafting import Drafting, drafting
from openupr.domain.rehearsing.lots import Drawing
from openupr.domain.rehearsing.planned import Planned

OF_A_SESSION = len(STATES)
MOST = OF_A_SESSION * OF_A_SESSION
"""How many reviews can be rehearsed in one ledger."""
_LOTS = 123
"""The day, from the session's first Monday, on which lots are drawn for the lists of the plenary."""


def acts(reviews: int, seed: int) -> tuple[Act, ...]:
    """What happens, in order of time, in a rehearsal of so many reviews (1 to MOST)."""
    found: list[Act] = []
    for session in range(1, -(-reviews // OF_A_SESSION) + 1):
        many = min(OF_A_SESSION, reviews - OF_A_SESSION * (session - 1))
        found += _Session(session, many, Chance(seed)).acts()
    return tuple(_numbered(sorted(found, key=lambda one: one.at)))


@dataclass(frozen=True, slots=True)
class _Session:
    number: int
    many: int
    chance: Chance

    @property
    def states(self) -> list[str]:
        return [code_at(self.number, place) for place in range(1, OF_A_SESSION + 1)]

    def acts(self) -> Iterator[Act]:
        drawn = self._draw(-300, "order", lots.order(self.states))
        yield from drawn.acts
        reviewed = [code for code in drawn.results[""] if code in self.states[: self.many]]
        planned = [self._planned(code, place, self.number) for place, code in enumerate(reviewed)]
        yield Taken(drawn.until, tuple(review.scheduled(one, drawn.until) for one in planned))
        yield from self._troikas(planned)
        yield from self._before(planned)
        away = [one for one in planned if self._way(one)]
        yield from self._held([one for one in planned if one not in away], planned)
        for place, one in enumerate(away):
            yield from self._moved(one, self._planned(one.code, 14 + place, self.number + 1), len(planned) + place)

    def _planned(self, code: str, place: int, session: int) -> Planned:
        return Planned(code, place, Clock(session), self.chance, self.number)

    def _way(self, one: Planned) -> str:
        return one.code[2] if one.code[2] in (moved.POSTPONED, moved.ABSENT) else ""

    def _draw(self, day: int, name: str, body: dict[str, Any], clock: Clock | None = None) -> Drawing:
        at = (clock or Clock(self.number)).moment(day, 8)
        return Drawing(at, f"REHEARSAL-{self.number}-{name}", self.chance, body)

    def _troikas(self, planned: list[Planned]) -> Iterator[Act]:
        days = {one.code: one.clock.day(one.day).isoformat() for one in planned}
        absent = next((one.code for one in planned if self._way(one) == moved.ABSENT), "")
        drawn = self._draw(-49, "troikas", lots.troikas(self.states, days, planned[0].code, absent))
        yield from drawn.acts
        yield Taken(drawn.until, tuple(_troika(one, drawn, one.code == absent) for one in planned))

    def _before(self, planned: list[Planned]) -> Iterator[Act]:
        for one in planned:
            absent = self._way(one) == moved.ABSENT
            yield review.documents(one, k.PAPERS[1:] if absent else k.PAPERS)
            if not self._way(one):
                yield review.questions(one, self._others(one))

    def _held(self, ordinary: list[Planned], planned: list[Planned]) -> Iterator[Act]:
        listed = [one for one in planned if self._way(one) != moved.POSTPONED]
        drawn = self._draw(-3, "first-speakers", lots.first_speakers(self.states, [one.code for one in listed]))
        yield from drawn.acts
        for one in listed:
            yield from speakers.registered(one, self._others(one))
        yield Taken(drawn.until, tuple(step for one in listed for step in _listed(one, drawn)))
        every = [_drafted(one, drawn) for one in ordinary]
        for one, drafts in zip(ordinary, every, strict=True):
            yield from _held(one, drawn, drafts)
        if ordinary:
            body = lots.plenary_lists(self.states, [one.code for one in ordinary])
            heard = self._draw(_LOTS, "plenary-lists", body)
            yield from heard.acts
            for place, (one, drafts) in enumerate(zip(ordinary, every, strict=True), 1):
                yield from self._adopted(one, place, heard, drafts)

    def _moved(self, one: Planned, later: Planned, decision: int) -> Iterator[Act]:
        absent = self._way(one) == moved.ABSENT
        yield from (moved.absent if absent else moved.postponed)(one, later)
        yield review.questions(later, self._others(one))
        name = f"first-speaker-{one.code}"
        again = {"of": f"REHEARSAL-{self.number}-first-speakers", "why": "the review was moved"}
        body = lots.first_speakers(self.states, [one.code])
        drawn = self._draw(-3, name, {**body, **({"again": again} if absent else {})}, later.clock)
        yield from drawn.acts
        yield from () if absent else speakers.registered(later, self._others(one))
        yield Taken(drawn.until, _listed(later, drawn, anew=absent))
        drafts = _drafted(later, drawn)
        yield from _held(later, drawn, drafts)
        yield moved.ended(later)
        heard = self._draw(_LOTS, f"plenary-list-{one.code}", lots.plenary_lists(self.states, [one.code]), later.clock)
        yield from heard.acts
        yield from self._adopted(later, decision, heard, drafts)

    def _adopted(self, one: Planned, decision: int, drawn: Drawing, drafts: Drafting) -> Iterator[Act]:
        """The item of the plenary, from who registers to the decision."""
        yield from plenary.registered(one, self._others(one))
        ordered = plenary.ordered(one, drawn)
        yield Taken(drawn.until, tuple(step(type, one.address, drawn.until, fields) for type, fields in ordered))
        hour = 10 + decision % 5
        item = plenary.heard(one, hour, drawn.results[one.address], review.count(one, drafts.numbers))
        yield from review.adopted(one, decision, hour, review.is_silent(one), tuple(item))

    def _others(self, one: Planned) -> list[str]:
        return [code for code in self.states if code != one.code]


def _troika(one: Planned, drawn: Drawing, for_the_state: bool) -> Step:
    fields = {"members": list(drawn.results[one.address]), "drawing": drawn.manifest.id}
    told = {**fields, **({"for_the_state": "yes"} if for_the_state else {})}
    return step(k.TROIKA_DRAWN, one.address, drawn.until, told)


def _listed(one: Planned, drawn: Drawing, anew: bool = False) -> tuple[Step, ...]:
    """The list of speakers closed and in order."""
    result = drawn.results[one.address]
    fields = {"speakers": len(result), "first": [result[0]], "seconds_each": speakers.SECONDS}
    lists = speakers.ordered(one, drawn.until, result, drawn.manifest.id, anew)
    return (*lists, step(k.SPEAKERS, one.address, drawn.until, fields))


def _drafted(one: Planned, drawn: Drawing) -> Drafting:
    return drafting(one, drawn.results[one.address])


def _held(one: Planned, drawn: Drawing, drafts: Drafting) -> Iterator[Taken]:
    order = drawn.results[one.address]
    silent = [code for code in order if not texts.recommended(one, code)]
    heard = len(order) - len(silent[:1])
    yield from review.held(one, drafts, heard, tuple(speakers.in_the_room(one, order, silent)))


def _numbered(ordered: Iterable[Act]) -> Iterator[Act]:
    """The acts with the number of each drawing, which the ledger gives in the order of the announcements."""
    numbers: dict[str, int] = {}
    for act in ordered:
        if isinstance(act, Drawn):
            numbers.setdefault(act.manifest.id, len(numbers) + 1)
            yield act
        else:
            yield replace(act, steps=tuple(_with_number(one, numbers) for one in act.steps))


def _with_number(one: Step, numbers: dict[str, int]) -> Step:
    return replace(one, payload={**one.payload, "drawing": numbers[one["drawing"]]}) if one["drawing"] else one
