"""The site's pages: how long they take, for one reader and for sixteen at once, with all reports imported.

Must: one reader, any page, warm: p50 at most 40 ms and p99 at most 150 ms; 1,000 different pages, 16 readers, wrk
beside the server, warm, no cache of pages: at least 120 pages/s and p99 at most 250 ms; second start at most 3 s.
Baseline, in the same run: /healthz, which makes no page.
Does not: measure a browser.
"""

import http.client
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from openupr.bench import Missed
from openupr.bench._readers import READERS, many_readers
from openupr.bench._serving import openupr, served
from openupr.vocabulary.record import record

SEED = 2026
_MUST = {"p50": 40.0, "p99": 150.0, "start": 3.0, "rate": 120.0, "p99_16": 250.0}


def run(shared: Path, small: bool) -> list[str]:
    """Import, serve, ask. Raises Missed; in small, only where something takes ten times as long as it must."""
    reports = sorted((shared / "corpus" / "reports").glob("*.pdf"))
    kept = reports[::25] if small else reports
    with tempfile.TemporaryDirectory() as folder:
        openupr(folder, "import", *map(str, kept))
        with served(folder):
            pass  # the first start makes what is missing
        begin = time.monotonic()
        with served(folder) as port:
            start = time.monotonic() - begin
            pages = _pages(kept, 100 if small else 1000)
            one = _one_reader(port, pages)
            health = _one_reader(port, ["/healthz"] * 50)
            first, many = (many_readers(port, pages, Path(folder), 3 if small else 20) for _ in range(2))
    return _told(len(kept), pages, start, one, health, first, many, 10.0 if small else 1.0)


def _told(
    count: int,
    pages: Sequence[str],
    start: float,
    one: list[float],
    health: list[float],
    first: tuple[float, float, int] | None,
    many: tuple[float, float, int] | None,
    slack: float,
) -> list[str]:
    p50, p99 = _at(one, 0.5), _at(one, 0.99)
    lines = [
        f"{count} reports imported, {len(pages)} different pages; second start {start:.1f} s",
        f"one reader: p50 {p50:.1f} ms, p99 {p99:.1f} ms; /healthz p50 {_at(health, 0.5):.1f} ms",
    ]
    late = [p50 > _MUST["p50"] * slack, p99 > _MUST["p99"] * slack, start > _MUST["start"] * slack]
    if many is None or first is None:
        lines.append("16 readers: not measured; wrk is not installed (Debian: apt-get install wrk)")
    else:
        rate, p99_16, others = many
        lines.append(f"{READERS} readers: {rate:.0f} pages/s, p99 {p99_16:.0f} ms, {others} answers were no page")
        lines.append(f"the same just before, a worker not warm yet: {first[0]:.0f} pages/s, p99 {first[1]:.0f} ms")
        late += [rate < _MUST["rate"] / slack, p99_16 > _MUST["p99_16"] * slack, others > 0]
    if any(late):
        raise Missed([*lines, "Missed: 40 and 150 ms, 120 pages/s with 250 ms, or a start within 3 s."])
    return lines


def _pages(reports: Sequence[Path], count: int) -> list[str]:
    """Different addresses of every kind, most of them reviews and recommendations of the reports imported."""
    chance = Random(SEED)  # noqa: S311 - the same pages every time
    symbols = {path.stem.split("-", 2)[1] + path.stem.split("-", 1)[0] for path in reports}
    facts = [one for one in record().values() if f"{one.state}S{one.session:02}" in symbols]
    fixed = ["/", *(f"/sessions/{n}" for n in range(1, 55))]
    states = [f"/states/{one.state}" for one in facts]
    reviews = [f"/reviews/{one.state}/{one.cycle}" for one in facts]
    filtered = [f"{one}?position=supported" for one in reviews]
    numbers = [f"/reviews/{f.state}/{f.cycle}/recommendations/{r.number}" for f in facts for r in f.recommendations]
    known = list(dict.fromkeys([*fixed, *states, *reviews, *filtered]))
    chance.shuffle(numbers)
    pages = [*known, *numbers][:count]
    chance.shuffle(pages)
    return pages


def _one_reader(port: int, pages: Sequence[str]) -> list[float]:
    """Milliseconds of each page, on one connection, after every page was asked for once."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    times = []
    for warm in (True, False):
        for page in pages:
            begin = time.perf_counter()
            connection.request("GET", page)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise Missed([f"{page} answers {answer.status}"])
            if not warm:
                times.append(1000 * (time.perf_counter() - begin))
    return times


def _at(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]
