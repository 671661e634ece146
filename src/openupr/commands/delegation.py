"""`openupr delegation STATE SESSION -o FILE`: a delegation's sheet for a session; `--back FILE` takes it back.

For each State under review: when the delegation speaks and for how long, how many words fit, what it recommended in
earlier cycles and how that was answered, who asks the same; and rows to write in. `--back` keeps what was written by
its ids, counts the words against the time, looks at the form of each recommendation, tells each thing to look at in a
line, and writes the sheet again with what is known by now. Nothing is kept here: a file goes out, a file comes back.
"""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

from openupr.command import Command


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("state", metavar="STATE", help="who speaks: its code or name, such as NOR")
    parser.add_argument("session", type=int, metavar="SESSION", help="of the Working Group, such as 54")
    parser.add_argument("--format", choices=("xlsx", "docx", "csv"), help="left out: by the name of FILE")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="the sheet, such as NOR-54.docx"
    )
    parser.add_argument("--back", type=Path, metavar="FILE", help="a sheet that was filled in: .xlsx, .docx or .csv")
    parser.add_argument("--pace", type=int, metavar="WORDS", help="words a minute (110, an assumption)")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="positions as of a day (2025-03-20)")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _run(arguments: Namespace) -> int:
    trip, rules = import_module("openupr.exports._round_trip"), import_module("openupr.domain.round_trip")
    action, tables = (import_module(f"openupr.actions.delegation_{one}") for one in ("sheet", "table"))
    state = import_module("openupr.vocabulary.names").resolver().find(arguments.state) or arguments.state.upper()
    suffix = trip.suffix_of(arguments.output, arguments.format)
    on, save = arguments.on or datetime.now(UTC).date(), import_module("openupr.actions.save_file").saved
    with save(arguments.output, arguments.force) as out, trip.coming_back(arguments.back) as lines:
        sheet = action.delegation_sheet(state, arguments.session, on, arguments.pace)
        paper = import_module("openupr.exports._delegation_sheet").paper(sheet)
        table = rules.blank(tables.form_of(sheet), tables.rows_of(sheet))
        if lines is not None:
            rows = tables.rows_of(sheet, rules.column_in(lines, tables.READ_OUT))
            table = rules.merged(tables.form_of(sheet), rows, lines, trip.headings(paper, table))
        out.write(trip.written(paper, table, suffix))
    for line in (*table.told, *tables.checked(sheet, table)):
        print(line, file=sys.stderr)
    for review, words, fit in tables.counted(sheet, table):
        print(f"{review}: {words} words{f' of {fit}' if fit else ''}.", file=sys.stderr)
    print(f"{arguments.output}: {len(sheet['reviews'])} States under review.", file=sys.stderr)
    return 0


command = Command(
    "a delegation's sheet for a session: out to be written in, back with words counted",
    _configure,
    _run,
    needs_store=True,
)
