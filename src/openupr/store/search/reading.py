"""What is indexed of a large database, read by a process of its own: it reads while this one makes the index.

It cuts the words and finds the marks of texts too, so that both have about as much to do.
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
from itertools import islice, starmap
from typing import IO, Any

from django.db import connection

from openupr import settings as own
from openupr.store.models import LabelVersion, ParagraphRow
from openupr.store.search.engine import About, Beside, Fed, Feed
from openupr.store.search.texts import records

MANY = 30_000
"""Texts from which on a process of its own is worth its start."""
_AT_ONCE, _SIZE, _LONGEST = 100, 8, 2**28
_PROGRAM = (  # rows are in no cycle, and looking for cycles takes a quarter of the time
    "import gc; gc.disable(); from openupr.store.setup import ready; ready(); "
    "from openupr.store.search.reading import main; main()"
)


def read(on: date, entry: int, hash: str, beside: Beside | None = None, many: int = MANY) -> Feed:
    """All records, positions as of the day, in order. Taking them raises OSError where the other process fails."""
    if connection.in_atomic_block or (os.cpu_count() or 1) < 2 or _few(many):
        return Feed(records(on), entry, hash, on, beside)
    return _Elsewhere(entry, hash, on, beside)


def _few(many: int) -> bool:
    return LabelVersion.objects.count() + ParagraphRow.objects.count() < many


class _Elsewhere(Feed):
    """What the other process reads; everything from here where it cannot start or reads another database."""

    def __init__(self, entry: int, hash: str, on: date, beside: Beside | None) -> None:
        super().__init__(records(on), entry, hash, on, beside)
        self._arguments = [on.isoformat(), str(entry), hash]
        self._told: About | None = None

    def about(self) -> About:
        """What the other process says, else what was fed here."""
        return self._told or super().about()

    def fed(self) -> Iterator[Fed]:
        """The records as engines take them."""
        command = [sys.executable, "-c", _PROGRAM, *self._arguments]
        environment = {**os.environ, "OPENUPR_DATA": str(own.data_folder())}
        try:
            process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        except OSError:
            yield from super().fed()
            return
        with process:
            assert process.stdout is not None, "it is a pipe"  # noqa: S101 - for the types
            try:
                if not _reads_the_same(process.stdout):
                    process.kill()
                    yield from super().fed()
                    return
                while some := _taken(process.stdout):
                    yield from starmap(Fed, some)
                self._told = About(**_taken(process.stdout)[0])
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


def main() -> None:
    """Arguments: as `read`. Writes the database's name, the records by the hundred, an empty list, what they are."""
    out = sys.stdout.buffer
    _tell(out, _name())
    day, entry, digest = sys.argv[1:]
    feed = Feed(records(date.fromisoformat(day)), int(entry), digest, date.fromisoformat(day))
    found = map(_plain, feed)
    while some := list(islice(found, _AT_ONCE)):
        _tell(out, some)
    _tell(out, [])
    _tell(out, [feed.about().plain()])
    out.flush()


def _plain(one: Fed) -> tuple[Any, ...]:
    return one.words, one.label_words, one.fields, one.row, one.order, one.by_date


def _tell(out: IO[bytes], what: list[Any]) -> None:
    told = marshal.dumps(what)
    out.write(len(told).to_bytes(_SIZE))
    out.write(told)
