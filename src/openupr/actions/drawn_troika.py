"""What the drawings of lots in the ledger gave as troika of a review, beside what a step tells of it.

Source: A/HRC/RES/5/1, annex, paragraph 18 (d); RULES 4.
Does not: draw, or look at who may be drawn (`domain.procedure.circumstances` does).
"""

from openupr.domain.lots.manifest import Purpose
from openupr.domain.procedure.kinds import KINDS, TROIKA_DRAWN
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Step
from openupr.store import drawings
from openupr.store.failures import Refused


def troikas_drawn(review: str) -> dict[int, tuple[str, ...]]:
    """The members that each drawing of troikas gave for a review ("SVN/4"), by the number of the drawing."""
    held = [one for one in drawings.register().values() if one.held and one.manifest.get("purpose") == Purpose.TROIKAS]
    return {
        one.number: tuple(part["result"])
        for one in held
        for part in (one.held or {}).get("parts", ())
        if part["about"] == review
    }


def members_of(review: str, number: str) -> str:
    """The members that a drawing gave for a review, as a field has them. Raises Refused where it gave none."""
    drawn = {str(one): members for one, members in troikas_drawn(review).items()}
    if number not in drawn:
        there = ", ".join(drawn) or "none"
        raise Refused(
            f"A drawing of the troika of {review} that was held was expected, found {number}; there is: {there}."
        )
    return ",".join(drawn[number])


def is_drawn(step: Step, stage: str) -> bool:
    """Whether a drawing in the ledger gave the step's members. Raises StepRefused where the one it names did not."""
    drawn, number = troikas_drawn(step.review), step["drawing"]
    if not number:
        return {*(step["members"] or ())} in [{*one} for one in drawn.values()]
    if {*drawn.get(number, ())} != {*(step["members"] or ())}:
        gave = ", ".join(drawn.get(number, ())) or "nothing for this review"
        expected = f"the members that drawing {number} gave ({gave})"
        raise StepRefused(step.review, stage, TROIKA_DRAWN.replace("_", " "), expected, KINDS[TROIKA_DRAWN].citation)
    return True
