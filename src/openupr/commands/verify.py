"""`openupr verify DRAW`: run a drawing again from its account, and name every mismatch.

DRAW is a file (an account, as `openupr draw --account FILE` writes it), or a drawing of this copy's ledger by id or
number. Exit status: 0 verified, 1 mismatches, 2 nothing that can be verified.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path
from typing import Any

from openupr.actions.verify_drawing import Verified, verify_account, verify_in_ledger
from openupr.command import Command, Failure
from openupr.domain.lots.lot import CannotDraw
from openupr.store.ordinary import small


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("draw", metavar="DRAW", help="file of an account, or id or number of a drawing in the ledger")


def _run(arguments: Namespace) -> int:
    path = Path(arguments.draw)
    try:
        return _tell(verify_account(_account(path)) if path.is_file() else _in_ledger(arguments.draw))
    except CannotDraw as error:
        raise Failure(f"{path.name}: {error}") from error


def _in_ledger(word: str) -> Verified:
    setup = import_module("openupr.store.setup")
    with setup.told_plainly():
        setup.ready()
        return verify_in_ledger(word)


def _account(path: Path) -> Any:
    try:
        return json.loads(small(path))
    except (ValueError, RecursionError) as error:
        raise Failure(f"{path}: an account as JSON was expected ({str(error)[:80]}).") from error


def _tell(verified: Verified) -> int:
    for one in verified.not_checked:
        print(f"Not checked here: {one}.", file=sys.stderr)
    for one in verified.stands:
        print(f"{verified.id}: {one}.", file=sys.stderr)
    for one in verified.mismatches:
        print(f"{verified.id}: {one}")
    if verified.mismatches:
        print(f"{verified.id}: not verified, mismatches: {len(verified.mismatches)}.")
        return 1
    if verified.by_hand:
        print(f"{verified.id}: drawn by hand. What was recorded fits its manifest; no randomness can draw it again.")
        return 0
    print(f"{verified.id}: verified. The manifest and the randomness give this result.")
    return 0


command = Command("verify a drawing of lots: run it again, name every mismatch", _configure, _run)
