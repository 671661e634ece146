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
from typing import Any

from openupr.command import Command, Failure
from openupr.domain.ledger import Altered, ChainedEntry, payload_of, readable
from openupr.domain.rehearsal import marked
from openupr.domain.visible import visible


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
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="checkpoint, key, export: a file to write")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


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
    apart = list(import_module("openupr.store.beside").faults())
    for one in apart:
        print(one, file=sys.stderr)
    if not checked.holds or apart:
        found = len(checked.breaks) + len(checked.wrong) + len(apart)
        print(f"The ledger of {checked.count} entries does not hold. What was found: {found}.")
        return 2
    held = f" Checkpoints that hold: {len(arguments.checkpoint)}." if arguments.checkpoint else ""
    print(
        f"The chain of {checked.count} entries holds.{held} "
        "No entry of this copy's ledger was altered. That does not make it complete or right, and of the tables "
        "beside it only the texts that entries are committed to are checked."
    )
    return 0


def _checkpoint(arguments: Namespace) -> int:
    output: Path | None = arguments.output
    if output is not None:
        with import_module("openupr.actions.save_file").saved(output, arguments.force) as file:
            signed = import_module("openupr.store.checkpoints").sign()
            file.write(signed.text.encode())
        print(f"{output}: a checkpoint of {signed.checkpoint.size} entries.", file=sys.stderr)
        return 0
    print(import_module("openupr.store.checkpoints").sign().text, end="")
    return 0


def _key(arguments: Namespace) -> int:
    periods = import_module("openupr.store.checkpoints").named_keys()
    if not periods:
        raise Failure("No key was made yet. The first `openupr ledger checkpoint` makes it.")
    for one in periods:
        until = f"to {one.until - 1}" if one.until else "on"
        print(f"key {one.key.id.hex()} signs checkpoints of sizes {one.since} {until}", file=sys.stderr)
    return _write(arguments, [f"{one.key}\n".encode() for one in periods], "the public keys")


def _rotate(arguments: Namespace) -> int:
    period = import_module("openupr.store.checkpoints").rotate()
    print(f"From entry {period.since} on the key {period.key.id.hex()} signs. Publish it: openupr ledger key.")
    return 0


def _export(arguments: Namespace) -> int:
    return _write(arguments, import_module("openupr.store.ledger").exported(), "the ledger")


def _write(arguments: Namespace, pieces: Iterable[bytes], what: str) -> int:
    """Write the pieces, whole or not at all, to the file that was named; else to standard output."""
    output: Path | None = arguments.output
    if output is None:
        for piece in pieces:
            print(piece.decode("utf-8"), end="")
        return 0
    with import_module("openupr.actions.save_file").saved(output, arguments.force) as file:
        file.writelines(pieces)
    print(f"{output}: {what}.", file=sys.stderr)
    return 0


def _list(arguments: Namespace) -> int:
    altered = 0
    for one in import_module("openupr.store.ledger").listed():
        try:
            payload = payload_of(one)
        except Altered as error:
            altered += 1
            print(f"{error}.", file=sys.stderr)
            continue
        print(_as_json(one, payload) if arguments.json else _as_line(one, payload))
    return 2 if altered else 0


def _as_json(one: ChainedEntry, payload: dict[str, Any]) -> str:
    names = ("seq", "at", "actor", "type", "prev_hash", "hash")
    return json.dumps({**{name: readable(getattr(one, name)) for name in names}, "seq": one.seq, "payload": payload},
                      ensure_ascii=False)  # fmt: skip


def _as_line(one: ChainedEntry, payload: dict[str, Any]) -> str:
    about = " ".join(str(payload[key]) for key in ("kind", "symbol", "import") if key in payload)
    named = payload.get("reviews", [payload.get("review")])
    reviews = ", ".join(
        marked(each) for each in (named if isinstance(named, list) else [])[:4] if isinstance(each, str)
    )
    at, type = readable(one.at), readable(one.type).replace("_", " ")
    return visible(f"{one.seq:>6}  {at}  {type}  {about}  {reviews}".rstrip())


_ACTIONS = {
    "list": _list,
    "verify": _verify,
    "checkpoint": _checkpoint,
    "key": _key,
    "rotate-key": _rotate,
    "export": _export,
}

command = Command("the ledger: list, verify, checkpoints, key, export", _configure, _run, needs_store=True)
