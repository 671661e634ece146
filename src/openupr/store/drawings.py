"""Drawings of lots in the ledger: their entries, and one step more. Nothing is kept beside the ledger.

Does not: decide what a step may be; the caller does, with the register as it stands while no other process writes.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db import transaction

from openupr.domain.ledger import ChainedEntry
from openupr.domain.lots.register import ANNOUNCED, TYPES, Registered, registered
from openupr.domain.rehearsal import is_invented_state
from openupr.store import ledger
from openupr.store.apart import refuse_real
from openupr.store.models import Entry

Decision = Callable[[Mapping[str, Registered]], tuple[str, Mapping[str, Any]]]
_COLUMNS = ("seq", "at", "actor", "type", "payload", "prev_hash", "hash")


def drawing_entries() -> Iterator[ChainedEntry]:
    """The entries of all drawings, in order."""
    for row in Entry.objects.filter(type__in=TYPES).order_by("seq").values_list(*_COLUMNS):
        yield ChainedEntry(*row)


def register() -> dict[str, Registered]:
    """Every drawing by its id, in the order in which they were announced."""
    return registered(drawing_entries())


def step(decide: Decision, at: str = "") -> Entry:
    """Append the entry (type, payload) that `decide` makes of the register; what it raises leaves all as it was.

    `at`: the time of a rehearsal's clock; without it, now.
    """
    with transaction.atomic():
        ledger.lock()
        type, payload = decide(register())
        if type == ANNOUNCED and not _is_invented(payload["manifest"]):
            refuse_real(payload["manifest"]["id"])
        return ledger.append(type, payload, at=at)


def _is_invented(manifest: Mapping[str, Any]) -> bool:
    """Whether lots are drawn among invented States only."""
    pools = (manifest, *manifest.get("parts", ()))
    return all(is_invented_state(label) for pool in pools for label in pool.get("labels", ()))
