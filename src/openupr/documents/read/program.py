"""Run another program on a file: no shell, a folder of its own, a time limit, little memory, little else to see.

Does not: know any program. Nothing of the person's environment is handed on but the search path.
"""

import os
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from openupr.documents.source import Unreadable

_MESSAGE = 4_000  # bytes of a program's complaint that are read


def run(arguments: Sequence[str], folder: Path, seconds: float, memory: int | None, output: int) -> tuple[bytes, str]:
    """Standard output and standard error of a program run in `folder`, which is also its home.

    `memory` bounds its address space in bytes (None: unbounded), `output` each file it writes. Raises Unreadable
    where it runs longer than `seconds` or is not there.
    """
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "TMPDIR": str(folder)}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        try:
            process = subprocess.Popen(
                list(arguments),
                cwd=folder,
                env=environment | {"LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )
        except OSError as error:
            raise Unreadable(
                f"needs the program {arguments[0]}, which cannot be started ({error.strerror})."
            ) from error
        try:
            _bound(process.pid, memory, output)
            process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise Unreadable(
                f"took {Path(arguments[0]).name} more than {seconds:g} seconds. Save it as DOCX in Word and try again."
            ) from error
        finally:
            _end(process)
        out.seek(0)
        err.seek(0)
        return out.read(output), err.read(_MESSAGE).decode("utf-8", "replace")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program and what it started, if any of it still runs."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


def _bound(process: int, memory: int | None, output: int) -> None:
    """Bound a running program's memory and the files it writes, where the system can (Linux)."""
    try:
        import resource  # noqa: PLC0415  (not on Windows)
    except ImportError:
        return
    if hasattr(resource, "prlimit"):
        with suppress(OSError, ValueError):
            resource.prlimit(process, resource.RLIMIT_FSIZE, (output, output))
            if memory is not None:
                resource.prlimit(process, resource.RLIMIT_AS, (memory, memory))
