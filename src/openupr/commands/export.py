"""`openupr export FORMAT REVIEW [-o FILE]`: a review as CSV, XLSX, JSON, Word list, or in the form of another system.

`openupr export all [-o FOLDER]`: the whole database as files, with a data dictionary, version and SHA-256.
`openupr export REVIEW --format FORMAT` says the same; `docx` is another word for `word-list`. A file is written whole
or not at all, and never over another one without `--force`. Names of members of delegations and of submitters are in
none of the formats (DESIGN 7a).
"""

import re
import sys
from argparse import ArgumentParser, Namespace
from contextlib import nullcontext
from datetime import UTC, date, datetime
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

from openupr.actions.save_file import saved
from openupr.actions.save_folder import saved_folder
from openupr.command import Command, Failure
from openupr.discover import discover
from openupr.settings import data_folder

_EVERYTHING = "all"
_OTHER_WORDS = {"docx": "word-list", "excel": "xlsx"}


def formats() -> dict[str, ModuleType]:
    """The formats by name, from the folder `exports`."""
    found = discover("openupr.exports", "NAME")
    return {name: import_module(f"openupr.exports.{module}") for module, name in sorted(found.items())}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs="+",
        metavar="FORMAT REVIEW",
        help="the format, then a State and a cycle: csv SVN/3, csv Slovenia 3. Formats: csv, json, xlsx, word-list "
        "(docx); of other systems uhri-xlsx, uhri-json, upr-info, impact-oss; akn (Akoma Ntoso). "
        "Or all: the whole database as CSV, JSON Lines, Parquet and SQLite",
    )
    parser.add_argument("--format", metavar="FORMAT", help="the format, where it is not the first word")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="where to write, such as SVN-3.docx; left out: standard output, for docx and xlsx no terminal. "
        "For all a folder; left out: the one that the site serves",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="replace FILE, or the folder of an earlier export, where it is there already",
    )
    parser.add_argument(
        "--on",
        type=date.fromisoformat,
        metavar="DATE",
        help="positions as of a day (2015-03-20); readings of a later day stay in the file, each marked as later",
    )


def _run(arguments: Namespace) -> int:
    if arguments.words == [_EVERYTHING] and not arguments.format:
        return _everything(arguments)
    form, named = _asked(arguments)
    if arguments.output is None:
        _refuse_terminal(form, named)
    else:
        _hint(form, arguments.output)
    with saved(arguments.output, arguments.force) if arguments.output else nullcontext() as out:
        review = _review(named, arguments.on or datetime.now(UTC).date())
        made = BytesIO()
        form.write(review, made)
        if out:
            out.write(made.getvalue())
    if out:
        count = len(review["recommendations"])
        print(f"{arguments.output}: {count} recommendations of {review['address']}.", file=sys.stderr)
    else:
        sys.stdout.buffer.write(made.getvalue())
        sys.stdout.flush()
    return 0


def _everything(arguments: Namespace) -> int:
    """The whole database into a folder; without one into the folder that the site serves."""
    everything = import_module("openupr.exports._everything")
    target = arguments.output or data_folder() / everything.FOLDER
    replace = arguments.force or arguments.output is None
    with saved_folder(target, everything.MANIFEST, replace) as folder:
        made = everything.write(folder, arguments.on or datetime.now(UTC).date(), _tell)
    for line in made["missing"]:
        print(f"note: {line}", file=sys.stderr)
    rows = sum(made["tables"].values())
    print(f"{target}: {len(made['files'])} files, {rows} rows, data {made['version']}.", file=sys.stderr)
    return 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def _asked(arguments: Namespace) -> tuple[ModuleType, str]:
    """The format and the words that name the review."""
    known = formats()
    known |= {word: known[name] for word, name in _OTHER_WORDS.items()}
    words = [arguments.format, *arguments.words] if arguments.format else arguments.words
    if words[0] not in known:
        raise Failure(
            f"A format was expected ({', '.join(formats())}), found {words[0]!r}. "
            "For example: openupr export csv SVN/3."
        )
    if len(words) == 1:
        raise Failure(f"A review was expected after {words[0]}. For example: openupr export {words[0]} SVN/3.")
    return known[words[0]], " ".join(words[1:])


def _refuse_terminal(form: ModuleType, named: str) -> None:
    """A workbook or a Word file is no text for a terminal."""
    if not form.MIME.startswith(("text/", "application/json", "application/akn+xml")) and sys.stdout.isatty():
        name = "-".join(re.findall(r"\w+", named)) or "review"  # "SVN/3" as "SVN-3"
        raise Failure(f"{form.NAME} is no text for a terminal. Name a file: -o {name}{form.SUFFIX}")


def _hint(form: ModuleType, path: Path) -> None:
    """What programs open goes by the ending of a name."""
    last = "." + form.SUFFIX.rpartition(".")[2]  # of ".uhri.xlsx" ".xlsx"
    if path.suffix.lower() != last:
        better = path.with_suffix(last) if path.name else last
        print(f"note: a file of {form.NAME} ends in {last}, so that programs open it: -o {better}", file=sys.stderr)


def _review(named: str, on: date) -> dict[str, Any]:
    review: dict[str, Any] | None = import_module("openupr.actions.open_review").open_review(named, on)
    if review is None:
        raise Failure(f"No document of {named} is imported. Import its report: openupr import FILE.")
    return review


command = Command(
    "a review as CSV, XLSX, JSON, Word list, or in the form of another system", _configure, _run, needs_store=True
)
