"""Take a step: allowed, it gives the state after it; not allowed, it is refused and changes nothing.

Source: RULES 12.1; STYLE part 3. History is never refused: a step entered from the record gets a note for each
condition that what is there breaks.
Does not: write an entry (`actions` does), or read the clock.
"""

from collections.abc import Iterator
from typing import Any

from openupr.domain.background import Background
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.circumstances import asked
from openupr.domain.procedure.guards import broken
from openupr.domain.procedure.note import Note
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState, folded
from openupr.domain.procedure.step import Kind, Step


def take(state: ReviewState, step: Step, known: Background | None = None) -> ReviewState:
    """The state after the step. Raises StepRefused where it is new and not allowed.

    `known`: the facts of the record, which ask more of a step (`circumstances`); without them that is not looked at.
    """
    kind = k.KINDS.get(step.type)
    if kind is None or not step.review or (state.review and step.review != state.review):
        expected = f"a step of the review {state.review}" if kind else "one of the steps that `openupr step` lists"
        raise _refused(state, step, expected, "practice")
    if step.from_record:
        return folded(state, step)
    if step.actor and step.actor not in kind.actors:
        raise _refused(state, step, f"that {' or '.join(kind.actors)} takes it, not {step.actor},", kind.citation)
    before = _corrected(state, step) if step["corrects"] else state
    for guard, expected in broken(before, step):
        raise _refused(state, step, expected, guard.citation or kind.citation)
    for one in asked(before, step, known) if known else ():
        if one.sure:
            raise _refused(state, step, one.expected, one.citation)
    after = folded(state, step)
    if step["corrects"]:
        _check_what_follows(state, after, step)
    return after


def notes(state: ReviewState, known: Background | None = None) -> tuple[Note, ...]:
    """Each condition that a step of the ledger breaks; of steps from the record those that compare what is there.

    `known`: the facts of the record, with which steps are compared too.
    """
    found: list[Note] = []
    for place, step in enumerate(state.steps):
        before = ReviewState(state.review, state.steps[:place])
        found += _notes(before, step)
        found += [Note(step, one.expected, one.citation) for one in (asked(before, step, known) if known else ())]
    return tuple(found)


def allowed(state: ReviewState) -> tuple[Kind, ...]:
    """The kinds of steps whose earlier steps are all there: what may come next. Fields are not looked at."""
    return tuple(kind for kind in k.KINDS.values() if not _lacks(state, kind))


def _lacks(state: ReviewState, kind: Kind) -> bool:
    fields = _FITTING.get(kind.name, {})
    step = Step(kind.name, state.review, fields)
    return any(True for _ in broken(state, step))


_FITTING: dict[str, dict[str, Any]] = {
    k.SCHEDULED: {"decision": "a decision"},
    k.TROIKA_DRAWN: {"members": ["???", "!!!", "..."]},
    k.POSITIONS: {"position": "supported", "all": "yes"},
    k.NOT_TAKEN: {"part": 1},
}


def _notes(before: ReviewState, step: Step) -> Iterator[Note]:
    for guard, expected in broken(before, step):
        if guard.of_record or not step.from_record:
            yield Note(step, expected, guard.citation or k.KINDS[step.type].citation)


def _corrected(state: ReviewState, step: Step) -> ReviewState:
    """The state as it was before the step that is corrected."""
    same = (n for n, one in enumerate(state.steps) if (one.seq, one.type) == (step["corrects"], step.type))
    place = next(same, None)
    if place is None:
        raise _refused(state, step, f"the number of an entry {step.type} of this review to correct", "practice")
    return ReviewState(state.review, state.steps[:place])


def _check_what_follows(state: ReviewState, after: ReviewState, step: Step) -> None:
    known = {(note.step.seq, note.expected) for note in notes(state)}
    for note in notes(after):
        if (note.step.seq, note.expected) not in known:
            raise _refused(state, step, f"a correction with which what follows stays allowed: {note}", note.citation)


def _refused(state: ReviewState, step: Step, expected: str, citation: str) -> StepRefused:
    day = f" on {step['on']}" if step["on"] else ""
    review = state.review or step.review or "no review"
    return StepRefused(review, state.stage.value, f"{step.type.replace('_', ' ')}{day}", expected, citation)
