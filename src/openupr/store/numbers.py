"""The numbers of imported recommendations, for lists of addresses: one query, whatever their number.

Does not: read a text, or tell of a rehearsal, which stays out of every list of addresses (DESIGN 7).
"""

from django.db import models

from openupr.domain import rehearsal
from openupr.store.models import LabelVersion


def sessions() -> set[int]:
    """The sessions of the Working Group of which a recommendation is imported."""
    found = _labels().values_list("recommendation__review__session", flat=True).order_by().distinct()
    return {session for session in found if session is not None}


def of_session(session: int) -> set[tuple[str, int, str]]:
    """State, cycle and number of every recommendation imported of a session, drafts' own numbers left out."""
    names = ("recommendation__review__state", "recommendation__review__cycle", "number")
    found = _labels().filter(recommendation__review__session=session).values_list(*names).order_by()
    return {(state, cycle, number) for state, cycle, number in found}


def _labels() -> models.QuerySet[LabelVersion]:
    whole = LabelVersion.objects.exclude(recommendation__review__cycle=rehearsal.CYCLE)
    return whole.exclude(document__symbol__contains="/L.").filter(recommendation__isnull=False)
