"""`openupr draw MANIFEST`: a drawing of lots, one step a call: announced, then, when its randomness is known, held.

The same line again goes one step further; a drawing that is held is printed, never drawn again.
`openupr draw --id ID --randomness STRING LABEL…` prints labels in drawn order and keeps nothing.
"""

import json
import sys
import time
from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import Any

from openupr.command import Command, Failure
from openupr.domain import rehearsal
from openupr.domain.lots.beacons import told
from openupr.domain.lots.lot import BY_HAND, CannotDraw, order
from openupr.domain.lots.manifest import Manifest
from openupr.domain.lots.randomness import parsed
from openupr.domain.lots.reading import read
from openupr.domain.when import When
from openupr.settings import beacon
from openupr.store.ordinary import small
from openupr.vocabulary.states import states

_ONLY_A_FORM = "there is no account or page of it, only --sheet, a form to fill in."


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", nargs="*", metavar="MANIFEST|LABEL", help="a manifest; with --id, the labels")
    parser.add_argument("--id", help="id of a drawing that is only computed, not kept")
    parser.add_argument("--randomness", metavar="STRING", help="its randomness: drand:CHAIN:ROUND:HEX./hall:4.9.17./")
    parser.add_argument("--hall", metavar="N,N,N", help="numbers drawn in the hall, to enter before the beacon's round")
    parser.add_argument(
        "--beacon", type=Path, metavar="FILE", help="the round as a browser saved it, instead of asking"
    )
    parser.add_argument("--next-round", action="store_true", help="take the next round, where the manifest allows it")
    parser.add_argument(
        "--drawn", action="append", metavar="[ABOUT=]LABEL,LABEL", help="what was drawn by hand; once for each part"
    )
    parser.add_argument("--on", metavar="DATE", help="the day on which it was drawn by hand, such as 2025-01-08")
    parser.add_argument("--place", help="where it was drawn by hand")
    parser.add_argument("--by", metavar="ROLE", help="who drew by hand: a role, such as President of the Council")
    parser.add_argument("--witness", action="append", metavar="ROLE", help="who saw it, as a role; once for each")
    parser.add_argument("--abandon", metavar="WHY", help="say why an announced drawing is not held")
    parser.add_argument("--json", action="store_true", help="print the account of a held drawing as JSON")
    parser.add_argument("--account", type=Path, metavar="FILE", help="write the account, which openupr verify takes")
    parser.add_argument("--page", type=Path, metavar="FILE", help="write a page that runs the draw again in a browser")
    parser.add_argument("--sheet", type=Path, metavar="FILE", help="write the sheet of the ceremony as PDF")
    parser.add_argument("--force", action="store_true", help="replace a FILE that is there already")


def _run(arguments: Namespace) -> int:
    try:
        if arguments.id is not None or arguments.randomness is not None:
            return _order(arguments)
        if len(arguments.what) != 1:
            raise Failure("one MANIFEST was expected, or --id ID --randomness STRING LABEL…. See openupr draw --help.")
        manifest = read(_json(Path(arguments.what[0])))
        setup = import_module("openupr.store.setup")
        with setup.told_plainly():
            setup.ready()
            return _step(arguments, manifest)
    except CannotDraw as error:
        raise Failure(str(error)) from error


def _order(arguments: Namespace) -> int:
    if arguments.id is None or arguments.randomness is None:
        raise Failure("--id and --randomness go together: openupr draw --id ID --randomness STRING LABEL…")
    drawn = order(arguments.id, str(parsed(arguments.randomness)), arguments.what)
    print("\n".join(drawn))
    return 0


def _json(path: Path) -> Any:
    try:
        return json.loads(small(path))
    except (ValueError, RecursionError) as error:
        raise Failure(
            f"{path}: a manifest as JSON was expected ({str(error)[:80]}). docs/lots.md shows one."
        ) from error


def _step(arguments: Namespace, manifest: Manifest) -> int:
    action = import_module("openupr.actions.drawing")
    one = action.found(manifest.id)
    _check_files(arguments, manifest, one)
    with ExitStack() as opened:  # what cannot be written is told before there is an entry
        files = {name: opened.enter_context(_saved(path, arguments.force)) for name, path in _files(arguments).items()}
        if one is not None and _only_the_form(arguments, manifest, one):
            action.same(manifest, one)
        else:
            one = _stepped(arguments, manifest, one, action)
        _write(files, manifest, one)
    return 0


