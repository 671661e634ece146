"""Requests for postponement with what became of each: granted, refused, otherwise decided, or no answer known.

Source: RULES 10.2 (the State asks in writing, the Council decides).
Does not: take silence for a refusal, or a review that was moved for one that was asked for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.case import Case, cases
from openupr.domain.procedure.guided import NewDate
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step


class Answer(StrEnum):
    """What became of a request, as far as it is known here."""

    GRANTED = "granted"
    REFUSED = "refused"
    OTHERWISE = "no grant known here; the Council decided when the State did not come"
    OPEN = "no answer known here"
    UNASKED = "moved; no request is known here"
    SESSION = "the whole session was moved; no request of a State is known here"


@dataclass(frozen=True, slots=True)
class Request:
    """A request (`asked` None where none is known), the step that answers it, the reviews that it concerns."""

    reviews: tuple[str, ...]
    asked: Step | None
    answer: Answer
    answered: Step | None

    @property
    def new_date(self) -> NewDate | None:
        """The new date that the answer set."""
        set_by = self.answered if self.answered and self.answered.type != k.REFUSED else None
        return NewDate(set_by) if set_by else None


def requests(states: Iterable[ReviewState]) -> tuple[Request, ...]:
    """Every request, and every review that was moved without one that is known, in order of time."""
    found: dict[tuple[object, ...], Request] = {}
    for state in states:
        for place, one in enumerate(one for case in cases(state) for one in _of(state.review, case)):
            step = one.answered or one.asked
            whole = one.answer is Answer.SESSION and step is not None
            key = (step["on"], step["source"], one.answer) if whole and step else (state.review, place)
            same = found.get(key)
            found[key] = Request((*same.reviews, *one.reviews), None, one.answer, one.answered) if same else one
    return tuple(sorted(found.values(), key=_when))


def _of(review: str, case: Case) -> Iterator[Request]:
    asked = [step for step in case.recorded[0] if step["about"] == "request_to_postpone"]
    decided = case.recorded[6]
    granted = next((step for step in decided if step.type == k.POSTPONED), None)
    for step in asked:
        answered = next((one for one in decided if one.type in _ANSWERS), None)
        yield Request((review,), step, _ANSWERS[answered.type] if answered else Answer.OPEN, answered)
    if granted and not asked:
        yield Request((review,), None, Answer.SESSION if granted["whole_session"] else Answer.UNASKED, granted)


_ANSWERS = {k.POSTPONED: Answer.GRANTED, k.REFUSED: Answer.REFUSED, k.NOT_HELD: Answer.OTHERWISE}


def _when(one: Request) -> str:
    step = one.asked or one.answered
    return str(step["on"] or "") if step else ""
