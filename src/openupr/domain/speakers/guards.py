"""When an entry of a list of speakers may come, and the machine that lists of speakers are.

Source: the paragraph of each kind (`kinds`); RULES 5.5 (window, lot, swaps by agreement), 5.7 (who does not take the
floor may be given it later, or hands in the text), 8.4 (a lot above the cap).
Does not: know names or the review: that the order is alphabetical, and that the review was opened, `actions` asks.
"""

from collections.abc import Callable
from datetime import date

from openupr.domain.procedure.machine import Guard, Machine
from openupr.domain.procedure.step import Step
from openupr.domain.speakers import kinds as k
from openupr.domain.speakers.floor import Floor, Status, clock_time, moment
from openupr.domain.speakers.folding import fold, key_of, start

_Test = Callable[[Floor, Step], str | None]


def _not_opened(floor: Floor, step: Step) -> str | None:
    return "that the list is opened once" if floor.window else None


def _ends_after_it_begins(floor: Floor, step: Step) -> str | None:
    opens, closes = moment(step, "opens", "opens_at"), moment(step, "closes", "closes_at")
    return None if opens and closes and opens <= closes else "a window that ends after it begins"


def _open(floor: Floor, step: Step) -> str | None:
    return None if floor.window and not floor.closed else "a list that is open"


def _closed(floor: Floor, step: Step) -> str | None:
    return None if floor.closed else "the list closed before it"


def _in_window(floor: Floor, step: Step) -> str | None:
    now = moment(step)
    if now is None:
        return None if step.from_record else "a day and a time (--on, time=10:00)"
    if floor.window is None:
        return None
    opens, closes = floor.window
    if opens <= now <= closes:
        return None
    return f"a moment from {_shown(opens)} to {_shown(closes)}, Geneva's time"


def _shown(moment: int) -> str:
    return f"{date.fromordinal(moment // 86_400_000)} {clock_time(moment)[:5]}"


def _new(floor: Floor, step: Step) -> str | None:
    there = floor.turns.get(step["speaker"])
    return None if there is None or there.status is Status.WITHDRAWN else "each speaker once on the list"


def _not_the_state(floor: Floor, step: Step) -> str | None:
    own = floor.review.partition("/")[0]
    return "another speaker than the State under review, which has its own time" if step["speaker"] == own else None


def _role(floor: Floor, step: Step) -> str | None:
    able = _ROLES[floor.list]
    return None if step["as"] in able else f"one who speaks on the list {floor.list} (as={' or '.join(able)})"


_ROLES = {
    k.DIALOGUE: (k.MEMBER, k.OBSERVER),
    k.PLENARY_STATES: (k.MEMBER, k.OBSERVER, k.ENTITY),
    k.PLENARY_STAKEHOLDERS: (k.INSTITUTION, k.STAKEHOLDER),
}


def _stand(floor: Floor, step: Step) -> str | None:
    odd = [one for one in (step["speaker"], step["with"]) if one and one not in floor.registered]
    return f"those who stand on the list, {odd[0]} does not" if odd else None


def _each_once(floor: Floor, step: Step) -> str | None:
    given = step["speakers"] or []
    twice = [one for place, one in enumerate(given) if one in given[:place]]
    return f"each speaker once, {twice[0]} stands twice" if twice else None


def _registered(floor: Floor, step: Step) -> str | None:
    given, able = step["speakers"] or [], floor.registered
    if odd := [one for one in given if one not in able]:
        return f"those who registered, {odd[0]} did not"
    left = [one for one in able if one not in given]
    if left and step["how"] != k.LOT and not step["cap"]:
        return f"every speaker who registered, {left[0]} is missing"
    return None


def _within_cap(floor: Floor, step: Step) -> str | None:
    """Above the cap States are drawn by lot, stakeholders come as they registered; the institution is not counted."""
    cap, given, able = step["cap"], step["speakers"] or [], floor.registered
    if not cap:
        return None
    if floor.list != k.PLENARY_STAKEHOLDERS and len(able) > cap and step["how"] != k.LOT:
        return f"a lot (how=lot), {len(able)} registered for {cap} places"
    beside = sum(floor.turns[one].role == k.INSTITUTION for one in able)
    due = min(cap + beside, len(able))
    return None if len(given) == due else f"{due} speakers (cap {cap}, {len(able)} registered)"


def _begins_with_first(floor: Floor, step: Step) -> str | None:
    given = step["speakers"] or [""]
    return f"a list that begins with {step['first']}" if step["first"] and given[0] != step["first"] else None


def _institution_first(floor: Floor, step: Step) -> str | None:
    given = step["speakers"] or []
    roles = [floor.turns[one].role for one in given if one in floor.turns]
    late = k.INSTITUTION in roles[1:] and roles[0] != k.INSTITUTION
    return "the institution of A status first" if late else None


def _nobody_called(floor: Floor, step: Step) -> str | None:
    return "an order that nobody was called from yet" if floor.at is not None else None


def _in_order(floor: Floor, step: Step) -> str | None:
    return None if floor.order else "the list put in order before it"


def _both_wait(floor: Floor, step: Step) -> str | None:
    for one in (step["speaker"], step["with"]):
        turn = floor.turns.get(one)
        if turn and turn.status is not Status.WAITING:
            return f"two who wait, {one} {turn.status}"
    return "two speakers" if step["speaker"] == step["with"] else None


def _was_proposed(floor: Floor, step: Step) -> str | None:
    there = (step["with"], step["speaker"]) in floor.proposed
    return None if there else f"that {step['with']} proposed to {step['speaker']} to exchange places"


