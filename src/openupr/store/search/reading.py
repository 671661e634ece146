"""The records of a large database, read by a process of its own: it reads while this one makes the index of them.

The other process opens the same database by the same environment and says which it is; where that is another one, or
no process can be had, the records are read here. One that ends before its end is a failure, never a shorter index.
Does not: read within a transaction (what is not committed is seen here only).
"""

import marshal
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import IO, Any

from django.db import connection

from openupr import settings as own
from openupr.store.models import LabelVersion, ParagraphRow
from openupr.store.search.engine import Record
from openupr.store.search.texts import records

MANY = 30_000
"""Texts from which on a process of its own is worth its start."""
_AT_ONCE, _SIZE, _LONGEST = 100, 8, 2**28
_PROGRAM = (  # rows are in no cycle, and looking for cycles takes a quarter of the time
    "import gc; gc.disable(); from openupr.store.setup import ready; ready(); "
    "from openupr.store.search.reading import main; main()"
)


def read(on: date, many: int = MANY) -> Iterator[Record]:
    """All records, positions as of the day, in their order. Raises OSError where the other process fails."""
    if connection.in_atomic_block or (os.cpu_count() or 1) < 2 or _few(many):
        return records(on)
    return _beside(on)


def _few(many: int) -> bool:
    return LabelVersion.objects.count() + ParagraphRow.objects.count() < many


def _beside(on: date) -> Iterator[Record]:
    """What the other process reads; everything from here where it cannot start or reads another database."""
    command = [sys.executable, "-c", _PROGRAM, on.isoformat()]
    environment = {**os.environ, "OPENUPR_DATA": str(own.data_folder())}
    try:
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    except OSError:
        yield from records(on)
        return
    with process:
        assert process.stdout is not None, "it is a pipe"  # noqa: S101 - for the types
        try:
            if not _reads_the_same(process.stdout):
                process.kill()
                yield from records(on)
                return
            while some := _taken(process.stdout):
                yield from map(_record, some)
        finally:
            process.kill()  # where it is done this does nothing; where nobody takes more, it need not go on


def _reads_the_same(out: IO[bytes]) -> bool:
    """Whether the other process has started, with the database that is used here."""
    try:
        return _taken(out) == _name()
    except OSError:
        return False


def _taken(out: IO[bytes]) -> list[Any]:
    """What the other process wrote next. Raises OSError where it ended instead."""
    try:
        size = min(int.from_bytes(out.read(_SIZE)), _LONGEST)
        found: list[Any] = marshal.loads(out.read(size))  # noqa: S302 - of our own process, a third of what JSON takes
    except (EOFError, ValueError, TypeError) as error:
        said = "the process that reads the texts for the index ended before its end; see its message above"
        raise OSError(said) from error
    return found


def _name() -> list[str]:
    """The database that is used."""
    return [connection.vendor, str(connection.settings_dict["NAME"])]


def _plain(one: Record) -> tuple[Any, ...]:
    day = one.dated.toordinal() if one.dated else 0
    return one.text, one.language, one.labels, one.fields, one.row, day


def _record(plain: tuple[Any, ...]) -> Record:
    text, language, labels, fields, row, day = plain
    return Record(text, language, labels, fields, row, date.fromordinal(day) if day else None)


def main() -> None:
    """Argument: the day. Writes the database's name, the records by the hundred, and an empty list as the end."""
    out = sys.stdout.buffer
    _tell(out, _name())
    found = map(_plain, records(date.fromisoformat(sys.argv[1])))
    while some := list(islice(found, _AT_ONCE)):
        _tell(out, some)
    _tell(out, [])
    out.flush()


def _tell(out: IO[bytes], what: list[Any]) -> None:
    told = marshal.dumps(what)
    out.write(len(told).to_bytes(_SIZE))
    out.write(told)
