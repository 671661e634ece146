"""`openupr restore FILE`: fill the store from an archive of `openupr backup`."""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from openupr.command import Command
from openupr.domain.visible import visible


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the archive")
    parser.add_argument("--force", action="store_true", help="overwrite what the store holds")


def _run(arguments: Namespace) -> int:
    setup = import_module("openupr.store.setup")
    with setup.told_plainly():
        setup.set_up_django()
        done = import_module("openupr.store.restore").restore(arguments.file, arguments.force)
    print(f"Restored {done.rows} rows and {done.files} files from {visible(str(arguments.file))}.")
    if done.replaced:
        print(f"{done.replaced} characters that PostgreSQL cannot hold (NUL) were replaced by U+FFFD.")
    if done.hidden:
        print(f"Hidden here since the archive was made, and hidden again: {done.hidden} (openupr suppress list).")
    print("A server that was running keeps the old secret key: start it again. Check the chain: openupr ledger verify")
    return 0


command = Command("fill the store from an archive", _configure, _run)
"""Not `needs_store`: a database that cannot be opened is what a restore may have to replace."""
