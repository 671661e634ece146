"""Sixteen readers at once, by wrk beside the server: pages a second, and how long the slowest of a hundred waited.

Does not: choose the pages, or say what must be reached.
"""

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from openupr.bench import Missed

READERS = 16
# wrk prints "  99%  101.32ms" or "  99%    1.02s", and "Requests/sec:    201.11"
_P99 = re.compile(r"99%\s+([\d.]+)(us|ms|s)")
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_OTHERS = re.compile(r"Non-2xx or 3xx responses: (\d+)")
_MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
_SCRIPT = """local pages = {}
for line in io.lines("%s") do pages[#pages + 1] = line end
local at = 0
function request() at = at + 1; return wrk.format("GET", pages[(at - 1) %% #pages + 1]) end
"""


def many_readers(port: int, pages: Sequence[str], folder: Path, seconds: int) -> tuple[float, float, int] | None:
    """Pages a second, p99 in milliseconds, answers that were no page; None without wrk. Raises Missed.

    `folder`: where the list of pages is written.
    """
    wrk = shutil.which("wrk")
    if wrk is None:
        return None
    (folder / "pages.txt").write_text("\n".join(pages), encoding="ascii")
    (folder / "pages.lua").write_text(_SCRIPT % (folder / "pages.txt"), encoding="ascii")
    command = [wrk, "-t1", f"-c{READERS}", f"-d{seconds}s", "--latency", "-s", str(folder / "pages.lua")]
    done = subprocess.run([*command, f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True)
    p99, rate, others = _P99.search(done.stdout), _RATE.search(done.stdout), _OTHERS.search(done.stdout)
    if not p99 or not rate:
        raise Missed([f"wrk printed no figures: {done.stdout[:200]}"])
    return float(rate[1]), float(p99[1]) * _MILLISECONDS[p99[2]], int(others[1]) if others else 0
