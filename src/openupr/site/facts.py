"""Facts of the record as the pages show them: plain values, names in English, links.

Does not: format for a language (templates do), or read a document.
"""

from typing import Any

from django.utils.translation import gettext_noop

from openupr.domain import rehearsal
from openupr.domain.calendar import ReviewFact, ReviewStatus, SpecialCase
from openupr.store import record
from openupr.vocabulary.calendar import decisions, sessions, special_cases
from openupr.vocabulary.names import shown_name
from openupr.vocabulary.states import electoral_group, states

Plain = dict[str, Any]
CYCLES = (1, 2, 3, 4)


def state(code: str) -> Plain:
    """A State's code, name and address; the name of an invented one says that it is."""
    return {"code": code, "name": shown_name(code), "address": f"/states/{code}"}


def letters() -> list[Plain]:
    """The Member States in English alphabetical order, under their first letters."""
    members = sorted((one for one in states().values() if one.member), key=lambda one: one.sort_key)
    found: dict[str, list[Plain]] = {}
    for one in members:
        found.setdefault(one.sort_key[0], []).append(state(one.iso3))
    return [{"letter": letter, "states": those} for letter, those in found.items()]


def review_of(code: str, cycle: int) -> ReviewFact | None:
    """The facts of a review as this copy knows them; None of one that is not known, or is invented."""
    return None if cycle == rehearsal.CYCLE else record.of_review(code, cycle)


def review(fact: ReviewFact) -> Plain:
    """A review, or a failed date of one, with the source and the certainty of its row."""
    return {
        "address": f"/reviews/{fact.state}/{fact.cycle}",
        "state": state(fact.state),
        "cycle": fact.cycle,
        "session": fact.session,
        "status": fact.status.value,
        "held": fact.status is ReviewStatus.HELD,
        "failed": fact.status.failed,
        "reviewed_on": _iso(fact.reviewed_on),
        "meeting": fact.meeting,
        "report_adopted_on": _iso(fact.report_adopted_on),
        "report": fact.report,
        "council_session": fact.council_session,
        "decision": fact.decision,
        "decided_on": _iso(fact.decided_on),
        "troika": [state(code) for code in fact.troika],
        "troika_selected_on": _iso(fact.troika_selected_on),
        "delegations": fact.delegations,
        "certainty": fact.certainty,
        "source": fact.source,
        "note": fact.note,
    }


def invented(whole: Plain) -> Plain:
    """An imported rehearsal in the shape of a review: what its own documents say, and the mark as status."""
    nothing = dict.fromkeys(("meeting", "report", "council_session", "decision", "delegations", "session", "note"))
    return {
        **nothing,
        "address": f"/reviews/{whole['address']}",
        "state": state(whole["state"]),
        "cycle": whole["cycle"],
        "status": rehearsal.INVENTED,
        "held": False,
        "failed": False,
        "reviewed_on": whole["review_date"],
        "report_adopted_on": whole["adoption_date"],
        "decided_on": whole["outcome_date"],
        "troika": [state(code) for code in whole["troika"]],
        "troika_selected_on": whole["troika_selected_on"],
        "certainty": "",
        "source": rehearsal.INVENTED,
    }


def of_state(code: str) -> list[Plain]:
    """The reviews of a State by cycle; failed dates stand with the review that they were moved to."""
    found = []
    for cycle in CYCLES:
        mine = [one for one in record.reviews() if one.state == code and one.cycle == cycle]
        whole = [review(one) for one in mine if not one.status.failed]
        if whole:
            found.append({**whole[0], "moved": moved(code, cycle)})
    return found


def of_session(number: int) -> list[Plain]:
    """The reviews of a session, in order of date where dates are known, failed dates among them."""
    mine = [one for one in record.reviews() if one.session == number]
    return [review(one) for one in sorted(mine, key=lambda one: (str(one.reviewed_on or "9"), one.order or 99))]


def session(number: int) -> Plain:
    """A session with its days as far as they are known."""
    one = sessions()[number]
    return {
        "number": number,
        "address": f"/sessions/{number}",
        "cycle": one.cycle,
        "start": str(one.start),
        "end": str(one.end),
        "council_session": one.council_session,
        "certainty": one.certainty,
        "source": one.source,
    }


def cases(code: str, cycle: int) -> list[Plain]:
    """Dated steps outside the ordinary course in one review."""
    return [_case(one) for one in special_cases() if one.state == code and one.cycle == cycle]


def stages(fact: Plain) -> list[Plain]:
    """The steps of a review in order, each with its day where one is known."""
    dated = (
        (gettext_noop("Drawing of lots for the troika"), fact["troika_selected_on"]),
        (gettext_noop("Review"), fact["reviewed_on"]),
        (gettext_noop("Adoption in the Working Group"), fact["report_adopted_on"]),
        (gettext_noop("Adoption of the outcome"), fact["decided_on"]),
    )
    return [{"name": name, "on": on} for name, on in dated]


def moved(code: str, cycle: int) -> list[Plain]:
    """The dates of a review that failed."""
    return [review(one) for one in record.reviews() if one.state == code and one.cycle == cycle and one.status.failed]


def group(code: str) -> str | None:
    """The State's electoral group, in English."""
    found = electoral_group(code)
    return found.value if found else None


def decision_of(symbol: str | None) -> Plain | None:
    """What is known of a decision."""
    one = next((one for one in decisions() if one.symbol == symbol), None)
    return {"symbol": one.symbol, "adopted_on": one.adopted_on.isoformat(), "mode": one.mode} if one else None


def _case(one: SpecialCase) -> Plain:
    return {
        "on": str(one.on),
        "kind": one.kind.replace("_", " "),
        "description": one.description,
        "source": one.source,
        "certainty": one.certainty,
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
