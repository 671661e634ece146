"""How well Working Group reports are read: the score against people's coding of the same reports.

Printed by `openupr bench reading`: for all reports, then for the sessions that were held out (nobody looked at them
while the reader was tuned) beside the others. The scoring program stands beside the repository, in the folder of
documents.
Does not: judge by itself.
"""

import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from openupr.documents.contract import as_contract
from openupr.documents.pipeline import document_of
from openupr.documents.source import Unreadable

HELD_OUT = (6, 10, 13, 18)
_SMALL = 12
_SPLITS: tuple[tuple[str, Callable[[int], bool]], ...] = (
    (f"held out, sessions {', '.join(map(str, HELD_OUT))}", lambda session: session in HELD_OUT),
    ("the other sessions", lambda session: session not in HELD_OUT),
)


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
        gold = shared / "corpus" / "gold"
        lines = ["all reports", *_score(shared, gold, read, 10)]
        for name, takes in _SPLITS:
            part = gold_of(gold, Path(folder) / name, takes)
            lines += ["", name, *_score(shared, part, read, 0)]
    return lines


def session_of(file: str) -> int:
    """The session that a report's name begins with: 5 of "S05-AFG-A_HRC_12_9.pdf"."""
    return int(file[1:3])


def gold_of(gold: Path, folder: Path, takes: Callable[[int], bool]) -> Path:
    """The codings of the reports whose session `takes` takes, written into `folder`."""
    folder.mkdir()
    for name in ("recommendations", "stage", "numbers"):
        with (gold / f"{name}.csv").open(encoding="utf-8", newline="") as whole:
            rows = csv.DictReader(whole)
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
                part = csv.DictWriter(out, rows.fieldnames or ())
                part.writeheader()
                part.writerows(row for row in rows if takes(session_of(row["file"])))
    return folder


def _score(shared: Path, gold: Path, read: Path, worst: int) -> list[str]:
    program = shared / "score" / "score_reading.py"
    command: list[str | Path] = [sys.executable, program, gold, read, "--worst", str(worst)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr).splitlines()


def _read(path: Path) -> dict[str, object]:
    try:
        return {"recommendations": [], **as_contract(document_of(path))}
    except Unreadable as error:
        return {"file": path.name, "error": str(error), "recommendations": []}


def _count(path: Path) -> str:
    found = _read(path).get("recommendations")
    return f"{path.name}: {len(found) if isinstance(found, list) else 0} recommendations"
