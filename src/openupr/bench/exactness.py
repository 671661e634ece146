"""Whether search finds exactly what a query says: sets, totals and counts beside a plain scan that shares no code.

Must: equal for 30 queries written by hand and 500 generated ones, with tantivy and with PostgreSQL; in the small form
for 40 generated ones on fewer texts. The texts are those of the coders in corpus/gold, so that nothing of the readers
matters here. OpenSearch cannot be had here and is not measured.
Does not: measure time.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from openupr.bench import Missed
from openupr.bench._postgres import postgresql

_POSITIONS = {"Accepted": "supported", "Noted": "noted"}
_PROGRAM = "from openupr.store.setup import ready; ready(); from openupr.bench._conformed import main; main()"
Text = tuple[str, dict[str, list[str]]]


def run(shared: Path, small: bool) -> list[str]:
    """Compare on both engines. Raises Missed."""
    texts = _texts(shared, 600 if small else 20_000)
    queries, lines, different = (40 if small else 500), [], []
    with postgresql() as url:
        for engine, address in {"tantivy": "", "postgresql": url}.items():
            if address is None:
                lines.append("PostgreSQL: not compared, none is installed here")
                continue
            told = _compared(engine, address, texts, queries)
            lines.append(
                f"{engine}: {told['records']:,} texts, {queries + 30} queries, {len(told['different'])} differ"
            )
            different += [f"  {engine}: {one}" for one in told["different"]]
    lines.append("OpenSearch: not compared; no server can be had here")
    if different:
        raise Missed([*lines, *different[:20], "Missed: equal sets, totals and counts for every query"])
    return lines


def _texts(shared: Path, most: int) -> list[Text]:
    with (shared / "corpus" / "gold" / "recommendations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    step = max(1, len(rows) // most)
    return [_text(row) for row in rows[::step][:most]]


def _text(row: dict[str, str]) -> Text:
    fields = {
        "kind": ["recommendation"],
        "state": [row["state_iso3"]],
        "by": [row["from_iso3"]] if row["from_iso3"] else [],
        "session": [str(int(row["session"]))],
        "cycle": ["1" if int(row["session"]) < 13 else "2"],
        "position": [_POSITIONS.get(row["response"], "none")],
    }
    return row["text"], {name: values for name, values in fields.items() if values}


def _compared(engine: str, address: str, texts: list[Text], queries: int) -> dict[str, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.json"
        file.write_text(json.dumps(texts), encoding="utf-8")
        environment = {**os.environ, "OPENUPR_DATA": folder, "DATABASE_URL": address}
        command = [sys.executable, "-c", _PROGRAM, engine, str(file), str(queries)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missed([f"the comparison failed: {done.stderr.strip().splitlines()[-1]}"])
    told: dict[str, list[str]] = json.loads(done.stdout)
    return told
