"""`openupr import FILE…`: documents into the database, each with a parity report. Folders are read recursively.

Exit status, of several files the highest: 0 imported (or already there), 1 with blocking findings, 2 not imported.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from openupr.command import Command, Failure
from openupr.documents.worker import Reader
from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Finding, Severity
from openupr.domain.rehearsal import is_invented
from openupr.domain.symbols import Symbol
from openupr.domain.visible import visible

if TYPE_CHECKING:
    from openupr.actions.import_file import Outcome

Key = tuple[str, int, int | None]
Cells = Callable[[Path, int, int], list[list[str]]]
_MOST_LINES = 10
_IN_WORDS = {"partially": "in part", "none": "without a position that was recognised"}
_HIDDEN = (".", "~$")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a document, or a folder of documents (hidden files are left out)",
    )
    parser.add_argument("--review", metavar="SVN/3", help="the review the documents belong to, where they do not say")
    kinds = [kind.value for kind in DocumentKind if kind is not DocumentKind.UNKNOWN]
    parser.add_argument("--kind", choices=kinds, help="the kind that is expected; a file of another kind is refused")
    parser.add_argument("--symbol", metavar="A/HRC/28/17", help="the symbol, where it cannot be read in the document")
    parser.add_argument(
        "--from",
        dest="index",
        choices=("uhri", "upr-info", "uwazi"),
        help="the files are of this index of recommendations (known by itself, where its columns are)",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a file, with its parity report")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.import_file")
    by_hand = action.ByHand(
        _review(arguments.review) if arguments.review else None,
        DocumentKind(arguments.kind) if arguments.kind else None,
        _symbol(arguments.symbol) if arguments.symbol else None,
    )
    today = datetime.now(UTC).date()
    paths, status, words = files_of(arguments.files), 0, Counter[str]()
    if not paths:
        raise Failure(f"There is no file in {', '.join(map(str, arguments.files))}. Name documents, or their folder.")
    try:
        with Reader() as reader:
            outcome: Outcome
            rest, done = _indexes(paths, arguments.index, reader.cells, arguments.json)
            for word, worst in done:
                status = max(status, worst)
                words[word] += 1
            for outcome in action.import_files(rest, today, by_hand, reader.document):
                status = max(status, outcome.status)
                words[outcome.word] += 1
                _tell(outcome, arguments.json)
    finally:  # also where it is stopped, or its output takes no more
        _sum_up(len(paths), words)
    return status


def _indexes(
    paths: list[Path], name: str | None, cells: Cells, as_json: bool
) -> tuple[list[Path], list[tuple[str, int]]]:
    """Import the files of other indexes among `paths`; the files that are none, and what became of those that are."""
    action, told = import_module("openupr.actions.import_index"), import_module("openupr.store.index_parity")
    rest, done = [], []
    for path in paths:
        outcome = action.import_if_index(path, name, cells, datetime.now(UTC).date())
        if outcome is None:
            rest.append(path)
            continue
        done.append((outcome.word, outcome.status))
        if outcome.status == 2:
            print(visible(f"{outcome.file}: {outcome.word}: {outcome.why}"), file=sys.stderr, flush=True)
        elif as_json:
            print(json.dumps(outcome.as_plain(), ensure_ascii=False), flush=True)
        else:
            print("\n".join(map(visible, [outcome.line, *told.lines(outcome.reviews, outcome.unknown)])), flush=True)
    return rest, done


def _sum_up(count: int, words: Counter[str]) -> None:
    words["not tried"] += count - words.total()
    if count > 1:
        told = ", ".join(f"{n} {word}" for word, n in words.items() if n)
        print(f"{count} files: {told}.", file=sys.stderr, flush=True)


def _tell(outcome: "Outcome", as_json: bool) -> None:
    if outcome.status == 2 and outcome.word != "not tried":  # these are many, and counted at the end
        print(outcome.line, file=sys.stderr, flush=True)
    if as_json:
        print(json.dumps(_plain(outcome), ensure_ascii=False), flush=True)
    elif outcome.status < 2:
        print("\n".join(map(visible, [outcome.line, *parity_lines(outcome), *finding_lines(outcome)])), flush=True)


def files_of(paths: list[Path]) -> list[Path]:
    """The files named, and those in the folders named, in the order of their names; a missing one stays in the list.

    In folders, what programs hide there (".DS_Store", "~$letter.docx") is left out.
    """
    found: list[Path] = []
    for path in paths:
        found += sorted(_in_folder(path)) if path.is_dir() else [path]
    return found


def _in_folder(folder: Path) -> Iterable[Path]:
    for one in folder.rglob("*"):
        if one.is_file() and not any(part.startswith(_HIDDEN) for part in one.relative_to(folder).parts):
            yield one


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
    names = ("file", "word", "why", "entry", "reviews", "kind", "holds")
    parity = outcome.parity.as_plain() if outcome.parity else None
    invented = {"invented": True} if any(map(is_invented, outcome.reviews)) else {}
    told = {"findings": _as_plain(outcome.findings), "differences": _as_plain(outcome.differences)}
    return {**{name: getattr(outcome, name) for name in names}, **invented, "parity": parity, **told}


def _as_plain(findings: Iterable[Finding]) -> list[dict[str, object]]:
    return [asdict(finding) for finding in findings]


def parity_lines(outcome: "Outcome") -> list[str]:
    """The parity report for the terminal, indented under the file's line."""
    parity = outcome.parity
    if parity is None:
        return []
    lines = [f"holds: {outcome.holds}"] if outcome.holds else []
    if parity.found:
        kinds = ", ".join(f"{count} {_IN_WORDS.get(name, name)}" for name, count in parity.positions.items())
        lines.append(
            f"numbers: {parity.found} found, {_listed(parity.missing)} missing, {_listed(parity.doubled)} doubled"
        )
        lines.append(f"positions: {kinds or 'none'}{_twice(parity.found, sum(parity.positions.values()))}")
    blocking = {finding.message for finding in outcome.findings if finding.severity is Severity.BLOCKING}
    lines += [f"State not recognised: {message}" for message in parity.states_unknown if message not in blocking]
    lines += [f"difference: {message}" for message in parity.differences]
    return [f"  {line}" for line in lines]


