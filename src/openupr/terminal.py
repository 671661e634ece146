"""The terminal: an output whose failure is told from that of the data folder, one line for what went wrong, and the
record of a fault of our own.

A fault's record holds where it happened and nothing that a person wrote or a document says: no message, no values, no
arguments. It lies in the folder of data, else in that of temporary files, for its owner alone to read.
Does not: decide what a command does about a failure (`cli`).
"""

import os
import re
import secrets
import sys
import tempfile
import traceback
from argparse import ArgumentParser
from contextlib import suppress
from importlib import import_module
from io import BufferedWriter, FileIO, TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, NoReturn, cast

from openupr import __version__
from openupr.domain.visible import visible
from openupr.store.failures import OutputFailed

_SHOWN = 80
# 'xxxx…' of more than 80 characters: what was typed, as a message repeats it
_QUOTED = re.compile(rf"(['\"])([^'\"]{{{_SHOWN + 1},}})\1", re.DOTALL)
# a word of more than 300: no path and no address of ours is that long
_WORD = re.compile(r"\S{301,}")


class _Output(FileIO):
    """The raw standard output; what the system refuses is an OutputFailed, but for a reader that went away."""

    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputFailed(error.strerror or str(error)) from error


class Parser(ArgumentParser):
    """A parser whose errors repeat what was typed on one line only."""

    def error(self, message: str) -> NoReturn:
        """End with the usage and one line, status 2."""
        super().error(visible(shortened(message)))


def shortened(message: str) -> str:
    """The message with what it repeats in quotation marks, and any word without a space, at most 80 characters long."""
    quoted = _QUOTED.sub(lambda found: f"{found[1]}{found[2][:_SHOWN]}…{found[1]}", message)
    return _WORD.sub(lambda found: f"{found[0][:_SHOWN]}…", quoted)


def prepare_streams() -> None:
    """Let nothing that a damaged document holds stop the printing, and a closed stream be a quiet, empty one."""
    for name in ("stdout", "stderr", "stdin"):
        stream = getattr(sys, name)
        if stream is None:
            way = "r" if name == "stdin" else "w"
            setattr(sys, name, Path(os.devnull).open(way))  # noqa: SIM115 - for as long as the process lives
        elif name != "stdin" and isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.stdout is sys.__stdout__ and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout = _told_apart(sys.stdout)


def _told_apart(stream: TextIOWrapper) -> TextIOWrapper:
    """The stream, to the same place, with failures that are OutputFailed."""
    stream.flush()
    raw = _Output(stream.fileno(), "w", closefd=False)
    if isinstance(stream.buffer, FileIO):  # PYTHONUNBUFFERED
        return TextIOWrapper(cast("BinaryIO", raw), "utf-8", "replace", write_through=True)
    return TextIOWrapper(BufferedWriter(raw), "utf-8", "replace", line_buffering=stream.line_buffering)


def drop_output() -> None:
    """Throw away what is still to be written, so that the end of the process does not fail on it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(message: str) -> None:
    """One line on standard error; a closed or full one is no further failure."""
    with suppress(OSError, ValueError):
        print(f"openupr: {visible(shortened(message))}", file=sys.stderr, flush=True)


def fault(error: Exception, command: str) -> str:
    """Record a fault of ours; returns the line for a person, with the fault's number and where its record lies."""
    number = secrets.token_hex(4)
    path = _record(number, [f"openupr {__version__}, {command}, Python {sys.version.split()[0]}", *_where(error)])
    kept = f"Where it happened is recorded in {path}, without any text of yours: send that to the maintainers"
    told = kept if path else "Its record could not be written. Tell the maintainers what you did"
    return f"this is a fault of OpenUPR ({type(error).__name__}), number {number}. {told}."


def _where(error: BaseException | None) -> list[str]:
    """Kinds of errors with files, lines and functions, the newest error first; no messages, no lines of source."""
    lines = []
    while error is not None:
        lines.append(type(error).__qualname__)
        lines += [f"  {one.filename}:{one.lineno} {one.name}" for one in traceback.extract_tb(error.__traceback__)]
        error = error.__cause__ or error.__context__
    return lines


def _record(number: str, lines: list[str]) -> Path | None:
    for folder in _folders():
        path = folder / f"fault-{number}.txt"
        with suppress(OSError):
            with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
                file.write("\n".join([*lines, ""]))
            return path
    return None


def _folders() -> list[Path]:
    found = []
    with suppress(Exception):  # whatever is wrong with the settings may be the fault itself
        data: Path = import_module("openupr.settings").data_folder()
        found = [data] if data.is_dir() else []
    return [*found, Path(tempfile.gettempdir())]
