"""A cycle of 193 reviews rehearsed from the command line, and a rehearsal of one review killed 200 times.

Must: 193 reviews, all steps, under 180 s, 14 under 60 s, one under 5 s; the ledger verifies; what is rebuilt from an
export of it equals what was folded as the entries came; the same seed gives the same bytes. After `kill -9` at any
moment no entry is lost that was told to be kept, the chain holds, and the rehearsal goes on to the same last hash.
The small form rehearses 15 reviews and kills once; tests/actions/test_rehearse.py kills 20 times.
Does not: need real documents.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from openupr.bench import Missed
from openupr.domain.ledger import breaks
from openupr.domain.rehearsing.rebuilt import digest, exported, rebuilt
from openupr.domain.rehearsing.session import acts

_SEED = 2026
_LIMITS = {193: 180.0, 14: 60.0, 1: 5.0}
_KILLS = 200
_ACTS = len(acts(1, 1))
"""How many acts the rehearsal of one review has, each told when it is kept."""


def run(shared: Path, small: bool) -> list[str]:
    """Rehearse, compare, kill. Raises Missed."""
    lines, missed = [], []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for many in (15, 1) if small else _LIMITS:
            seconds, told = _rehearsed(folder / str(many), many)
            lines.append(f"{many} reviews, {told['entries']:,} entries: {seconds:.1f} s")
            if seconds > _LIMITS.get(many, 60):
                missed.append(f"Missed: {many} reviews in {_LIMITS.get(many, 60):g} s")
            missed += _compared(folder, many, told) if many != 1 else ()
        lines.append(
            "the ledgers verify, a rebuild from each export is what was folded, the same seed gives the same bytes"
        )
        kills, whole = 1 if small else _KILLS, _exported(folder / "1")
        lost = [f"Missed, kill {n}: {why}" for n in range(kills) for why in _killed(folder, n, whole)]
        lines.append(f"killed {kills} times, {kills - len(lost)} times nothing was lost and it went on to the same end")
    if missed or lost:
        raise Missed([*lines, *missed, *lost])
    return lines


def _rehearsed(folder: Path, many: int) -> tuple[float, dict[str, Any]]:
    begin = time.monotonic()
    done = _command(folder, "rehearse", "--reviews", str(many), "--data", str(folder), "--json")
    if done.returncode:
        raise Missed([f"{many} reviews could not be rehearsed: {done.stderr.decode().strip()}"])
    told: dict[str, Any] = json.loads(done.stdout)
    return time.monotonic() - begin, told


def _compared(folder: Path, many: int, told: dict[str, Any]) -> Iterator[str]:
    """What does not hold of a rehearsal: chain, rebuild, bytes of a second one."""
    one, other = folder / str(many), folder / f"{many}-again"
    if _command(one, "ledger", "verify").returncode:
        yield f"Missed: the ledger of {many} reviews verifies"
    export = _exported(one)
    if digest(*rebuilt(exported(export.splitlines()))) != told["folded"]:
        yield f"Missed: the rebuild of {many} reviews equals what was folded"
    _rehearsed(other, many)
    if _exported(other) != export:
        yield f"Missed: {many} reviews give the same bytes again"


def _killed(folder: Path, number: int, whole: bytes) -> Iterator[str]:
    """Kill one, look at what it left, let it go on to what it is as a `whole`; yields what is wrong."""
    chance = Random(f"{_SEED}-{number}")  # noqa: S311  (a fixed seed is the point)
    own = folder / f"killed-{number}"
    acknowledged = _run_and_kill(own, chance)
    kept = list(exported(_exported(own).splitlines()))
    if len(kept) < acknowledged:
        yield f"{acknowledged} entries were told to be kept, {len(kept)} are there"
    if found := breaks(kept):
        yield f"the chain does not hold at entry {found[0].seq}: {found[0].why}"
    done = _command(own, "rehearse", "--reviews", "1", "--data", str(own))
    if done.returncode:
        yield f"it did not go on: {done.stderr.decode().strip()}"
    elif _exported(own) != whole:
        yield "it went on to another end"


def _run_and_kill(folder: Path, chance: Random) -> int:
    """The number of the last entry that a rehearsal told to be kept before it was killed: one time in ten at its start.

    Else at some entry, and up to 8 thousandths of a second after it was told.
    """
    words = ("rehearse", "--reviews", "1", "--data", str(folder), "--each")
    early, wait = chance.random() < 0.1, chance.random()
    with subprocess.Popen(
        _line(*words), env=_environment(folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        stream = process.stdout
        if stream is None:
            return 0
        before = b"" if early else b"".join(stream.readline() for _ in range(chance.randrange(_ACTS)))
        time.sleep(wait * 1.2 if early else wait * 0.008)
        os.kill(process.pid, signal.SIGKILL)
        told = (before + stream.read()).split(b"\n")[:-1]
    return max((int(one) for one in told if one.isdigit()), default=0)


def _exported(folder: Path) -> bytes:
    return _command(folder, "ledger", "export").stdout


def _command(folder: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(_line(*words), env=_environment(folder), capture_output=True, check=False)


def _line(*words: str) -> list[str]:
    return [sys.executable, "-m", "openupr", *words]


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "OPENUPR_DATA": str(folder), "DATABASE_URL": ""}
