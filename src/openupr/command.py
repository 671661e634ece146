"""What a command module offers: `command = Command(...)`, found by its folder.

`configure` adds arguments to the parser; `run` gets the parsed arguments and returns the exit status.
`needs_store` is true where the database must be set up before it runs. `passes_on` is true where words that
the parser does not know are another program's: they stand in `Namespace.rest`.
"""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterable
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


def fields_of(words: Iterable[str], example: str) -> dict[str, str]:
    """Words such as session=48 by name; `example` is named where one is none. Raises Failure."""
    pairs = [word.partition("=") for word in words]
    for name, equals, value in pairs:
        if not equals or not value:
            raise Failure(f"A field and its value, such as {example}, were expected, found {name + equals!r}.")
    if twice := sorted(name for name, times in Counter(name for name, _, _ in pairs).items() if times > 1):
        raise Failure(f"Each field once was expected, found {twice[0]} twice.")
    return {name: value for name, _, value in pairs}
