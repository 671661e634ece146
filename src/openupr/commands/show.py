"""`openupr show REVIEW`: a review in the terminal: dates, documents, positions as of a day, recommendations.

Does not: show at an earlier day what was said later.
"""

import json
import shutil
from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

from openupr.command import Command, Failure

_WIDEST = 140  # a longer line is hard to read


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("review", nargs="+", metavar="REVIEW", help="a State and a cycle: SVN/3 or Slovenia 3")
    parser.add_argument(
        "--on",
        "--at",
        metavar="DATE",
        help="what was known on a day: 2015-03-20; with --json all readings stay, those of a later day marked `later`",
    )
    parser.add_argument("--brief", action="store_true", help="without the texts of recommendations and pledges")
    parser.add_argument("--json", action="store_true", help="everything, as JSON")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Failure(f"A day like 2015-03-20 (year-month-day) was expected for --on, found {text!r}.") from None


def _run(arguments: Namespace) -> int:
    asked = " ".join(arguments.review)
    on = _day(arguments.on) if arguments.on is not None else datetime.now(UTC).date()
    action = import_module("openupr.actions.open_review")
    review = action.open_review(asked, on)
    if review is None:
        raise Failure(import_module("openupr.actions.missing_review").not_here(asked))
    if arguments.json:
        print(json.dumps(review, ensure_ascii=False, indent=1))
        return 0
    width = min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)
    print("\n".join(page(review, width, not arguments.brief)))
    return 0


def page(review: dict[str, Any], width: int = 100, texts: bool = True) -> list[str]:
    """The review as lines for a terminal."""
    lines: list[str] = import_module("openupr.exports._page").page(review, width, texts)
    return lines


command = Command("a review in the terminal, with positions as of a day", _configure, _run, needs_store=True)
