"""How fast reports are read, against what PDFium alone takes in the same run; and the memory of one process.

Printed by `openupr bench speed`. Ratios count, since machines differ: whole reading over words with boxes alone.
Each speed is the best of several rounds, taken in turns: what else the machine does at the time slows a round down,
and nothing speeds one up.
Does not: set a limit.
"""

import gc
import os
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from openupr.documents.pipeline import document_of
from openupr.documents.read.bare import boxes_alone, text_alone

_SMALL = 12
_ROUNDS = 5
_QUIET = 1.0

Measure = Callable[[Path], int]


@dataclass(slots=True)
class Speeds:
    """Pages a second in one process, and in two; 0.0 where not measured."""

    one: float = 0.0
    two: float = 0.0

    @property
    def gain(self) -> float:
        """How many times faster two processes are."""
        return self.two / self.one


def run(shared: Path, small: bool) -> list[str]:
    """Pages a second of plain text, of boxes, of whole reading, in one process and in two; peak memory."""
    files = sorted((shared / "corpus" / "reports").glob("*.pdf"))
    files = files[::_SMALL] if small else files
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    text, boxes, whole = Speeds(), Speeds(), Speeds()
    for _ in range(1 if small else _ROUNDS):
        for measure, speeds in ((text_alone, text), (_whole, whole)):
            speeds.one = max(speeds.one, _speed(measure, files))
            speeds.two = max(speeds.two, _speed_of_two(measure, files))
    boxes.one = _speed(boxes_alone, files)
    busy = [f"the machine was busy before (load {load:.1f}): measure again when it is quiet"] if load > _QUIET else []
    return told(text, boxes, whole, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024) + busy


def told(text: Speeds, boxes: Speeds, whole: Speeds, peak: float) -> list[str]:
    """The lines to print; `peak` in MB."""
    return [
        f"plain text alone    {text.one:7.0f} pages/s   two processes {text.two:7.0f}  gain {text.gain:.2f}",
        f"words with boxes    {boxes.one:7.0f} pages/s",
        f"whole reading       {whole.one:7.0f} pages/s   two processes {whole.two:7.0f}  gain {whole.gain:.2f}",
        f"whole reading takes {boxes.one / whole.one:.2f} times what boxes alone take (at most 1.6)",
        f"two processes gain  {whole.gain / text.gain:.2f} of what bare text gains (at least 0.93)",
        f"peak memory of one process {peak:.0f} MB (under 300)",
    ]


def _whole(path: Path) -> int:
    return document_of(path).pages or 0


def _speed(measure: Measure, files: list[Path]) -> float:
    start = time.perf_counter()
    return sum(map(measure, files)) / (time.perf_counter() - start)


def _speed_of_two(measure: Measure, files: list[Path]) -> float:
    """Two processes share the files, one at a time: by fours, one waits for the other at the end, for 1 per cent."""
    gc.freeze()  # what this process holds is shared: the collector need not touch, and so copy, each page of it
    try:
        with ProcessPoolExecutor(2) as pool:
            list(pool.map(measure, files[:2]))
            start = time.perf_counter()
            return sum(pool.map(measure, files)) / (time.perf_counter() - start)
    finally:
        gc.unfreeze()
