"""An imported review for a page: positions as of a day; None where nothing of it is imported, or there is none such.

What its report left open, and was answered since in documents that are not here, is shown as not in this copy, as in
figures and in search (`store.search.recommended.unanswered`; a test says that they agree).
"""

from datetime import date
from typing import Any

from openupr.actions.open_review import open_review
from openupr.domain.documents import DocumentKind
from openupr.domain.standing import SourceKind, Value
from openupr.site.recommendations import NOT_HERE, NOT_HERE_SHAPE, NOT_HERE_WORDS, answered_since
from openupr.store.failures import Refused

_OPEN = (Value.PENDING.value, None)
_ANSWERING = {DocumentKind.ADDENDUM.value, DocumentKind.THEMATIC_LIST.value, DocumentKind.INDEX.value}


def opened(code: str, cycle: int, on: date) -> dict[str, Any] | None:
    """The review of a State (alpha-3) in a cycle as plain data. What can be no review is none."""
    whole = as_kept(code, cycle, on)
    if whole and answered_since(code, cycle, on):
        nowhere = not _answered_here(whole)
        for one in (each for each in whole["recommendations"] if nowhere or _told_by_report(each)):
            if one["position"] not in _OPEN:
                continue
            tally, before = whole["tally"], one["position"] or "none"
            tally[before], tally[NOT_HERE] = tally[before] - 1, tally.get(NOT_HERE, 0) + 1
            words = {"shape": NOT_HERE_SHAPE, "position_words": NOT_HERE_WORDS, "as_reported": one["position"]}
            one.update(position=NOT_HERE, **words)
    return whole


def as_kept(code: str, cycle: int, on: date) -> dict[str, Any] | None:
    """The same as the command line has it, for the files to take away."""
    try:
        return open_review(f"{code}/{cycle}", on)
    except Refused:
        return None


def _answered_here(whole: dict[str, Any]) -> bool:
    """Whether a document here may say what the State answered: an addendum, an account of the plenary, a list."""
    return bool(whole["plenary"] or _ANSWERING & {one["kind"] for one in whole["documents"]})


def _told_by_report(one: dict[str, Any]) -> bool:
    """Whether only the shipped facts of the report tell of a recommendation."""
    own = {reading["kind"] for reading in one["readings"]}
    return bool(one["shipped"] and own <= {SourceKind.REPORT.value})
