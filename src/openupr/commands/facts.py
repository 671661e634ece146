"""`openupr facts build FOLDER|FILE… -o FILE`: facts of reports, without any text, as one compressed file.

`openupr facts` alone says what the file that ships holds. Exit status 2 where a file was not readable; the others'
facts are written all the same, whole or not at all. The same reports give the same bytes. Issues and actions in it are
proposed by a program; not OHCHR's or UPR Info's coding.
"""

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from openupr.actions.save_file import saved
from openupr.classify.coding import codes
from openupr.classify.model import shipped
from openupr.classify.weights import Damaged
from openupr.command import Command, Failure
from openupr.documents.source import Unreadable
from openupr.documents.worker import Reader
from openupr.vocabulary.record import record
from openupr.vocabulary.record_file import pack
from openupr.vocabulary.report_facts import Proposed, ReportFact, fact_of, one_each

Coder = Callable[[Sequence[str]], Iterable[Proposed]]


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "action",
        nargs="?",
        choices=("show", "build"),
        default="show",
        help="show the facts that ship, or build the file from reports (show if left out)",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="reports, or folders of them")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file to write (record.json.gz)")
    parser.add_argument("--without-codes", action="store_true", help="propose no issues and actions")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _run(arguments: Namespace) -> int:
    if arguments.action == "show":
        return _show()
    if not arguments.files or arguments.output is None:
        raise Failure("Reports and a file to write were expected: openupr facts build FOLDER -o record.json.gz.")
    start = time.perf_counter()
    with saved(arguments.output, arguments.force) as out:
        read, status = read_facts(arguments.files, _coder(arguments))
        facts, doubled = one_each(read)
        for one in doubled:
            print(f"{one.symbol}: another report on {one.address} is kept; left out.", file=sys.stderr)
        if not facts:
            raise Failure("No report of the Working Group was found in what was named. Nothing was written.")
        size = out.write(_packed(facts))
    count = sum(len(one.recommendations) for one in facts)
    took = time.perf_counter() - start
    print(f"{arguments.output}: {len(facts)} reports, {count} recommendations, {size} bytes; {took:.0f} s.")
    return status


def _packed(facts: list[ReportFact]) -> bytes:
    try:
        return pack(facts)
    except ValueError as error:
        raise Failure(
            f"A fact holds more than numbers, codes, symbols and dates: {error}. Nothing was written."
        ) from error


def _coder(arguments: Namespace) -> Coder:
    """Proposes issues and actions, with the model that ships; nothing where it is not wanted. Raises Failure."""
    if arguments.without_codes:
        return lambda texts: [((), None)] * len(texts)
    try:
        model = shipped()
    except Damaged as error:
        raise Failure(f"{error}. Install OpenUPR again, or say --without-codes. Nothing was written.") from error
    return lambda texts: [(one.issues, one.action if one.issues else None) for one in codes(model, texts)]


def read_facts(paths: list[Path], coder: Coder) -> tuple[list[ReportFact], int]:
    """The facts of all reports among the files, and the exit status; each file that gives none gets a line."""
    facts, status = [], 0
    with Reader() as reader:
        for path in _files(paths):
            try:
                fact = fact_of(reader.document(path), coder)
            except Unreadable as error:
                print(f"{path}: {error}", file=sys.stderr)
                status = 2
                continue
            if fact is None:
                print(f"{path}: no report of the Working Group with State and session; left out.", file=sys.stderr)
            else:
                facts.append(fact)
    return facts, status


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else (path,)


def _show() -> int:
    try:
        facts = record().values()
    except ValueError as error:
        raise Failure(f"The facts that ship cannot be read: {error}. Install OpenUPR again.") from error
    if not facts:
        print("No facts of reports ship with this copy. Make them: openupr facts build FOLDER -o FILE.")
        return 0
    sessions = sorted({one.session for one in facts})
    count = sum(len(one.recommendations) for one in facts)
    print(
        f"{len(facts)} reports of sessions {sessions[0]} to {sessions[-1]}, {count} recommendations, without any text."
    )
    return 0


command = Command("facts of reports, without any text, as one file", _configure, _run)