def _stepped(arguments: Namespace, manifest: Manifest, one: Any, action: Any) -> Any:
    """The drawing one step further, and what there is to tell of it."""
    if one is None:
        if arguments.hall or arguments.drawn or arguments.abandon:
            raise Failure(f"{manifest.id} is not announced: nothing is drawn before its manifest is in the ledger.")
        one = action.announce(manifest, int(time.time()))
        _tell_announced(manifest, one)
    elif arguments.abandon:
        action.abandon(manifest, arguments.abandon)
        print(f"Drawing {one.number} ({one.id}) is abandoned. Its number stays in the ledger.")
    elif one.held is None or arguments.hall or arguments.drawn:
        one = _hold(arguments, manifest, action)
    if one is not None and one.held is not None:
        action.same(manifest, one)
        _tell_held(arguments, one)
    return one


def _files(arguments: Namespace) -> dict[str, Path]:
    """The files to write that were asked for, by their options."""
    asked = {"account": arguments.account, "page": arguments.page, "sheet": arguments.sheet}
    return {name: path for name, path in asked.items() if path is not None}


def _saved(path: Path, force: bool) -> Any:
    return import_module("openupr.actions.save_file").saved(path, force)


def _check_files(arguments: Namespace, manifest: Manifest, one: Any) -> None:
    """Raises Failure where a file that was asked for cannot come of this step: before there is an entry."""
    if one is None and (arguments.account or arguments.page):
        raise Failure(f"{manifest.id} is not held yet: {_ONLY_A_FORM}")
    if arguments.sheet:
        typeset = import_module("openupr.exports._typeset")
        try:
            typeset.check()
        except typeset.NotInstalled as missing:
            raise Failure(f"{missing}. Nothing was done.") from missing


def _only_the_form(arguments: Namespace, manifest: Manifest, one: Any) -> bool:
    """Whether the sheet of an announced drawing is asked for, and nothing that would go a step further."""
    step = arguments.hall or arguments.drawn or arguments.abandon or arguments.account or arguments.page
    if not arguments.sheet or step or one.held is not None or one.abandoned:
        return False
    beacon = manifest.beacon
    early = beacon is not None and int(time.time()) < beacon.chain.known_at(beacon.round)
    return manifest.rule == BY_HAND or early or bool(manifest.hall and not one.hall)


def _tell_announced(manifest: Manifest, one: Any) -> None:
    print(f"Drawing {one.number} ({one.id}) is announced, entry {one.entry}. Nothing is drawn yet.")
    for note in one.notes:
        print(f"note: {note}", file=sys.stderr)
    if manifest.beacon:
        print(f"Round {manifest.beacon.round} is known at {_known(manifest)}.")
    if manifest.hall:
        before = f" before {_known(manifest)}" if manifest.beacon else ""
        print(f"Numbers of the hall{before}: the same line with --hall 4,9,17 ({manifest.hall.numbers} numbers).")
    if manifest.rule == BY_HAND:
        print("When it is drawn: the same line with --drawn LABEL,LABEL (--drawn ABOUT=LABEL,LABEL for each part).")
    elif manifest.beacon:
        print("When the round is known: the same line again.")


def _hold(arguments: Namespace, manifest: Manifest, action: Any) -> Any:
    if arguments.drawn and manifest.rule != BY_HAND:
        raise Failure(f"{manifest.id} is drawn by {manifest.rule}, not by hand: leave --drawn out.")
    action.ready(manifest, hall_comes=bool(arguments.hall))
    if manifest.rule == BY_HAND:
        one, notes = action.record_by_hand(manifest, _drawn_by_hand(arguments.drawn, manifest), _hand_of(arguments))
        for note in notes:
            print(f"note: {note}", file=sys.stderr)
        return one
    now = int(time.time())
    if arguments.hall:
        action.enter_hall(manifest, _hall_numbers(arguments.hall), now)
        print(f"The hall's numbers are in the ledger: {arguments.hall}.", file=sys.stderr)
        if manifest.beacon and now < manifest.beacon.chain.known_at(manifest.beacon.round):
            print(f"Round {manifest.beacon.round} is known at {_known(manifest)}; then the same line without --hall.")
            return None
    return action.hold(manifest, _round(arguments, manifest, now) if manifest.beacon else None)


