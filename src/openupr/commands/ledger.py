"""`openupr ledger`: list the entries, verify, sign a checkpoint, tell or rotate the key, export.

The chain proves that no entry of this copy was altered, not that it is complete or right. The tables beside it (what
documents say, positions) are not in the chain; the last entries can be cut off unless somebody holds a checkpoint.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from openupr.command import Command, Failure
from openupr.domain.rehearsal import marked


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "action",
        nargs="?",
        choices=list(_ACTIONS),
        default="list",
        help="list the entries (if left out), verify everything, sign a checkpoint, print the public key, rotate-key "
        "(a new key, named in an entry that old and new sign), export every entry as JSON, one a line",
    )
    parser.add_argument("--json", action="store_true", help="list: entries as JSON, one a line")
    parser.add_argument(
        "--checkpoint",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="verify: a checkpoint that somebody holds; may be said several times",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="checkpoint, key, export: a file to write, which must be new"
    )


def _run(arguments: Namespace) -> int:
    if arguments.checkpoint and arguments.action != "verify":
        raise Failure("--checkpoint goes with verify: openupr ledger verify --checkpoint FILE.")
    return _ACTIONS[arguments.action](arguments)


def _verify(arguments: Namespace) -> int:
    checked = import_module("openupr.store.checkpoints").verify(arguments.checkpoint)
    for one in checked.breaks:
        print(f"entry {one.seq}: {one.why}", file=sys.stderr)
    for one in checked.wrong:
        print(one, file=sys.stderr)
    if not checked.holds:
        found = len(checked.breaks) + len(checked.wrong)
        print(f"The ledger of {checked.count} entries does not hold. What was found: {found}.")
        return 2
    held = f" Checkpoints that hold: {len(arguments.checkpoint)}." if arguments.checkpoint else ""
    print(
        f"The chain of {checked.count} entries holds.{held} "
        "No entry of this copy's ledger was altered. That does not make it complete or right, and the tables beside it "
        "are not checked."
    )
    return 0


def _checkpoint(arguments: Namespace) -> int:
    signed = import_module("openupr.store.checkpoints").sign()
    return _write(arguments.output, [signed.text.encode()], f"a checkpoint of {signed.checkpoint.size} entries")


def _key(arguments: Namespace) -> int:
    periods = import_module("openupr.store.checkpoints").named_keys()
    if not periods:
        raise Failure("No key was made yet. The first `openupr ledger checkpoint` makes it.")
    for one in periods:
        until = f"to {one.until - 1}" if one.until else "on"
        print(f"key {one.key.id.hex()} signs checkpoints of sizes {one.since} {until}", file=sys.stderr)
    return _write(arguments.output, [f"{one.key}\n".encode() for one in periods], "the public keys")


def _rotate(arguments: Namespace) -> int:
    period = import_module("openupr.store.checkpoints").rotate()
    print(f"From entry {period.since} on the key {period.key.id.hex()} signs. Publish it: openupr ledger key.")
    return 0


def _export(arguments: Namespace) -> int:
    return _write(arguments.output, import_module("openupr.store.ledger").exported(), "the ledger")


def _write(output: Path | None, pieces: Iterable[bytes], what: str) -> int:
    if output is None:
        for piece in pieces:
            print(piece.decode("utf-8"), end="")
        return 0
    try:
        with output.open("xb") as file:
            file.writelines(pieces)
    except FileExistsError as error:
        raise Failure(f"{output} is there already. Name another file, or remove it.") from error
    print(f"{output}: {what}.", file=sys.stderr)
    return 0


def _list(arguments: Namespace) -> int:
    for one in import_module("openupr.store.ledger").entries():
        payload = json.loads(one.payload)
        if arguments.json:
            names = ("seq", "at", "actor", "type", "prev_hash", "hash")
            print(json.dumps({**{name: getattr(one, name) for name in names}, "payload": payload}, ensure_ascii=False))
        else:
            about = " ".join(str(payload[key]) for key in ("kind", "symbol", "import") if key in payload)
            reviews = ", ".join(
                map(marked, payload.get("reviews", [payload["review"]] if "review" in payload else [])[:4])
            )
            print(f"{one.seq:>6}  {one.at}  {one.type.replace('_', ' ')}  {about}  {reviews}".rstrip())
    return 0


_ACTIONS = {
    "list": _list,
    "verify": _verify,
    "checkpoint": _checkpoint,
    "key": _key,
    "rotate-key": _rotate,
    "export": _export,
}

command = Command("the ledger: list, verify, checkpoints, key, export", _configure, _run, needs_store=True)
