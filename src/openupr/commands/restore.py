"""`openupr restore FILE`: fill the store from an archive of `openupr backup`."""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from openupr.command import Command


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the archive")
    parser.add_argument("--force", action="store_true", help="overwrite what the store holds")


def _run(arguments: Namespace) -> int:
    import_module("openupr.store.setup").set_up_django()
    rows, files = import_module("openupr.store.restore").restore(arguments.file, arguments.force)
    print(f"Restored {rows} rows and {files} files from {arguments.file}. Check the chain: openupr ledger verify")
    return 0


command = Command("fill the store from an archive", _configure, _run)
