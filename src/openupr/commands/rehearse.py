"""`openupr rehearse`: a session of invented States from the drawing of lots to the follow-up, in a store of its own.

The same line again goes on where a run was broken off. Exit status: 0 all is rehearsed, 2 it cannot be.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from openupr.command import Command
from openupr.domain.rehearsing.session import OF_A_SESSION
from openupr.settings import data_folder


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--reviews", type=int, default=OF_A_SESSION, metavar="N", help="how many reviews (%(default)s: one session)"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the same seed gives the same entries (1)")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        help="a folder of its own, new or of a rehearsal; rehearsal/ in the folder of the data if left out",
    )
    parser.add_argument("--each", action="store_true", help="print the number of each entry as soon as it is kept")
    parser.add_argument("--json", action="store_true", help="print what was done as JSON")


def _run(arguments: Namespace) -> int:
    folder: Path = arguments.data or data_folder() / "rehearsal"
    import_module("openupr.store.setup").set_up_django()
    with import_module("openupr.store.rehearsal").apart(folder):
        rehearse = import_module("openupr.actions.rehearse").rehearse
        done = rehearse(arguments.reviews, arguments.seed, _print if arguments.each else lambda seq: None)
    if arguments.json:
        print(json.dumps({"folder": str(folder), **asdict(done)}, ensure_ascii=False))
        return 0
    stages = ", ".join(f"{many} {stage}" for stage, many in done.stages.items())
    print(f"Rehearsed, all invented: {stages}. {done.entries} entries, {done.added} of them now. Hash {done.head}.")
    print(f"Look: OPENUPR_DATA={folder} openupr step XAA/0, openupr ledger, openupr serve", file=sys.stderr)
    return 0


def _print(seq: int) -> None:
    print(seq, flush=True)


command = Command("a session of invented States, all stages, in a store of its own", _configure, _run)
