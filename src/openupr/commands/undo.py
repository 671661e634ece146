"""`openupr undo ENTRY`: undo an import. The ledger keeps both the import and its undoing."""

from argparse import ArgumentParser, Namespace
from importlib import import_module

from openupr.command import Command
from openupr.domain.rehearsal import marked


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("entry", type=int, metavar="ENTRY", help="the number that the import printed")


def _run(arguments: Namespace) -> int:
    entry, reviews = import_module("openupr.store.importing").undo(arguments.entry)
    touched = ", ".join(map(marked, reviews)) or "none"
    print(f"Import {arguments.entry} is undone, entry {entry.seq}. Reviews touched: {touched}.")
    return 0


command = Command("undo an import, by its entry in the ledger", _configure, _run, needs_store=True)
