"""Which review a document belongs to: by its State and session, by its symbol, by what it names, or by hand.

Where the document says none of these, `actions.narrowing` asks which reviews are possible.
Does not: read files or ask the database; the record's facts and what is known already come in as functions.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openupr.documents.pipeline import cycle_of
from openupr.domain import rehearsal
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.symbols import Symbol

Key = tuple[str, int, int | None]
"""State (alpha-3), cycle, session of the Working Group."""

# "SVN/3", "svn 3", "Slovenia 3"; "XAA/0" and "State A/0" for a rehearsal
_BY_HAND = re.compile(r"(.+?)[\s/]+([0-4])$")


@dataclass(frozen=True, slots=True)
class Held:
    """A review of the record. `on`: the day of the review, else the first of its session.

    `report` and `askers`: its report here and the States that it names as authors of advance questions; None where no
    report is here or it names none.
    """

    key: Key
    on: date | None = None
    report: str | None = None
    askers: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of reviews. Each function gives None (or nothing) where nothing is known.

    by_symbol: of a report's or decision's symbol; by_council_session: of a State and a session of the Council;
    session_of: the session of the Working Group of a State's review in a cycle; held: a State's reviews by cycle.
    """

    by_symbol: Callable[[str], Key | None]
    by_council_session: Callable[[str, int], Key | None]
    session_of: Callable[[str, int], int | None]
    held: Callable[[str], Sequence[Held]] = lambda state: ()


def by_hand(text: str, find: Callable[[str], str | None]) -> Key | None:
    """The review that a person names, "SVN/3" or "Slovenia 3"; None where the form or the State is not known."""
    named = _BY_HAND.match(text.strip())
    if not named:
        return None
    name = named[1].strip()
    state = name.upper() if re.fullmatch(r"[A-Za-z]{3}", name) else None
    state, cycle = find(name) or state, int(named[2])
    if state is None or (cycle == rehearsal.CYCLE and state not in rehearsal.STATES):
        return None
    return state, cycle, None


def review_of(document: Document, known: Known) -> Key | None:
    """The review of a document that belongs to one; None where it does not say. Of a rehearsal, its own."""
    if document.cycle == rehearsal.CYCLE:
        code = rehearsal.code_of(document.symbol, document.state)
        return (code, rehearsal.CYCLE, None) if code else None
    symbols = [document.symbol, *_symbols_named(document.content)]
    for text in symbols:
        symbol = Symbol.parse(text) if text else None
        if symbol and (key := known.by_symbol(str(symbol.base))):
            return key
    state, session = document.state, document.session
    if state and session and (cycle := cycle_of(session)):
        return state, cycle, session
    if state and document.cycle:
        return state, document.cycle, known.session_of(state, document.cycle)
    if state:
        for text in symbols:
            symbol = Symbol.parse(text) if text else None
            if symbol and not symbol.working_group and (key := known.by_council_session(state, symbol.session)):
                return key
    return None


def reviews_of(document: Document, known: Known) -> Mapping[str, Key]:
    """The reviews that a report of a Council session tells of, by State."""
    if document.kind is not DocumentKind.COUNCIL_SESSION_REPORT or document.content is None:
        return {}
    symbol = Symbol.parse(document.symbol) if document.symbol else None
    council = document.content.council_session or (symbol.session if symbol else None)
    if council is None:
        return {}
    found = {one.state: known.by_council_session(one.state, council) for one in document.content.adoptions}
    return {state: key for state, key in found.items() if key is not None}


def _symbols_named(content: Any) -> list[str]:
    """Symbols by which a decision or a list names the report it stands on."""
    named = [getattr(content, "report", None)]
    sources = {row.source_of_position for row in getattr(content, "rows", ()) if row.source_of_position}
    # "Source of Position: A/HRC/59/15/Add.1 - Para.3"
    named += [found[0] for source in sorted(sources) if (found := re.search(r"A/HRC/\d+/\d+", source))]
    return [one for one in named if one]
