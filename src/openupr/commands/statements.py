"""`openupr statements FOLDER REVIEW -o FILE`: a draft list of recommendations from the statements of delegations.

The files (DOCX, PDF, text) are named by the State that speaks (XAB.docx, Portugal.pdf) or say so in their heading. Each
recommendation stands with its quote, file and page; what is only encouraged, or says the same as another, is told.
FILE is .docx or .xlsx, with a column for supported, noted, later; or .json. `--keep` enters what is surely recommended,
as handed in, into the ledger; `openupr recommendations` goes on from there. Exit status: 0, 1 where a person should
look at a statement, 2 where nothing could be done.
"""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from openupr.command import Command, Failure
from openupr.domain.drafting.rows import Row, doubts, rows_of_drafts
from openupr.domain.rehearsal import marked
from openupr.domain.when import When

_SUFFIXES = (".docx", ".xlsx", ".json")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder of the statements")
    parser.add_argument("review", metavar="REVIEW", help="State and cycle, such as SVN/4")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the list, as .docx, .xlsx or .json")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")
    parser.add_argument("--keep", action="store_true", help="enter them into the ledger, as handed in; needs --on")
    parser.add_argument("--on", default="", metavar="DATE", help="day on which they were handed in")


def _run(arguments: Namespace) -> int:
    output = arguments.output
    if output is not None and output.suffix.lower() not in _SUFFIXES:
        raise Failure(f"A file .docx, .xlsx or .json was expected (-o), found {output.name}.")
    if arguments.keep:
        _check_day(arguments.on)
    action = import_module("openupr.actions.draft_list")
    saved: Any = import_module("openupr.actions.save_file").saved
    with saved(output, arguments.force) if output else nullcontext() as out:
        found = action.gathered(arguments.folder, arguments.review)
        rows = rows_of_drafts(found.drafts, found.alike)
        if out is not None:
            out.write(_made(rows, f"{marked(arguments.review)}: draft list of recommendations", output.suffix.lower()))
    numbers = action.kept(arguments.review, found, arguments.on) if arguments.keep else []
    unsure = sum(not one.said.sure for one in found.drafts)
    same = sum(group.identical for group in found.alike)
    print(
        f"{marked(arguments.review)}: {len(found.statements)} statements, {len(rows)} recommendations "
        f"({unsure} unsure), {same} groups of the same words, {len(found.alike) - same} nearly the same."
    )
    if output is None and not arguments.keep:
        print("\n".join(f"{row.label} {row.text} [{row.where}]{f' ({row.look})' if row.look else ''}" for row in rows))
    if numbers:
        print(f"Entries {numbers[0]} to {numbers[-1]}.")
    if arguments.keep and unsure:
        print(f"{unsure} unsure {'is' if unsure == 1 else 'are'} not entered: only encouraged, urged or called upon.")
    looks = doubts(found.statements)
    print("\n".join(f"Look at {line}" for line in looks), end="\n" if looks else "")
    return 1 if looks else 0


def _check_day(on: str) -> None:
    """Raises Failure where no day is given: before the statements are read."""
    try:
        exact = When.parse(on).exact
    except ValueError:
        exact = None
    if exact is None:
        raise Failure(f"--keep needs the day on which they were handed in, --on 2025-01-28; found {on or 'none'}.")


def _made(rows: Sequence[Row], title: str, suffix: str) -> bytes:
    if suffix == ".json":
        return (json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n").encode()
    if suffix == ".xlsx":
        return bytes(import_module("openupr.exports._draft_workbook").workbook(rows, title))
    return bytes(import_module("openupr.exports._draft_list").word(rows, title))


command = Command("From a folder of statements to a draft list of recommendations.", _configure, _run, needs_store=True)
