"""How fast reports are read, against what PDFium alone takes in the same run; and the memory of one process.

Printed by `openupr bench speed`. Ratios count, since machines differ: whole reading over words with boxes alone.
Does not: set a limit.
"""

import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from openupr.documents.pipeline import document_of
from openupr.documents.read.bare import boxes_alone, text_alone

_SMALL = 12


def run(shared: Path, small: bool) -> list[str]:
    """Pages a second of plain text, of boxes, of whole reading, in one process and in two; peak memory."""
    files = sorted((shared / "corpus" / "reports").glob("*.pdf"))
    files = files[::_SMALL] if small else files
    text, boxes, whole = (_speed(measure, files) for measure in (text_alone, boxes_alone, _whole))
    text_two, whole_two = (_speed_of_two(measure, files) for measure in (text_alone, _whole))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        f"plain text alone    {text:7.0f} pages/s   two processes {text_two:7.0f}  gain {text_two / text:.2f}",
        f"words with boxes    {boxes:7.0f} pages/s",
        f"whole reading       {whole:7.0f} pages/s   two processes {whole_two:7.0f}  gain {whole_two / whole:.2f}",
        f"whole reading takes {boxes / whole:.2f} times what boxes alone take (at most 1.6)",
        f"two processes gain  {(whole_two / whole) / (text_two / text):.2f} of what bare text gains (at least 0.93)",
        f"peak memory of one process {peak:.0f} MB (under 300)",
    ]


def _whole(path: Path) -> int:
    return document_of(path).pages or 0


def _speed(measure: Callable[[Path], int], files: list[Path]) -> float:
    start = time.perf_counter()
    return sum(map(measure, files)) / (time.perf_counter() - start)


def _speed_of_two(measure: Callable[[Path], int], files: list[Path]) -> float:
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(measure, files[:2]))
        start = time.perf_counter()
        return sum(pool.map(measure, files, chunksize=4)) / (time.perf_counter() - start)
