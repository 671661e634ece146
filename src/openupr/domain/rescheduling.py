"""Where a postponed or re-scheduled review can be placed, what each place needs, and why the others are impossible.

Source: A/HRC/RES/5/1, annex, paragraphs 14 and 17 (each State in each cycle; papers ready six weeks before);
A/HRC/RES/16/21, annex, paragraph 3 (14 States in each session); the decisions that set a latest session. Precedents for
a place beyond 14: session 17 (15 States), and session 12 above its 16.
Does not: decide. The Council does; a proposal names what it would have to decide. It does not weigh regional groups, or
ask whether the State cooperates.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from openupr.domain.calendar import ReviewFact, Session
from openupr.domain.timetable import Meeting, Use

DECISION_NEEDED = 1000
"""What a place costs for each thing that the Council would have to decide apart: more than any delay."""
NO_PLACE = 1_000_000
"""What it costs to leave a State without a place: more than all places of a session together."""
_A_SESSION_LATER = 20
_NO_SESSION = 0
_PAPERS_READY = timedelta(42)


@dataclass(frozen=True, slots=True)
class Wish:
    """A State whose review waits for a place in its cycle: after a day, on none of `not_on`.

    `moved_from`: the session of its failed date; neither that nor one before it can be had again. `latest`: the latest
    session that a decision set, and `decision` that decision; both None where none did. `earlier_if`: what that
    decision makes an earlier session depend on.
    """

    state: str
    cycle: int
    after: date
    not_on: frozenset[date] = frozenset()
    moved_from: int | None = None
    latest: int | None = None
    decision: str | None = None
    earlier_if: str | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a session offers: its facts, its meetings (none where its days are unknown), the reviews it has already.

    `size`: States in a session by the modalities; `last`: the last session of the cycle.
    """

    session: Session
    meetings: tuple[Meeting, ...]
    reviews: tuple[ReviewFact, ...]
    size: int
    last: int


@dataclass(frozen=True, slots=True)
class Place:
    """A free place: the `number`-th of a session. Meeting and day are None where the session's are not known here."""

    session: int
    number: int
    meeting: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A place that a State could have; `needs`: what would have to be decided for it; `cost` orders options."""

    state: str
    place: Place
    cost: int
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a State cannot have any place, or a day, of a session, and by which paragraph or practice."""

    state: str
    session: int
    why: str
    citation: str


def options(wish: Wish, calendars: Sequence[Calendar]) -> list[Option]:
    """Every place the State could have, the best first: what needs no decision of its own, then the soonest."""
    open_to = [one for one in calendars if _refusal(wish, one) is None]
    found = [
        _option(wish, one, place, delay)
        for delay, one in enumerate(sorted(open_to, key=lambda one: one.session.number))
        for place in places(one)
        if _day_refusal(wish, place) is None
    ]
    return sorted(found, key=lambda one: (one.cost, one.place.session, one.place.number))


def refusals(wish: Wish, calendars: Sequence[Calendar]) -> list[Refusal]:
    """Why not: each session that is impossible, and each day of a possible one."""
    found = []
    for one in calendars:
        whole = _refusal(wish, one)
        found += [whole] if whole else [why for place in places(one) if (why := _day_refusal(wish, place))]
    return list(dict.fromkeys(found))


def places(calendar: Calendar) -> list[Place]:
    """The free places of a session: meetings of reviews without a State, then the meeting of adoptions that gives way.

    Where a review of the session has no meeting in the record, places are counted without days.
    """
    number = calendar.session.number
    if not calendar.meetings or any(one.meeting is None for one in calendar.reviews):
        free = range(len(calendar.reviews) + 1, calendar.size + 2)
        return [Place(number, n) for n in free]
    taken = {one.meeting for one in calendar.reviews}
    spare = _spare(calendar.meetings)
    free_meetings = [one for one in calendar.meetings if one.number not in taken and one.use is Use.REVIEW]
    within = free_meetings[: max(0, calendar.size - len(calendar.reviews))]
    beyond = [one for one in spare if one.number not in taken] if len(calendar.reviews) <= calendar.size else []
    numbered = enumerate([*within, *beyond], len(calendar.reviews) + 1)
    return [Place(number, n, one.number, one.day) for n, one in numbered]


def _spare(meetings: Iterable[Meeting]) -> list[Meeting]:
    """The meeting of adoptions on a day with one review only: where Israel was reviewed as the fifteenth State."""
    meetings = tuple(meetings)
    reviews = [one.day for one in meetings if one.use is Use.REVIEW]
    return [one for one in meetings if one.use is Use.ADOPTION and reviews.count(one.day) == 1][-1:]


