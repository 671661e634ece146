"""How each entry changes a list of speakers.

Does not: refuse anything: an entry that is there happened (`guards` asks before one comes). A speaker whom no entry
registered is taken as one that waits.
"""

from collections.abc import Callable
from dataclasses import replace

from openupr.domain.procedure.step import Step
from openupr.domain.speakers import kinds as k
from openupr.domain.speakers.floor import Floor, Status, Turn, moment

_Fold = Callable[[Floor, Step], Floor]


def start(key: str) -> Floor:
    """The list of that key: "SVN/4", "SVN/4 plenary_states"."""
    review, _, name = key.partition(" ")
    return Floor(review, name or k.DIALOGUE)


def key_of(step: Step) -> str:
    """The key of the list that an entry is of."""
    name = step["list"] or k.DIALOGUE
    return step.review if name == k.DIALOGUE else f"{step.review} {name}"


def fold(floor: Floor, step: Step) -> Floor:
    """The list after one entry more."""
    after = _FOLDS[step.type](floor, step)
    return replace(after, at=moment(step)) if step.type in k.ROOM and step["time"] else after


def _opened(floor: Floor, step: Step) -> Floor:
    opens, closes = moment(step, "opens", "opens_at"), moment(step, "closes", "closes_at")
    return replace(floor, window=(opens or 0, closes or 0))


def _registered(floor: Floor, step: Step) -> Floor:
    one = Turn(step["speaker"], step["as"] or "")
    turns = {speaker: turn for speaker, turn in floor.turns.items() if speaker != one.speaker}
    added = step.type == k.ADDED and floor.order
    return replace(
        floor, turns={**turns, one.speaker: one}, order=_with(floor.order, one.speaker) if added else floor.order
    )


def _with(order: tuple[str, ...], speaker: str) -> tuple[str, ...]:
    return (*(one for one in order if one != speaker), speaker)


def _ordered(floor: Floor, step: Step) -> Floor:
    order = tuple(step["speakers"] or ())
    members = step["members"]
    roles = {} if members is None else {one: k.MEMBER if one in members else k.OBSERVER for one in order}
    turns = {one: floor.turns.get(one, Turn(one, roles.get(one, ""))) for one in dict.fromkeys((*floor.turns, *order))}
    for one, turn in turns.items():
        if turn.status in (Status.WAITING, Status.NOT_DRAWN):
            turns[one] = replace(turn, status=Status.WAITING if one in order else Status.NOT_DRAWN)
    first = step["first"] or (order[0] if order else "")
    return replace(floor, closed=True, order=order, turns=turns, first=first, how=step["how"] or "")


def _times(floor: Floor, step: Step) -> Floor:
    return replace(floor, announced=(step["member_seconds"] or 0, step["observer_seconds"] or 0))


def _proposed(floor: Floor, step: Step) -> Floor:
    return replace(floor, proposed=floor.proposed | {(step["speaker"], step["with"])})


def _agreed(floor: Floor, step: Step) -> Floor:
    one, other = step["speaker"], step["with"]
    order = tuple(other if each == one else one if each == other else each for each in floor.order)
    return replace(floor, order=order, proposed=frozenset(p for p in floor.proposed if not {one, other} & {*p}))


def _declined(floor: Floor, step: Step) -> Floor:
    return replace(floor, proposed=floor.proposed - {(step["with"], step["speaker"])})


def _stands(status: Status, spoke: bool) -> _Fold:
    """A turn that changes its status; `spoke`: whether the speaker is still at the microphone."""

    def after(floor: Floor, step: Step) -> Floor:
        turn = _ended(_turn(floor, step), step)
        turn = replace(turn, status=status, since=moment(step) if status is Status.SPEAKING else None)
        left = "" if floor.spoke == turn.speaker else floor.spoke
        return _put(replace(floor, spoke=turn.speaker if spoke else left), turn)

    return after


def _ended(turn: Turn, step: Step) -> Turn:
    now = moment(step)
    return replace(turn, used=turn.used_at(now), since=None) if now is not None else replace(turn, since=None)


def _extended(floor: Floor, step: Step) -> Floor:
    turn = _turn(floor, step)
    return _put(floor, replace(turn, extended=turn.extended + (step["seconds"] or 0)))


def _later(floor: Floor, step: Step) -> Floor:
    turn = replace(_turn(floor, step), status=Status.WAITING)
    left = "" if floor.spoke == turn.speaker else floor.spoke
    return _put(replace(floor, order=_with(floor.order, turn.speaker), spoke=left), turn)


def _handed_in(floor: Floor, step: Step) -> Floor:
    return _put(floor, replace(_turn(floor, step), handed_in=step["file"] or "yes"))


def _turn(floor: Floor, step: Step) -> Turn:
    return floor.turns.get(step["speaker"]) or Turn(step["speaker"])


def _put(floor: Floor, turn: Turn) -> Floor:
    return replace(floor, turns={**floor.turns, turn.speaker: turn})


def _divided(floor: Floor, step: Step) -> Floor:
    return replace(floor, divided={part: step[f"{part}_minutes"] or 0 for part in k.PARTS})


def _state_took(floor: Floor, step: Step) -> Floor:
    turn = replace(floor.parts.get(step["part"]) or Turn(step["part"]), status=Status.SPEAKING, since=moment(step))
    return replace(floor, parts={**floor.parts, turn.speaker: turn}, part=turn.speaker)


def _state_gave(floor: Floor, step: Step) -> Floor:
    turn = replace(_ended(floor.parts.get(step["part"]) or Turn(step["part"]), step), status=Status.HEARD)
    return replace(floor, parts={**floor.parts, turn.speaker: turn}, part="")


_FOLDS: dict[str, _Fold] = {
    k.LIST_OPENED: _opened,
    k.REGISTERED: _registered,
    k.ADDED: _registered,
    k.WITHDREW: _stands(Status.WITHDRAWN, spoke=False),
    k.LIST_CLOSED: lambda floor, step: replace(floor, closed=True),
    k.ORDERED: _ordered,
    k.TIME_ANNOUNCED: _times,
    k.SWAP_PROPOSED: _proposed,
    k.SWAP_AGREED: _agreed,
    k.SWAP_DECLINED: _declined,
    k.CALLED: _stands(Status.CALLED, spoke=True),
    k.STARTED: _stands(Status.SPEAKING, spoke=True),
    k.PAUSED: _stands(Status.PAUSED, spoke=True),
    k.RESUMED: _stands(Status.SPEAKING, spoke=True),
    k.EXTENDED: _extended,
    k.FINISHED: _stands(Status.HEARD, spoke=False),
    k.CUT: _stands(Status.CUT, spoke=False),
    k.NOT_TAKEN: _stands(Status.NOT_TAKEN, spoke=False),
    k.LATER: _later,
    k.HANDED_IN: _handed_in,
    k.DIVIDED: _divided,
    k.STATE_TOOK: _state_took,
    k.STATE_GAVE: _state_gave,
}
