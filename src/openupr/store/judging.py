"""People's words on pairs of recommendations, in the ledger.

Does not: compare texts, or decide which pairs are proposed.
"""

from django.db import transaction

from openupr.domain.similar.judged import TYPE, Judgement, judged, pair, payload
from openupr.store import ledger
from openupr.store.apart import refuse_real
from openupr.store.folded import Folded
from openupr.store.models import Entry

_FOLDED = Folded(TYPE, judged)


def judge(one: str, other: str, verdict: str, score: int, by: str = "words") -> tuple[Entry, bool]:
    """Enter a person's word on a pair; the entry that stands where it says the same already (a second click).

    Whether it was made now. Raises Refused in a store that keeps a rehearsal.
    """
    with transaction.atomic():
        ledger.lock()
        refuse_real("a judgement of two recommendations")
        stands = judgements().get(pair(one, other))
        if stands and stands.verdict == verdict:
            return Entry.objects.get(seq=stands.entry), False
        return ledger.append(TYPE, payload(one, other, verdict, score, by)), True


def judgements() -> dict[tuple[str, str], Judgement]:
    """The word that stands for each pair; read again where the ledger has grown."""
    return _FOLDED.now()
