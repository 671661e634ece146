"""`openupr read FILE…`: what documents say, to standard output. No database.

Exit status, of several files the highest: 0 read, 1 read with blocking findings, 2 not readable.
"""

import csv
import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from openupr.command import Command
from openupr.documents.contract_csv import COLUMNS, rows
from openupr.documents.contract_text import outline
from openupr.documents.limits import limits_from
from openupr.documents.worker import Reading, readings
from openupr.domain.formulas import safe
from openupr.domain.visible import visible


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="PDF, DOCX, DOC or text, by its bytes")
    parser.add_argument(
        "--format",
        choices=tuple(_FORMS),
        default="json",
        help="json: one file an object, several an array; jsonl: one object a line; csv: one row a recommendation, "
        "position or row; text: an outline to read (%(default)s if left out)",
    )
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="read up to N files at once (%(default)s)")
    parser.epilog = (
        "Limits are settings: OPENUPR_LIMIT_SIZE (50MB), OPENUPR_LIMIT_PAGES (500), OPENUPR_LIMIT_UNPACKED (200MB), "
        "OPENUPR_LIMIT_SECONDS (60), OPENUPR_LIMIT_MEMORY (400MB), for each file."
    )


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f'expected a number from 1, found "{text}"')
    return min(int(text), 4 * (os.cpu_count() or 1))


def _run(arguments: Namespace) -> int:
    limits = limits_from(os.environ)
    statuses: list[int] = []

    def told() -> Iterable[Reading]:
        """The readings as they come, with their statuses kept and what is wrong said."""
        for reading in readings(arguments.files, limits, arguments.jobs):
            if reading.error is not None:
                print(visible(f"{reading.path}: {reading.error}"), file=sys.stderr, flush=True)
            statuses.append(2 if reading.error is not None else int(reading.blocking))
            yield reading

    _FORMS[arguments.format](told(), len(arguments.files))
    return max(statuses)


def printable(path: Path) -> str:
    """A path as text, also where its bytes are none."""
    return os.fsencode(path).decode("utf-8", "replace")


def _object(reading: Reading) -> dict[str, Any]:
    name = printable(Path(reading.path.name))
    return {"file": name, "error": reading.error} if reading.error is not None else reading.body | {"file": name}


def _as_json(told: Iterable[Reading], count: int) -> None:
    """One object, or an array written as it grows, so that memory does not."""
    for number, reading in enumerate(told):
        before = "" if count == 1 else "[\n" if number == 0 else ",\n"
        print(before + json.dumps(_object(reading), ensure_ascii=False, indent=1), end="", flush=True)
    print("" if count == 1 else "\n]")


def _as_jsonl(told: Iterable[Reading], count: int) -> None:
    for reading in told:
        print(json.dumps(_object(reading), ensure_ascii=False), flush=True)


def _as_csv(told: Iterable[Reading], count: int) -> None:
    writer = csv.DictWriter(sys.stdout, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for reading in told:
        if reading.error is None:
            writer.writerows({name: safe(cell) for name, cell in row.items()} for row in rows(_object(reading)))
            sys.stdout.flush()


def _as_text(told: Iterable[Reading], count: int) -> None:
    for number, reading in enumerate(told):
        if reading.error is None:
            print(("\n" if number else "") + "\n".join(outline(_object(reading))), flush=True)


_FORMS: dict[str, Callable[[Iterable[Reading], int], None]] = {
    "json": _as_json,
    "jsonl": _as_jsonl,
    "csv": _as_csv,
    "text": _as_text,
}
command = Command("what documents say, to standard output", _configure, _run)
