"""The reviews as the ledger has them: each a fold of its steps, and one step more. Nothing is kept beside the ledger.

The folds stay in memory and grow with the ledger, so that a step costs what is new, not what there is.
Does not: decide whether a step may be taken (the caller does, while no other process writes).
"""

from collections.abc import Callable, Mapping, Sequence
from threading import Lock

from django.db import transaction

from openupr.domain.ledger import FIRST_PREVIOUS, ChainedEntry
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.review import ReviewState, folded
from openupr.domain.procedure.step import Step
from openupr.store import beside, ledger
from openupr.store.apart import refuse_real_steps
from openupr.store.models import Entry

Decision = Callable[[ReviewState], Sequence[Step]]
DecisionOnAll = Callable[[Mapping[str, ReviewState]], Sequence[Step]]


class _Folded:
    """What is folded so far: the reviews, up to which entry, and that entry's hash."""

    def __init__(self) -> None:
        self.reviews: dict[str, ReviewState] = {}
        self.seq, self.hash = 0, FIRST_PREVIOUS

    def holds(self) -> bool:
        """Whether the ledger still has the entry up to which it is folded: a restore or rollback may have taken it."""
        return not self.seq or Entry.objects.filter(seq=self.seq, hash=self.hash).exists()

    def grow(self) -> None:
        last = Entry.objects.order_by("-seq").values_list("seq", "hash").first()
        if last is None or last[0] == self.seq:
            return
        rows = Entry.objects.filter(seq__gt=self.seq, seq__lte=last[0], type__in=KINDS).order_by("seq")
        for row in rows.values_list(*ChainedEntry._fields).iterator(chunk_size=2000):
            step = Step.of(ChainedEntry._make(row))
            self.reviews[step.review] = folded(self.reviews.get(step.review, ReviewState(step.review)), step)
        self.seq, self.hash = last


_lock = Lock()
_folded = _Folded()


def state_of(review: str) -> ReviewState:
    """The review ("SVN/4") as the ledger has it now; without steps where it has none."""
    return states().get(review, ReviewState(review))


def states() -> dict[str, ReviewState]:
    """Every review that has steps, by its address."""
    global _folded  # noqa: PLW0603 - one for the process, under a lock
    with _lock:
        if not _folded.holds():
            _folded = _Folded()
        _folded.grow()
        return dict(_folded.reviews)


def record(review: str, decide: Decision) -> list[Entry]:
    """Append the steps that `decide` makes of the review as it stands, all or none; what it raises changes nothing."""
    return record_all(lambda every: decide(every.get(review, ReviewState(review))))


def record_all(decide: DecisionOnAll, at: str = "") -> list[Entry]:
    """The same for steps of several reviews, which one action takes together. `at`: the time of a rehearsal's clock."""
    with transaction.atomic():
        ledger.lock()
        steps = decide(states())
        refuse_real_steps(steps)
        return beside.append_steps(steps, at)
