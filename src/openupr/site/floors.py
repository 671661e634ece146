"""A list of speakers as pages show it: each speaker in order, the time of each, what became of each turn, exchanges.

Where the ledger of this copy has no list of a review, the order that its report tells is shown instead, as such.
Source: RULES 5.2 to 5.7; DESIGN 2 ("did not take the floor", never "absent").
Does not: take a step, know the hour, or hold the names of persons: speakers are States and bodies.
"""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from openupr.actions import list_speakers
from openupr.domain.procedure.machine import Told, told
from openupr.domain.speakers import kinds as k
from openupr.domain.speakers.allotment import ANNOUNCED, COMPUTED, TimeRules, Times
from openupr.domain.speakers.floor import Floor, Status, Turn, clock_time
from openupr.domain.speakers.guards import SPEAKERS
from openupr.domain.speakers.order import Displacement
from openupr.site import facts, parts
from openupr.site.parts import minutes
from openupr.store.failures import Refused
from openupr.vocabulary.states import states

Plain = dict[str, Any]
LEDGER, RECORD = "ledger", "record"
# For the catalogs: templates translate what the domain says
WORDS = (
    gettext_noop("waiting"), gettext_noop("called"), gettext_noop("has the floor"), gettext_noop("paused"),
    gettext_noop("heard"), gettext_noop("cut at the limit"), gettext_noop("did not take the floor"),
    gettext_noop("withdrawn"), gettext_noop("not drawn"), gettext_noop("announced"),
    gettext_noop("computed; the secretariat's announcement prevails"), gettext_noop("member"),
    gettext_noop("observer"), gettext_noop("UN entity"), gettext_noop("institution of A status"),
    gettext_noop("stakeholder"), gettext_noop("all fit"),
    gettext_noop("the same for all, so that all fit"), gettext_noop("the same for all; the list is cut off"),
    gettext_noop("an equal share"), gettext_noop("opening"), gettext_noop("replies"), gettext_noop("closing"),
    gettext_noop("list in order"), gettext_noop("every speaker called"), gettext_noop("list open"),
    gettext_noop("list not opened"),
)  # fmt: skip
_ROLES = {k.ENTITY: "UN entity", k.INSTITUTION: "institution of A status"}
SHAPES = {
    Status.WAITING: "·", Status.CALLED: "▷", Status.SPEAKING: "▶", Status.PAUSED: "‖", Status.HEARD: "●",
    Status.CUT: "◐", Status.NOT_TAKEN: "○", Status.WITHDRAWN: "–", Status.NOT_DRAWN: "–",
}  # fmt: skip
_TOLD = {
    k.REGISTERED: gettext_noop("registered"),
    k.ADDED: gettext_noop("added"),
    k.WITHDREW: gettext_noop("withdrew"),
    k.CALLED: gettext_noop("called"),
    k.STARTED: gettext_noop("started"),
    k.PAUSED: gettext_noop("paused"),
    k.RESUMED: gettext_noop("resumed"),
    k.EXTENDED: gettext_noop("extended"),
    k.FINISHED: gettext_noop("ended"),
    k.CUT: gettext_noop("cut"),
    k.NOT_TAKEN: gettext_noop("did not take the floor"),
    k.LATER: gettext_noop("floor given later"),
    k.HANDED_IN: gettext_noop("text handed in"),
}


def list_of(review: str, name: str) -> tuple[Told[Floor], str | None, tuple[Displacement, ...]]:
    """A list as the ledger has it, else as the report tells it; which of both, or None; who was out of order."""
    found = list_speakers.LISTS.of(list_speakers.key(review, name))
    if found.steps or name != k.DIALOGUE:
        return found, LEDGER if found.steps else None, ()
    try:
        step, compared = list_speakers.by_record(review)
    except Refused:
        return found, None, ()
    return told(SPEAKERS, review, [step]), RECORD, compared.displaced if step["how"] == k.ALPHABET else ()


def whole(found: Told[Floor], basis: str | None, displaced: tuple[Displacement, ...] = ()) -> Plain:
    """The list: who speaks in which order, for how long, and what became of it."""
    floor = found.state
    rules = list_speakers.rules_of(floor.review, floor.list)
    times = floor.times(rules) if floor.turns and basis == LEDGER else None
    rest = [one for one in floor.turns if one not in floor.order]
    moments = _moments(found)
    rows = [_row(place, floor.turns[one], times, moments, basis) for place, one in enumerate((*floor.order, *rest), 1)]
    out = {one.speaker: one for one in displaced}
    return {
        "list": floor.list,
        "basis": basis,
        "source": found.steps[0]["source"] if basis == RECORD else "",
        "window": _window(floor),
        "how": floor.how,
        "first": parts.name_of(floor.first) if floor.first and floor.how == k.ALPHABET else "",
        "drawn": any(one["drawing"] for one in found.steps),
        "times": _times(times, rules, floor) if times else None,
        "speakers": [{**row, "displaced": _displaced(out.get(row["code"]))} for row in rows],
        "exchanges": _exchanges(found),
        "state_parts": _state_parts(floor, rules) if basis == LEDGER and floor.list == k.DIALOGUE else [],
        "now": floor.part or floor.spoke,
        "up": floor.next,
        "heard": sum(one.status in (Status.HEARD, Status.CUT) for one in floor.turns.values()),
    }


