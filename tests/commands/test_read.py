"""`openupr read`: formats, exit statuses, and every kind of odd file."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from openupr.cli import main
from openupr.commands import read as under_test
from openupr.documents.contract import as_contract
from openupr.documents.worker import Reading
from tests.documents.test_record import REPORT

TEXT = "REHEARSAL/1\nA sheet of paper, invented, of no known kind.\n"


@pytest.fixture
def told(monkeypatch):
    """Let the reader answer by the file's name: "good", "blocking"; everything else is unreadable."""

    def readings(paths, limits, jobs):
        for path in paths:
            if path.stem in ("good", "blocking"):
                yield Reading(path, as_contract(REPORT), blocking=path.stem == "blocking")
            else:
                yield Reading(path, error="is empty (0 bytes). Fetch the document again.")

    monkeypatch.setattr(under_test, "readings", readings)


def test_one_file_is_one_object(told, capsys):
    assert main(["read", "good.pdf"]) == 0
    assert json.loads(capsys.readouterr().out)["state"] == "XAA"


def test_several_files_are_an_array_in_the_order_given_the_same_twice_too(told, capsys):
    assert main(["read", "good.pdf", "bad.pdf", "good.pdf"]) == 2
    out, err = capsys.readouterr()
    assert [one["file"] for one in json.loads(out)] == ["good.pdf", "bad.pdf", "good.pdf"]
    assert json.loads(out)[1]["error"].startswith("is empty")
    assert err == "bad.pdf: is empty (0 bytes). Fetch the document again.\n"


def test_a_name_with_controls_in_it_is_one_line(told, capsys):
    assert main(["read", "b\na\x1b[31md\u202e.pdf"]) == 2
    assert capsys.readouterr().err == "b\\na\\x1b[31md\\u202e.pdf: is empty (0 bytes). Fetch the document again.\n"


def test_csv_holds_back_what_a_spreadsheet_would_take_for_a_formula(monkeypatch, capsys):
    first = {"number": "1.1", "text": '=HYPERLINK("x")', "states": ["XAB"], "position": None}
    body = as_contract(REPORT) | {"recommendations": [first], "pledges": []}
    monkeypatch.setattr(under_test, "readings", lambda paths, limits, jobs: iter([Reading(paths[0], body)]))
    assert main(["read", "--format", "csv", "--", "-- +good.pdf"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["text"], row["file"], row["number"]) == ('\'=HYPERLINK("x")', "'-- +good.pdf", "1.1")


def test_jsonl_is_one_line_a_file_unreadable_ones_too(told, capsys):
    assert main(["read", "--format", "jsonl", "bad.pdf", "good.pdf"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert json.loads(lines[0]) == {"file": "bad.pdf", "error": "is empty (0 bytes). Fetch the document again."}
    assert json.loads(lines[1])["kind"] == "working_group_report"


def test_csv_has_one_head_and_a_row_a_record(told, capsys):
    assert main(["read", "--format", "csv", "good.pdf", "good.pdf"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["record"] for row in rows] == ["recommendation", "pledge"] * 2
    assert rows[0]["file"] == "good.pdf"


def test_text_is_an_outline(told, capsys):
    assert main(["read", "--format", "text", "good.pdf"]) == 0
    assert "60.1    … pending  Do (XAB) [page 2]" in capsys.readouterr().out


def test_a_blocking_finding_gives_one(told, capsys):
    assert main(["read", "good.pdf", "blocking.pdf"]) == 1


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_jobs_is_a_number_from_one(told, jobs):
    with pytest.raises(SystemExit):
        main(["read", "--jobs", jobs, "good.pdf"])


def test_a_wrong_limit_is_one_line(told, monkeypatch, capsys):
    monkeypatch.setenv("OPENUPR_LIMIT_SIZE", "big")
    assert main(["read", "good.pdf"]) == 2
    assert capsys.readouterr().err == (
        'openupr: OPENUPR_LIMIT_SIZE is "big"; expected a number above 0, such as 500 or 50MB.\n'
    )


def run(*arguments, **options):
    return subprocess.run([sys.executable, "-m", "openupr", "read", *arguments], capture_output=True, **options)


def test_odd_files_each_get_one_line_and_no_traceback(tmp_path):
    empty, fifo, latin = tmp_path / "empty.pdf", tmp_path / "fifo", tmp_path / os.fsdecode(b"r\xe9sum\xe9.txt")
    empty.touch()
    os.mkfifo(fifo)
    latin.write_text(TEXT)
    done = run("--format", "jsonl", tmp_path, empty, fifo, latin, tmp_path / "none", "/dev/zero")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 5
    assert b"Traceback" not in done.stderr
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()][3] == "r\ufffdsum\ufffd.txt"
    assert b"is a folder" in done.stderr
    assert b"0 bytes" in done.stderr
    assert done.stderr.count(b"is a pipe or a device") == 2


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(TEXT)
    line = f'"{sys.executable}" -m openupr read --format jsonl "$@" | head -n 1'
    done = subprocess.run(["bash", "-c", line, "bash", *sorted(tmp_path.glob("*.txt"))], capture_output=True, text=True)
    assert done.stderr == ""
    assert json.loads(done.stdout)["file"] == "0.txt"
