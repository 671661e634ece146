"""Equal treatment in figures over 31,500 real rows: how long, and whether the same bytes come out when it is repeated.

Each run is a process of its own, as a person runs it. What must be reached is held against the processor's time: one
process that waits for nothing takes as long by the clock on a quiet machine, and longer beside others.
The few of `small` are one statistic with fewer samples.
Source: the coded recommendations of the shared corpus (rows of 244 reviews).
Does not: judge what comes out.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from openupr.bench import Missed

_ROWS = "corpus/gold/recommendations.csv"
_MOST_SECONDS = 20.0
_SMALL = ("E4", "--draws", "100")


def run(shared: Path, small: bool) -> list[str]:
    """Seconds of each run on the clock and of the processor, and the SHA-256 of what it printed."""
    rows = shared / _ROWS
    if not rows.exists():
        return [f"{_ROWS}: not here"]
    words = _SMALL if small else ()
    with tempfile.TemporaryDirectory() as folder:
        found = [_once(rows, words, folder) for _ in range(2)]
    lines = [
        f"run {n}: {wall:.1f} s, processor {cpu:.1f} s, sha256 {digest}"
        for n, (wall, cpu, digest) in enumerate(found, 1)
    ]
    same = len({digest for *_, digest in found}) == 1
    quickest = min(cpu for _, cpu, _ in found)
    lines.append(f"same bytes: {'yes' if same else 'no'} (must: yes)")
    lines.append(
        f"{'small: ' if small else ''}quickest, of the processor {quickest:.1f} s (must: under {_MOST_SECONDS:g} s)"
    )
    if not same or quickest >= _MOST_SECONDS:
        raise Missed(lines)
    return lines


def _once(rows: Path, words: tuple[str, ...], folder: str) -> tuple[float, float, str]:
    began, before = time.monotonic(), os.times()
    done = subprocess.run(
        [sys.executable, "-m", "openupr", "audit", *words, "--rows", str(rows), "--format", "json"],
        env={**os.environ, "OPENUPR_DATA": folder, "DATABASE_URL": ""}, capture_output=True, check=False,
    )  # fmt: skip
    after = os.times()
    if done.returncode:
        raise Missed([done.stderr.decode(errors="replace").strip()])
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - began, cpu, hashlib.sha256(done.stdout).hexdigest()[:16]