def _floor_free(floor: Floor, step: Step) -> str | None:
    if floor.part:
        return f"that the State under review has ended its {floor.part}"
    return f"that {floor.spoke} has ended" if floor.spoke else None


def _is_next(floor: Floor, step: Step) -> str | None:
    if step["speaker"] == floor.next or not floor.order:
        return None
    return f"{floor.next or 'nobody'}, who is next"


def _is(*statuses: Status) -> _Test:
    words = " or ".join(f"{status}" for status in statuses)

    def test(floor: Floor, step: Step) -> str | None:
        turn = floor.turns.get(step["speaker"])
        return None if turn and turn.status in statuses else f"one who is: {words}"

    return test


def _not_before(floor: Floor, step: Step) -> str | None:
    now = moment(step)
    if now is None:
        return None if step.from_record else "a day and a time (--on, time=10:05:30)"
    return f"a time not before {_shown(floor.at)}:{clock_time(floor.at)[6:]}" if floor.at and now < floor.at else None


def _state_speaks(floor: Floor, step: Step) -> str | None:
    return None if floor.part == step["part"] else f"the part that runs, {floor.part or 'none'}"


def _of_dialogue(floor: Floor, step: Step) -> str | None:
    return None if floor.list == k.DIALOGUE else "the list of the dialogue: only there the State has parts"


def _somebody(floor: Floor, step: Step) -> str | None:
    return None if floor.spoke else "a speaker who was called"


def _somebody_waits(floor: Floor, step: Step) -> str | None:
    return None if floor.next else "a list on which somebody waits"


def _something_proposed(floor: Floor, step: Step) -> str | None:
    return None if floor.proposed else "that an exchange was proposed"


def _own_part(floor: Floor, step: Step) -> str | None:
    return None if floor.part else "that the State under review has the floor"


_ONE_SPEAKER = (Guard(_not_the_state, of_record=True), Guard(_role, of_record=True), Guard(_new, of_record=True))
_IN_TIME = Guard(_not_before, of_record=True)
_BEGUN = (Guard(_in_order, of_state=True), Guard(_stand), _IN_TIME)
_NEXT = Guard(_is_next, of_record=True)
_SPEAKS = (*_BEGUN, Guard(_somebody, of_state=True))
_PAIR = (Guard(_in_order, of_state=True), Guard(_stand), Guard(_both_wait))
_GUARDS: dict[str, tuple[Guard[Floor], ...]] = {
    k.LIST_OPENED: (Guard(_not_opened, of_state=True, of_record=True), Guard(_ends_after_it_begins, of_record=True)),
    k.REGISTERED: (Guard(_open, of_state=True), *_ONE_SPEAKER, Guard(_in_window, of_record=True)),
    k.WITHDREW: (Guard(_stand), Guard(_is(Status.WAITING, Status.NOT_DRAWN))),
    k.ADDED: (Guard(_closed, of_state=True), *_ONE_SPEAKER),
    k.LIST_CLOSED: (Guard(_open, of_state=True),),
    k.ORDERED: (
        Guard(_closed, of_state=True), Guard(_nobody_called, of_state=True, of_record=True),
        Guard(_each_once, of_record=True), Guard(_registered), Guard(_within_cap),
        Guard(_begins_with_first, of_record=True),
        Guard(_institution_first, citation="A/HRC/RES/16/21, annex, paragraph 13", of_record=True),
    ),
    k.TIME_ANNOUNCED: (Guard(_closed, of_state=True),),
    k.SWAP_PROPOSED: _PAIR,
    k.SWAP_AGREED: (*_PAIR, Guard(_something_proposed, of_state=True), Guard(_was_proposed)),
    k.SWAP_DECLINED: (Guard(_something_proposed, of_state=True), Guard(_stand), Guard(_was_proposed)),
    k.CALLED: (*_BEGUN, Guard(_somebody_waits, of_state=True), Guard(_floor_free, of_state=True), _NEXT),
    k.STARTED: (*_SPEAKS, Guard(_is(Status.CALLED))),
    k.PAUSED: (*_SPEAKS, Guard(_is(Status.SPEAKING))),
    k.RESUMED: (*_SPEAKS, Guard(_is(Status.PAUSED))),
    k.EXTENDED: (*_SPEAKS, Guard(_is(Status.CALLED, Status.SPEAKING, Status.PAUSED))),
    k.FINISHED: (*_SPEAKS, Guard(_is(Status.SPEAKING, Status.PAUSED))),
    k.CUT: (*_SPEAKS, Guard(_is(Status.SPEAKING, Status.PAUSED))),
    k.NOT_TAKEN: (*_SPEAKS, Guard(_is(Status.CALLED))),
    k.LATER: (*_BEGUN, Guard(_is(Status.WAITING, Status.CALLED, Status.NOT_TAKEN))),
    k.HANDED_IN: (Guard(_stand),),
    k.DIVIDED: (Guard(_of_dialogue, of_state=True),),
    k.STATE_TOOK: (Guard(_of_dialogue, of_state=True, of_record=True), Guard(_floor_free, of_state=True), _IN_TIME),
    k.STATE_GAVE: (
        Guard(_of_dialogue, of_state=True), Guard(_own_part, of_state=True), Guard(_state_speaks), _IN_TIME,
    ),
}  # fmt: skip

SPEAKERS: Machine[Floor] = Machine(k.KINDS, _GUARDS, start, fold, lambda floor: floor.stage, key_of)
