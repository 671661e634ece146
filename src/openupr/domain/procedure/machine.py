"""A part of the procedure with entries of its own (list of speakers, draft list, plenary item): take a step of it.

A machine has kinds of steps, conditions with their paragraphs, and a fold. Allowed, a step gives the state after it;
not allowed, it is refused and changes nothing. A correction takes the place of the step that it names.
Source: DESIGN 4; STYLE part 3 (the review). What is in the ledger happened: a fold refuses nothing.
Does not: know any kind of step, or write an entry (`actions` does). The review's own steps are in `review`, `taking`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from openupr.domain.procedure.note import Note
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Kind, Step

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Guard(Generic[S]):
    """A condition: `test` gives what was expected where it is not so, else None. `citation` empty: that of the kind.

    `of_state`: it looks at the state only, not at the step's fields. `of_record`: it compares what is there, so that
    history can break it; the others ask for an earlier step, which the record may simply not hold.
    """

    test: Callable[[S, Step], str | None]
    of_state: bool = False
    citation: str = ""
    of_record: bool = False


@dataclass(frozen=True, slots=True)
class Machine(Generic[S]):
    """What a part of the procedure consists of. `key`: of what a step is ("SVN/4"); `stage`: where it stands."""

    kinds: Mapping[str, Kind]
    guards: Mapping[str, tuple[Guard[S], ...]]
    start: Callable[[str], S]
    fold: Callable[[S, Step], S]
    stage: Callable[[S], str]
    key: Callable[[Step], str] = lambda step: step.review


@dataclass(frozen=True, slots=True)
class Told(Generic[S]):
    """What the ledger tells of one thing: its steps that count, and the state that they make."""

    key: str
    steps: tuple[Step, ...]
    state: S


def nothing(machine: Machine[S], key: str) -> Told[S]:
    """One of which the ledger has no step."""
    return Told(key, (), machine.start(key))


def told(machine: Machine[S], key: str, steps: Iterable[Step]) -> Told[S]:
    """The fold of those steps."""
    found = nothing(machine, key)
    for step in steps:
        found = folded(machine, found, step)
    return found


def folded(machine: Machine[S], before: Told[S], step: Step) -> Told[S]:
    """The same with one step more; nothing is refused."""
    if step["corrects"] and any(one.seq == step["corrects"] for one in before.steps):
        steps = tuple(step if one.seq == step["corrects"] else one for one in before.steps)
        state = machine.start(before.key)
        for one in steps:
            state = machine.fold(state, one)
        return Told(before.key, steps, state)
    return replace(before, steps=(*before.steps, step), state=machine.fold(before.state, step))


def take(machine: Machine[S], before: Told[S], step: Step) -> Told[S]:
    """The state after a step that is allowed, or that is entered from the record, which is never refused.

    Raises StepRefused; then nothing is changed.
    """
    kind = machine.kinds.get(step.type)
    if kind is None or machine.key(step) != before.key:
        raise _refused(machine, before, step, f"a step of {before.key}", "practice")
    if step.from_record:
        return folded(machine, before, step)
    if step.actor and step.actor not in kind.actors:
        raise _refused(
            machine, before, step, f"that {' or '.join(kind.actors)} takes it, not {step.actor},", kind.citation
        )
    if step["corrects"]:
        return _corrected(machine, before, step)
    for guard in machine.guards.get(step.type, ()):
        if expected := guard.test(before.state, step):
            raise _refused(machine, before, step, expected, guard.citation or kind.citation)
    return folded(machine, before, step)


def notes(machine: Machine[S], now: Told[S]) -> tuple[Note, ...]:
    """Each condition that a step of the ledger breaks; of steps from the record those that compare what is there."""
    return tuple(_notes(machine, now.key, now.steps))


def allowed(machine: Machine[S], now: Told[S]) -> tuple[Kind, ...]:
    """The kinds of steps that may come next, by what the state allows; fields are not looked at."""

    def fits(kind: Kind) -> bool:
        asked = (guard for guard in machine.guards.get(kind.name, ()) if guard.of_state)
        return not any(guard.test(now.state, Step(kind.name, now.key, {})) for guard in asked)

    return tuple(kind for kind in machine.kinds.values() if fits(kind))


def _corrected(machine: Machine[S], before: Told[S], step: Step) -> Told[S]:
    """The state with the correction in place of the old step, if what follows stays allowed."""
    if not any((one.seq, one.type) == (step["corrects"], step.type) for one in before.steps):
        expected = f"the number of an entry {step.type} of {before.key} to correct"
        raise _refused(machine, before, step, expected, "practice")
    known = {(note.step.seq, note.expected) for note in notes(machine, before)}
    after = folded(machine, before, step)
    for note in notes(machine, after):
        if (note.step.seq, note.expected) not in known:
            expected = f"a correction with which every step stays allowed: {note.expected}"
            raise _refused(machine, before, step, expected, note.citation)
    return after


def _notes(machine: Machine[S], key: str, steps: Iterable[Step]) -> Iterator[Note]:
    state = machine.start(key)
    for step in steps:
        for guard in machine.guards.get(step.type, ()):
            counts = guard.of_record or not step.from_record
            if counts and (expected := guard.test(state, step)):
                yield Note(step, expected, guard.citation or machine.kinds[step.type].citation)
        state = machine.fold(state, step)


def _refused(machine: Machine[S], before: Told[S], step: Step, expected: str, citation: str) -> StepRefused:
    told = [str(step[name]) for name in ("speaker", "part", "id", "time") if step[name]]
    came = " ".join([step.type.replace("_", " "), *told, *([f"on {step['on']}"] if step["on"] else [])])
    return StepRefused(before.key, machine.stage(before.state), came, expected, citation)
