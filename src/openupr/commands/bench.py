"""`openupr bench [NAME]`: measurements on real documents, each printed as a table.

Exit status: 0 all that must be reached is, 1 something is not, 2 there is nothing to measure on.
"""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from openupr.bench import Missed
from openupr.command import Command, Failure
from openupr.discover import discover

Measurement = Callable[[Path, bool], list[str]]
_SHARED = Path(__file__).parents[4] / "shared"


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="which one; without it, the names are listed; all for all"
    )
    parser.add_argument("--small", action="store_true", help="a few documents only, as the tests do")
    parser.add_argument(
        "--shared",
        type=Path,
        default=None,
        metavar="PATH",
        help="folder of real documents; beside the repository if left out",
    )


def _run(arguments: Namespace) -> int:
    measurements: dict[str, Measurement] = discover("openupr.bench", "run")
    if arguments.name is None:
        print("\n".join(measurements))
        return 0
    if arguments.name != "all" and arguments.name not in measurements:
        raise Failure(f'there is no measurement "{arguments.name}". There are: {", ".join(measurements)}, all.')
    shared: Path = arguments.shared or _SHARED
    if not (shared / "corpus").is_dir():
        raise Failure(f"{shared} has no folder corpus of real documents. Name one with --shared.")
    names = list(measurements) if arguments.name == "all" else [arguments.name]
    return max([_measure(name, measurements[name], shared, arguments.small) for name in names])


def _measure(name: str, measurement: Measurement, shared: Path, small: bool) -> int:
    begin, status = time.monotonic(), 0
    try:
        lines = measurement(shared, small)
    except Missed as missed:
        lines, status = missed.lines, 1
    print(f"# {name}", *lines, f"({time.monotonic() - begin:.1f} s)", sep="\n", flush=True)
    return status


command = Command("measurements on real documents, each printed as a table", _configure, _run)