def _round(arguments: Namespace, manifest: Manifest, now: int) -> Any:
    named = manifest.beacon
    if named is None:
        return None
    if arguments.next_round and not named.fallback:
        raise Failure("The manifest names no fallback: the next round cannot be taken.")
    number = named.round + 1 if arguments.next_round else named.round
    if now < named.chain.known_at(number):
        raise Failure(f"Round {number} is not known before {told(named.chain.known_at(number))}. Nothing was drawn.")
    rounds = import_module("openupr.actions.beacon")
    return rounds.round_of(named.chain, number, arguments.beacon, beacon())


def _known(manifest: Manifest) -> str:
    return told(manifest.beacon.chain.known_at(manifest.beacon.round)) if manifest.beacon else ""


def _tell_held(arguments: Namespace, one: Any) -> None:
    print(f"Drawing {one.number} ({one.id}), held in entry {one.held_entry}.", file=sys.stderr)
    if arguments.json:
        print(_plain(one.account()))
        return
    for part in one.account()["parts"]:
        print(f"{part['about']}\t{' '.join(part['result'])}" if part["about"] else "\n".join(part["result"]))


def _write(files: dict[str, Any], manifest: Manifest, one: Any) -> None:
    """Write the files that were asked for."""
    held = one is not None and one.held is not None
    if files.keys() & {"account", "page"} and not held:
        raise Failure(f"{manifest.id} is not held yet: {_ONLY_A_FORM}")
    if "account" in files:
        account = import_module("openupr.actions.manifest_standing").account_of(one)
        files["account"].write(f"{_plain(account)}\n".encode())
    if "page" in files:
        files["page"].write(import_module("openupr.exports._drawing_page").page_of(one.account()).encode())
    if "sheet" in files:
        files["sheet"].write(_sheet(manifest, one.account() if one else {}))


def _sheet(manifest: Manifest, account: Any) -> bytes:
    sheet, typeset = (import_module(f"openupr.exports.{name}") for name in ("_drawing_sheet", "_typeset"))
    names = {code: state.name for code, state in states().items()} | rehearsal.STATES
    return bytes(typeset.pdf_of("draw-sheet", sheet.sheet_of(manifest, account, lambda code: names.get(code, ""))))


def _plain(account: Any) -> str:
    return json.dumps(account, ensure_ascii=False, indent=1)


def _hall_numbers(text: str) -> list[int]:
    """The numbers of "4,9,17". Raises Failure."""
    words = [word for word in text.replace(",", " ").split() if word]
    if not words or not all(word.isdecimal() and word.isascii() and len(word) < 10 for word in words):
        raise Failure(f"numbers like 4,9,17 were expected after --hall, found {text!r}.")
    return [int(word) for word in words]


def _drawn_by_hand(given: list[str] | None, manifest: Manifest) -> dict[str, list[str]]:
    """What was drawn, by part: of ["SVN/4=DOM,ZAF,THA"] {"SVN/4": ["DOM", "ZAF", "THA"]}. Raises Failure."""
    drawn: dict[str, list[str]] = {}
    for one in given or ():
        about, equals, labels = one.rpartition("=")
        if about in drawn or (equals and not about):
            raise Failure(f"--drawn ABOUT=LABEL,LABEL once for each part was expected, found {one!r}.")
        if not about and manifest.parts[0].about:
            parts = " ".join(
                f"--drawn {part.about}={one if len(manifest.parts) == 1 else '…'}" for part in manifest.parts
            )
            raise Failure(f"what was drawn for each part was expected, {parts}; found --drawn {one}.")
        drawn[about] = [label for label in labels.replace(",", " ").split() if label]
    return drawn


def _hand_of(arguments: Namespace) -> dict[str, Any]:
    """The circumstances of a draw by hand, as far as they are given. Raises Failure where the day is none."""
    try:
        on = str(When.parse(arguments.on)) if arguments.on else ""
    except ValueError as error:
        raise Failure(f"--on: {error}.") from error
    told = {"on": on, "place": arguments.place, "by": arguments.by, "witnesses": arguments.witness}
    return {name: value for name, value in told.items() if value}


command = Command("draw lots: announce a manifest, hold the drawing; labels in drawn order", _configure, _run)
