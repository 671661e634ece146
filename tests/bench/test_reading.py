"""The score of reading: all reports, then those held out beside the others. A scoring program of our own stands in."""

import csv

from openupr.bench.reading import HELD_OUT, gold_of, run, session_of
from tests.examples.pdf_files import body, pdf

# Prints which reports the codings name, and how many were read: what a real score would compare.
PROGRAM = """
import csv, json, pathlib, sys
gold, read = map(pathlib.Path, sys.argv[1:3])
names = sorted({row["file"] for row in csv.DictReader(open(gold / "stage.csv", encoding="utf-8"))})
print("coded", *names)
print("read", sum(1 for line in open(read, encoding="utf-8") if "recommendations" in json.loads(line)))
"""
FILES = ("S05-XAA-A_HRC_99_1.pdf", "S06-XAB-A_HRC_99_2.pdf", "S18-XAC-A_HRC_99_3.pdf")


def shared_folder(root):
    for part in ("score", "corpus/reports", "corpus/gold"):
        (root / part).mkdir(parents=True)
    (root / "score" / "score_reading.py").write_text(PROGRAM, encoding="utf-8")
    for name in FILES:
        (root / "corpus" / "reports" / name).write_bytes(pdf(body("Invented report")))
    (root / "corpus" / "reports" / FILES[2]).write_bytes(b"%PDF-1.4 damaged")
    for name in ("recommendations", "stage", "numbers"):
        rows = "".join(f"{file},60.1\n" for file in FILES)
        (root / "corpus" / "gold" / f"{name}.csv").write_text(f"file,number\n{rows}", encoding="utf-8")
    return root


def test_all_reports_are_scored_then_those_held_out_beside_the_others(tmp_path):
    read = "read 3"  # also the one that cannot be opened: it counts as read empty
    assert run(shared_folder(tmp_path), False) == [
        "all reports",
        f"coded {' '.join(FILES)}",
        read,
        "",
        "held out, sessions 6, 10, 13, 18",
        f"coded {FILES[1]} {FILES[2]}",
        read,
        "",
        "the other sessions",
        f"coded {FILES[0]}",
        read,
    ]


def test_a_scoring_program_that_fails_is_told(tmp_path):
    (shared_folder(tmp_path) / "score" / "score_reading.py").write_text("raise SystemExit('no table')")
    assert "no table" in run(tmp_path, False)


def test_the_codings_of_some_sessions_keep_their_columns(tmp_path):
    gold = shared_folder(tmp_path) / "corpus" / "gold"
    part = gold_of(gold, tmp_path / "part", lambda session: session == 5)
    with (part / "numbers.csv").open(encoding="utf-8") as lines:
        assert list(csv.DictReader(lines)) == [{"file": FILES[0], "number": "60.1"}]


def test_the_session_stands_in_the_name():
    assert [session_of(name) for name in FILES] == [5, 6, 18]
    assert HELD_OUT == (6, 10, 13, 18)


def test_the_small_form_counts_without_a_score(tmp_path):
    assert run(shared_folder(tmp_path), True) == [f"{FILES[0]}: 0 recommendations"]
