"""How many recommendations of a review stand how on a day: of the documents imported, else of the facts that ship.

Does not: turn a report's pending position into another; a later document must be imported for that.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.site.opened import opened
from openupr.vocabulary import record

Plain = dict[str, Any]
_NONE = "none"


def tally(state: str, cycle: int, on: date) -> Plain | None:
    """`received`, `parts` (value, shape, words, count, width in percent), `basis`; None without facts."""
    if whole := opened(state, cycle, on):
        return {**_parts(whole["tally"]["received"], whole["tally"]), "basis": "imported"}
    fact = record.of_review(f"{state}/{cycle}")
    if fact is None or (fact.adoption_date or "") > on.isoformat():
        return None
    share = record.Share(fact, fact.recommendations)
    return {**_parts(len(fact.recommendations), share.by_position), "basis": "shipped", "symbol": fact.symbol}


def shown(recommendations: Iterable[Plain]) -> Plain:
    """The same of a list of recommendations, each with its `position`."""
    counted = Counter(one["position"] or _NONE for one in recommendations)
    return _parts(counted.total(), counted)


def _parts(received: int, counted: Mapping[str, int]) -> Plain:
    parts, start = [], 0.0
    for value in (*Value, None):
        name = value.value if value else _NONE
        if n := counted.get(name, 0):
            width = 100 * n / received
            words = {"value": name, "shape": SHAPE[value], "words": WORDS[value]}
            parts.append({**words, "count": n, "start": round(start, 2), "width": round(width, 2)})
            start += width
    return {"received": received, "parts": parts}
