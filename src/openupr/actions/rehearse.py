"""Rehearse: do the acts of a session of invented States, each as one transaction, and go on where a run was broken off.

Each act goes the way that a real one goes: steps are taken by `take_step`'s rules, drawings by `drawing`'s.
Source: DESIGN 4 and 7.
Does not: read the clock (each act has its moment), or choose the store (`store.rehearsal` does, before).
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openupr.actions import drawing
from openupr.actions.rehearsed_paper import draft_of
from openupr.domain.ledger import ChainedEntry, canonical
from openupr.domain.ledger_keys import TYPES as KEYS
from openupr.domain.lots.beacons import told
from openupr.domain.lots.register import ANNOUNCED, HALL, HELD
from openupr.domain.procedure.kinds import KINDS, REPORT_ADOPTED
from openupr.domain.procedure.machine import Told
from openupr.domain.procedure.machine import take as take_of
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.procedure.taking import take
from openupr.domain.rehearsal import INVENTED
from openupr.domain.rehearsing.acts import Act, Taken
from openupr.domain.rehearsing.rebuilt import PARTS, digest
from openupr.domain.rehearsing.session import MOST, acts
from openupr.store import drawings, floors, ledger, rehearsal, steps
from openupr.store.failures import Refused
from openupr.store.parts import Parts

Tell = Callable[[int], None]
_STORED: dict[str, Parts[Any]] = {"lists": floors.LISTS, "drafts": floors.DRAFTS, "items": floors.ITEMS}
"""What the store has folded of each part that has entries of its own."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What the ledger holds now: `entries`, the last one's hash; `added` in this run; how many reviews stand where.

    `folded`: the hash of all reviews, drawings and parts as they were folded while the entries came.
    """

    entries: int
    added: int
    head: str
    folded: str
    stages: Mapping[str, int]


def rehearse(reviews: int, seed: int, tell: Tell = lambda seq: None) -> Rehearsed:
    """Rehearse so many reviews; `tell` hears the number of each act's last entry once it is kept. Raises Refused."""
    if not 1 <= reviews <= MOST or not 0 <= seed < 2**53:
        raise Refused(f"1 to {MOST} reviews and a seed from 0 were expected, found {reviews} and {seed}.")
    planned = acts(reviews, seed)
    rehearsal.begin({"count": reviews, "seed": seed, "note": INVENTED}, told(planned[0].at))
    kept = _kept()
    added = 0
    for act in planned:
        if not _is_kept(act, kept):
            _do(act)
            added += len(act.steps) if isinstance(act, Taken) else 1
            tell(ledger.newest()[0])
    return _told(added)


def _do(act: Act) -> None:
    at = told(act.at)
    if isinstance(act, Taken):
        _assemble(act)
        steps.record_all(lambda states: _allowed(states, act.steps), at)
    elif act.holds:
        drawing.hold(act.manifest, None, at)
    elif act.hall:
        drawing.enter_hall(act.manifest, act.hall, act.at, at)
    else:
        drawing.announce(act.manifest, act.at, at)


def _assemble(act: Taken) -> None:
    """Before a report is adopted its draft is put together: each recommendation must stand in it, once."""
    for step in act.steps:
        if step.type == REPORT_ADOPTED:
            draft_of(step.review, date.fromisoformat(step["on"]))


def _allowed(states: Mapping[str, ReviewState], wanted: Sequence[Step]) -> Sequence[Step]:
    known: dict[str, ReviewState] = {}
    parts: dict[str, dict[str, Told[Any]]] = {name: {} for name in PARTS}
    try:
        for step in wanted:
            for name, part in PARTS.items():
                if step.type in part.kinds:
                    key = part.key(step)
                    parts[name][key] = take_of(part, parts[name].get(key) or _STORED[name].of(key), step)
            if step.type in KINDS:
                before = known.get(step.review) or states.get(step.review) or ReviewState(step.review)
                known[step.review] = take(before, step)
    except StepRefused as refused:
        raise Refused(f"{refused} Nothing was changed.") from refused
    return wanted


def _kept() -> Iterator[ChainedEntry]:
    """The entries after the first that a rehearsal makes: those of keys are made by who signs."""
    return (entry for entry in list(ledger.entries(1)) if entry.type not in KEYS)


def _is_kept(act: Act, kept: Iterator[ChainedEntry]) -> bool:
    """Whether the ledger has the act already; its entries are then used up. Raises Refused where it has another."""
    wanted = _wanted(act)
    found = [entry for _, entry in zip(wanted, kept, strict=False)]
    if not found:
        return False
    for (type, about), entry in zip(wanted, found, strict=False):
        if entry.type != type or (about and canonical(json.loads(entry.payload)) != about):
            raise Refused(
                f"Entry {entry.seq} is none of this rehearsal: something else was entered, or another version of "
                "this program rehearsed here. Rehearse anew in another folder: --data FOLDER."
            )
    return True


def _wanted(act: Act) -> list[tuple[str, bytes]]:
    if isinstance(act, Taken):
        return [(step.type, canonical(step.payload)) for step in act.steps]
    return [(HELD if act.holds else HALL if act.hall else ANNOUNCED, b"")]


def _told(added: int) -> Rehearsed:
    entries, head = ledger.newest()
    parts = {name: one.all() for name, one in _STORED.items()}
    states = steps.states()
    stages: dict[str, int] = {}
    for one in states.values():
        stages[one.stage.value] = stages.get(one.stage.value, 0) + 1
    return Rehearsed(entries, added, head, digest(states, drawings.register(), parts), stages)