def _twice(found: int, given: int) -> str:
    """Why more positions are told than there are numbers."""
    return f" ({given} on {found} numbers: of two on one number the one printed later counts)" if given > found else ""


def finding_lines(outcome: "Outcome") -> list[str]:
    """What the readers found that is blocking, what the rules found, and how much else `openupr check` tells."""
    blocking = [one for one in outcome.findings if one.severity is Severity.BLOCKING]
    told = [*blocking, *outcome.differences]
    lines = [f"{one.severity}: {_said(one)}" for one in told[:_MOST_LINES]]
    rest = Counter(one.severity.value for one in (*outcome.findings, *told[_MOST_LINES:]))
    rest.subtract(one.severity.value for one in blocking)
    if more := [
        f"{count} {word}{'' if count == 1 or word == Severity.BLOCKING else 's'}"
        for word, count in sorted(rest.items())
        if count > 0
    ]:
        lines.append(f"also {', '.join(more)}: openupr check lists them")
    return [f"  {line}" for line in lines]


def _said(one: Finding) -> str:
    place = one.place
    where = f" (page {place.page}{f', {place.paragraph}' if place.paragraph else ''})" if place and place.page else ""
    return f"{one.rule}: {one.message}{where}{f' [{one.citation}]' if one.citation else ''}"


def _listed(numbers: list[str]) -> str:
    return f"{len(numbers)} ({', '.join(numbers[:10])}{' …' if len(numbers) > 10 else ''})" if numbers else "0"


command = Command("documents into the database, with a parity report", _configure, _run, needs_store=True)
