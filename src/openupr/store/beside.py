"""Texts of delegations beside the ledger: an entry holds a salted commitment to them, one table the texts themselves.

A rehearsal's texts are invented and stay in its ledger, from which alone it can be rebuilt.
Source: DESIGN 4 and 7a; domain/beside.py.
Does not: decide which fields these are (the kinds of steps do), or show them to anybody.
"""

import json
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from openupr.domain.beside import BESIDE, commitment, joined, split
from openupr.domain.drafting.kinds import APART
from openupr.domain.ledger import canonical
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsal import is_invented
from openupr.store import ledger
from openupr.store.models import BesideEntry, Entry

ERASED = "suppressed"
"""The type of the entry after which fields may be gone: folds that hold them begin anew."""


def append_steps(steps: Sequence[Step], at: str = "") -> list[Entry]:
    """Append the steps as entries, all or none, and keep beside them what no entry may hold. Inside a transaction."""
    salts = [secrets.token_hex(32) for _ in steps]
    parted = [split(one.payload, _apart(one), salt) for one, salt in zip(steps, salts, strict=True)]
    entries = ledger.append_all(
        (
            (one.type, public, one.actor or ledger.OPERATOR)
            for one, (public, _) in zip(steps, parted, strict=True)
        ), at,
    )  # fmt: skip
    kept = [
        BesideEntry(entry=entry, fields=canonical(fields).decode(), salt=salt)
        for entry, salt, (_, fields) in zip(entries, salts, parted, strict=True)
        if fields
    ]
    if kept:
        BesideEntry.objects.bulk_create(kept)
    return entries


def fields_between(after: int, last: int) -> dict[int, dict[str, Any]]:
    """What stands beside the entries after one number to another, by entry."""
    rows = BesideEntry.objects.filter(entry_id__gt=after, entry_id__lte=last)
    return {seq: json.loads(fields) for seq, fields in rows.values_list("entry_id", "fields")}


def whole(step: Step, fields: Mapping[int, dict[str, Any]]) -> Step:
    """The step with the fields that stand beside its entry."""
    if BESIDE not in step.payload:
        return step
    return Step(step.type, step.review, joined(step.payload, fields.get(step.seq)), step.actor, step.seq)


def erased_after(seq: int) -> bool:
    """Whether fields may have been erased since that entry."""
    return Entry.objects.filter(seq__gt=seq, type=ERASED).exists()


def erase(seq: int) -> bool:
    """Erase what stands beside an entry; whether there was something."""
    return bool(BesideEntry.objects.filter(entry_id=seq).delete()[0])


def faults() -> Iterator[str]:
    """What stands beside an entry and is not what the entry is committed to."""
    rows = BesideEntry.objects.select_related("entry").order_by("entry_id")
    for row in rows.iterator(chunk_size=2000):
        try:
            fits = ledger.payload_of(row.entry).get(BESIDE) == commitment(row.salt, json.loads(row.fields))
        except ValueError:
            fits = False
        if not fits:
            yield f"beside entry {row.entry_id}: the text kept there is not the one that the entry is committed to"


def _apart(step: Step) -> Collection[str]:
    return () if is_invented(step.review) else APART.get(step.type, ())
