"""Read files that nobody has looked at: each in a process of its own, with limits of size, memory and time.

`document_of_safely` for one file; a `Reader` for several; `readings` for many, with several processes.
Does not: hand over our environment (no secrets, no settings) or take anything back but JSON, which `record` checks.
"""

import json
import os
import select
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import IO, Any, Self, cast

import openupr
from openupr.documents.limits import Limits, limits_from
from openupr.documents.picture import NotAPicture, Picture, Sheets, picture_from_plain, sheets_from_plain
from openupr.documents.record import NotARecord, from_plain
from openupr.documents.source import Unreadable
from openupr.domain.documents import Document

_GRACE = 15.0  # seconds beyond the limit before the process that should have kept it is ended
_KEPT = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP")
_SEARCHED = str(Path(openupr.__file__).parents[1])


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader answered of a file: the JSON of its contract (or record), and what it cost.

    `blocking`: whether a finding is blocking. `peak`: most memory, in kB. `error`: why it is unreadable, else None.
    """

    path: Path
    body: Any = None
    blocking: bool = False
    error: str | None = None
    peak: int = 0
    seconds: float = 0.0


def document_of_safely(path: Path, limits: Limits | None = None) -> Document:
    """What the file at `path` says, read in a process of its own. Raises Unreadable."""
    with Reader(limits) as reader:
        return reader.document(path)


class Reader:
    """A process that reads files, one after another; a context manager. Limits come from the environment if None."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or limits_from(os.environ)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def document(self, path: Path) -> Document:
        """What the file says, as a Document. Raises Unreadable."""
        body = self._answered(path, "record")
        try:
            return from_plain(body)
        except NotARecord as error:
            raise Unreadable(f"broke the reader (its answer is no record: {error}). Do not trust this file.") from error

    def sheets(self, path: Path) -> Sheets:
        """The text of each page, which the spans of records point into, and the pages' sizes. Raises Unreadable."""
        body = self._answered(path, "sheets")
        try:
            return sheets_from_plain(body)
        except NotAPicture as error:
            raise Unreadable(f"broke the reader (its answer is no text: {error}). Do not trust it.") from error

    def picture(self, path: Path, page: int, covered: str | None = None) -> Picture:
        """A page of a PDF, what names persons `covered` (`documents.picture`). Raises Unreadable."""
        body = self._answered(path, "picture", page=page, covered=covered)
        try:
            return picture_from_plain(body)
        except NotAPicture as error:
            raise Unreadable(f"broke the reader (its answer is no picture: {error}). Do not trust it.") from error

    def cells(self, path: Path, rows: int, columns: int) -> list[list[str]]:
        """The cells of the first sheet of a workbook, as text, at most so many. Raises Unreadable."""
        return self._rows(path, "cells", rows, columns)

    def filled(self, path: Path, rows: int, columns: int) -> list[list[str]]:
        """The rows of a table that was filled in (workbook, Word file, CSV), at most so many. Raises Unreadable."""
        return self._rows(path, "filled", rows, columns)

    def _rows(self, path: Path, form: str, rows: int, columns: int) -> list[list[str]]:
        body = self._answered(path, form, rows=rows, columns=columns)
        if not isinstance(body, list) or not all(
            isinstance(line, list) and all(isinstance(cell, str) for cell in line) for line in body
        ):
            raise Unreadable("broke the reader (its answer is no list of rows). Do not trust this file.")
        return body

    def _answered(self, path: Path, form: str, **more: Any) -> Any:
        reading = self.reading(path, form, **more)
        if reading.error is not None:
            raise Unreadable(reading.error)
        return reading.body

    def reading(self, path: Path, form: str = "contract", **more: Any) -> Reading:
        """What the file says, as parsed JSON: the contract of `openupr read`, or the "record". Never raises."""
        request = {"path": str(path.absolute()), "form": form, "limits": asdict(self._limits), **more}
        try:
            whole = json.loads(self._ask(json.dumps(request).encode() + b"\n"))
            said, peak, seconds = whole["answer"], whole["peak"], whole["seconds"]
            if "unreadable" in said:
                return Reading(path, error=str(said["unreadable"]), peak=peak, seconds=seconds)
            return Reading(path, said["body"], bool(said["blocking"]), None, peak, seconds)
        except (ValueError, KeyError, TypeError, OSError) as error:
            self.close()
            return Reading(
                path, error=f"broke the reader ({error or type(error).__name__}). Fetch it again or save it anew."
            )

    def close(self) -> None:
        """End the process, and with it the child that may still be reading."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(OSError):
            cast("IO[bytes]", process.stdin).close()
        try:
            process.wait(1.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        cast("IO[bytes]", process.stdout).close()

    def _ask(self, request: bytes) -> bytes:
        process = self._process = self._process if self._process and self._process.poll() is None else _start()
        requests = cast("IO[bytes]", process.stdin)
        requests.write(request)
        requests.flush()
        return _line(process, time.monotonic() + self._limits.seconds + _GRACE)


def _start() -> "subprocess.Popen[bytes]":
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {"PYTHONPATH": _SEARCHED, "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "openupr.documents.confined"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _line(process: "subprocess.Popen[bytes]", deadline: float) -> bytes:
    """The next line of the process. Raises OSError where it ends or the deadline passes first."""
    answers = cast("IO[bytes]", process.stdout)
    parts: list[bytes] = []
    while not (parts and parts[-1].endswith(b"\n")):
        if sys.platform != "win32" and not select.select([answers], [], [], max(0.0, deadline - time.monotonic()))[0]:
            raise OSError("no answer in time")
        part = os.read(answers.fileno(), 1 << 20)
        if not part:
            raise OSError("it ended without an answer")
        parts.append(part)
    return b"".join(parts)


def readings(
    paths: Sequence[Path], limits: Limits | None = None, jobs: int = 1, form: str = "contract"
) -> Iterator[Reading]:
    """A Reading of each file, in the order given, read by up to `jobs` processes. Never raises for a file."""
    width = max(1, min(jobs, len(paths)))
    with ExitStack() as stack:
        readers = [stack.enter_context(Reader(limits)) for _ in range(width)]
        if width == 1:
            yield from (readers[0].reading(path, form) for path in paths)
            return
        idle: SimpleQueue[Reader] = SimpleQueue()
        for reader in readers:
            idle.put(reader)

        def read(path: Path) -> Reading:
            reader = idle.get()
            try:
                return reader.reading(path, form)
            finally:
                idle.put(reader)

        pool = stack.enter_context(ThreadPoolExecutor(width))
        # A few ahead of whoever consumes, so that results do not pile up.
        ahead: deque[Future[Reading]] = deque()
        for path in paths:
            ahead.append(pool.submit(read, path))
            if len(ahead) > 2 * width:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()
