"""Pages of results over HTTP: 1,000 different queries, sixteen readers, wrk beside the server, no cache of pages.

Must: at least 120 pages/s and p99 at most 250 ms; a page with all that it loads at most 150 kB, nothing from another
host. Baseline in the same run: /healthz, which makes no page.
Does not: measure a browser.
"""

import csv
import http.client
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from urllib.parse import quote_plus

from openupr.bench import Missed
from openupr.bench._readers import READERS, many_readers
from openupr.bench._serving import openupr, served

SEED = 2026
_MUST = {"rate": 120.0, "p99": 250.0, "weight": 150_000}
# What a page loads: <link rel="stylesheet" href="/static/…">, <img src="…">, <script src="…">
_LOADED = re.compile(r'<link rel="(?:stylesheet|icon)" href="([^"]+)"|<(?:img|script|source)[^>]+src="([^"]+)"')


def run(shared: Path, small: bool) -> list[str]:
    """Import, index, serve, ask. Raises Missed; in small, only where something takes ten times as long as it must."""
    reports = sorted((shared / "corpus" / "reports").glob("*.pdf"))
    kept, count = (reports[::60], 60) if small else (reports, 1000)
    pages = list(dict.fromkeys(_queries(shared, count)))
    with tempfile.TemporaryDirectory() as folder:
        openupr(folder, "import", *map(str, kept))
        openupr(folder, "index")
        with served(folder) as port:
            weight, elsewhere = _weights(port, pages[:: max(1, len(pages) // 30)])
            health, _, _ = many_readers(port, ["/healthz"], Path(folder), 2) or (0.0, 0.0, 0)
            many_readers(port, pages, Path(folder), 2 if small else 10)  # to warm up
            found = many_readers(port, pages, Path(folder), 3 if small else 20)
    lines = [
        f"{len(kept)} reports imported, {len(pages)} different queries; a page weighs at most {weight / 1000:.0f} kB"
    ]
    late = [weight > _MUST["weight"], bool(elsewhere)]
    if found is None:
        lines.append(f"{READERS} readers: not measured; wrk is not installed (Debian: apt-get install wrk)")
    else:
        rate, p99, others = found
        lines.append(f"{READERS} readers: {rate:.0f} pages/s, p99 {p99:.0f} ms, {others} answers were no page")
        lines.append(f"/healthz, which makes no page: {health:.0f} answers/s")
        slack = 10.0 if small else 1.0
        late += [rate < _MUST["rate"] / slack, p99 > _MUST["p99"] * slack, others > 0]
    if any(late):
        raise Missed([*lines, "Missed: 120 pages/s with p99 250 ms, 150 kB and nothing from another host"])
    return lines


def _queries(shared: Path, count: int) -> Iterator[str]:
    """Addresses of different searches: words, phrases, Boolean, with and without fields, pages and orders."""
    with (shared / "corpus" / "gold" / "recommendations.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["text"].split() for row in csv.DictReader(file)]
    chance = Random(SEED)  # noqa: S311 - the same queries every time
    words = [word.strip(".,;:()\"'") for text in texts for word in text if word.isalpha() and len(word) > 3]
    for n in range(count):
        text = chance.choice(texts)
        at = chance.randrange(max(1, len(text) - 2))
        phrase = " ".join(text[at : at + 2]).replace('"', "")
        one, two, three = chance.sample(words, 3)
        asked = (one, f"{one} OR {two}", f"{one} {two} NOT {three}", f'"{phrase} {one}"', f"{one[:4]}* position:noted")
        extra = ("", "&sort=date", "&sort=state", f"&page={n % 3 + 1}", "&kind=recommendation")
        yield f"/search?q={quote_plus(asked[n % len(asked)])}{extra[n // 5 % len(extra)]}"


def _weights(port: int, pages: list[str]) -> tuple[int, list[str]]:
    """The most bytes of a page with all that it loads, as sent without compression; what it loads from elsewhere."""
    most, elsewhere = 0, []
    for page in pages:
        text = _got(port, page)
        loaded = [one or other for one, other in _LOADED.findall(text.decode())]
        elsewhere += [one for one in loaded if not one.startswith(("/", "data:"))]
        own = sum(len(_got(port, one)) for one in loaded if one.startswith("/"))
        most = max(most, len(text) + own)
    return most, elsewhere


def _got(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    read = answer.read()
    connection.close()
    if answer.status != 200:
        raise Missed([f"{path} answers {answer.status}"])
    return read
