"""`openupr speakers REVIEW`: its list of speakers and their time. `openupr speakers REVIEW STEP FIELD=VALUE…`: a step.

Steps go from the opening of the list (its window is filled in) over registration, the order after the lot (`first=MKD`,
or `drawing=3`), exchanges that both agree to, to what happens in the room: called, started, paused, extended, cut, did
not take the floor, text handed in. Each is an entry of the ledger; one that may not come says what was expected, at
which stage, and the paragraph. Times are Geneva's. Exit status: 0 taken, 2 refused; then nothing was changed.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from openupr.command import Command, fields_of
from openupr.domain.procedure.machine import Told, allowed, notes
from openupr.domain.rehearsal import marked
from openupr.domain.speakers.floor import Clock, Floor, Turn, clock, moment
from openupr.domain.speakers.guards import SPEAKERS
from openupr.domain.speakers.kinds import ALPHABET, DIALOGUE, LISTS, MEMBER, PARTS, PLENARY_STAKEHOLDERS, ROOM


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("review", metavar="REVIEW", help="State and cycle, such as SVN/4")
    parser.add_argument("step", nargs="?", metavar="STEP", help="the step; left out, the list is told")
    parser.add_argument("fields", nargs="*", metavar="FIELD=VALUE", help="such as speaker=MKD time=10:05:30")
    parser.add_argument("--list", default=DIALOGUE, choices=LISTS, help="which list of the review (dialogue)")
    parser.add_argument("--on", default="", metavar="DATE", help="day of the step")
    parser.add_argument("--actor", default="", metavar="ROLE", help="who takes it; the usual role if left out")
    parser.add_argument("--record", action="store_true", help="enter it afterwards, from the record: never refused")
    parser.add_argument("--source", default="", help="of --record: symbol, or words that name where it stands")
    parser.add_argument("--corrects", type=int, default=0, metavar="ENTRY", help="takes the place of that entry's step")
    parser.add_argument(
        "--from-record",
        action="store_true",
        help="enter the list as the report has it; tells each State out of the order",
    )
    parser.add_argument("--dry-run", action="store_true", help="say whether it may be taken; write nothing")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.list_speakers")
    review, name = arguments.review, arguments.list
    if arguments.from_record:
        return _from_record(action, review)
    if arguments.step is None:
        print("\n".join(_told(action, action.LISTS.of(action.key(review, name)))))
        return 0
    words = fields_of(arguments.fields, "speaker=MKD")
    part = import_module("openupr.actions.take_part")
    more = part.of_record(arguments.source) if arguments.record else {}
    about = (arguments.on, arguments.actor, arguments.corrects)
    new = action.made(review, name, arguments.step, words, *about, **more)
    if arguments.dry_run:
        stage = action.tried(review, name, new).state.stage
        print(f"{marked(review)}: {new[0].type.replace('_', ' ')} may be taken; it would then be: {stage}.")
        return 0
    numbers = action.taken(review, new)
    floor = action.LISTS.of(action.key(review, name)).state
    entries = f"entry {numbers[0]}" if len(numbers) == 1 else f"entries {numbers[0]} to {numbers[-1]}"
    print(f"{marked(review)}: {new[0].type.replace('_', ' ')}, {entries}. {floor.stage}.")
    for note in part.notes_on(SPEAKERS, action.LISTS, action.key(review, name), numbers):
        print(f"Note: {note}.")
    now = moment(new[0])
    shown = clock(floor, action.rules_of(review, name), now) if now is not None and new[0].type in ROOM else None
    if shown:
        print(_clock(shown))
    return 0


def _from_record(action: Any, review: str) -> int:
    numbers, told = action.told_by_record(review)
    floor = action.LISTS.of(review).state
    print(f"{marked(review)}: {len(floor.order)} speakers as the report has them, entry {numbers[0]}.")
    if floor.how == ALPHABET:
        print(f"English alphabetical order from {told.first}; {len(told.displaced)} displaced:")
        print("\n".join(f"  {one}" for one in told.displaced) or "  none")
    return 0


def _clock(shown: Clock) -> str:
    over = "over by" if shown.left < 0 else "left"
    return f"{shown.speaker}: {shown.status}, {over} {_minutes(abs(shown.left) // 1000)}"


def _told(action: Any, told: Told[Floor]) -> Iterator[str]:
    """The list: its stage, the time of each, every speaker in order, the State's parts, and what may come next."""
    floor = told.state
    yield f"{marked(floor.review)}, {floor.list.replace('_', ' ')}: {floor.stage}"
    if floor.turns:
        times = floor.times(action.rules_of(floor.review, floor.list))
        yield (
            f"{len(floor.order or floor.registered)} speakers: members {_minutes(times.member)}, observers "
            f"{_minutes(times.observer)}, {times.why} ({times.sure})"
        )
    for place, one in enumerate((*floor.order, *(one for one in floor.turns if one not in floor.order)), 1):
        yield _turn(place, floor.turns[one])
    for part in PARTS:
        if part in floor.parts or part in floor.divided:
            used = floor.parts[part].used // 1000 if part in floor.parts else 0
            planned = f" of {floor.divided[part]} min" if part in floor.divided else ""
            yield f"  State under review, {part}: {_minutes(used)}{planned}"
    yield from _beside(floor, times.member if floor.turns else 0)
    yield from (f"Check: {note}" for note in notes(SPEAKERS, told))
    yield "May come next:"
    for kind in allowed(SPEAKERS, told):
        fields = " ".join(f"{one.name}={'…' if one.needed else '[…]'}" for one in kind.fields if one.name != "list")
        yield f"  {kind.name} {fields}    {kind.actors[0]}; {kind.citation}"


def _beside(floor: Floor, seconds: int) -> Iterator[str]:
    """What is done beside the list: the drawing of lots before the order, the review's own step after it."""
    if floor.closed and not floor.order and floor.list != PLENARY_STAKEHOLDERS:
        purpose = "first_speaker" if floor.list == DIALOGUE else "plenary_list"
        among = f"{floor.review}={','.join(floor.registered)}"
        yield f"To draw lots: openupr manifest {purpose} --id … --among {among}; then speakers_ordered drawing=…"
    if floor.order and floor.list == DIALOGUE and floor.at is None:
        each = f"speakers={len(floor.order)} first={floor.first} seconds_each={seconds}"
        yield f"The step of the review: openupr step {floor.review} speakers_list_closed {each} --on …"


def _turn(place: int, turn: Turn) -> str:
    spoke = f", {_minutes(turn.used // 1000)}" if turn.used else ""
    more = f", extended by {turn.extended} s" if turn.extended else ""
    text = ", text handed in" if turn.handed_in else ""
    role = "member" if turn.role == MEMBER else turn.role.replace("_", " ")
    return f"  {place:3} {turn.speaker} ({role}): {turn.status}{spoke}{more}{text}"


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


command = Command(
    "A review's list of speakers: register, order, exchange, call, time.", _configure, _run, needs_store=True
)
