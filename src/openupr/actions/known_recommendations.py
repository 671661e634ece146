"""The recommendations of a review as this copy knows them, with words or without, each under an id that stays.

The id is the review's address and the number in its report: "SVN/4/140.7", the same on every copy and after every new
import. Numbers that other documents of the review print for it (a draft's) are among its `others`.
Does not: choose between readings of a position (`store.described` does), or invent words: of a report that only ships
as facts there are none.
"""

from datetime import date
from typing import Any

from openupr.actions.missing_review import not_a_review
from openupr.domain.standing import NOT_HERE, NOT_HERE_WORDS, WORDS, SourceKind, Value
from openupr.imports.identify import by_hand
from openupr.store import record as facts
from openupr.store.described import described
from openupr.store.failures import Refused
from openupr.vocabulary import record
from openupr.vocabulary.names import resolver
from openupr.vocabulary.report_facts import RecommendationFact

Plain = dict[str, Any]
_OPEN = (Value.PENDING.value, None)


def known_recommendations(text: str, on: date) -> tuple[str, list[Plain]]:
    """The address of a review that a person names ("SVN/4", "Slovenia 4"), and its recommendations, positions as of a
    day.

    Each has id, others, number, text (None: not here), states, position, position_words, themes, goals, symbol.
    Raises Refused where no review is named, or none of its recommendations is known here.
    """
    key = by_hand(text, resolver().find)
    if key is None:
        raise Refused(not_a_review(text))
    state, cycle = key[:2]
    address = f"{state}/{cycle}"
    whole = described(state, cycle, on)
    known = facts.of_review(state, cycle)
    answered = bool(known and known.decided_on and known.decided_on <= on)
    described_ = whole["recommendations"] if whole else []
    found = [_described(address, one, answered) for one in described_ if one["number"]]
    found = found or _shipped(state, cycle, on, answered)
    if not found:
        raise Refused(f"No recommendation of {address} is known here. Import its report: openupr import FILE…")
    return address, found


def _described(address: str, one: Plain, answered: bool) -> Plain:
    """`answered`: the outcome was adopted; where only the report tells of a recommendation, its answer is not here."""
    by_report = {each["kind"] for each in one["readings"]} <= {SourceKind.REPORT.value}
    open_ = answered and by_report and one["position"] in _OPEN
    others = dict.fromkeys(each["number"] for each in one["labels"] if each["number"] != one["number"])
    themes = [*([one["theme"]] if one["theme"] else []), *(each for each in one["themes"] if each != one["theme"])]
    return {
        "id": f"{address}/{one['number']}",
        "others": [f"{address}/{each}" for each in others],
        "number": one["number"],
        "text": one["text"],
        "position": NOT_HERE if open_ else one["position"],
        "position_words": NOT_HERE_WORDS if open_ else one["position_words"],
        "states": list(dict.fromkeys(one["states"])),
        "themes": themes,
        "goals": list(one["sdgs"]),
        "symbol": one["standing"]["symbol"] if one["standing"] else one["source"]["symbol"],
    }


def _shipped(state: str, cycle: int, on: date, answered: bool) -> list[Plain]:
    """Of the facts that ship; none where the report was adopted after the day."""
    fact = record.of_review(f"{state}/{cycle}")
    if fact is None or (fact.adoption_date or "") > on.isoformat():
        return []
    return [_fact(f"{state}/{cycle}", one, answered, fact.symbol) for one in fact.recommendations]


def _fact(address: str, one: RecommendationFact, answered: bool, symbol: str | None) -> Plain:
    open_ = answered and one.position in _OPEN
    words = NOT_HERE_WORDS if open_ else WORDS[Value(one.position) if one.position else None]
    return {
        "id": f"{address}/{one.number}",
        "others": [],
        "number": one.number,
        "text": None,
        "position": NOT_HERE if open_ else one.position,
        "position_words": words,
        "states": list(dict.fromkeys(one.states)),
        "themes": [],
        "goals": [],
        "symbol": symbol,
    }
