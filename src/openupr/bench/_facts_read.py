"""What a real report says, as facts to draft one of our own from.

Does not: take its wording over into anything that is kept; a draft made so lives as long as the measurement.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from openupr.actions.draft_report import Proceedings, facts_of
from openupr.documents.pipeline import cycle_of
from openupr.domain.drafting.report import Asked, Facts
from openupr.domain.report import Recommendation, WorkingGroupReport
from openupr.vocabulary.names import shown_name


def facts_read(content: WorkingGroupReport, state: str, session: int) -> Facts:
    """What a report read says, as facts to draft one from; items without a text in the list are left out."""
    told = content.introduction
    review: dict[str, Any] = {
        "state": state, "cycle": cycle_of(session), "session": session, "invented": False, "troika": told.troika,
        "review_meeting": told.review_meeting, "review_date": _iso(told.review_date), "documents": [],
        "adoption_meeting": told.adoption_meeting, "adoption_date": _iso(told.adoption_date), "recommendations": [],
        "troika_selected_on": _iso(told.troika_selected_on), "delegations": told.delegations, "speakers": told.speakers,
        "advance_questions_from": told.advance_questions_from, "pledges": [],
    }  # fmt: skip
    return replace(
        facts_of(review, shown_name, Proceedings()),
        documents=tuple(f"a document ({symbol})" for symbol in told.documents),
        recommendations=tuple(_asked(one) for one in content.recommendations if one.text and one.states),
        pledges=tuple(" ".join(one.text.split()) for one in content.pledges),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _asked(one: Recommendation) -> Asked:
    return Asked(" ".join(one.text.split()), tuple(map(shown_name, one.states)), one.position, one.implemented)
