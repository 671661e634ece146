"""The numbers that a query of search finds: the recommendations of a chart that counts what has these words.

Positions in such a query are those of the index's day, as in search.
Does not: count, or keep or log what was asked.
"""

from functools import lru_cache

from openupr.actions.search import Asked, query_of
from openupr.store.search import keeping
from openupr.store.search.engine import Sort, Wanted

_AT_ONCE = 2000
Numbers = frozenset[tuple[str, int, str]]
"""State, cycle and number of recommendations."""


def found_numbers(words: str) -> Numbers:
    """Every recommendation that the query finds. Raises Malformed, and Refused where there is no engine."""
    _, about, _ = keeping.fresh()
    return _numbers(words, (about.hash, about.total, about.day))


@lru_cache(maxsize=32)
def _numbers(words: str, state: tuple[str, int, str]) -> Numbers:
    """Of the index that stands for `state`: for another one it is asked again."""
    engine, about, _ = keeping.fresh()
    query = query_of(Asked(words, {"kind": ("recommendation",)}), about)
    found: set[tuple[str, int, str]] = set()
    at = 0
    while rows := engine.search(Wanted(query, False, Sort.STATE, at, _AT_ONCE, ())).rows:
        found.update((one["state"], one["cycle"], one["number"]) for one in rows)
        at += len(rows)
    return frozenset(found)
