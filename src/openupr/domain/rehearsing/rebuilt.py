"""The reviews, drawings and lists of speakers as a ledger's entries make them, built anew; one hash over all of them.

Does not: read a ledger. What the store folded as the entries came must have the same hash as what is built here from an
export of the ledger and nothing else.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from openupr.domain.ledger import ChainedEntry, canonical
from openupr.domain.lots.register import Registered, registered
from openupr.domain.procedure import machine
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.machine import Told, nothing
from openupr.domain.procedure.review import ReviewState, folded
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.guards import SPEAKERS

Reviews = Mapping[str, ReviewState]


def exported(lines: Iterable[bytes]) -> Iterator[ChainedEntry]:
    """The entries of an export: a JSON object a line."""
    for line in lines:
        told = json.loads(line)
        yield ChainedEntry(**{**told, "payload": canonical(told["payload"]).decode()})


def rebuilt(
    entries: Iterable[ChainedEntry],
) -> tuple[dict[str, ReviewState], dict[str, Registered], dict[str, Told[Floor]]]:
    """Every review by its address, every drawing by its id, every list of speakers by its key."""
    known = list(entries)
    reviews: dict[str, ReviewState] = {}
    lists: dict[str, Told[Floor]] = {}
    for entry in known:
        if entry.type in SPEAKERS.kinds:
            step = Step.of(entry)
            key = SPEAKERS.key(step)
            lists[key] = machine.folded(SPEAKERS, lists.get(key) or nothing(SPEAKERS, key), step)
        if entry.type in KINDS:
            one = Step.of(entry)
            reviews[one.review] = folded(reviews.get(one.review, ReviewState(one.review)), one)
    return reviews, registered(known), lists


def digest(reviews: Reviews, drawings: Mapping[str, Registered], lists: Mapping[str, Told[Floor]]) -> str:
    """SHA-256 over all that is known of them: 64 hex digits."""
    told = {
        "lists": {key: {"stage": SPEAKERS.stage(one.state), "steps": _steps(one.steps)} for key, one in lists.items()},
        "reviews": {address: _review(one) for address, one in reviews.items()},
        "drawings": {id: _plain(asdict(one)) for id, one in drawings.items()},
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
