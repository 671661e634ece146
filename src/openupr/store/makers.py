"""Which States made each recommendation of the reviews that are imported here, for counts over many reviews.

Kept in memory while the ledger's last entry is the same, since a page of a State asks for all of them.
Does not: hold words, or count what ships without its document (`vocabulary.record`).
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from openupr.domain import rehearsal
from openupr.domain.documents import DocumentKind
from openupr.store.models import DocumentRow, Entry, LabelVersion, ListRow

Key = tuple[str, int]
Makers = Mapping[Key, tuple[tuple[str, ...], ...]]
"""By State (alpha-3) and cycle: for each recommendation the States that made it, each once."""


def makers() -> Makers:
    """All reviews of which recommendations are imported, those of rehearsals left aside."""
    return _makers(Entry.objects.order_by("-seq").values_list("hash", flat=True).first() or "")


def with_report() -> frozenset[Key]:
    """The reviews of which the report itself is imported, not only a list that names its recommendations."""
    reports = DocumentRow.objects.filter(kind=DocumentKind.WORKING_GROUP_REPORT, review__isnull=False)
    return frozenset(reports.values_list("review__state", "review__cycle"))


@lru_cache(maxsize=2)
def _makers(last: str) -> Makers:
    """As of the ledger whose last entry has the hash `last`. The final report stands before a draft and a list."""
    found: defaultdict[Key, dict[int, tuple[str, ...]]] = defaultdict(dict)
    final = LabelVersion.objects.exclude(document__symbol__contains="/L.")
    for rows in (final, LabelVersion.objects.all(), ListRow.objects.all()):
        linked = rows.filter(recommendation__isnull=False).exclude(recommendation__review__cycle=rehearsal.CYCLE)
        columns = ("recommendation__review__state", "recommendation__review__cycle", "recommendation_id", "states")
        for state, cycle, number, states in linked.order_by("pk").values_list(*columns).iterator(chunk_size=2000):
            found[state, cycle].setdefault(number, tuple(dict.fromkeys(states)))
    return {key: tuple(of.values()) for key, of in found.items()}
