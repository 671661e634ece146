"""What a command module offers: `command = Command(...)`, found by its folder.

`configure` adds arguments to the parser; `run` gets the parsed arguments and returns the exit status.
`needs_store` is true where the database must be set up before it runs. `passes_on` is true where words that
the parser does not know are another program's: they stand in `Namespace.rest`.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command: one line of help, its arguments, what it does."""

    help: str
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    needs_store: bool = False
    passes_on: bool = False


class Failure(Exception):
    """What a person did cannot be done: one line that says why and what to do. Exit status 2."""
