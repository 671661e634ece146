"""`openupr train LABELLED.csv -o MODEL`: a model for `openupr classify`, from texts that people coded.

The table has the columns text, action and issues, and may have session, sdg_targets and groups, as UPR Info's and the
Danish Institute's data have. `--without 15-17` leaves sessions out, so that the model can be measured on them. The file
holds numbers, no text. It needs scikit-learn. The same table gives the same bytes on the same machine.
"""

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from openupr.actions.save_file import saved
from openupr.classify.labelled import Labelled, Misread, labels_of, once_each, read_labelled
from openupr.command import Command, Failure
from openupr.extras import how_to_add

_FEWEST = 200  # texts; with fewer there is nothing to learn from


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("table", type=Path, metavar="LABELLED.csv", help="texts with their codes")
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="MODEL", help="the file to write")
    parser.add_argument("--without", default="", metavar="SESSIONS", help="sessions to leave out, such as 15-17,20")
    parser.add_argument("--force", action="store_true", help="replace MODEL where it is there already")


def _run(arguments: Namespace) -> int:
    left = sessions_of(arguments.without)
    try:
        rows = read_labelled(arguments.table)
    except Misread as error:
        raise Failure(f"{error}. Nothing was written.") from error
    texts = once_each([one for one in rows if one.session not in left])
    _check(texts)
    try:
        training = import_module("openupr.classify.training")
    except ModuleNotFoundError as error:
        raise Failure(f"openupr train needs {error.name}, which is not here: {how_to_add('scikit-learn')}") from error
    with saved(arguments.out, arguments.force) as out:
        size = out.write(training.model_of(texts, labels_of(texts), _say))
    print(f"{arguments.out}: {len(texts)} different texts, {size} bytes.")
    return 0


def sessions_of(said: str) -> set[int]:
    """The sessions of "15-17,20". Raises Failure."""
    found: set[int] = set()
    for part in filter(None, said.split(",")):
        first, dash, last = part.partition("-")
        last = last if dash else first
        if not (first.isdigit() and last.isdigit() and int(first) <= int(last) < 1000):
            raise Failure(f"Sessions such as 15-17,20 were expected, found {part!r}.")
        found.update(range(int(first), int(last) + 1))
    return found


def _check(texts: list[Labelled]) -> None:
    if len(texts) < _FEWEST:
        raise Failure(f"At least {_FEWEST} different texts were expected, found {len(texts)}. Nothing was written.")
    if missing := sorted({1, 2, 3, 4, 5} - {one.action for one in texts}):
        raise Failure(
            f"Texts of each action from 1 to 5 were expected, found none of {missing[0]}. Nothing was written."
        )


def _say(message: str) -> None:
    print(f"{message} …", file=sys.stderr, flush=True)


command = Command("make a model for openupr classify from texts that people coded", _configure, _run)
