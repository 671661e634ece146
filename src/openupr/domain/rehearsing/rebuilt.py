"""The reviews and drawings as a ledger's entries make them, built anew; and one hash over both, to compare two of them.

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
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.review import ReviewState, folded
from openupr.domain.procedure.step import Step

Reviews = Mapping[str, ReviewState]


def exported(lines: Iterable[bytes]) -> Iterator[ChainedEntry]:
    """The entries of an export: a JSON object a line."""
    for line in lines:
        told = json.loads(line)
        yield ChainedEntry(**{**told, "payload": canonical(told["payload"]).decode()})


def rebuilt(entries: Iterable[ChainedEntry]) -> tuple[dict[str, ReviewState], dict[str, Registered]]:
    """Every review by its address, every drawing by its id."""
    known = list(entries)
    reviews: dict[str, ReviewState] = {}
    for entry in known:
        if entry.type in KINDS:
            one = Step.of(entry)
            reviews[one.review] = folded(reviews.get(one.review, ReviewState(one.review)), one)
    return reviews, registered(known)


def digest(reviews: Reviews, drawings: Mapping[str, Registered]) -> str:
    """SHA-256 over all that is known of both: 64 hex digits."""
    told = {
        "reviews": {address: _review(one) for address, one in reviews.items()},
        "drawings": {id: _plain(asdict(one)) for id, one in drawings.items()},
    }
    return hashlib.sha256(canonical(told)).hexdigest()


def _review(one: ReviewState) -> dict[str, Any]:
    steps = [{"seq": step.seq, "type": step.type, "actor": step.actor, "payload": step.payload} for step in one.steps]
    missing = one.positions_missing
    more = {"missing": list(missing)} if missing is not None else {}
    return {"stage": one.stage.value, "session": one.session or 0, "steps": steps, **more}


def _plain(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}
