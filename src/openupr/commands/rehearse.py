"""`openupr rehearse`: a session of invented States from the drawing of lots to the follow-up, in a store of its own.

The same line again goes on where a run was broken off. With --files also the papers of each review are written: the
report of the Working Group and the addendum as Word, the statements as text; else there is nothing but the ledger.
Exit status: 0 all is rehearsed, 2 it cannot be.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from openupr.command import Command, Failure
from openupr.domain.rehearsing.session import OF_A_SESSION
from openupr.settings import data_folder

_TITLE = "Report of the Working Group on the Universal Periodic Review"


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
    parser.add_argument(
        "--files", type=Path, metavar="FOLDER", help="write the papers of each review into this folder, new or empty"
    )
    parser.add_argument("--each", action="store_true", help="print the number of each entry as soon as it is kept")
    parser.add_argument("--json", action="store_true", help="print what was done as JSON")


def _run(arguments: Namespace) -> int:
    folder: Path = arguments.data or data_folder() / "rehearsal"
    files: Path | None = arguments.files
    if files:
        _check_files(files)
    import_module("openupr.store.setup").set_up_django()
    with import_module("openupr.store.rehearsal").apart(folder):
        rehearse = import_module("openupr.actions.rehearse").rehearse
        done = rehearse(arguments.reviews, arguments.seed, _print if arguments.each else lambda seq: None)
        written = _written(files, arguments.seed) if files else 0
    if arguments.json:
        print(json.dumps({"folder": str(folder), **asdict(done)}, ensure_ascii=False))
        return 0
    stages = ", ".join(f"{many} at the stage “{stage}”" for stage, many in done.stages.items())
    entries = f"{done.entries} entries, {done.added} of them now. Hash {done.head}."
    print(f"Rehearsed, all invented: reviews, {stages}. {entries}")
    if files:
        print(f"{files}: {written} papers.")
    look = (
        "openupr step XAA/0, openupr ledger, openupr postponements --rehearsal, openupr serve (its first page leads on)"
    )
    print(f"Look: OPENUPR_DATA={folder} {look}", file=sys.stderr)
    return 0


def _check_files(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Failure(f"A folder for the papers that is new or empty was expected (--files), {folder} is not.")


def _written(folder: Path, seed: int) -> int:
    """Write the papers of every review; how many they are."""
    papers = import_module("openupr.actions.rehearsed_paper")
    report, addendum = (import_module(f"openupr.exports._word_{name}") for name in ("report", "addendum"))
    written = 0
    for review in import_module("openupr.store.steps").states():
        own = folder / review.partition("/")[0]
        facts, blocks = papers.draft_of(review, papers.adopted_on(review))
        made = {own / "report.docx": report.word_report(blocks, _TITLE, facts.state, facts.symbol)}
        if told := papers.addendum_of(review):
            made[own / "addendum.docx"] = addendum.word_addendum(told.answers, told.state, told.symbol, told.pledges)
        for name, text in papers.statements_of(review, seed).items():
            made[own / "statements" / name] = text.encode()
        for path, data in made.items():
            _write(path, data)
        written += len(made)
    return written


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise Failure(f"{path} cannot be written: {error.strerror}. The rehearsal itself is kept.") from error


def _print(seq: int) -> None:
    print(seq, flush=True)


command = Command("a session of invented States, all stages, in a store of its own", _configure, _run)
