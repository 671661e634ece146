"""Whose list it is: State and session, by its title, else by the report that its positions are taken from.

Source: titles "UPR of Slovenia (3rd Cycle - 34th Session)", "UPR of Egypt - Second Cycle"; facts of the record, by
which each report's symbol belongs to one review.
Does not: guess. Where title and symbols disagree the title stands and the layout says so.
"""

import re
from collections.abc import Iterable
from functools import cache

from openupr.domain.calendar import ReviewFact
from openupr.domain.symbols import symbols_in
from openupr.vocabulary.calendar import review_of, reviews
from openupr.vocabulary.names import resolver

# "UPR of Slovenia (3rd Cycle - 34th Session)", "UPR of Egypt - Second Cycle"
_STATE = re.compile(r"(?:UPR|universal\s+periodic\s+review)\s+of\s+(.+?)\s*(?:\(|\t|\n|\s[-–—]\s|$)", re.IGNORECASE)
_SESSION = re.compile(r"(\d{1,2})\s*(?:st|nd|rd|th)\s+session", re.IGNORECASE)
_CYCLE = re.compile(r"\b(?:(\d)\s*(?:st|nd|rd|th)|(first|second|third|fourth))\s+cycle", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth")


def of_title(title: str) -> tuple[str | None, int | None]:
    """State and session as the title says them; a session that it does not say follows from the cycle."""
    match = _STATE.search(title)
    state = resolver().find(match[1]) if match else None
    session = _SESSION.search(title)
    if session:
        return state, int(session[1])
    cycle = _CYCLE.search(title)
    if state and cycle:
        number = int(cycle[1]) if cycle[1] else _ORDINALS.index(cycle[2].lower()) + 1
        fact = review_of(state, number)
        return state, fact.session if fact else None
    return state, None


def of_sources(sources: Iterable[str | None]) -> ReviewFact | None:
    """The review whose report all the sources of positions name; None where they name several or none known here."""
    symbols = {str(symbol.base) for source in sources if source for symbol, _ in symbols_in(source)}
    return _by_report().get(symbols.pop()) if len(symbols) == 1 else None


@cache
def _by_report() -> dict[str, ReviewFact]:
    return {review.report: review for review in reviews() if review.report}