def seconds(milliseconds: int) -> int:
    """Whole seconds, those begun left out."""
    return milliseconds // 1000


def _row(place: int, turn: Turn, times: Times | None, moments: dict[str, list[Plain]], basis: str | None) -> Plain:
    allowed = times.of(turn.role == k.MEMBER) + turn.extended if times else None
    used = seconds(turn.used)
    member = turn.speaker in states() and states()[turn.speaker].member
    status = turn.status if basis == LEDGER else Status.HEARD  # who stands in the report's list spoke
    return {
        "place": place,
        "code": turn.speaker,
        "name": parts.name_of(turn.speaker),
        "address": f"/states/{turn.speaker}" if member else None,
        "group": facts.group(turn.speaker) if member else None,
        "role": _ROLES.get(turn.role, turn.role),
        "status": status.value,
        "shape": SHAPES[status],
        "seconds": allowed,
        "time": minutes(allowed) if allowed is not None else "",
        "used_seconds": used,
        "used": minutes(used) if used else "",
        "over": minutes(used - allowed) if allowed is not None and used > allowed else "",
        "extended": turn.extended,
        "handed_in": bool(turn.handed_in),
        "since": clock_time(turn.since)[:8] if turn.since is not None else "",
        "moments": moments.get(turn.speaker, []),
    }


def _moments(found: Told[Floor]) -> dict[str, list[Plain]]:
    """By speaker, what happened to the turn: words, time, entry, whether the entry is a correction."""
    every: dict[str, list[Plain]] = {}
    for step in found.steps:
        if step.type in _TOLD:
            every.setdefault(step["speaker"], []).append(
                {"words": _TOLD[step.type], "time": (step["time"] or "")[:8], "entry": step.seq or None,
                 "why": step["why"] or "", "corrects": step["corrects"] or None}
            )  # fmt: skip
    return every


def _times(times: Times, rules: TimeRules, floor: Floor) -> Plain:
    speakers = [floor.turns[one] for one in floor.order or floor.registered]
    needed = sum(times.of(one.role == k.MEMBER) for one in speakers)
    return {
        "member_seconds": times.member,
        "observer_seconds": times.observer,
        "member": minutes(times.member),
        "observer": minutes(times.observer),
        "why": times.why,
        "sure": ANNOUNCED if times.sure == ANNOUNCED else COMPUTED,
        "speakers": len(speakers),
        "members": sum(one.role == k.MEMBER for one in speakers),
        "needed": minutes(needed),
        "total": minutes(rules.total),
        "used": minutes(seconds(sum(one.used for one in floor.turns.values()))),
    }


def _exchanges(found: Told[Floor]) -> list[Plain]:
    """Exchanges of places: proposed, agreed to, declined; an open one says so."""
    words = {k.SWAP_PROPOSED: "proposed", k.SWAP_AGREED: "agreed", k.SWAP_DECLINED: "declined"}
    return [
        {"what": words[one.type], "speaker": parts.name_of(one["speaker"]), "with": parts.name_of(one["with"]),
         "codes": [one["speaker"], one["with"]], "on": one["on"], "entry": one.seq,
         "open": one.type == k.SWAP_PROPOSED and (one["speaker"], one["with"]) in found.state.proposed}
        for one in found.steps if one.type in words
    ]  # fmt: skip


def _state_parts(floor: Floor, rules: TimeRules) -> list[Plain]:
    used = {name: seconds(floor.parts[name].used) if name in floor.parts else 0 for name in k.PARTS}
    rows = [
        {"part": name, "planned": minutes(60 * floor.divided[name]) if name in floor.divided else "",
         "used": minutes(used[name]), "runs": floor.part == name}
        for name in k.PARTS
    ]  # fmt: skip
    return [*rows, {"part": "", "planned": minutes(rules.state), "used": minutes(sum(used.values())), "runs": False}]


def _window(floor: Floor) -> list[str]:
    """From when to when one may register: "2025-01-13T10:00", twice; empty where nothing is told."""
    return [_shown(one) for one in floor.window] if floor.window and all(floor.window) else []


def _shown(moment: int) -> str:
    return f"{date.fromordinal(moment // 86_400_000).isoformat()} {clock_time(moment)[:5]}"


def _displaced(one: Displacement | None) -> str:
    if one is None:
        return ""
    after = parts.name_of(one.expected_after)
    if one.with_whom:
        words = _("expected after %(state)s; exchanged with %(other)s")
        return words % {"state": after, "other": parts.name_of(one.with_whom)}
    return _("expected after %(state)s") % {"state": after}
