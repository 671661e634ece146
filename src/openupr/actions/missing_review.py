"""Why a review that a person names cannot be shown: one line with what was expected, what is known, what to do.

Source: the record of reviews (`vocabulary`): which State was reviewed in which cycle, in which session.
Does not: raise or print it.
"""

import re

from openupr.domain import rehearsal
from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.imports.identify import by_hand
from openupr.vocabulary import calendar
from openupr.vocabulary.names import resolver

# "Slovenia 3", "SVN/3", "SVN/9", and "SVN", "Slovenia" without a cycle
_NAMED = re.compile(r"(?P<state>.+?)(?:[\s/]+(?P<cycle>\d+))?\s*$")
_FORM = "A review like SVN/3 or Slovenia 3 (State, cycle 1 to 4) was expected, found"


def not_a_review(text: str) -> str:
    """Why `text` names no review: no State, no cycle, or not the form."""
    named = _NAMED.match(text.strip())
    state = _state(named["state"].strip(" /")) if named else None
    if named is None or state is None:
        return f"{_FORM} {text!r}: no State of that name or code is known here."
    if named["cycle"] is None:
        return f"{_FORM} {text!r} without a cycle. {_reviewed(state)}"
    return f"{_FORM} {text!r}: there is no cycle {named['cycle']}. {_reviewed(state)}"


def not_here(text: str) -> str:
    """Why nothing is here of the review that `text` names rightly: it was never held, or nothing is imported."""
    key = by_hand(text, resolver().find)
    if key is None or _state(key[0]) is None:
        return not_a_review(text)
    state, cycle, _ = key
    if cycle == rehearsal.CYCLE:
        return f"Nothing of the rehearsal {state}/{cycle} is imported. Import its documents: openupr import FILE."
    fact = calendar.review_of(state, cycle)
    if fact is None:
        return f"{resolver().english(state)} has no review in cycle {cycle} on record. {_reviewed(state)}"
    return f"No document of {state}/{cycle} is imported{_told(fact)}"


def _state(name: str) -> str | None:
    """The code of a State that is known by this name or code."""
    code = resolver().find(name) or name.upper()
    try:
        resolver().english(code)
    except KeyError:
        return None
    return code


def _reviewed(state: str) -> str:
    name = resolver().english(state)
    if state in rehearsal.STATES:
        return f"{name} is a State of a rehearsal: {state}/{rehearsal.CYCLE}."
    cycles = sorted({one.cycle for one in calendar.reviews() if one.state == state})
    if not cycles:
        return f"{name} was never reviewed: the review is of the Member States of the United Nations."
    return f"On record for {name}: {', '.join(f'{state}/{cycle}' for cycle in cycles)}."


def _told(fact: ReviewFact) -> str:
    when = f"session {fact.session}"
    if fact.status is ReviewStatus.DATE_PASSED or fact.status.failed:
        return f" ({when}; {fact.status}). Import a document of it: openupr import FILE."
    if not fact.report:
        return f" ({when}). Import its report: openupr import FILE."
    return f" ({when}, report {fact.report}). Import it: openupr fetch {fact.report}, or openupr import FILE."
