"""Take a step of a part of a review's procedure (list of speakers, draft list, plenary item): an entry, or a refusal.

Source: DESIGN 4; domain/procedure/machine.py.
Does not: know the parts' rules (their machines do), read the clock, or print.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NoReturn, TypeVar

from openupr.actions.take_step import SURENESS, check_review
from openupr.domain.procedure.machine import Machine, Told, notes, take
from openupr.domain.procedure.note import Note
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Kind, Step, WrongField, day, read
from openupr.domain.when import When
from openupr.store.failures import Refused
from openupr.store.parts import Parts

S = TypeVar("S")


def kind_of(machine: Machine[S], word: str) -> Kind:
    """The kind of step of that name. Raises Refused."""
    found = machine.kinds.get(word.replace("-", "_").replace(" ", "_"))
    if found is None:
        near = [name for name in machine.kinds if word and word[:4] in name]
        raise Refused(f"There is no step {word!r}. There are: {', '.join(near or machine.kinds)}.")
    return found


def made(
    review: str, kind: Kind, words: Mapping[str, str], on: str, actor: str = "", corrects: int = 0, **more: Any
) -> Step:
    """The step, from words as typed; `more`: fields of the payload that are not typed. Raises Refused.

    The day is needed, but of what is entered from the record (`of_record`), where it may be known less exactly.
    """
    check_review(review)
    try:
        exact = When.parse(day(on)).exact if on else None
        if exact is None and not (more.get("record") and When.parse(on or "2000")):
            raise ValueError(f"a day such as 2025-01-28 was expected, found {on!r}")
    except ValueError as error:
        raise Refused(f"The day of the step is needed, --on 2025-01-28: {error}.") from error
    try:
        fields = read(kind, words)
    except WrongField as error:
        raise Refused(f"{error}.") from error
    payload = {
        "review": review,
        **({"on": on} if on else {}),
        **fields,
        **more,
        **({"corrects": corrects} if corrects else {}),
    }
    return Step(kind.name, review, payload, actor or kind.actors[0])


def of_record(source: str, sureness: str = "") -> dict[str, str]:
    """What a payload has more where a step is entered afterwards, from the record. Raises Refused."""
    if not source:
        raise Refused("What is entered from the record names its source: --source SYMBOL.")
    if sureness and sureness not in SURENESS:
        raise Refused(f"sureness: one of {', '.join(SURENESS)} was expected, found {sureness!r}.")
    return {"record": "yes", "source": source, **({"sureness": sureness} if sureness else {})}


def notes_on(machine: Machine[S], parts: Parts[S], key: str, numbers: Sequence[int]) -> tuple[Note, ...]:
    """The conditions that entries just made break: what is entered from the record is not refused."""
    return tuple(one for one in notes(machine, parts.of(key)) if one.step.seq in numbers)


def tried(machine: Machine[S], before: Told[S], steps: Sequence[Step]) -> Told[S]:
    """What the steps would make of it; nothing is written. Raises Refused."""
    try:
        for step in steps:
            before = take(machine, before, step)
    except StepRefused as refused:
        refuse(refused)
    return before


def refuse(refused: StepRefused) -> NoReturn:
    """Raise Refused: what may not come, and that nothing was changed."""
    raise Refused(f"{refused} Nothing was changed.") from refused


def taken(machine: Machine[S], parts: Parts[S], steps: Sequence[Step], seen: int | None = None) -> list[int]:
    """Take the steps, all of one key, as one transaction; the numbers of their entries. Raises Refused.

    `seen`: the number of the part's last entry that the person knew of (0: none); another one now, and it is refused.
    """

    def decide(before: Told[S]) -> Sequence[Step]:
        last = max((step.seq for step in before.steps), default=0)
        if seen is not None and seen != last:
            raise Refused(
                f"Entry {last} of {before.key} came since the page was opened. Look at it, then send the form again. "
                "Nothing was changed."
            )
        tried(machine, before, steps)
        return steps

    return [entry.seq for entry in parts.record(machine.key(steps[0]), decide)]
