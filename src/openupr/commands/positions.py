"""`openupr positions out|in`: a State's positions in bulk, through a workbook that its capital fills in.

`out STATE CYCLE -o FILE.xlsx` writes it, by theme where a thematic list is imported.
`in STATE CYCLE FILE.xlsx -o FILE.docx` reads it back and writes the addendum. The recommendations are those of the
report imported; where there is none, of the draft list in the ledger, with its numbers.
Where one row is wrong, every fault is told and nothing is written.
"""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from openupr.command import Command, Failure
from openupr.domain.drafting.answers import WORDS, WrongRows, answers
from openupr.domain.drafting.report import symbol_of
from openupr.store.ordinary import ordinary

Plain = dict[str, Any]
_TOLD = 20
"""Wrong rows that are told; a person mends them and runs the command again."""
_WORD_OF = {position.value: word for word, position in WORDS.items() if position}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("way", choices=["out", "in"], help="write the workbook, or read it back")
    parser.add_argument("state", metavar="STATE", help="alpha-3, such as SVN")
    parser.add_argument("cycle", type=int, metavar="CYCLE", help="from 1; 0 is a rehearsal")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.xlsx", help="of in: the workbook, filled in")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="the workbook, or the addendum"
    )
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _run(arguments: Namespace) -> int:
    state = arguments.state.upper()
    today = datetime.now(UTC).date()
    review = import_module("openupr.actions.reported_review").review_on(state, arguments.cycle, today)
    asked = [one for one in review["recommendations"] if one["text"] and one["number"]] if review else []
    if review is None or not asked:
        raise Failure(
            f"No numbered recommendation of {state}/{arguments.cycle} is imported or in the ledger here. Import its "
            "report, or number the draft list (openupr recommendations)."
        )
    if (arguments.way == "in") != (arguments.file is not None):
        raise Failure("openupr positions out takes no workbook; openupr positions in takes the one that was filled in.")
    made, told = _out(asked) if arguments.way == "out" else _in(review, asked, arguments.file)
    with import_module("openupr.actions.save_file").saved(arguments.output, arguments.force) as out:
        out.write(made)
    print(f"{arguments.output}: {told}")
    return 0


def _out(asked: list[Plain]) -> tuple[bytes, str]:
    name = import_module("openupr.vocabulary.names").shown_name
    rows = [
        {
            "id": one["id"],
            "number": one["number"],
            "theme": one["theme"] or "",
            "text": one["text"],
            "states": ", ".join(map(name, one["states"])),
            "word": _WORD_OF.get(one["position"] or "", ""),
        }
        for one in asked
    ]
    rows.sort(key=lambda one: (not one["theme"], one["theme"]))  # what has no theme comes last
    return import_module("openupr.exports._positions_workbook").workbook(
        rows
    ), f"{len(rows)} recommendations to fill in"


def _in(review: Plain, asked: list[Plain], file: Path) -> tuple[bytes, str]:
    workbook = import_module("openupr.exports._positions_workbook")
    try:
        given = answers(workbook.read_back(ordinary(file)), {one["id"]: one["number"] for one in asked})
    except workbook.NoWorkbook as error:
        raise Failure(str(error)) from error
    except OSError as error:
        raise Failure(f"{file} cannot be read: {error.strerror}. Check the path.") from error
    except WrongRows as wrong:
        print(*wrong.lines[:_TOLD], sep="\n", file=sys.stderr)
        more = f", {len(wrong.lines) - _TOLD} of them not told here" if len(wrong.lines) > _TOLD else ""
        raise Failure(f"{len(wrong.lines)} rows are wrong{more}; nothing was written.") from wrong
    symbol = f"{symbol_of(review['state'], review['cycle'])}/Add.1"
    name = import_module("openupr.vocabulary.names").shown_name(review["state"])
    made: bytes = import_module("openupr.exports._word_addendum").word_addendum(given, name, symbol)
    return made, f"{symbol}, {len(given)} positions; {len(asked) - len(given)} later"


command = Command(
    "a State's positions in bulk: a workbook out, the addendum from it", _configure, _run, needs_store=True
)
