"""The course of a recommendation: spoken, listed, then a position or none; later answers are added, dated.

Source: A/HRC/RES/5/1, annex, paragraph 32; A/HRC/RES/16/21, annex, paragraph 16; RULES 7.3 and 12.1. At the adoption of
the outcome those without a position are counted as noted and keep that mark, whatever is answered later.
Does not: hold texts. A recommendation is known by its number here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from openupr.domain.positions import Position
from openupr.domain.procedure.kinds import LISTED, OUTCOME, POSITIONS, SPOKEN
from openupr.domain.procedure.step import Step
from openupr.domain.standing import Value


@dataclass(frozen=True, slots=True)
class Answer:
    """One dated position. `stage`: review, report, addendum, plenary, later; `part`: which part, where partially."""

    position: Position
    on: str = ""
    stage: str = ""
    symbol: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """What became of one recommendation. `counted_as_noted`: it had no position when the outcome was adopted."""

    number: str
    states: tuple[str, ...] = ()
    listed: bool = False
    answers: tuple[Answer, ...] = ()
    counted_as_noted: bool = False

    @property
    def answered(self) -> bool:
        """Whether the State has taken a position that is not pending."""
        return bool(self.answers) and self.answers[-1].position is not Position.PENDING

    @property
    def value(self) -> Value | None:
        """What stands; None where it is only spoken or listed."""
        if self.answered:
            return Value(self.answers[-1].position)
        if self.counted_as_noted:
            return Value.NOT_GIVEN
        return Value.PENDING if self.answers else None


def courses(steps: Iterable[Step]) -> dict[str, Course]:
    """Every recommendation by its number, in the order in which they first came."""
    found: dict[str, Course] = {}
    for step in steps:
        if step.type == SPOKEN:
            for number in step["numbers"] or ():
                one = found.get(number, Course(number))
                found[number] = replace(one, states=tuple(dict.fromkeys((*one.states, *(step["states"] or ())))))
        elif step.type == LISTED:
            for number in step["numbers"] or ():
                found[number] = replace(found.get(number, Course(number)), listed=True)
        elif step.type == POSITIONS and step["position"]:
            _answer(found, step)
        elif step.type == OUTCOME:
            found = {n: replace(one, counted_as_noted=not one.answered) for n, one in found.items()}
    return found


def _answer(found: dict[str, Course], step: Step) -> None:
    answer = Answer(
        Position(step["position"]),
        step["on"] or "",
        step["stage"] or "",
        step["symbol"] or step["source"] or "",
        step["part"] or "",
    )
    for number in found if step["all"] else step["numbers"] or ():
        one = found.get(number, Course(number))
        found[number] = replace(one, answers=(*one.answers, answer))
