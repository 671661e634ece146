"""The real reviews as steps: what the record holds of a review, and of its postponement or non-participation.

Source: the tables reviews, sessions and special_cases; each step keeps its source and sureness, and is marked as from
the record, so that nothing of it is refused. Steps stand in order of time; one whose day is not known stands where it
must have been, and says no day.
Does not: read the tables, fill a gap by a guess, or read prose. A row without a State (decision 60/115) is attached to
no review: the record names none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from openupr.domain.calendar import ReviewFact, ReviewStatus, Session, SpecialCase
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.step import Step

_Placed = tuple[date, int, Step]
_OUTCOMES = {"outcome_of_two_states", "outcome_without_positions", "outcome_state_absent"}
_MOVES = {"postponement", "session_postponed", "non_participation"}
_PUT_OFF = {"outcome_postponed", "outcome_not_adopted", "positions_oral"}


def history(
    review: str, facts: Iterable[ReviewFact], cases: Iterable[SpecialCase], sessions: Mapping[int, Session]
) -> tuple[Step, ...]:
    """The steps of one review ("ISR/2"; "" for what the record attaches to none), in order of time."""
    state, _, cycle = review.partition("/")
    own = sorted((one for one in facts if f"{one.state}/{one.cycle}" == review), key=lambda one: one.session)
    held_in = {one.session for one in own}
    rows = [one for one in cases if _concerns(one, state, cycle, held_in)]
    placed = [
        *_of_facts(review, own, rows, sessions),
        *_of_cases(review, own, rows),
        *_ends(review, own, rows, sessions),
    ]
    return tuple(step for _, _, step in sorted(placed, key=lambda one: one[:2]))


def _concerns(case: SpecialCase, state: str, cycle: str, sessions: set[int]) -> bool:
    if case.state:
        return case.state == state and str(case.cycle) == cycle
    return case.session in sessions if case.session else not state


def _of_facts(
    review: str, facts: Sequence[ReviewFact], rows: Sequence[SpecialCase], sessions: Mapping[int, Session]
) -> Iterator[_Placed]:
    for place, fact in enumerate(facts):
        moved = [row.on.first for row in rows if row.kind in _MOVES and row.session != fact.session]
        yield _scheduled(review, fact, max(moved, default=date.min))
        drawn = any(row.kind == "troika_by_president" for row in rows)
        if fact.troika and not place and not drawn:
            yield _placed(
                review, fact, fact.troika_selected_on or date.min, 1, k.TROIKA_DRAWN, {"members": [*fact.troika]}
            )
        if fact.status is ReviewStatus.HELD:
            yield from _held(review, fact, rows, sessions.get(fact.session))


def _scheduled(review: str, fact: ReviewFact, day: date) -> _Placed:
    fields: dict[str, Any] = {"session": fact.session}
    fields |= {name: told for name, told in (("order", fact.order), ("meeting", fact.meeting)) if told is not None}
    if fact.status.failed and fact.reviewed_on:
        fields["date"] = fact.reviewed_on.isoformat()
    return day, 2, _step(review, k.SCHEDULED, None, fields, fact.source, fact.certainty)


def _held(review: str, fact: ReviewFact, rows: Sequence[SpecialCase], session: Session | None) -> Iterator[_Placed]:
    end = session.end.last if session else date.max
    opened = fact.reviewed_on or end
    adopted = max(opened, fact.report_adopted_on or end)
    meeting = {"meeting": fact.meeting} if fact.meeting else {}
    yield _placed(review, fact, opened, 3, k.OPENED, {"session": fact.session, **meeting}, fact.reviewed_on)
    if fact.report_adopted_on:
        yield _placed(review, fact, fact.report_adopted_on, 4, k.REPORT_ADOPTED, {}, fact.report_adopted_on)
    if fact.report:
        yield _placed(review, fact, adopted, 5, k.REPORT_ISSUED, {"symbol": fact.report}, None)
    if fact.decision and not any(row.kind in _OUTCOMES and row.decision == fact.decision for row in rows):
        fields: dict[str, Any] = {"decision": fact.decision}
        fields |= {"council_session": fact.council_session} if fact.council_session else {}
        yield _placed(review, fact, fact.decided_on or date.max, 6, k.OUTCOME, fields, fact.decided_on)


def _placed(
    review: str, fact: ReviewFact, day: date, order: int, type: str, fields: dict[str, Any], on: date | None = None
) -> _Placed:
    told = on or (fact.troika_selected_on if type == k.TROIKA_DRAWN else None)
    return day, order, _step(review, type, told.isoformat() if told else None, fields, fact.source, fact.certainty)


def _of_cases(review: str, facts: Sequence[ReviewFact], rows: Sequence[SpecialCase]) -> Iterator[_Placed]:
    held_on = {fact.reviewed_on for fact in facts if fact.status is ReviewStatus.HELD}
    for row in rows:
        if row.kind in _MOVES and row.session and row.session not in {fact.session for fact in facts}:
            step = _step(review, k.SCHEDULED, None, {"session": row.session}, row.source, row.certainty)
            yield date.min, 2, step  # that it was set for the session is known from its being moved only
        for type, fields in _STEPS[row.kind]:
            if type == k.OPENED and row.on.exact in held_on:
                continue  # the table of reviews tells it too
            told = {**fields, **_told(row, type)}
            if type == k.TROIKA_DRAWN and facts and facts[0].troika:
                told["members"] = [*facts[0].troika]
            order = 7 if type == k.CASE_CLOSED else 3 if type in (k.OPENED, k.SCHEDULED) else 1
            yield row.on.first, order, _step(review, type, str(row.on), told, row.source, row.certainty)


def _ends(
    review: str, facts: Sequence[ReviewFact], rows: Sequence[SpecialCase], sessions: Mapping[int, Session]
) -> Iterator[_Placed]:
    """The end of what was moved, where it is told by the review that was held or the outcome that was adopted."""
    kinds = {row.kind for row in rows}
    for fact in facts:
        if fact.status is not ReviewStatus.HELD:
            continue
        if kinds & _MOVES and "review_held" not in kinds:
            how, day = "held", fact.reviewed_on
        elif kinds & _PUT_OFF and not kinds & _OUTCOMES and fact.decision:
            how, day = "adopted", fact.decided_on
        else:
            continue
        session = sessions.get(fact.session)
        place = day or (session.end.last if session and how == "held" else date.max)
        yield _placed(review, fact, place, 7, k.CASE_CLOSED, {"how": how}, day)


def _told(row: SpecialCase, type: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if row.decision and type in _DECIDES:
        fields["decision"] = row.decision
    if row.new_session and type in (k.POSTPONED, k.NOT_HELD):
        fields["latest_session"] = row.new_session
    if type == k.OUTCOME_POSTPONED:
        fields |= {"council_session": row.council_session} if row.council_session else {}
    if row.until and type in (k.OUTCOME_POSTPONED, k.POSTPONED):
        fields["until"] = row.until.isoformat()
    if row.clause and type in _CLAUSES:
        fields[_CLAUSES[type]] = row.clause
    if row.session and type in (k.ABSENCE, k.OPENED, k.SCHEDULED):
        fields["session"] = row.session
    if type == k.DOCUMENT and row.source.startswith("A/"):
        fields["symbol"] = row.source
    return fields


def _step(review: str, type: str, on: str | None, fields: dict[str, Any], source: str, sureness: str) -> Step:
    about = {"review": review, **({"on": on} if on else {}), "record": "yes", "source": source, "sureness": sureness}
    return Step(type, review, {**about, **fields})


_CLAUSES = {k.POSTPONED: "earlier_if", k.NOT_HELD: "earlier_if", k.OUTCOME_POSTPONED: "condition"}
_DECIDES = {k.POSTPONED, k.NOT_HELD, k.OUTCOME_POSTPONED, k.OUTCOME, k.DECISION}


def _communication(about: str) -> tuple[str, dict[str, Any]]:
    return k.COMMUNICATION, {"about": about}


_Taken = tuple[tuple[str, dict[str, Any]], ...]
_STEPS: dict[str, _Taken] = {
    "postponement": ((k.POSTPONED, {}),),
    "session_postponed": ((k.POSTPONED, {"whole_session": "yes"}), (k.SCHEDULED, {})),
    "positions_oral": (
        (k.PLENARY_CHECKED, {"positions": "none", "state_present": "yes"}),
        (k.POSITIONS, {"all": "yes", "stage": "plenary"}),
    ),
    "positions_in_writing": ((k.POSITIONS, {"all": "yes", "stage": "addendum"}),),
    "outcome_postponed": ((k.OUTCOME_POSTPONED, {}),),
    "outcome_not_adopted": ((k.OUTCOME_POSTPONED, {"state_present": "no"}),),
    "outcome_of_two_states": ((k.OUTCOME, {"reviewed_with": "SDN/1"}),),
    "outcome_without_positions": (
        (k.PLENARY_CHECKED, {"positions": "none"}),
        (k.OUTCOME, {"counted_as_noted": "yes"}),
        (k.CASE_CLOSED, {"how": "adopted"}),
    ),
    "outcome_state_absent": ((k.OUTCOME, {"state_present": "no"}), (k.CASE_CLOSED, {"how": "adopted"})),
    "outcomes_split": ((k.DECISION, {"about": "outcomes_split"}),),
    "review_held": ((k.OPENED, {}), (k.CASE_CLOSED, {"how": "held"})),
    "rescheduled_review": ((k.SCHEDULED, {}),),
    "relations_suspended": (_communication("relations_suspended"),),
    "withdrawal": (_communication("withdrawal"),),
    "request_to_postpone": (_communication("request_to_postpone"),),
    "notice_of_non_participation": (_communication("notice_of_non_participation"),),
    "reply_to_president": (_communication("reply"),),
    "clarification_requested": ((k.CLARIFICATION, {}),),
    "no_national_report": ((k.NO_REPORT, {}),),
    "compilation_issued": ((k.DOCUMENT, {"document": "compilation"}),),
    "summary_issued": ((k.DOCUMENT, {"document": "summary"}),),
    "troika_by_president": ((k.TROIKA_DRAWN, {"for_the_state": "yes"}),),
    "meeting_suspended": ((k.SUSPENDED, {}),),
    "non_participation": ((k.ABSENCE, {}), (k.NOT_HELD, {})),
    "president_letter": ((k.ACTED, {"form": "letter"}),),
    "president_report": ((k.REPORTED, {}),),
    "non_cooperation_decision": ((k.DECISION, {"about": "non_cooperation_of_a_state"}),),
}
EVENTS = frozenset(_STEPS)
"""The kinds of rows that can be told as steps."""
