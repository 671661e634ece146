"""`openupr docs`: write the pages of reference (docs/cli.md, rules.md, steps.md) anew from the program itself."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from openupr.command import Command, Failure
from openupr.reference import commands_page, rules_page, steps_page

_DOCS = Path(__file__).parents[3] / "docs"


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--into", type=Path, default=None, metavar="FOLDER", help="where to; the repository's docs if left out"
    )


def _run(arguments: Namespace) -> int:
    folder: Path = arguments.into or _DOCS
    if not folder.is_dir():
        raise Failure(f"{folder} is not a folder. Name one with --into.")
    for name, page in (("cli.md", commands_page()), ("rules.md", rules_page()), ("steps.md", steps_page())):
        (folder / name).write_text(page, encoding="utf-8")
        print(folder / name)
    return 0


command = Command("write the pages of reference anew: the commands, the rules, the steps of a review", _configure, _run)
