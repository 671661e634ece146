"""`openupr step REVIEW`: where a review stands, what may come next. `openupr step REVIEW STEP FIELD=VALUE…`: take one.

A step is an entry of the ledger. One that is not allowed is refused: what was expected, from which stage, and by which
paragraph. `openupr step REVIEW --next` leads through a postponement or non-participation, part by part, none left out;
`openupr step sessions/47 STEP …` takes the step for every review of a session. Exit status: 0 taken (or allowed, with
--dry-run), 2 refused; then nothing was changed.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module
from typing import Any

from openupr.command import Command, Failure, fields_of
from openupr.domain.procedure.case import PARTS, open_case
from openupr.domain.procedure.dates import Due, due
from openupr.domain.procedure.guided import Part, way
from openupr.domain.procedure.guides import GUIDES
from openupr.domain.procedure.kinds import KINDS, NOT_TAKEN
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.taking import allowed, notes
from openupr.domain.rehearsal import marked


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "review", metavar="REVIEW", help="State and cycle, such as SVN/4; sessions/47 for a whole session"
    )
    parser.add_argument("step", nargs="?", metavar="STEP", help="the step; left out, where the review stands is told")
    parser.add_argument("fields", nargs="*", metavar="FIELD=VALUE", help="what the step tells, such as session=48")
    parser.add_argument("--on", default="", metavar="DATE", help="day of the step; with --record less will do")
    parser.add_argument("--source", default="", help="symbol, or words that name where it stands; needed with --record")
    parser.add_argument("--actor", default="", metavar="ROLE", help="who takes it; the usual role if left out")
    parser.add_argument("--record", action="store_true", help="enter it afterwards, from the record: never refused")
    parser.add_argument("--sureness", default="", help="how sure what the record says is: high, medium, low, unknown")
    parser.add_argument("--corrects", type=int, default=0, metavar="ENTRY", help="takes the place of that entry's step")
    parser.add_argument(
        "--next", action="store_true", help="lead through its postponement or non-participation: what is next, who acts"
    )
    parser.add_argument("--way", default="", choices=("", *GUIDES), metavar="WAY", help=f"one of {', '.join(GUIDES)}")
    parser.add_argument("--dry-run", action="store_true", help="say whether it may be taken; write nothing")
    parser.add_argument("--from-record", action="store_true", help="enter all that this program's tables hold of it")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.take_step")
    if arguments.from_record:
        numbers = action.told_by_record(arguments.review)
        print(f"{arguments.review}: {len(numbers)} steps from the record, entries {numbers[0]} to {numbers[-1]}.")
        return 0
    if arguments.step is not None:
        return _take(arguments, action)
    action.check_review(arguments.review)
    state = import_module("openupr.store.steps").state_of(arguments.review)
    if arguments.next or arguments.way:
        known = state if state.steps else import_module("openupr.actions.moved_reviews").state_of(arguments.review)
        if known.steps and not state.steps:
            print(
                f"As the record has it; the ledger has no step yet: openupr step {state.review} --from-record enters "
                "these."
            )
        print("\n".join(_led(known, arguments.way)))
        return 0
    print("\n".join(_where(state)))
    return 0


def _take(arguments: Namespace, action: Any) -> int:
    kind = action.kind_of(arguments.step)
    about = {"on": arguments.on, "source": arguments.source, "sureness": arguments.sureness}
    about |= {"record": "yes"} if arguments.record else {}
    words = fields_of(arguments.fields, "session=48")
    meant = action.reviews_meant(arguments.review)
    seen = action.seen(meant)
    steps = [action.made(one, kind, words, about, arguments.actor, arguments.corrects) for one in meant]
    if arguments.dry_run:
        for step in steps:
            print(f"{marked(step.review)}: {kind.words} may be taken; it would then be: {action.tried(step).stage}.")
        return 0
    numbers = action.taken_together(steps, seen)
    states = import_module("openupr.store.steps").states()
    for step, number in zip(steps, numbers, strict=True):
        _tell_taken(states[step.review], kind.words, number)
    return 0


def _tell_taken(state: ReviewState, words: str, number: int) -> None:
    print(f"{marked(state.review)}: {words}, entry {number}. Stage: {state.stage}.")
    for note in notes(state, _facts()):
        if note.step.seq == number:
            print(f"Note: {note}.")


def _facts() -> Any:
    """The facts of the record, with which steps are compared."""
    return import_module("openupr.actions.check").background()


def _where(state: ReviewState) -> list[str]:
    """Stage, milestones, the open record, checks, and what may come next."""
    lines = [f"{marked(state.review)}: {state.stage}"]
    for name, steps in state.milestones.items():
        told = ", ".join(f"{step['on'] or 'day not known'} (entry {step.seq})" for step in steps)
        lines.append(f"  {'●' if steps else '·'} {name}{f': {told}' if told else ''}")
    if case := open_case(state):
        lines.append(
            f"Record of {case.about}; the Council has never declared persistent non-cooperation. Not told yet:"
        )
        lines += [f"  {number} {PARTS[number - 1]}" for number in case.open_parts]
    lines += [f"Check: {note}" for note in notes(state, _facts())]
    lines.append("May come next:")
    days = _days(state)
    for kind in allowed(state):
        fields = " ".join(f"{one.name}={'…' if one.needed else '[…]'}" for one in kind.fields)
        lines.append(f"  {kind.name} {fields}".rstrip() + f"    {kind.actors[0]}; {kind.citation}{days(kind.name)}")
    return lines


def _days(state: ReviewState) -> Callable[[str], str]:
    """When a step of a type is due, in words, by the days of the calendar; "" where no row says."""
    known = import_module("openupr.actions.list_deadlines").of_review(state)

    def told(type: str) -> str:
        when = due(state, type, known)
        return f"; {'usually ' if when.usual or when.vague else ''}{_within(when)}" if when else ""

    return told


def _within(when: Due) -> str:
    if when.first is None or when.last is None:
        return f"by {when.last}" if when.last else f"{when.first} or later"
    return f"{when.first}" if when.first == when.last else f"{when.first} to {when.last}"


def _led(state: ReviewState, name: str) -> list[str]:
    """The way through its postponement or non-participation: each part as far as it is, then what to do next."""
    led = way(state, name)
    if led is None:
        raise Failure(
            f"{state.review} has no record of a postponement or non-participation. To see how one would go: --next "
            f"--way {'|'.join(GUIDES)}."
        )
    lines = [f"{marked(state.review)}: {led.guide.title}. The Council has never declared persistent non-cooperation."]
    lines += [line for part in led.parts for line in _part(part)]
    part = led.next
    if part is None:
        return [*lines, "The record is closed."]
    lines += [f"Next: part {part.move.part}. {part.move.words}.", f"  {part.move.who} acts; {part.move.citation}"]
    days = _days(state)
    lines += [f"  openupr step {state.review} {one} --on …{days(one.split()[0])}" for one in part.move.steps]
    if led.case:
        why = part.move.aside or "…"
        lines += [
            "Or, where it was not taken:",
            f'  openupr step {state.review} {NOT_TAKEN} part={part.move.part} why="{why}" --on …',
        ]
    return lines


def _part(part: Part) -> list[str]:
    """A part in a line, and under it what records it or why it was not taken."""
    mark = "●" if part.recorded else "–" if part.not_taken else "·"
    lines = [f"  {mark} {part.move.part:2} {part.move.words} ({part.move.who})"]
    for step in part.recorded:
        entry = f"entry {step.seq}" if step.seq else step["source"]
        told = ", ".join(part for part in (entry, step["sureness"]) if part)
        lines.append(f"       {step['on'] or 'day not known'}: {step.type.replace('_', ' ')} ({told})")
    return [*lines, *([f"       not taken: {part.not_taken}"] if part.not_taken else [])]


command = Command(f"a review's procedure: where it stands, {len(KINDS)} kinds of steps to take", _configure, _run, True)
