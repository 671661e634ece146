"""`openupr export FORMAT REVIEW [-o FILE]`: a review as CSV, XLSX, JSON or Word list."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType

from openupr.command import Command, Failure
from openupr.discover import discover


def formats() -> dict[str, ModuleType]:
    """The formats by name, from the folder `exports`."""
    found = discover("openupr.exports", "NAME")
    return {name: import_module(f"openupr.exports.{module}") for module, name in sorted(found.items())}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("format", metavar="FORMAT", help="csv, json, xlsx or word-list")
    parser.add_argument("review", nargs="+", metavar="REVIEW", help="a State and a cycle: SVN/3 or Slovenia 3")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="positions as of a day (2015-03-20)")


def _run(arguments: Namespace) -> int:
    known = formats()
    if arguments.format not in known:
        raise Failure(f"A format was expected ({', '.join(known)}), found {arguments.format!r}.")
    today = datetime.now(UTC).date()
    named = " ".join(arguments.review)
    review = import_module("openupr.actions.open_review").open_review(named, arguments.on or today)
    if review is None:
        raise Failure(f"No document of {named} is imported. Import its report: openupr import FILE.")
    out = BytesIO()
    known[arguments.format].write(review, out)
    if arguments.output:
        arguments.output.write_bytes(out.getvalue())
        print(
            f"{arguments.output}: {len(review['recommendations'])} recommendations of {review['address']}.",
            file=sys.stderr,
        )
    else:
        sys.stdout.buffer.write(out.getvalue())
        sys.stdout.flush()
    return 0


command = Command("a review as CSV, XLSX, JSON or Word list", _configure, _run, needs_store=True)
