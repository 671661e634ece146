"""Parts of the procedure as the ledger has them (lists of speakers, …): folds of their entries, and one entry more.

The folds stay in memory and grow with the ledger, as those of reviews do (`steps`). Words of delegations stand beside
the ledger (`beside`); nothing else does.
Does not: decide whether an entry may come (the caller does, while no other process writes).
"""

from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from typing import Generic, TypeVar

from django.db import transaction

from openupr.domain.ledger import FIRST_PREVIOUS, ChainedEntry
from openupr.domain.procedure.machine import Machine, Told, folded, nothing
from openupr.domain.procedure.step import Step
from openupr.store import beside, ledger
from openupr.store.apart import refuse_real_steps
from openupr.store.models import Entry

S = TypeVar("S")


class Parts(Generic[S]):
    """All that the ledger tells of one machine, by key; one for the process."""

    def __init__(self, machine: Machine[S]) -> None:
        self._machine = machine
        self._apart = any(one.apart for kind in machine.kinds.values() for one in kind.fields)
        self._lock = Lock()
        self._forget()

    def all(self) -> Mapping[str, Told[S]]:
        """Each by its key."""
        with self._lock:
            if self._seq and not Entry.objects.filter(seq=self._seq, hash=self._hash).exists():
                self._forget()  # a restore or a rollback took away what was folded
            self._grow()
            return dict(self._told)

    def of(self, key: str) -> Told[S]:
        """One of them; without steps where the ledger has none."""
        return self.all().get(key) or nothing(self._machine, key)

    def record(self, key: str, decide: Callable[[Told[S]], Sequence[Step]], at: str = "") -> list[Entry]:
        """Append the steps that `decide` makes of one as it stands, all or none; what it raises changes nothing."""
        with transaction.atomic():
            ledger.lock()
            steps = decide(self.of(key))
            refuse_real_steps(steps)
            return beside.append_steps(steps, at)

    def _forget(self) -> None:
        self._told: dict[str, Told[S]] = {}
        self._seq, self._hash = 0, FIRST_PREVIOUS

    def _grow(self) -> None:
        last = Entry.objects.order_by("-seq").values_list("seq", "hash").first()
        if last is None or last[0] == self._seq:
            return
        if self._seq and self._apart and beside.erased_after(self._seq):
            self._forget()
        fields = beside.fields_between(self._seq, last[0]) if self._apart else {}
        rows = Entry.objects.filter(seq__gt=self._seq, seq__lte=last[0], type__in=self._machine.kinds).order_by("seq")
        for row in rows.values_list(*ChainedEntry._fields).iterator(chunk_size=2000):
            step = beside.whole(Step.of(ChainedEntry._make(row)), fields)
            key = self._machine.key(step)
            self._told[key] = folded(self._machine, self._told.get(key) or nothing(self._machine, key), step)
        self._seq, self._hash = last
