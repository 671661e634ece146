"""`openupr index`: make the search index anew from the database. Searching makes what is missing by itself."""

import time
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib import import_module

from openupr.command import Command


def _configure(parser: ArgumentParser) -> None:
    """There is nothing to choose."""


def _run(arguments: Namespace) -> int:
    keeping = import_module("openupr.store.search.keeping")
    begin = time.monotonic()
    about = keeping.build(keeping.engine(), datetime.now(UTC).date(), anew=True)
    print(f"{about.total:,} texts are indexed as of entry {about.entry}, in {time.monotonic() - begin:.1f} s.")
    return 0


command = Command("make the search index anew from the database", _configure, _run, needs_store=True)
