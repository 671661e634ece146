"""`openupr backup FILE`: database, files and secret key in one archive, consistent while in use."""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from openupr.command import Command
from openupr.domain.visible import visible


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the archive to write (a zip)")


def _run(arguments: Namespace) -> int:
    rows, files = import_module("openupr.store.backup").back_up(arguments.file)
    made = visible(str(arguments.file))
    print(f"{made}: {rows} rows, {files} files and the secret key. Keep it where nobody else can read it.")
    return 0


command = Command("everything kept, in one archive", _configure, _run, needs_store=True)
