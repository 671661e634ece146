"""`openupr import FILE…`: documents into the database, each with a parity report. Folders are read recursively.

Exit status, of several files the highest: 0 imported (or already there), 1 with blocking findings, 2 not imported.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from openupr.command import Command, Failure
from openupr.documents.worker import Reader
from openupr.domain.documents import DocumentKind
from openupr.domain.rehearsal import is_invented
from openupr.domain.symbols import Symbol

if TYPE_CHECKING:
    from openupr.actions.import_file import Outcome

Key = tuple[str, int, int | None]


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a document, or a folder of documents")
    parser.add_argument("--review", metavar="SVN/3", help="the review the documents belong to, where they do not say")
    kinds = [kind.value for kind in DocumentKind if kind is not DocumentKind.UNKNOWN]
    parser.add_argument("--kind", choices=kinds, help="the kind that is expected; a file of another kind is refused")
    parser.add_argument("--symbol", metavar="A/HRC/28/17", help="the symbol, where it cannot be read in the document")
    parser.add_argument("--json", action="store_true", help="one JSON object a file, with its parity report")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.import_file")
    by_hand = action.ByHand(
        _review(arguments.review) if arguments.review else None,
        DocumentKind(arguments.kind) if arguments.kind else None,
        _symbol(arguments.symbol) if arguments.symbol else None,
    )
    today = datetime.now(UTC).date()
    status = 0
    with Reader() as reader:
        for path in files_of(arguments.files):
            outcome: Outcome = action.import_file(path, today, by_hand, reader.document)
            status = max(status, outcome.status)
            _tell(outcome, arguments.json)
    return status


def _tell(outcome: "Outcome", as_json: bool) -> None:
    if outcome.status == 2:
        print(outcome.line, file=sys.stderr, flush=True)
    if as_json:
        print(json.dumps(_plain(outcome), ensure_ascii=False), flush=True)
    elif outcome.status < 2:
        print("\n".join([outcome.line, *parity_lines(outcome)]), flush=True)


def files_of(paths: list[Path]) -> list[Path]:
    """The files named, and those in the folders named, in the order of their names; a missing one stays in the list."""
    found: list[Path] = []
    for path in paths:
        found += sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return found


def _review(text: str) -> Key:
    identify = import_module("openupr.imports.identify")
    names = import_module("openupr.vocabulary.names")
    key: Key | None = identify.by_hand(text, names.resolver().find)
    if key is None:
        raise Failure(f"A review like SVN/3 (State, cycle) was expected, found {text!r}.")
    return key


def _symbol(text: str) -> str:
    symbol = Symbol.parse(text)
    if symbol is None:
        raise Failure(f"A symbol like A/HRC/28/17 was expected, found {text!r}.")
    return str(symbol)


def _plain(outcome: "Outcome") -> dict[str, object]:
    names = ("file", "word", "why", "entry", "reviews", "kind")
    parity = outcome.parity.as_plain() if outcome.parity else None
    invented = {"invented": True} if any(map(is_invented, outcome.reviews)) else {}
    return {**{name: getattr(outcome, name) for name in names}, **invented, "parity": parity}


def parity_lines(outcome: "Outcome") -> list[str]:
    """The parity report for the terminal, indented under the file's line."""
    parity = outcome.parity
    if parity is None:
        return []
    lines = []
    if parity.found:
        kinds = ", ".join(f"{count} {name}" for name, count in parity.positions.items())
        lines.append(
            f"numbers: {parity.found} found, {_listed(parity.missing)} missing, {_listed(parity.doubled)} doubled"
        )
        lines.append(f"positions: {kinds or 'none'}")
    lines += [f"State not recognised: {message}" for message in parity.states_unknown]
    lines += [f"difference: {message}" for message in parity.differences]
    return [f"  {line}" for line in lines]


def _listed(numbers: list[str]) -> str:
    return f"{len(numbers)} ({', '.join(numbers[:10])}{' …' if len(numbers) > 10 else ''})" if numbers else "0"


command = Command("documents into the database, with a parity report", _configure, _run, needs_store=True)
