"""Runs `_asking` in processes of their own and tells what they measured, for the two measurements of search.

Does not: say what must be reached.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from openupr.bench import Missed

KINDS = ("term", "phrase", "Boolean")
Told = dict[str, Any]
_PROGRAM = "from openupr.store.setup import ready; ready(); from openupr.bench._asking import main; main()"


def measured(what: str, shared: Path, count: int, joined: int = 1, address: str = "") -> Told:
    """What `_asking` tells of an engine with so many texts. Raises Missed where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "OPENUPR_DATA": folder, "DATABASE_URL": address}
        command = [sys.executable, "-c", _PROGRAM, what, str(shared), str(count), str(joined)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missed([f"the measurement failed: {done.stderr.strip().splitlines()[-1]}"])
    told: Told = json.loads(done.stdout)
    return told


def at(times: list[float], share: float) -> float:
    """The time that this share of all stays under."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def line(name: str, told: Told, whose: str) -> str:
    """One line of the table: p50 / p99 of each kind in milliseconds."""
    cells = (f"{at(told[kind][whose], 0.5):8.2f} / {at(told[kind][whose], 0.99):7.2f}" for kind in KINDS)
    return f"{name:<22}" + "".join(f"{cell:>22}" for cell in cells)


def head() -> str:
    """The head of the table."""
    return f"{'p50 / p99, ms':<22}" + "".join(f"{kind:>22}" for kind in KINDS)


def times_bare(told: Told) -> dict[str, float]:
    """How many times the bare engine each kind takes, at p50."""
    return {kind: at(told[kind]["ours"], 0.5) / max(at(told[kind]["bare"], 0.5), 1e-9) for kind in KINDS}
