"""How well Working Group reports are read: the score against people's coding of the same reports.

Printed by `openupr bench reading`. The scoring program stands beside the repository, in the folder of documents.
Does not: judge by itself.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from openupr.documents.contract import as_contract
from openupr.documents.pipeline import document_of
from openupr.documents.source import Unreadable

_SMALL = 12


def run(shared: Path, small: bool) -> list[str]:
    """The lines of the score; `small` reads every twelfth report and counts what it found, without a score."""
    files = sorted((shared / "corpus" / "reports").glob("*.pdf"))
    if small:
        return [_count(path) for path in files[::_SMALL]]
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "read.jsonl"
        with read.open("w", encoding="utf-8") as out:
            for path in files:
                out.write(json.dumps(_read(path), ensure_ascii=False) + "\n")
        program = shared / "score" / "score_reading.py"
        done = subprocess.run(
            [sys.executable, program, shared / "corpus" / "gold", read], capture_output=True, text=True, check=False
        )
    return (done.stdout or done.stderr).splitlines()


def _read(path: Path) -> dict[str, object]:
    try:
        return as_contract(document_of(path))
    except Unreadable as error:
        return {"file": path.name, "error": str(error), "recommendations": []}


def _count(path: Path) -> str:
    found = _read(path).get("recommendations")
    return f"{path.name}: {len(found) if isinstance(found, list) else 0} recommendations"
