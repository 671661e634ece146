"""The whole database as files: every table as CSV, JSON Lines and Parquet, all of them as one file of SQLite.

Beside them the data dictionary, a manifest (version of the data, day of the positions, rows, sizes, SHA-256) and the
sums in the form that `sha256sum --check` reads. Rows are streamed; one review or document is in memory at a time.
Does not: make the folder, or hold anything that the pages do not show (`_published`).
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from openupr import __version__
from openupr.domain.dataset import TABLES, dictionary
from openupr.exports import _parquet, _published
from openupr.exports._table_streams import TableStreams
from openupr.store.failures import Refused
from openupr.store.reviews import addresses
from openupr.store.table_file import TableFile
from openupr.store.version import version

Plain = dict[str, Any]
FOLDER = "open-data"
"""The folder in the folder of data that the site serves."""
MANIFEST, DICTIONARY, SUMS, DATABASE = "manifest.json", "dictionary.md", "SHA256SUMS", "openupr-data.sqlite3"
TERMS = (
    "Independent software; not the United Nations, not OHCHR. Only documents in the Official Document System are "
    "authentic. The words of documents are their authors'; no rights in them are granted here."
)
MIMES = {
    ".csv": "text/csv",
    ".jsonl": "application/jsonl",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite3": "application/vnd.sqlite3",
    ".md": "text/markdown",
    ".json": "application/json",
    "": "text/plain",
}


def write(folder: Path, on: date, tell: Callable[[str], None]) -> Plain:
    """Write all files into `folder`, which is empty; returns the manifest. `tell` hears how far it is.

    Raises Refused where something was imported meanwhile: the tables would not fit together.
    """
    before = version()
    about = {"made_with": f"OpenUPR {__version__}", "version": str(before), "on": on.isoformat(), "terms": TERMS}
    counts: Counter[str] = Counter()
    with TableStreams(folder, TABLES) as streams, TableFile(folder / DATABASE, TABLES) as file:
        for table, row in _rows(on, tell):
            streams.add(table, row)
            file.add(table, row)
            counts[table] += 1
        file.note(about)
    if version() != before:
        raise Refused("Something was imported or undone while the files were made; none was kept. Make them again.")
    missing = _parquets(folder, tell)
    said = [f"Version of the data: {before}. Positions as of {on.isoformat()}. {about['made_with']}.", "", TERMS]
    (folder / DICTIONARY).write_text(dictionary(said), encoding="utf-8")
    files = [_described(path) for path in sorted(folder.iterdir())]
    tables = {one.name: counts[one.name] for one in TABLES}
    whole = {**about, "entry": before.entry, "hash": before.hash, "tables": tables, "files": files, "missing": missing}
    (folder / MANIFEST).write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sums = [*files, _described(folder / MANIFEST)]
    (folder / SUMS).write_text("".join(f"{one['sha256']}  {one['name']}\n" for one in sums), encoding="ascii")
    return whole


def _rows(on: date, tell: Callable[[str], None]) -> Iterator[tuple[str, Plain]]:
    for row in _published.states_rows():
        yield "states", row
    imported = set(addresses())
    keys = _published.review_keys()
    for number, (code, cycle) in enumerate(keys, 1):
        yield "reviews", _published.review_row(code, cycle, f"{code}/{cycle}" in imported)
        for table, rows in _published.of_review(code, cycle, on).items():
            yield from ((table, row) for row in rows)
        if number % 100 == 0 or number == len(keys):
            tell(f"{number} of {len(keys)} reviews")
    for row, document in _published.document_rows():
        yield "documents", row
        yield from (("paragraphs", each) for each in _published.paragraph_rows(document))


def _parquets(folder: Path, tell: Callable[[str], None]) -> list[str]:
    if not _parquet.can_write():
        return [_parquet.MISSING]
    for one in TABLES:
        tell(f"{one.name}.parquet")
        _parquet.write(folder / f"{one.name}.jsonl", folder / f"{one.name}.parquet", one)
    return []


def _described(path: Path) -> Plain:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"name": path.name, "size": path.stat().st_size, "sha256": digest, "kind": MIMES[path.suffix]}
