"""`openupr ledger`: list the entries. `openupr ledger verify`: check the whole chain.

The chain proves that this copy was not altered, not that it is complete or right.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module

from openupr.command import Command
from openupr.domain.rehearsal import marked


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "action",
        nargs="?",
        choices=("list", "verify"),
        default="list",
        help="list the entries, or verify the chain (list if left out)",
    )
    parser.add_argument("--json", action="store_true", help="entries as JSON, one a line")


def _run(arguments: Namespace) -> int:
    ledger = import_module("openupr.store.ledger")
    return _verify(ledger) if arguments.action == "verify" else _list(ledger, arguments.json)


def _verify(ledger: "object") -> int:
    counted, found = ledger.verify()  # type: ignore[attr-defined]
    for one in found:
        print(f"entry {one.seq}: {one.why}", file=sys.stderr)
    if found:
        print(f"The chain of {counted} entries does not hold: {len(found)} breaks.")
        return 2
    print(f"The chain of {counted} entries holds. This copy was not altered; that does not make it complete or right.")
    return 0


def _list(ledger: "object", as_json: bool) -> int:
    for one in ledger.entries():  # type: ignore[attr-defined]
        payload = json.loads(one.payload)
        if as_json:
            names = ("seq", "at", "actor", "type", "prev_hash", "hash")
            print(json.dumps({**{name: getattr(one, name) for name in names}, "payload": payload}, ensure_ascii=False))
        else:
            about = " ".join(str(payload[key]) for key in ("kind", "symbol", "import") if key in payload)
            reviews = ", ".join(map(marked, payload.get("reviews", [])[:4]))
            print(f"{one.seq:>6}  {one.at}  {one.type.replace('_', ' ')}  {about}  {reviews}".rstrip())
    return 0


command = Command("the ledger: list its entries, verify its chain", _configure, _run, needs_store=True)
