"""`openupr train LABELLED.csv -o MODEL`: a model for `openupr classify`, from texts that people coded.

The table has the columns text, action and issues, and may have session, sdg_targets and groups, as UPR Info's and the
Danish Institute's data have. `--without 15-17` leaves sessions out, so that the model can be measured on them. The file
holds numbers, no text. It needs scikit-learn; with `--best`, which teaches the careful model too and writes both into
MODEL, also JAX, Optax and safetensors. The same table gives the same bytes on the same machine.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import Any

from openupr.actions.save_file import saved
from openupr.classify.labelled import Labelled, Misread, labels_of, once_each, read_labelled
from openupr.command import Command, Failure
from openupr.extras import how_to_add

_FEWEST = 200  # texts; with fewer there is nothing to learn from
_PASSES = 5
_MOST_PASSES = 100
_SAID_EVERY = 15  # seconds


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("table", type=Path, metavar="LABELLED.csv", help="texts with their codes")
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="MODEL", help="the file to write")
    parser.add_argument("--without", default="", metavar="SESSIONS", help="sessions to leave out, such as 15-17,20")
    parser.add_argument("--best", action="store_true", help="the careful model too: for 23,000 texts an hour or two")
    parser.add_argument(
        "--base",
        type=Path,
        help="with --best, what is taught: a careful model, or a folder with a public BERT; the one that ships if "
        "left out",
    )
    parser.add_argument(
        "--taught-by",
        type=Path,
        metavar="MODEL",
        help="a careful model whose word is heard beside the people's codes: their slips are learnt less",
    )
    parser.add_argument("--passes", type=int, metavar="N", help=f"with --best, over all texts; {_PASSES} if left out")
    parser.add_argument(
        "--slow-only", action="store_true", help="with --best, no fast part: MODEL goes with the fast one that ships"
    )
    parser.add_argument("--force", action="store_true", help="replace MODEL where it is there already")


def _run(arguments: Namespace) -> int:
    _check_options(arguments)
    left = sessions_of(arguments.without)
    try:
        rows = [one for one in read_labelled(arguments.table) if one.session not in left]
    except Misread as error:
        raise Failure(f"{error}. Nothing was written.") from error
    texts = once_each(rows)
    _check(texts)
    teacher = _teacher(arguments.taught_by)
    make = _best(arguments, rows, teacher) if arguments.best else _fast(texts, teacher)
    with saved(arguments.out, arguments.force) as out:
        size = out.write(make(labels_of(texts)))
    print(f"{arguments.out}: {len(texts)} different texts, {size} bytes.")
    return 0


_Make = Callable[[dict[str, list[str]]], bytes]


def _teacher(path: Path | None) -> Any:
    careful, weights = (import_module(f"openupr.classify.{name}") for name in ("careful", "weights"))
    try:
        return careful.careful(path) if path else None
    except weights.Damaged as error:
        raise Failure(f"{error}. Nothing was written.") from error


def _fast(texts: list[Labelled], teacher: Any) -> _Make:
    training = _library("training", "scikit-learn")

    def make(labels: dict[str, list[str]]) -> bytes:
        try:
            return bytes(training.model_of(texts, labels, _say, teacher))
        except ValueError as error:  # what scikit-learn says of a table in which there is nothing to tell apart
            raise Failure(
                f"Texts of each action and of some issues were expected in several sessions ({error}). "
                "Nothing was written."
            ) from error

    return make


def _best(arguments: Namespace, rows: list[Labelled], teacher: Any) -> _Make:
    """What makes the careful model. Whatever is missing or cannot be read is told before hours of work."""
    careful, weights = (import_module(f"openupr.classify.{name}") for name in ("careful", "weights"))
    tuning = _library("fine_tuning", "jax optax safetensors")
    fast = None if arguments.slow_only else _fast(once_each(rows), teacher)
    try:
        base = import_module("openupr.classify.beginning").base_of(arguments.base or careful.CAREFUL)
    except weights.Damaged as error:
        raise Failure(f"{error}. Nothing was written.") from error
    if arguments.slow_only:
        _check_names(labels_of(once_each(rows))["issues"])
    recipe = tuning.Recipe(passes=arguments.passes or _PASSES)

    def make(labels: dict[str, list[str]]) -> bytes:
        quick = fast and weights.unpack(fast(labels))
        slow = tuning.fine_tuned(base, rows, labels, _progress(recipe.passes), recipe, teacher)
        return bytes(weights.pack(*(careful.both(quick, slow) if quick else slow)))

    return make


def _check_names(issues: list[str]) -> None:
    """A slow part alone goes with the fast model that ships, which knows certain issues."""
    model = import_module("openupr.classify.model")
    if tuple(issues) != model.shipped().issues:
        raise Failure(
            "With --slow-only the issues of the fast model that ships were expected, found others. Leave --slow-only "
            "out, and both parts are made. Nothing was written."
        )


def _library(module: str, libraries: str) -> Any:
    try:
        return import_module(f"openupr.classify.{module}")
    except ModuleNotFoundError as error:
        raise Failure(f"openupr train needs {error.name}, which is not here: {how_to_add(libraries)}") from error


def _progress(passes: int) -> Callable[[int, int, int, float], None]:
    """Tells the first step, the last, and now and then how far it is and how long it will take."""
    began = said = monotonic()

    def say(turn: int, step: int, steps: int, loss: float) -> None:
        nonlocal said
        now = monotonic()
        if step in (1, steps) or now - said >= _SAID_EVERY:
            said = now
            left = round((now - began) / step * (steps - step) / 60)
            after = f", some {left} minutes left" if step > 1 else ""
            _say(f"pass {turn} of {passes}, step {step} of {steps}, loss {loss:.3f}{after}")

    return say


def sessions_of(said: str) -> set[int]:
    """The sessions of "15-17,20". Raises Failure."""
    found: set[int] = set()
    for part in filter(None, said.split(",")):
        first, dash, last = part.partition("-")
        last = last if dash else first
        if not (first.isdecimal() and last.isdecimal() and len(first + last) < 8 and int(first) <= int(last) < 1000):
            raise Failure(f"Sessions such as 15-17,20 were expected, found {part!r}.")
        found.update(range(int(first), int(last) + 1))
    return found


def _check_options(arguments: Namespace) -> None:
    given = {"--base": arguments.base, "--passes": arguments.passes, "--slow-only": arguments.slow_only or None}
    alone = [name for name, value in given.items() if value is not None]
    if alone and not arguments.best:
        raise Failure(f"{alone[0]} was expected together with --best. Nothing was written.")
    if arguments.passes is not None and not 1 <= arguments.passes <= _MOST_PASSES:
        raise Failure(f"1 to {_MOST_PASSES} passes were expected, found {arguments.passes}. Nothing was written.")


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
