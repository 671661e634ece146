"""`openupr smart [TEXT|FILE]`: advice to the author of a recommendation, each with its reason and source.

TEXT is a recommendation; FILE, or standard input, holds one a line. No score, no file kept. Exit status 0 also with
advice: it is the author's to take.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from openupr.command import Command, Failure


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "text", nargs="*", metavar="TEXT|FILE", help="a recommendation, or a file with one a line; else standard input"
    )
    parser.add_argument("--json", action="store_true", help="a JSON object a text, a line each")


def _run(arguments: Namespace) -> int:
    advice = import_module("openupr.actions.advise").advice
    for number, text in enumerate(_texts(arguments.text)):
        found = advice(text)
        if arguments.json:
            print(json.dumps(found, ensure_ascii=False))
        else:
            print("\n".join([*([""] if number else []), *lines(found)]))
    return 0


def lines(found: dict[str, Any]) -> list[str]:
    """Advice for a terminal."""
    told = [f"{found['text']}", f"  {found['count']} words; {len(found['advice'])} of {_all(found)} rules advise:"]
    for one in found["advice"]:
        words = f" ({', '.join(one['found'][:4])})" if one["found"] else ""
        told += [f"  {one['letter']}  {one['title']}{words}. {one['says']}", f"     {one['note']} [{one['source']}]"]
    return told


def _all(found: dict[str, Any]) -> int:
    return len(found["advice"]) + len(found["fine"])


def _texts(given: list[str]) -> Iterator[str]:
    one = " ".join(given).strip()
    if given and len(given) == 1 and len(one) < 1024 and Path(one).is_file():
        try:
            text = Path(one).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise Failure(
                f"{one}: UTF-8 text was expected, one recommendation a line. Save it so, and try again."
            ) from error
    else:
        text = one or sys.stdin.read()
    found = [line.strip() for line in text.splitlines() if line.strip()]
    if not found:
        raise Failure('A recommendation was expected, found nothing. Write it: openupr smart "Adopt a law …".')
    yield from found


command = Command("advise the author of a recommendation: specific, measurable, addressed, timed", _configure, _run)
