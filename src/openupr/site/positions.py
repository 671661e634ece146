"""How many recommendations of a review stand how on a day: of the documents imported, else of the facts that ship.

Does not: turn a report's pending position into another; a later document must be imported for that. What only ships of
a report, and was answered since, is shown as not in this copy.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.site.facts import review_of
from openupr.site.opened import opened
from openupr.site.recommendations import NOT_HERE, NOT_HERE_SHAPE, NOT_HERE_WORDS, shipped
from openupr.vocabulary import record

Plain = dict[str, Any]
_NONE = "none"


def tally(state: str, cycle: int, on: date) -> Plain | None:
    """`received`, `parts` (value, shape, words, count, width in percent), `basis`; None without facts."""
    whole = opened(state, cycle, on)
    if not_yet(state, cycle, on, whole):
        return None
    if whole:
        return {**_parts(whole["tally"]["received"], whole["tally"]), "basis": "imported"}
    fact = record.of_review(f"{state}/{cycle}")
    if fact is None:
        return None
    return {**shown(shipped(state, cycle, on)), "basis": "shipped", "symbol": fact.symbol}


def not_yet(state: str, cycle: int, on: date, whole: Plain | None) -> str:
    """Why nothing had been received on the day, as a sentence; empty where it had. `whole`: the imported review."""
    fact, of_report, documents = review_of(state, cycle), record.of_review(f"{state}/{cycle}"), whole or {}
    held = documents.get("review_date") or (str(fact.reviewed_on) if fact and fact.reviewed_on else "")
    adopted = documents.get("adoption_date") or (str(fact.report_adopted_on) if fact and fact.report_adopted_on else "")
    adopted = adopted or (of_report.adoption_date if of_report else None) or ""
    if held > on.isoformat():
        return _("The review had not been held on this day: its recommendations had not been received yet.")
    if adopted > on.isoformat():
        return _("The report had not been adopted on this day: its recommendations had not been received yet.")
    return ""


def shown(recommendations: Iterable[Plain]) -> Plain:
    """The same of a list of recommendations, each with its `position`."""
    counted = Counter(one["position"] or _NONE for one in recommendations)
    return _parts(counted.total(), counted)


def _parts(received: int, counted: Mapping[str, int]) -> Plain:
    parts, start = [], 0.0
    known = [(value.value if value else _NONE, SHAPE[value], WORDS[value]) for value in (*Value, None)]
    for name, shape, said in (*known, (NOT_HERE, NOT_HERE_SHAPE, NOT_HERE_WORDS)):
        if n := counted.get(name, 0):
            width = 100 * n / received
            words = {"value": name, "shape": shape, "words": said}
            parts.append({**words, "count": n, "start": round(start, 2), "width": round(width, 2)})
            start += width
    return {"received": received, "parts": parts}
