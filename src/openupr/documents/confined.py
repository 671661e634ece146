"""The process that opens files: it answers requests, one line of JSON each, and reads each file in a child of its own.

Run by `worker` as `python -m openupr.documents.confined`. It never looks into a file itself: it forks, so that one
hostile file can spoil nothing for the next, and the child starts warm. The child has a limit of memory, of time and of
what it may write; where the system can (Linux), neither has a network. Where there is no fork (Windows), the file is
read here, and `worker` ends the whole process when it takes too long.
Does not: trust what the child answers. It hands the bytes on; `worker` checks them.
"""

import base64
import ctypes
import gc
import json
import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from io import RawIOBase
from pathlib import Path
from typing import Any

from openupr.documents.contract import as_contract
from openupr.documents.limits import Limits
from openupr.documents.picture import lines_to_plain
from openupr.documents.pipeline import document_of, understand
from openupr.documents.read import cells, draw, filled, sheets
from openupr.documents.record import to_json
from openupr.documents.source import Page, Source, Unreadable
from openupr.domain.findings import Severity
from openupr.vocabulary.names import resolver

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # clone(2)
_LONGEST_ANSWER = 500_000_000
_CHUNK = 1 << 16


def answer(request: dict[str, Any]) -> bytes:
    """What the file of a request says, or why it cannot be read, as JSON. Never raises."""
    limits = Limits(**request["limits"])
    try:
        blocking, body = _said(request, limits)
        return f'{{"blocking": {json.dumps(blocking)}, "body": {body}}}'.encode()
    except Unreadable as error:
        return _unreadable(str(error))
    except MemoryError:
        return _unreadable(too_much_memory(limits))
    except RecursionError:
        return _unreadable("is nested too deeply to be a document. Fetch it again, or report it as a fault of OpenUPR.")
    except Exception as error:  # a fault of ours: said in one line, and the next file is read all the same
        where = _innermost(error)
        return _unreadable(
            f"could not be understood ({type(error).__name__} in {where}). Report this: a fault of OpenUPR."
        )


def _said(request: dict[str, Any], limits: Limits) -> tuple[bool, str]:
    """Whether a finding is blocking, and the JSON asked for: record, contract, sheets, rows, a picture."""
    path = Path(request["path"])
    if request["form"] == "sheets":
        return False, json.dumps(asdict(sheets(path, limits)))
    if request["form"] in ("cells", "filled"):
        read = cells if request["form"] == "cells" else filled
        return False, json.dumps(read(path, request["rows"], request["columns"], limits))
    if request["form"] == "picture":
        drawn = draw(path, request["page"], request["covered"], limits)
        body = {**asdict(drawn), "png": base64.b64encode(drawn.png).decode(), "lines": lines_to_plain(drawn.lines)}
        return False, json.dumps(body)
    document = document_of(path, limits)
    blocking = any(finding.severity is Severity.BLOCKING for finding in document.findings)
    return blocking, to_json(document) if request["form"] == "record" else json.dumps(as_contract(document))


def too_much_memory(limits: Limits) -> str:
    """The message for a file that needs more memory than it may have."""
    return f"needs more than {limits.memory // 1_000_000} MB of memory. Raise OPENUPR_LIMIT_MEMORY or split it."


def too_long(limits: Limits) -> str:
    """The message for a file that takes longer than it may."""
    return f"took longer than {limits.seconds:g} seconds. Raise OPENUPR_LIMIT_SECONDS or split it."


def _unreadable(message: str) -> bytes:
    return json.dumps({"unreadable": " ".join(message.split())}).encode()


def _innermost(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).stem}:{trace.tb_lineno}" if trace else "?"


def _in_a_child(request: dict[str, Any], requests: RawIOBase) -> bytes:
    """The answer of a child that lives for this request only, with its peak of memory and its seconds around it."""
    limits, begin = Limits(**request["limits"]), time.monotonic()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _live_and_die(request, limits, writing)
    os.close(writing)
    said = b"".join(_until(reading, requests.fileno(), begin + limits.seconds))
    os.close(reading)
    late = time.monotonic() - begin >= limits.seconds
    for end in (os.killpg, os.kill):  # its group, and itself where it has not made one yet
        with suppress(ProcessLookupError, PermissionError):
            end(child, signal.SIGKILL)
    _, status, usage = os.wait4(child, 0)
    if late or not said or b"\n" in said:
        said = _unreadable(_epitaph(status, late, limits))
    peak = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)  # kB on Linux, bytes on macOS
    spent = f'{{"peak": {peak}, "seconds": {time.monotonic() - begin:.3f}, "answer": '
    return spent.encode() + said + b"}"


def _epitaph(status: int, late: bool, limits: Limits) -> str:
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if late or number == signal.SIGXCPU:
        return too_long(limits)
    name = signal.Signals(number).name if number else "no answer"
    return (
        f"broke the reader ({name}): damaged, or needs too much memory. Fetch it again or save it anew and try again."
    )


def _live_and_die(request: dict[str, Any], limits: Limits, writing: int) -> None:
    try:
        os.setsid()
        _limit(limits)
        said = answer(request)
        with os.fdopen(writing, "wb") as out:
            out.write(said)
    finally:
        os._exit(0)


def _limit(limits: Limits) -> None:
    import resource  # noqa: PLC0415  (not on Windows)

    def soft(which: int, amount: int) -> None:
        """Bound this process; a program that it starts (antiword) may be given its own bound."""
        hard = resource.getrlimit(which)[1]
        with suppress(OSError, ValueError):
            resource.setrlimit(which, (amount if hard == resource.RLIM_INFINITY else min(amount, hard), hard))

    soft(resource.RLIMIT_AS, _address_space() + limits.memory)
    soft(resource.RLIMIT_CPU, int(limits.seconds) + 1)
    soft(resource.RLIMIT_FSIZE, limits.unpacked)
    soft(resource.RLIMIT_CORE, 0)


def _address_space() -> int:
    """Bytes of address space that this process has now (Linux); elsewhere a generous guess."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 1_000_000_000


def _until(reading: int, requests: int, deadline: float) -> Iterator[bytes]:
    """What comes through `reading` until its end, the deadline, or the end of `requests` (nobody waits any more)."""
    size = 0
    while (left := deadline - time.monotonic()) > 0 and size < _LONGEST_ANSWER:
        ready, _, _ = select.select([reading, requests], [], [], left)
        if requests in ready:
            return
        if reading in ready:
            chunk = os.read(reading, _CHUNK)
            if not chunk:
                return
            size += len(chunk)
            yield chunk


def _leave_the_network() -> None:
    """Go where there is no network, if the system lets us (Linux; as root, or with user namespaces)."""
    if sys.platform != "linux":
        return
    flags = _NEW_NETWORK if os.geteuid() == 0 else _NEW_NETWORK | _NEW_USER
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(flags)


def _warm_up() -> None:
    """Load once what every child needs: layouts, names of States."""
    resolver()
    understand(Source("", "", "text", (Page(1, ""),)))
    gc.freeze()


def main() -> None:
    """Answer the requests on standard input until it ends."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # whatever a library prints must not stand among the answers
    _leave_the_network()
    _warm_up()
    requests = os.fdopen(0, "rb", buffering=0)  # unbuffered: select must see what was not read yet
    for line in iter(requests.readline, b""):
        request = json.loads(line)
        if hasattr(os, "fork"):
            said = _in_a_child(request, requests)
        else:
            said = b'{"peak": 0, "seconds": 0, "answer": ' + answer(request) + b"}"
        answers.write(said + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()
