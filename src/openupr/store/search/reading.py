"""The records of a large database, read by a process of its own: it reads while this one makes the index of them.

The other process opens the same database by the same environment and says which it is; where that is another one, or
no process can be had, the records are read here. One that ends before its end is a failure, never a shorter index.
Does not: read within a transaction (what is not committed is seen here only).
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from django.db import connection

from openupr import settings as own
from openupr.store.models import LabelVersion, ParagraphRow
from openupr.store.search.engine import Record
from openupr.store.search.texts import records

MANY = 30_000
"""Texts from which on a process of its own is worth its start."""
_AT_ONCE = 100
_END = b"end\n"
_PROGRAM = "from openupr.store.setup import ready; ready(); from openupr.store.search.reading import main; main()"


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
            if process.stdout.readline() != _name():
                process.kill()
                yield from records(on)
                return
            yield from _told(process.stdout)
        finally:
            process.kill()  # where it is done this does nothing; where nobody takes more, it need not go on


def _told(lines: Iterable[bytes]) -> Iterator[Record]:
    for line in lines:
        if line == _END:
            return
        yield from map(_record, json.loads(line))
    raise OSError("the process that reads the texts for the index ended before its end; see its message above")


def _name() -> bytes:
    """The database that is used, as a line."""
    return json.dumps([connection.vendor, str(connection.settings_dict["NAME"])]).encode() + b"\n"


def _plain(one: Record) -> list[object]:
    return [one.text, one.language, one.labels, one.fields, one.row, one.dated.isoformat() if one.dated else None]


def _record(plain: list[object]) -> Record:
    text, language, labels, fields, row, dated = plain
    values = {name: tuple(some) for name, some in fields.items()}  # type: ignore[attr-defined]
    day = date.fromisoformat(str(dated)) if dated else None
    return Record(str(text), str(language), tuple(labels), values, row, day)  # type: ignore[arg-type]


def main() -> None:
    """Argument: the day. Writes the database's name, the records a hundred to a line, and the end."""
    out = sys.stdout.buffer
    out.write(_name())
    found = map(_plain, records(date.fromisoformat(sys.argv[1])))
    while some := list(islice(found, _AT_ONCE)):
        out.write(json.dumps(some, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    out.write(_END)
    out.flush()
