"""Reviews, drawings, lists of speakers, draft lists, items of the plenary, built anew from entries; one hash over all.

Does not: read a ledger. What the store folded as the entries came must have the same hash as what is built here from an
export of the ledger and nothing else.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.ledger import ChainedEntry, canonical
from openupr.domain.lots.register import Registered, registered
from openupr.domain.plenary.item import PLENARY
from openupr.domain.procedure import machine
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.machine import Machine, Told, nothing
from openupr.domain.procedure.review import ReviewState, folded
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.guards import SPEAKERS

Reviews = Mapping[str, ReviewState]
Parts = Mapping[str, Mapping[str, Told[Any]]]
PARTS: dict[str, Machine[Any]] = {"lists": SPEAKERS, "drafts": DRAFTING, "items": PLENARY}
"""The parts of the procedure that have entries of their own, by the name that the hash has for them."""


def exported(lines: Iterable[bytes]) -> Iterator[ChainedEntry]:
    """The entries of an export: a JSON object a line."""
    for line in lines:
        told = json.loads(line)
        yield ChainedEntry(**{**told, "payload": canonical(told["payload"]).decode()})


def rebuilt(entries: Iterable[ChainedEntry]) -> tuple[dict[str, ReviewState], dict[str, Registered], Parts]:
    """Every review by its address, every drawing by its id, and of each of PARTS all that there is, by key."""
    known = list(entries)
    reviews: dict[str, ReviewState] = {}
    parts: dict[str, dict[str, Told[Any]]] = {name: {} for name in PARTS}
    for entry in known:
        if entry.type in KINDS:
            one = Step.of(entry)
            reviews[one.review] = folded(reviews.get(one.review, ReviewState(one.review)), one)
        for name, part in PARTS.items():
            if entry.type in part.kinds:
                step = Step.of(entry)
                key = part.key(step)
                parts[name][key] = machine.folded(part, parts[name].get(key) or nothing(part, key), step)
    return reviews, registered(known), parts


def digest(reviews: Reviews, drawings: Mapping[str, Registered], parts: Parts) -> str:
    """SHA-256 over all that is known of them: 64 hex digits."""
    told: dict[str, Any] = {
        "reviews": {address: _review(one) for address, one in reviews.items()},
        "drawings": {id: _plain(asdict(one)) for id, one in drawings.items()},
    }
    for name, part in PARTS.items():
        told[name] = {
            key: {"stage": part.stage(one.state), "steps": _steps(one.steps)} for key, one in parts[name].items()
        }
    return hashlib.sha256(canonical(told)).hexdigest()


def _review(one: ReviewState) -> dict[str, Any]:
    missing = one.positions_missing
    more = {"missing": list(missing)} if missing is not None else {}
    return {"stage": one.stage.value, "session": one.session or 0, "steps": _steps(one.steps), **more}


def _steps(steps: Iterable[Step]) -> list[dict[str, Any]]:
    return [{"seq": one.seq, "type": one.type, "actor": one.actor, "payload": one.payload} for one in steps]


def _plain(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}
