"""Steps of the plenary item of a review; the tally is compared with the positions that the ledger has.

Source: RULES 7.4, 8.2, 8.8.
Does not: read the clock, print, or adopt: that is a step of the review, which may be taken or postponed after it.
"""

from collections.abc import Mapping, Sequence

from openupr.actions import take_part
from openupr.actions.list_speakers import session_of
from openupr.domain.plenary.item import (
    INSTITUTION,
    OPENED,
    PLENARY,
    SECTION_OPENED,
    STAKEHOLDERS,
    STATES,
    TALLY,
    Item,
    marked_or_held,
)
from openupr.domain.plenary.rules import PlenaryRules, plenary_rules
from openupr.domain.plenary.tally import Count, counted
from openupr.domain.procedure.kinds import OUTCOME, REPORT_ISSUED
from openupr.domain.procedure.machine import Told
from openupr.domain.procedure.recommendations import courses
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsal import is_invented
from openupr.domain.speakers.kinds import INSTITUTION as A_STATUS
from openupr.domain.speakers.kinds import PLENARY_STAKEHOLDERS
from openupr.store import steps
from openupr.store.floors import ITEMS, LISTS
from openupr.vocabulary.modalities import modalities

__all__ = ["ITEMS", "count_of", "made", "rules_of", "taken", "tried"]


def rules_of(review: str) -> PlenaryRules:
    """The numbers of the plenary that hold for a review."""
    return plenary_rules(modalities(), None if is_invented(review) else session_of(review))


def count_of(review: str) -> Count:
    """The tally as the ledger's positions make it."""
    return counted(courses(steps.state_of(review).steps).values())


def made(
    review: str, word: str, words: Mapping[str, str], on: str, actor: str = "", corrects: int = 0, **more: str
) -> list[Step]:
    """The step that a command means; numbers of the tally that are left out are those of the ledger. Raises Refused.

    `more`: that it is entered from the record (`take_part.of_record`); then nothing is filled in.
    """
    kind = take_part.kind_of(PLENARY, word)
    if kind.name == TALLY and not more:
        count = count_of(review)
        if count.received:
            ours = {name: str(getattr(count, name)) for name in ("received", "supported", "noted", "partially")}
            words = {**ours, **words}
    return [take_part.made(review, kind, words, on, actor, corrects, **more)]


def tried(review: str, new: Sequence[Step]) -> Told[Item]:
    """What the item would be after the steps; nothing is written. Raises Refused."""
    _check(review, new)
    return take_part.tried(PLENARY, ITEMS.of(review), new)


def taken(review: str, new: Sequence[Step], seen: int | None = None) -> list[int]:
    """Take the steps as one transaction; the numbers of their entries. `seen`: see `take_part`. Raises Refused."""
    _check(review, new)
    return take_part.taken(PLENARY, ITEMS, new, seen)


def _check(review: str, new: Sequence[Step]) -> None:
    """Raise Refused where the review itself does not allow one of the steps."""
    state, count = steps.state_of(review), count_of(review)
    for step in (one for one in new if not one.from_record):
        for expected, citation in _broken(state, count, step):
            came = step.type.replace("_", " ")
            take_part.refuse(StepRefused(review, state.stage, came, expected, citation))


def _institution_left_out(review: str, step: Step) -> str:
    """The institution of A status that is registered, where a later section opens and it was not heard; else empty."""
    item = ITEMS.of(review).state
    later = step.type == SECTION_OPENED and step["section"] in (STATES, STAKEHOLDERS)
    if not later or step.from_record or INSTITUTION in (*item.sections, *item.not_held):
        return ""
    floor = LISTS.of(f"{review} {PLENARY_STAKEHOLDERS}").state
    return next((one for one in floor.registered if floor.turns[one].role == A_STATUS), "")


def _broken(state: ReviewState, count: Count, step: Step) -> list[tuple[str, str]]:
    """What the review itself asks of a step: a report issued, no outcome yet, the tally of its positions."""
    found = []
    if step.type == OPENED and not state.has(REPORT_ISSUED):
        found.append(("the report of the Working Group issued before it", "A/HRC/RES/5/1, annex, paragraph 25"))
    if state.has(OUTCOME):
        found.append(("that it comes before the outcome is adopted", "practice of the plenary"))
    if body := _institution_left_out(state.review, step):
        found.append((f"{marked_or_held(INSTITUTION)} before it: {body} is registered",
                      "A/HRC/RES/16/21, annex, paragraph 13"))  # fmt: skip
    if step.type == TALLY and count.received and not step["differs"]:
        stated = tuple(step[name] or 0 for name in ("received", "supported", "noted", "partially"))
        ours = (count.received, count.supported, count.noted, count.partially)
        if stated != ours:
            told = "{} received, {} supported, {} noted, {} in part".format(*ours)
            open_ = f", {count.open} without a position" if count.open else ""
            found.append((f"the tally of the positions given, {told}{open_}; or why it differs (differs=…)",
                          "A/HRC/RES/5/1, annex, paragraph 32"))  # fmt: skip
    return found
