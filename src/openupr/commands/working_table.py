"""`openupr working-table REVIEW -o FILE`: a national working table, to be filled in; `--back FILE` takes it back.

It has every recommendation with its number, States, position and themes, and empty columns for lead, deadline, action,
status and evidence, as workbook, Word file or CSV. `--back` puts a table that was filled in together with the review as
it is known now: what people wrote stays with its id, whatever the order of rows and columns, in whatever of the three
forms it comes. What is new, gone, changed, twice or without an id is told, a line each, and nothing that stood in the
file is left out. Nothing is kept here: a file goes out, a file comes back.
"""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

from openupr.command import Command

FORMS = ("xlsx", "docx", "csv")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("review", nargs="+", metavar="REVIEW", help="State and cycle: SVN/4, Slovenia 4")
    parser.add_argument("--format", choices=FORMS, help="the kind of file; left out: by the name of FILE")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="the table, such as SVN-4.xlsx"
    )
    parser.add_argument("--back", type=Path, metavar="FILE", help="a table that was filled in: .xlsx, .docx or .csv")
    parser.add_argument("--position", default="", help="those only: supported, noted, partially, pending, none")
    parser.add_argument("--theme", default="", metavar="WORDS", help="those only of whose themes one has these words")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="positions as of a day (2025-03-20)")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _run(arguments: Namespace) -> int:
    trip, rules = import_module("openupr.exports._round_trip"), import_module("openupr.domain.round_trip")
    action = import_module("openupr.actions.working_table")
    suffix = trip.suffix_of(arguments.output, arguments.format)
    asked = (" ".join(arguments.review), arguments.on or datetime.now(UTC).date(), arguments.position, arguments.theme)
    save = import_module("openupr.actions.save_file").saved
    with save(arguments.output, arguments.force) as out, trip.coming_back(arguments.back) as lines:
        found = action.working_table(*asked, also=rules.ids_in(lines) if lines is not None else ())
        paper = import_module("openupr.exports._working_table").paper(found)
        table = rules.blank(found.form, found.rows)
        if lines is not None:
            table = rules.merged(found.form, found.rows, lines, trip.headings(paper, table))
        out.write(trip.written(paper, table, suffix))
    for line in table.told:
        print(line, file=sys.stderr)
    kept = f", {table.loose} rows kept at the end" if table.loose else ""
    print(f"{arguments.output}: {len(found.rows)} recommendations of {found.address}{kept}.", file=sys.stderr)
    return 0


command = Command(
    "a national working table: out to be filled in, back with what was written", _configure, _run, needs_store=True
)
