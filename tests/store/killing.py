"""Kill a process at a chosen step of what it does, as a loss of power or `kill -9` would.

A step is a call that changes something outside the process: a statement, a commit, a file opened, synced, renamed,
linked or removed. The process is killed just before it.
"""

import os
import signal
import sys
from collections.abc import Callable

from django.db import connections

_STEPS = {"execute", "executemany", "commit", "open", "fsync", "replace", "rename", "link", "unlink"}


def steps_of(action: Callable[[], object]) -> int:
    """Do it in a process of its own; returns how many steps it took."""
    reader, writer = os.pipe()
    _in_a_child(action, lambda count: None, lambda count: os.write(writer, str(count).encode()))
    os.close(writer)
    with os.fdopen(reader) as file:
        return int(file.read())


def killed_before(step: int, action: Callable[[], object]) -> bool:
    """Do it in a process of its own, killed before that step (numbered from 1); false where it had ended by then."""

    def kill(count: int) -> None:
        if count == step:
            os.kill(os.getpid(), signal.SIGKILL)

    return os.WIFSIGNALED(_in_a_child(action, kill, lambda count: None))


def _in_a_child(action, at_step, at_end) -> int:
    connections.close_all()
    child = os.fork()
    if not child:
        count = 0

        def look(frame, event, function):
            nonlocal count
            name = function.__name__ if event == "c_call" else frame.f_code.co_name if event == "call" else ""
            if name in _STEPS:
                count += 1
                at_step(count)

        try:
            sys.setprofile(look)
            action()
            sys.setprofile(None)
            at_end(count)
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1]
