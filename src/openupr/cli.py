"""The `openupr` command: finds its sub-commands in the folder `commands`.

Standard output carries the result and nothing else; notices and errors go to standard error.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from openupr import __version__
from openupr.command import Command, Failure
from openupr.discover import discover
from openupr.documents.limits import WrongLimit
from openupr.store.failures import Refused


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status (0 done, 1 done with blocking findings, 2 not done)."""
    _make_printable()
    commands: dict[str, Command] = discover("openupr.commands", "command")
    parser = ArgumentParser(prog="openupr", description="The Universal Periodic Review as software.")
    parser.add_argument("--version", action="version", version=f"openupr {__version__}")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in commands.items():
        one = subparsers.add_parser(name.replace("_", "-").strip("-"), help=command.help, description=command.help)
        command.configure(one)
        one.set_defaults(chosen=command)
    chosen, rest = parser.parse_known_args(arguments)
    if rest and not chosen.chosen.passes_on:
        parser.error(f"unrecognized arguments: {' '.join(rest)}. See openupr {chosen.command} --help")
    chosen.rest = rest
    try:
        return _run(chosen.chosen, chosen)
    except (Failure, Refused, WrongLimit) as failure:
        print(f"openupr: {failure}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        print(f"openupr: {error.filename or 'the output'}: {error.strerror}.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("openupr: stopped.", file=sys.stderr)
        return 130


def _make_printable() -> None:
    """Let nothing that a damaged document holds stop the printing, and a closed stream be a quiet one."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w"))  # noqa: SIM115 - for as long as the process lives
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _drop_output() -> None:
    """Throw away what is still to be written, so that the end of the process does not fail on it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(command: Command, arguments: Namespace) -> int:
    """Run a command; where it needs the store, make that ready first. Only then is Django loaded."""
    if not command.needs_store:
        return command.run(arguments)
    setup = import_module("openupr.store.setup")
    with setup.told_plainly():
        setup.ready()
        return command.run(arguments)
