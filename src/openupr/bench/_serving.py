"""The site as a process of its own, for what is measured on it: a folder of data, a free port, and its end.

Does not: measure.
"""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from openupr.bench import Missed


@contextmanager
def served(folder: str) -> Iterator[int]:
    """The site of the data in `folder` on a free port, until the block ends. Raises Missed where it does not start."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "openupr", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=_environment(folder), stderr=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def openupr(folder: str, *words: str) -> str:
    """What a command prints that works on the data in `folder`; its status and its complaints are left out."""
    command = [sys.executable, "-m", "openupr", *words]
    done = subprocess.run(command, env=_environment(folder), capture_output=True, text=True, check=False)
    return done.stdout


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(1200):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/healthz")
            connection.getresponse().read()
            return
        except OSError:
            if process.poll() is not None:
                raise Missed(["the site did not start"]) from None
            time.sleep(0.05)
    raise Missed(["the site did not answer within a minute"])


def _environment(folder: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, "OPENUPR_DATA": folder}
