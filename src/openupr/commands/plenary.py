"""`openupr plenary REVIEW`: where its item of the plenary stands. `openupr plenary REVIEW STEP FIELD=VALUE…`: a step.

The item goes from its opening (`plenary_opened`) through its sections (views of the State, its institution of A status,
States, other stakeholders) to the tally, which is checked against its sum and the positions given and must be stated
before the closing remarks. Then the outcome is adopted or postponed: `openupr step REVIEW outcome_adopted …`. Who
speaks is kept by `openupr speakers REVIEW --list plenary_states`, where a lot is drawn above the cap. Exit status: 0
taken (or allowed, with --dry-run), 2 refused; then nothing was changed.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from openupr.command import Command, fields_of
from openupr.domain.plenary.item import CLOSING, INSTITUTION, PLENARY, SECTIONS, Item, left
from openupr.domain.procedure.kinds import OUTCOME, OUTCOME_POSTPONED
from openupr.domain.procedure.machine import Told, allowed, notes
from openupr.domain.rehearsal import is_invented_state, marked, name_of
from openupr.domain.speakers.floor import clock_time
from openupr.domain.speakers.kinds import PLENARY_STAKEHOLDERS, PLENARY_STATES


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("review", metavar="REVIEW", help="State and cycle, such as SVN/4")
    parser.add_argument("step", nargs="?", metavar="STEP", help="the step; left out, the item is told")
    parser.add_argument("fields", nargs="*", metavar="FIELD=VALUE", help="such as section=views time=10:05")
    parser.add_argument("--on", default="", metavar="DATE", help="day of the step")
    parser.add_argument("--actor", default="", metavar="ROLE", help="who takes it; the usual role if left out")
    parser.add_argument("--record", action="store_true", help="enter it afterwards, from the record: never refused")
    parser.add_argument("--source", default="", help="of --record: symbol, or words that name where it stands")
    parser.add_argument("--corrects", type=int, default=0, metavar="ENTRY", help="takes the place of that entry's step")
    parser.add_argument("--dry-run", action="store_true", help="say whether it may be taken; write nothing")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.plenary_item")
    review = arguments.review
    import_module("openupr.actions.take_step").check_review(review)
    if arguments.step is not None:
        words = fields_of(arguments.fields, "section=views")
        part = import_module("openupr.actions.take_part")
        more = part.of_record(arguments.source) if arguments.record else {}
        new = action.made(review, arguments.step, words, arguments.on, arguments.actor, arguments.corrects, **more)
        if arguments.dry_run:
            stage = action.tried(review, new).state.stage
            print(f"{marked(review)}: {new[0].type.replace('_', ' ')} may be taken; it would then be: {stage}.")
            return 0
        numbers = action.taken(review, new)
        stage = action.ITEMS.of(review).state.stage
        print(f"{marked(review)}: {new[0].type.replace('_', ' ')}, entry {numbers[0]}. {stage}.")
        for note in part.notes_on(PLENARY, action.ITEMS, review, numbers):
            print(f"Note: {note}.")
        return 0
    print("\n".join(_told(action, action.ITEMS.of(review))))
    return 0


def _told(action: Any, told: Told[Item]) -> Iterator[str]:
    item = told.state
    rules = action.rules_of(item.review)
    yield f"{marked(item.review)}, plenary: {item.stage}"
    for name in SECTIONS:
        if name in item.sections:
            one = item.sections[name]
            closed = clock_time(one.closed)[:5] if one.closed is not None else "…"
            spare = left(item, rules, name, one.closed if one.closed is not None else one.opened) // 1000
            after = f"{_minutes(-spare)} over" if spare < 0 else f"{_minutes(spare)} left after it"
            yield f"  ● {name}: {clock_time(one.opened)[:5]} to {closed}, {after}"
        elif name in item.not_held:
            yield f"  – {name}: not held ({item.not_held[name]})"
        else:
            yield f"  · {name}"
    yield from _lists(action, item)
    yield from _tally(action, item)
    yield from (f"Check: {note}" for note in notes(PLENARY, told))
    yield "May come next:"
    for kind in allowed(PLENARY, told):
        fields = " ".join(f"{one.name}={'…' if one.needed else '[…]'}" for one in kind.fields)
        yield f"  {kind.name} {fields}    {kind.actors[0]}; {kind.citation}"
    yield from _decision(item)


def _lists(action: Any, item: Item) -> Iterator[str]:
    rules, lists = action.rules_of(item.review), import_module("openupr.actions.list_speakers")
    for name in (PLENARY_STATES, PLENARY_STAKEHOLDERS):
        floor = lists.LISTS.of(f"{item.review} {name}").state
        cap, many = rules.cap(name), len(floor.registered)
        lot = "; above it a lot is drawn" if name == PLENARY_STATES and cap and many > cap else ""
        yield f"{name}: {many} registered, cap {cap or 'not known'}{lot}. {floor.stage}."


def _tally(action: Any, item: Item) -> Iterator[str]:
    count = action.count_of(item.review)
    if count.received:
        state = item.review.partition("/")[0]
        name = name_of(state).partition(" (")[0] if is_invented_state(state) else _english(state)
        yield f"To be stated: {count.sentence(name)}"
        if not count.adds_up:
            yield f"Check: {count.received} received, positions on {count.sum}; {count.open} without a position."


def _decision(item: Item) -> Iterator[str]:
    state = import_module("openupr.store.steps").state_of(item.review)
    if state.has(OUTCOME):
        yield "The outcome is adopted."
    elif CLOSING in item.sections and not item.now:
        yield f"Then: openupr step {item.review} {OUTCOME} decision=… --on …, or {OUTCOME_POSTPONED} why=…"
    elif INSTITUTION not in item.sections and item.sections:
        yield "Its institution of A status, if it has one, speaks immediately after the State."


def _english(state: str) -> str:
    return str(import_module("openupr.vocabulary.names").resolver().english(state))


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


command = Command(
    "A review's item of the plenary: sections, tally, adopted or postponed.", _configure, _run, needs_store=True
)
