"""Confined processes that read what people send (`documents.worker`), one kept warm between uploads.

Starting one costs a third of a second; two uploads at once get two. They end with the server: their input closes.
Does not: read anything in the server's own process.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, Thread

from openupr.documents.worker import Reader

_lock = Lock()
_idle: list[Reader] = []


@contextmanager
def a_reader() -> Iterator[Reader]:
    """A reader for one upload; the warm one where it is free. Another one that ends up idle is closed."""
    with _lock:
        reader = _idle.pop() if _idle else Reader()
    try:
        yield reader
    finally:
        with _lock:
            spare = bool(_idle)
            if not spare:
                _idle.append(reader)
        if spare:
            reader.close()


def warm_up() -> None:
    """Start a reader, without waiting for it, where none is idle: somebody is about to send a file."""
    with _lock:
        if _idle:
            return
    Thread(target=_start, daemon=True).start()


def _start() -> None:
    with a_reader() as reader:
        reader.reading(Path("/dev/null"))  # no document; the process is up when it has said so
