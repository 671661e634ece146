"""`openupr audit [E8 …]`: equal treatment in figures, each with cases, interval, counting rule and limits.

Of this copy's rows, or with `--rows FILE` of a file in UPR Info's columns (a row a recommendation of one State; the
columns `action_other` and `issues_other` compare a second coder). `--affinity FILE` (State, State, value) is what E10
needs; `--rehearsal` looks at the proceedings of a rehearsal's ledger. The same rows and seed give the same bytes. It
describes the record of the review, not human rights in any State; difference is not proof of bias.
Exit status: 0 reckoned, 2 a file cannot be read or a statistic is not known.
"""

import sys
from argparse import ArgumentParser, Namespace
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from openupr.actions.save_file import saved
from openupr.command import Command, Failure
from openupr.imports.coded_rows import Misread, affinities, coded_rows
from openupr.store.ordinary import small

_MOST = 200_000_000


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="E8", help="which statistics, E1 to E14; all if left out")
    parser.add_argument("--rows", type=Path, metavar="FILE", help="coded recommendations, a CSV in UPR Info's columns")
    parser.add_argument("--affinity", type=Path, metavar="FILE", help="a CSV of State, State, value, for E10")
    parser.add_argument("--rehearsal", action="store_true", help="the proceedings of a rehearsal, not of reviews")
    parser.add_argument(
        "--format", choices=("text", "json", "csv", "pdf"), default="text", help="form of what is told (%(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of samples and shuffles (%(default)s)")
    parser.add_argument("--draws", type=int, default=1000, metavar="N", help="how many of each (%(default)s)")
    parser.add_argument(
        "--on", type=date.fromisoformat, metavar="DATE", help="positions as of a day; today if left out"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write; standard output if left out")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.audit")
    ids = [one.upper() for one in arguments.ids]
    if odd := [one for one in ids if one not in action.statistics()]:
        raise Failure(f"A statistic was expected ({', '.join(action.statistics())}), found {odd[0]!r}.")
    if not 100 <= arguments.draws <= 100_000 or arguments.seed < 0:
        raise Failure("100 to 100000 draws and a seed from 0 were expected.")
    if arguments.rows and arguments.rehearsal:
        raise Failure("Rows of real reviews and a rehearsal are never mixed. Leave out --rows or --rehearsal.")
    if arguments.format == "pdf" and arguments.output is None:
        raise Failure("A PDF is no text for a terminal. Name a file: -o audit.pdf")
    with saved(arguments.output, arguments.force) if arguments.output else nullcontext() as out:
        of = _material(arguments)
        found = action.reckoned(of, ids)
        told = action.plain(of, found, () if ids else action.published(of))
        data = _in_form(arguments.format, told)
        if out:
            out.write(data)
    if out:
        print(f"{arguments.output}: {len(found)} statistics, of {of.of}.", file=sys.stderr)
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    return 0


def _in_form(form: str, told: Any) -> bytes:
    try:
        written: bytes = import_module("openupr.exports._audit").FORMATS[form](told)
    except import_module("openupr.exports._typeset").NotInstalled as missing:
        raise Failure(str(missing)) from missing
    return written


def _material(arguments: Namespace) -> Any:
    action = import_module("openupr.actions.audit_material")
    on = arguments.on or datetime.now(UTC).date()
    try:
        if arguments.rows:
            coded = coded_rows(_read(arguments.rows), arguments.rows.name)
            of = action.of_file(coded, arguments.rows.name, on)
        else:
            of = action.of_this_copy(on, arguments.rehearsal)
        near = affinities(_read(arguments.affinity), arguments.affinity.name) if arguments.affinity else {}
    except Misread as error:
        raise Failure(str(error)) from error
    return replace(of, affinity=near, seed=arguments.seed, draws=arguments.draws)


def _read(path: Path) -> bytes:
    try:
        return small(path, _MOST)
    except OSError as error:
        raise Failure(f"{path} cannot be read: {error.strerror}. Name a file that is there.") from error


command = Command("equal treatment in figures, without ranking anybody", _configure, _run, needs_store=True)
