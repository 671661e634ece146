"""The server of the pages: granian over WSGI, on one address and port, until it is told to end.

Does not: answer other machines unless the address says so, or log who asked for what.
"""

import ctypes
import fcntl
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from traceback import extract_tb

_LOCK = "serve.lock"
_SECONDS_TO_END = 8
_NEAR = 100
_WHEN_THE_PARENT_DIES = 1  # PR_SET_PDEATHSIG of prctl(2)


class CannotServe(Exception):
    """The site cannot be served here: one line, why and what to do."""


def refuse_taken(host: str, port: int) -> None:
    """Raise CannotServe where nothing can listen on the port."""
    if not 0 < port < 65536:
        raise CannotServe(f"A port from 1 to 65535 was expected, found {port}. Try --port 8000.")
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as error:
        why = os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror
        raise CannotServe(f"Port {port} on {host} cannot be used: {why}.{_free(host, port)}") from error


def _free(host: str, port: int) -> str:
    """What to try in place of a port: the next that is free now; where none near is, that another address may do."""
    first = max(port + 1, 1024)  # below, only the system's own programs may listen
    for other in range(first, min(first + _NEAR, 65536)):
        try:
            with socket.create_server((host, other)):
                return f" Try --port {other}, which is free."
        except OSError:
            continue
    return " Name another port, or an address of this machine."


@contextmanager
def only_one(folder: Path, address: str) -> Iterator[None]:
    """Hold the folder of data for one server. Raises CannotServe where another holds it; its end lets go."""
    path = folder / _LOCK
    with os.fdopen(os.open(path, os.O_CREAT | os.O_RDWR, 0o600), "r+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            other = lock.read().strip() or "another process"
            raise CannotServe(
                f"The data in {folder} are served already: {other}. Stop that, or name another folder in OPENUPR_DATA."
            ) from None
        lock.truncate(0)
        lock.write(f"{address} (process {os.getpid()})\n")
        lock.flush()
        yield
        lock.truncate(0)


def put_together() -> None:
    """Load every page. Raises CannotServe where one cannot be loaded: a server would answer everything with nothing."""
    try:
        import_module("openupr.site.urls")
        import_module("openupr.site.wsgi")
    except Exception as error:  # whatever a module does while it is loaded
        place = next((one for one in reversed(extract_tb(error.__traceback__)) if one.filename[0] != "<"), None)
        where = f" ({place.filename}, line {place.lineno})" if place else ""
        what = f"{type(error).__name__}: {error}".splitlines()[0]
        raise CannotServe(f"The pages cannot be loaded: {what}{where}. Mend that file, or fetch it again.") from error


def _end_with(server: int) -> None:
    """In a worker of the process `server`: end when that ends, however it ends (Linux; elsewhere nothing)."""
    if sys.platform == "linux" and os.getppid() == server:
        ctypes.CDLL(None).prctl(_WHEN_THE_PARENT_DIES, signal.SIGKILL)


def serve(host: str, port: int) -> None:
    """Serve until SIGINT or SIGTERM. The store must be ready and no connection to it open (workers are forked)."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "openupr.site.settings"
    server_process = os.getpid()
    os.register_at_fork(after_in_child=lambda: _end_with(server_process))
    granian = import_module("granian")
    server = granian.Granian(
        "openupr.site.wsgi:application",
        address=host,
        port=port,
        interface="wsgi",
        workers=min(4, os.cpu_count() or 1),
        blocking_threads=2,  # more share one lock of Python and slow each other: docs/decisions.md
        log_enabled=False,
        respawn_failed_workers=True,  # one that the system ends, for want of memory say, does not end the site
        workers_kill_timeout=_SECONDS_TO_END,  # a worker that is told while it starts does not hear it
    )
    server.serve()
    print("openupr: stopped.", file=sys.stderr)
