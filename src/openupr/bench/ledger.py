"""How long an append to the ledger takes beside a bare durable INSERT of the same bytes, and how fast it is verified.

Must: an append at most twice the INSERT in the same run, on SQLite and on PostgreSQL; 100,000 entries verified a second
of the processor (in the small form, which runs beside other tests, twice the time and a quarter of the speed).
Printed beside it: what the INSERT alone takes between BEGIN and COMMIT, which every action needs around its entries.
Does not: need real documents. Where no PostgreSQL is installed it says so.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from openupr.bench import Missed
from openupr.bench._postgres import postgresql

_TIMES_MOST, _VERIFIED_LEAST = 2.0, 100_000
_PROGRAM = (
    "import json, sys; from openupr.store.setup import ready; ready(); from openupr.store.timing import measure; "
    "print(json.dumps(measure(int(sys.argv[1]), int(sys.argv[2]))))"
)


def run(shared: Path, small: bool) -> list[str]:
    """Measure on both engines. Raises Missed."""
    lines, missed = [], []
    with postgresql() as url:
        for engine, address in {"SQLite": "", "PostgreSQL": url}.items():
            if address is None:
                lines.append("PostgreSQL: not measured, none is installed here")
                continue
            told = _measured(address, small)
            times, least = told["append"] / told["insert"], told["within"] / told["insert"]
            lines.append(
                f"{engine}: a bare INSERT {told['insert']:.2f} ms, an append {told['append']:.2f} ms, "
                f"{times:.2f} times (the INSERT alone between BEGIN and COMMIT: {least:.2f} times); "
                f"{told['verified']:,.0f} entries verified a second"
            )
            missed += _missed(engine, times / (2 if small else 1), told["verified"] * (4 if small else 1))
    if missed:
        raise Missed([*lines, *missed])
    return lines


def _missed(engine: str, times: float, verified: float) -> list[str]:
    found = []
    if times > _TIMES_MOST:
        found.append(f"Missed on {engine}: an append at most {_TIMES_MOST:g} times the INSERT")
    if verified < _VERIFIED_LEAST:
        found.append(f"Missed on {engine}: {_VERIFIED_LEAST:,} entries verified a second")
    return found


def _measured(address: str, small: bool) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "OPENUPR_DATA": folder, "DATABASE_URL": address}
        command = [sys.executable, "-c", _PROGRAM, *(("60", "3000") if small else ("400", "100000"))]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missed([f"the measurement failed: {done.stderr.strip().splitlines()[-1]}"])
    told: dict[str, float] = json.loads(done.stdout)
    return told