def _refusal(wish: Wish, calendar: Calendar) -> Refusal | None:
    """Why no place of the session is possible, or None."""
    session = calendar.session
    reasons = (
        (session.number == wish.moved_from, "the review was moved from this session", "a date that failed is past"),
        (
            session.number < (wish.moved_from or 0),
            f"it comes before session {wish.moved_from}, from which the review was moved",
            "a date that failed is past",
        ),
        (
            session.cycle != wish.cycle and session.number > (wish.latest or 0),
            f"it is a session of cycle {session.cycle}; each State is reviewed once in each cycle, and cycle "
            f"{wish.cycle} ends with session {calendar.last}",
            "A/HRC/RES/5/1, annex, paragraph 14; precedent A/HRC/RES/S-13/1 (last session of the cycle at the latest)",
        ),
        (session.end.last <= wish.after, f"it ends by {session.end}, before the day asked for", "the wish itself"),
        (
            session.start.last - _PAPERS_READY < wish.after and session.end.last > wish.after,
            f"it opens by {session.start.last}, less than six weeks after {wish.after}: the papers must be ready then",
            "A/HRC/RES/5/1, annex, paragraph 17",
        ),
        (
            not places(calendar),
            f"it is full: {len(calendar.reviews)} States, and no further meeting",
            "A/HRC/RES/16/21, annex, paragraph 3; practice of the timetable",
        ),
    )
    found = next(((why, citation) for holds, why, citation in reasons if holds), None)
    return Refusal(wish.state, session.number, *found) if found else None


def _day_refusal(wish: Wish, place: Place) -> Refusal | None:
    if place.day is None or place.day not in wish.not_on:
        return None
    why = f"its free meeting {place.meeting} is on {place.day}, a day that was excluded"
    return Refusal(wish.state, place.session, why, "the wish itself")


def _option(wish: Wish, calendar: Calendar, place: Place, delay: int) -> Option:
    needs = tuple(_needs(wish, calendar, place))
    return Option(wish.state, place, len(needs) * DECISION_NEEDED + delay * _A_SESSION_LATER + place.number, needs)


def _needs(wish: Wish, calendar: Calendar, place: Place) -> Iterator[str]:
    session = calendar.session
    if place.number > calendar.size:
        yield (
            f"a place beyond the {calendar.size} States of A/HRC/RES/16/21, annex, paragraph 3 (precedent: session 17, "
            "A/HRC/OM/7/1)"
        )
    if session.cycle != wish.cycle:
        yield f"a review of cycle {wish.cycle} in cycle {session.cycle}, as {wish.decision or 'a decision'} has it"
    if wish.earlier_if and place.session < (wish.latest or 0):
        yield (
            f"what {wish.decision or 'the decision'} makes an earlier session than {wish.latest} depend on: "
            f"{wish.earlier_if}"
        )
    if wish.latest is not None and place.session > wish.latest:
        yield f"a further decision: session {wish.latest} is the latest that {wish.decision or 'a decision'} set"


def assigned(offered: Iterable[Option]) -> list[Option]:
    """One place for each State, no place twice: as many States as possible, then at the least cost in all.

    A plain search: each State in turn takes the cheapest way, along which those before may be moved to other places, or
    to none, which costs more than any place.
    """
    by_state: dict[str, dict[Place, Option]] = {}
    for one in offered:
        none = Place(_NO_SESSION, len(by_state))
        own = by_state.setdefault(one.state, {none: Option(one.state, none, NO_PLACE)})
        own[one.place] = one
    holder: dict[Place, str] = {}
    for state in by_state:
        _take(_cheapest(state, by_state, holder), holder)
    found = (by_state[state][place] for place, state in holder.items() if place.session != _NO_SESSION)
    return sorted(found, key=lambda one: one.state)


Way = list[tuple[str, Place]]


def _cheapest(state: str, by_state: dict[str, dict[Place, Option]], holder: dict[Place, str]) -> Way:
    """The cheapest way to a free place: who takes which place, in turn."""
    reached: dict[Place, tuple[int, Way]] = {}
    open_ways: list[tuple[str, int, Way]] = [(state, 0, [])]
    while open_ways:
        who, so_far, way = open_ways.pop(0)
        for place, option in by_state[who].items():
            cost = so_far + option.cost
            if holder.get(place) == who or (place in reached and reached[place][0] <= cost):
                continue
            reached[place] = cost, [*way, (who, place)]
            if place in holder:
                moved = holder[place]
                open_ways.append((moved, cost - by_state[moved][place].cost, reached[place][1]))
    free = [(cost, index, way) for index, (place, (cost, way)) in enumerate(reached.items()) if place not in holder]
    return min(free)[2]


def _take(way: Way, holder: dict[Place, str]) -> None:
    for who, _ in way:
        for place in [place for place, held_by in holder.items() if held_by == who]:
            del holder[place]
    holder.update({place: who for who, place in way})


def wanting(wishes: Collection[Wish], found: Iterable[Option]) -> list[str]:
    """The States that got no place."""
    placed = {one.state for one in found}
    return [wish.state for wish in wishes if wish.state not in placed]
