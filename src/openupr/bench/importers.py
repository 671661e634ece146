"""The reading of another index's full export: an invented UHRI file of 400 MB, its peak of memory and rows a second.

Beside it what the standard library's `json.load` needs for a tenth of the file. Each runs in a process of its own; the
peak is that of the whole process.
Does not: write into a database; `openupr import` adds the keeping of what was read.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from openupr.bench import Missed

_MOST = 1_000_000_000
_SIZE, _SMALL = 400_000_000, 4_000_000
_STATES = ("Slovenia", "Chile", "Kenya", "Fiji", "Peru", "Norway")
_RUN = "import resource, sys, time; begin = time.monotonic(); path = sys.argv[1]\n"
_TOLD = "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024; print(count, time.monotonic() - begin, peak)"
_OURS = f"""{_RUN}
from pathlib import Path
from openupr.imports.indexes.opening import opened
from openupr.imports.indexes.source import source_of
import django, os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.settings")
django.setup()
from openupr.store.indexing import line_of
file = opened(Path(path), None)
kept = [line_of(row) for row in source_of(file.fields).rows(file.records)]
count = len(kept)
{_TOLD}"""
_PLAIN = f"import json\n{_RUN}count = len(json.load(open(path, encoding='utf-8')))\n{_TOLD}"


def run(shared: Path, small: bool) -> list[str]:
    """Lines with the figures; raises Missed above 1 GB of memory."""
    size = _SMALL if small else _SIZE
    with tempfile.TemporaryDirectory() as folder:
        whole, tenth = Path(folder) / "whole.json", Path(folder) / "tenth.json"
        _write(whole, size)
        _write(tenth, size // 10)
        rows, seconds, peak = _measured(_OURS, whole)
        records, _, plain = _measured(_PLAIN, tenth)
    lines = [
        f"UHRI JSON of {size / 1e6:.0f} MB: {rows:.0f} rows of the review, {rows / seconds:.0f} rows/s, "
        f"{size / 1e6 / seconds:.1f} MB/s, peak {peak / 1e6:.0f} MB with all rows waiting",
        f"json.load of a tenth ({records:.0f} records): peak {plain / 1e6:.0f} MB",
    ]
    if peak > _MOST:
        raise Missed([*lines, f"Missed: at most {_MOST / 1e6:.0f} MB of memory"])
    return lines


def _write(path: Path, size: int) -> None:
    """Half of the records are of the review, as in the real file, with texts of about its length."""
    with path.open("w", encoding="utf-8") as file:
        file.write("[\n")
        number = 0
        while file.tell() < size:
            file.write(f"{',' if number else ''}{json.dumps(_record(number), ensure_ascii=False)}\n")
            number += 1
        file.write("]\n")


def _record(number: int) -> dict[str, object]:
    by = _STATES[number % 5 + 1]
    words = f"Plant invented tree {number} in the invented yard of every school, and water it each morning; " * 6
    return {
        "AnnotationId": f"invented-{number}",
        "AnnotationType": "- Recommendations",
        "Body": "- UPR" if number % 2 else "- Invented Committee",
        "Countries": [_STATES[0]],
        "DocumentId": f"invented-{number // 200}",
        "PublicationDate": "2015-01-05T00:00:00",
        "PublicationDateOnUhri": "2015-02-05T00:00:00",
        "Regions": ["Invented region"],
        "Sdgs": ["4 - INVENTED GOAL", "4.1 - Invented target"],
        "Symbol": "DRAFT/INVENTED/1",
        "Text": f"<p>{number // 250 % 90 + 10}.{number % 250 + 1} {words}({by})</p>",
        "Themes": ["Invented theme", "Another invented theme of some length"],
        "AffectedPersons": ["Invented persons"],
        "UprCycle": "2",
        "UprPositions": ["Supported"],
        "UprRecommendingCountry": [by],
        "UprRecommendingRegions": ["Invented region"],
        "UprSession": ["20 Session"],
    }


def _measured(program: str, path: Path) -> tuple[float, float, float]:
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    count, seconds, peak = map(float, done.stdout.split())
    return count, seconds, peak
