"""Run where the store is ready: an engine is fed texts and asked many queries, and compared with the plain scan.

Does not: choose texts, or judge.
"""

import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from openupr.actions.search import Asked, query_of
from openupr.bench._scan import BY_HAND, Meant, Row, finds, generated, scanned, written
from openupr.domain.search.fields import COUNTED
from openupr.domain.search.tree import Everything
from openupr.store.search.engine import Engine, Feed, Record, Sort, Wanted
from openupr.store.search.postgres_engine import Postgres
from openupr.store.search.tantivy_engine import Tantivy

SEED = 2026
_DAY = date(2026, 11, 24)
Told = dict[str, Any]


def compared(engine: Engine, texts: list[tuple[str, dict[str, list[str]]]], count: int) -> list[str]:
    """Ask the thirty and `count` others; a line for each query whose set, total or counts are not the scan's."""
    records = (
        Record(text, "en", (), {name: tuple(values) for name, values in fields.items()}, {"n": n}, _DAY)
        for n, (text, fields) in enumerate(texts)
    )
    engine.build(Feed(records, 1, "00" * 32, _DAY))
    rows = [Row(scanned(text), fields) for text, fields in texts]
    chance = Random(SEED)  # noqa: S311 - the same queries every time
    values = {
        name: sorted({value for row in rows for value in row.fields.get(name, ())})
        for name in ("state", "by", "position", "cycle", "session")
    }
    fields = {name: some for name, some in values.items() if some}
    asked = [*BY_HAND, *((written(one), one) for one in (generated(rows, chance, fields) for _ in range(count)))]
    return [line for typed, meant in asked if (line := _difference(engine, typed, meant, rows))]


def _difference(engine: Engine, typed: str, meant: Meant, rows: list[Row]) -> str | None:
    about = engine.about()
    assert about is not None, "the index was just built"  # noqa: S101 - for the types
    query = query_of(Asked(typed, exact=True), about)
    found = engine.search(Wanted(query, rows=len(rows), sort=Sort.STATE))
    wanted = [n for n, row in enumerate(rows) if finds(meant, row)]
    if [one["n"] for one in found.rows] != wanted or found.total != len(wanted):
        return f"{typed}: {found.total} found, {len(wanted)} expected"
    for name in COUNTED:
        counts: dict[str, int] = {}
        for n in wanted:
            for value in rows[n].fields.get(name, ()):
                counts[value] = counts.get(value, 0) + 1
        if dict(found.facets[name]) != counts:
            return f"{typed}: counted by {name} otherwise than the scan"
    return None


def main() -> None:
    """Arguments: engine, file of texts as JSON, how many queries. Prints the differences as JSON."""
    name, file, count = sys.argv[1:]
    texts = [(text, fields) for text, fields in json.loads(Path(file).read_text(encoding="utf-8"))]
    with tempfile.TemporaryDirectory() as folder:
        engine: Engine = Postgres() if name == "postgresql" else Tantivy(Path(folder))
        found = compared(engine, texts, int(count))
        print(json.dumps({"records": engine.count(Everything()), "different": found}))
