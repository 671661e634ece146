"""The next cycle as the order gives it, session by session: a proposal computed by rule.

Source: A/HRC/DEC/17/119 through `domain.next_cycle`; the record of the cycle that runs.
Does not: claim that anybody decided it.
"""

from typing import Any

from openupr.domain.next_cycle import ProposedReview, ProposedSession, proposed
from openupr.vocabulary.calendar import council_sessions, cycles, reviews, sessions
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
CITATION = "A/HRC/DEC/17/119, paragraph 1; A/HRC/DEC/31/116"
MONTHS = (1, 5, 11)
"""The months in which most sessions opened: January, April or May, and November."""


def next_cycle() -> Plain:
    """Number of the cycle, what it is computed from, and its sessions with their States."""
    last = cycles()[max(cycles())]
    closing = council_sessions()[sessions()[last.last_session].council_session]
    found = proposed(reviews(), last, closing.end.last, MONTHS)
    return {
        "cycle": last.number + 1,
        "computed_from": last.number,
        "outcomes_until": str(closing.end),
        "citation": CITATION,
        "states": sum(len(one.reviews) for one in found),
        "sessions": [_session(one) for one in found],
    }


def _session(one: ProposedSession) -> Plain:
    return {"number": one.number, "month": str(one.month), "states": [_review(each) for each in one.reviews]}


def _review(one: ProposedReview) -> Plain:
    return {
        "state": one.state,
        "state_name": shown_name(one.state),
        "session_before": one.before,
        "if_the_place_moved_to_is_kept": one.kept,
    }
