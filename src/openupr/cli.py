"""The `openupr` command: finds its sub-commands in the folder `commands`.

Standard output carries the result and nothing else; notices and errors go to standard error, each on one line. What
nobody foresaw is one line too, with a number and where its record lies (`terminal.fault`).
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib import import_module

from openupr import __version__, terminal
from openupr.command import Command, Failure
from openupr.discover import discover
from openupr.documents.limits import WrongSetting
from openupr.domain.ledger import Altered
from openupr.store.failures import OutputFailed, Refused
from openupr.terminal import drop_output, say

_KEPT = "What was done by then is kept; openupr ledger lists it."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status (0 done, 1 done with blocking findings, 2 not done)."""
    terminal.prepare_streams()
    chosen = _parsed(arguments)
    try:
        return _run(chosen.chosen, chosen)
    except (Failure, Refused, WrongSetting) as failure:
        say(str(failure))
    except Altered as error:
        say(f"{error}.")
    except OutputFailed as failure:
        drop_output()
        say(f"the output: {failure}.{f' {_KEPT}' if chosen.chosen.needs_store else ''}")
    except BrokenPipeError:
        drop_output()
        return 0
    except OSError as error:
        say(f"{error.filename or 'the system'}: {error.strerror or error}.")
    except KeyboardInterrupt:
        say("stopped.")
        return 130
    except Exception as error:  # never a bare traceback for a person
        say(terminal.fault(error, chosen.command))
    return 2


def _parsed(arguments: Sequence[str] | None) -> Namespace:
    commands: dict[str, Command] = discover("openupr.commands", "command")
    parser = terminal.Parser(prog="openupr", description="The Universal Periodic Review as software.")
    parser.add_argument("--version", action="version", version=f"openupr {__version__}")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in commands.items():
        one = subparsers.add_parser(name.replace("_", "-").strip("-"), help=command.help, description=command.help)
        command.configure(one)
        one.set_defaults(chosen=command)
    chosen, rest = parser.parse_known_args(arguments)
    if rest and not chosen.chosen.passes_on:
        words = list(sys.argv[1:] if arguments is None else arguments)
        if (mixed := _mixed(subparsers.choices[chosen.command], words[words.index(chosen.command) + 1 :])) is None:
            parser.error(f"unrecognized arguments: {' '.join(rest)}. See openupr {chosen.command} --help")
        mixed.command, chosen = chosen.command, mixed
        rest = []
    chosen.rest = rest
    return chosen


def _mixed(parser: ArgumentParser, words: list[str]) -> Namespace | None:
    """Words on both sides of an option, as in `openupr step SVN/4 --on 2025-01-28 review_held`; None where not so."""
    try:
        chosen, rest = parser.parse_known_intermixed_args(words)
    except TypeError:  # a command with commands of its own
        return None
    return None if rest else chosen


def _run(command: Command, arguments: Namespace) -> int:
    """Run a command; where it needs the store, make that ready first. Only then is Django loaded."""
    if command.needs_store:
        setup = import_module("openupr.store.setup")
        with setup.told_plainly():
            setup.ready()
            status = command.run(arguments)
    else:
        status = command.run(arguments)
    sys.stdout.flush()  # here, where what goes wrong can still be told
    return status
