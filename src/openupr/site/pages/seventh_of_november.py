"""7 November 2025 beside 29 January 2013: what happened when a State did not come, step by step, with sources.

Source: RULES 10.3, 10.4 and 10.8 (which steps a record of a case holds); A/HRC/RES/5/1, annex, paragraph 38. The facts
are rows of `special_cases.csv` and `reviews.csv`; a step without a row is shown as not known here.
Does not: judge, or call anything persistent non-cooperation. The Council has never declared it.
"""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from openupr.domain.calendar import ReviewFact, ReviewStatus, SpecialCase
from openupr.domain.when import When
from openupr.site import facts
from openupr.site.shown import Shown, both
from openupr.vocabulary.calendar import decisions, review_of, reviews, sessions, special_cases

Plain = dict[str, Any]
ABSENCE = "non_participation"
# Step -> its name, and the kinds of special_cases.csv that belong to it
STEPS: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
    (
        "notice",
        _("Notice, and requests"),
        ("withdrawal", "relations_suspended", "request_to_postpone", "notice_of_non_participation"),
    ),
    ("national_report", _("National report"), ("no_national_report",)),
    ("compilation", _("Compilation of OHCHR"), ("compilation_issued",)),
    ("summary", _("Summary of submissions"), ("summary_issued",)),
    ("troika", _("Drawing of lots for the troika"), ("troika_by_president",)),
    ("absence", _("The State does not come; what the Council decides"), (ABSENCE,)),
    ("letters", _("Letters of the President"), ("president_letter", "reply_to_president")),
    ("reports", _("Reports of the President to the Council"), ("president_report",)),
    ("review", _("The new date"), ("review_held", "rescheduled_review", "postponement")),
    ("outcome", _("Adoption of the outcome"), ()),
    ("other", _("Other steps"), ()),
)


def page(request: HttpRequest) -> Shown:
    """Both cases in columns, step by step."""
    absent = [one for one in reversed(reviews()) if one.status is ReviewStatus.STATE_ABSENT]
    both_cases = [_case(one.state, one.cycle) for one in absent]
    steps = [
        {"name": str(name), "cells": [{"state": one["state"], "facts": one["steps"][step]} for one in both_cases]}
        for step, name, _kinds in STEPS
        if step != "other" or any(one["steps"]["other"] for one in both_cases)
    ]
    nameless = [_dated(one, None) for one in special_cases() if one.state is None and "non_cooperation" in one.kind]
    columns = [{name: value for name, value in one.items() if name != "steps"} for one in both_cases]
    return Shown("seventh_of_november", {"cases": columns, "steps": steps, "nameless": nameless})


def _case(code: str, cycle: int) -> Plain:
    told = [one for one in special_cases() if (one.state, one.cycle) == (code, cycle)]
    absent = next((one.on.exact for one in told if one.kind == ABSENCE), None)
    fact = review_of(code, cycle)
    steps: dict[str, list[Plain]] = {step: [] for step, _name, _kinds in STEPS}
    for one in sorted(told, key=lambda one: one.on.first):
        steps[_step_of(one.kind)].append({**_dated(one, absent), **_standing(one, fact)})
    steps["outcome"] = _outcome(fact, absent)
    return {
        "state": facts.state(code),
        "cycle": cycle,
        "absent_on": absent.isoformat() if absent else None,
        "set_for": next((one.session for one in reviews() if _failed(one, code, cycle)), None),
        "review": f"/reviews/{code}/{cycle}",
        "steps": steps,
        "figures": _figures(told, fact, absent),
    }


def _step_of(kind: str) -> str:
    return next((step for step, _name, kinds in STEPS if kind in kinds), "other")


def _failed(one: ReviewFact, code: str, cycle: int) -> bool:
    return (one.state, one.cycle) == (code, cycle) and one.status.failed


def _dated(one: SpecialCase, absent: date | None) -> Plain:
    """A step; `days` counts from the day of the absence, None where either day is not known."""
    exact = one.on.exact
    return {
        "on": str(one.on),
        "days": (exact - absent).days if exact and absent else None,
        "said": one.description,
        "status": "",
        "symbol": one.decision,
        "source": one.source,
        "certainty": one.certainty,
        "kind": "case",
        "key": f"{one.on}/{one.state or '-'}/{one.kind}",
    }


def _standing(one: SpecialCase, fact: ReviewFact | None) -> Plain:
    """What is known of the review itself, beside the step that set its new date."""
    passed = one.kind == "rescheduled_review" and fact and fact.status is ReviewStatus.DATE_PASSED
    return {"status": fact.status.value} if fact and passed else {}


def _outcome(fact: ReviewFact | None, absent: date | None) -> list[Plain]:
    known = next((one for one in decisions() if fact and one.symbol == fact.decision), None)
    if known is None:
        return []
    dated = SpecialCase(
        When.parse(known.adopted_on.isoformat()),
        "",
        known.state,
        0,
        None,
        None,
        None,
        "",
        known.certainty,
        known.source,
    )
    words = _("The Council adopts the outcome at its session %(session)d, %(mode)s.")
    said = words % {"session": known.session, "mode": known.mode}
    own = {"said": said, "symbol": known.symbol, "kind": "decision", "key": known.symbol}
    return [{**_dated(dated, absent), **own}]


def _figures(told: list[SpecialCase], fact: ReviewFact | None, absent: date | None) -> list[Plain]:
    """Intervals and counts of the case, each from its rows; a value of None is not known here."""
    new = next((one.new_session for one in told if one.kind == ABSENCE), None)
    first = sessions()[new].start.exact if new in sessions() else None
    held = fact.reviewed_on if fact and fact.status is ReviewStatus.HELD else None
    return [
        {"name": str(_("days to the first day of the new session")), "value": _days(absent, first)},
        {"name": str(_("days to the review")), "value": _days(absent, held)},
        {"name": str(_("letters of the President known here")), "value": _count(told, "president_letter")},
        {"name": str(_("reports to the Council known here")), "value": _count(told, "president_report")},
    ]


def _days(start: date | None, end: date | None) -> int | None:
    return (end - start).days if start and end else None


def _count(told: list[SpecialCase], kind: str) -> int:
    return sum(one.kind == kind for one in told)


paths = both("7-november-2025", page)
