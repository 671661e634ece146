"""`openupr suppress`: hide a name or a document everywhere, erase a text of a draft list, list, show again."""

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module

from openupr.command import Command, Failure


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=["name", "document", "text", "list", "lift"], help="what to do")
    parser.add_argument(
        "value",
        nargs="?",
        help="the name; the document's symbol or SHA-256; of text and lift the entry. Left out, it is read from "
        "standard input, so that it stands in no history of commands",
    )


def _run(arguments: Namespace) -> int:
    if arguments.what == "list":
        for number, kind, value in import_module("openupr.store.hidden").listed():
            print(f"{number}\t{kind}\t{' '.join(value.split())}")
        return 0
    value = arguments.value if arguments.value is not None else sys.stdin.readline().strip()
    return _ACTIONS[arguments.what](value)


def _name(value: str) -> int:
    entry = import_module("openupr.actions.suppress").suppress_name(value)
    print(f"The name is hidden everywhere, entry {entry.seq}. To show it again: openupr suppress lift {entry.seq}.")
    return 0


def _document(value: str) -> int:
    entry, imports = import_module("openupr.actions.suppress").suppress_document(value)
    told = "the ledger, which anybody may read, names its imports and that they were undone"
    undone = f"Imports undone: {', '.join(map(str, imports))}; {told}." if imports else "None of it was imported."
    print(f"The document is hidden, entry {entry.seq}. {undone} To lift: openupr suppress lift {entry.seq}.")
    return 0


def _text(value: str) -> int:
    number = _number(value, "`openupr ledger`")
    entry = import_module("openupr.actions.suppress").suppress_text(number)
    print(f"The text beside entry {number} is erased for good, entry {entry.seq}. Copies elsewhere keep theirs.")
    return 0


def _number(value: str, where: str) -> int:
    if not (value.isascii() and value.isdecimal() and len(value) < 16):
        raise Failure(f"The number of an entry was expected, found {value!r}. {where} lists them.")
    return int(value)


def _lift(value: str) -> int:
    entry = import_module("openupr.store.suppressing").lift(_number(value, "`openupr suppress list`"))
    print(f"Entry {value} hides nothing any more, entry {entry.seq}. A document must be imported again.")
    return 0


_ACTIONS = {"name": _name, "document": _document, "text": _text, "lift": _lift}

command = Command("hide a name or a document everywhere", _configure, _run, needs_store=True)
