"""`openupr import` as a person runs it: files and folders, twice, spoiled, killed. Every document is invented."""

import errno
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from datetime import date

import pytest
from django.db import connections

from openupr.actions.import_file import Outcome, import_files
from openupr.cli import main
from openupr.commands import import_ as under_test
from openupr.documents.worker import Reader
from openupr.domain.findings import Finding, Severity
from openupr.store import importing, ledger
from openupr.store.files import path_of
from openupr.store.importing import undo
from openupr.store.models import DocumentRow, StoredFile
from openupr.store.parity import Parity
from tests.commands.folder import KEPT, LETTER, fill, spoil
from tests.store.dumping import dump

ONE_ENGINE = pytest.mark.parametrize("engine", ["sqlite"])


@ONE_ENGINE
def test_a_folder_is_imported_and_again_nothing_changes(store, tmp_path, capsys):
    folder = fill(tmp_path / "documents")
    assert main(["import", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert err == "5 files: 5 imported.\n"
    heads = [line for line in out.splitlines() if not line.startswith(" ")]
    assert [head.partition(":")[0] for head in heads] == list(KEPT)
    assert heads[0] == "letter-1.txt: imported: communication (SVN/3), entry 1"
    assert "  numbers: 7 found, 0 missing, 0 doubled" in out.splitlines()
    before, entries = dump(), list(ledger.entries())
    assert main(["import", str(folder)]) == 0
    assert capsys.readouterr().err == "5 files: 5 already imported.\n"
    assert (dump(), list(ledger.entries())) == (before, entries)


@ONE_ENGINE
def test_bad_files_are_one_line_each_and_the_others_are_kept(store, tmp_path, capsys):
    folder = fill(tmp_path / "documents")
    bad = spoil(folder)
    assert main(["import", str(folder)]) == 2
    out, err = capsys.readouterr()
    *lines, summary = err.splitlines()
    assert sorted(line.partition(":")[0] for line in lines) == sorted(bad)
    assert summary == "9 files: 2 not readable, 5 imported, 1 not placed, 1 not recognised."
    assert "Traceback" not in err
    assert sum(not line.startswith(" ") for line in out.splitlines()) == 5
    assert DocumentRow.objects.count() == 5


@ONE_ENGINE
def test_as_json_each_file_is_one_object_and_nothing_else(store, tmp_path, capsys):
    folder = fill(tmp_path / "documents")
    spoil(folder)
    assert main(["import", "--json", str(folder)]) == 2
    told = {one["file"]: one for one in map(json.loads, capsys.readouterr().out.splitlines())}
    assert len(told) == 9
    assert told["state-a-report.docx"]["parity"]["found"] == 7
    assert told["letter-1.txt"]["reviews"] == ["SVN/3"]
    assert told["letter-4.txt"]["why"].startswith("source: missing")
    assert (told["empty.pdf"]["entry"], told["empty.pdf"]["word"]) == (None, "not readable")


@ONE_ENGINE
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--review", "Nowhere", "letter-1.txt"], "A review like SVN/3"),
        (["--symbol", "nonsense", "letter-1.txt"], "A symbol like A/HRC/28/17"),
        (["nothing"], "There is no file in"),
    ],
)
def test_what_a_person_mistypes_is_one_line(store, tmp_path, monkeypatch, capsys, words, says):
    monkeypatch.chdir(fill(tmp_path / "documents"))
    (tmp_path / "documents" / "nothing").mkdir()
    assert main(["import", *words]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert says in err


@ONE_ENGINE
def test_a_missing_file_does_not_stop_the_others(store, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(fill(tmp_path / "documents"))
    assert main(["import", "none.pdf", "letter-1.txt"]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("letter-1.txt: imported")
    assert err == (
        "none.pdf: not readable: No such file or directory. Check the path and the permissions.\n"
        "2 files: 1 not readable, 1 imported.\n"
    )


@ONE_ENGINE
def test_blocking_findings_and_differences_are_printed_under_the_file(store, tmp_path, capsys):
    path = tmp_path / "letter.txt"
    path.write_text(fill(tmp_path / "documents").joinpath("letter-1.txt").read_text() + "colour: blue\n")
    assert main(["import", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["  also 1 warning: openupr check lists them"]


def held():
    """The store's dump but for the reader's version, which changes where somebody edits the reader meanwhile."""
    return {name: [re.sub(r"'reader', '[^']*'", "", str(row)) for row in rows] for name, rows in dump().items()}


def wholes(folder):
    """What the store holds after no file, the first, the first two …; then it is empty again."""
    states = [held()]
    with Reader() as reader:
        for outcome in import_files([folder / name for name in KEPT], date(2026, 11, 24), read=reader.document):
            assert outcome.status == 0
            states.append(held())
    forget()
    assert held() == states[0]
    connections.close_all()
    return states


def forget():
    """Undo every import."""
    for entry in DocumentRow.objects.values_list("entry_id", flat=True):
        undo(entry)


def killed(folder, files, wait):
    """Import the folder, and kill that `wait` seconds after so many files were told."""
    words = [sys.executable, "-m", "openupr", "import", folder]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ)
    while files:
        line = child.stdout.readline()
        assert line, "the import ended by itself"
        files -= not line.startswith(" ")
    time.sleep(wait)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()


MOMENTS = {"sqlite": (0, 3, 4), "postgresql": (3,)}


def test_killed_at_any_moment_whole_imports_remain_and_the_rest_can_be_imported(store, engine, tmp_path, capsys):
    folder = fill(tmp_path / "documents")
    states = wholes(folder)
    dice = random.Random(11)
    for files in MOMENTS[engine]:
        killed(folder, files, dice.random() * 0.1)
        assert ledger.verify()[1] == []
        assert held() in states[files:]
        assert all(path_of(one.sha256).stat().st_size == one.size for one in StoredFile.objects.all())
        if files == MOMENTS[engine][-1]:
            assert main(["import", str(folder)]) == 0
            assert held() == states[-1]
        forget()
        connections.close_all()


@ONE_ENGINE
def test_where_the_disk_is_full_the_rest_is_not_tried_and_the_sum_says_so(store, tmp_path, monkeypatch, capsys):
    folder, real, calls = fill(tmp_path / "documents"), importing.import_reading, []

    def full_at_the_third(reading):
        calls.append(reading)
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(reading)

    monkeypatch.setattr(importing, "import_reading", full_at_the_third)
    assert main(["import", "--json", str(folder)]) == 2
    out, err = capsys.readouterr()
    told, said = [json.loads(line) for line in out.splitlines()], err.splitlines()
    assert [one["word"] for one in told] == ["imported"] * 2 + ["not kept"] + ["not tried"] * 2
    assert said[0].startswith("letter-3.txt: not kept: A disk is full, most likely that of ")
    assert said[1:] == ["5 files: 2 imported, 1 not kept, 2 not tried."]
    assert "othing was changed" not in err
    assert DocumentRow.objects.count() == 2


@ONE_ENGINE
def test_an_output_that_takes_no_more_is_told_from_the_data_and_the_sum_says_what_was_done(store, tmp_path):
    folder = fill(tmp_path / "documents")
    line = f'exec "{sys.executable}" -m openupr "$@" > /dev/full'
    done = subprocess.run(["bash", "-c", line, "-", "import", str(folder)], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr == (
        "5 files: 1 imported, 4 not tried.\n"
        "openupr: the output: No space left on device. What was done by then is kept; openupr ledger lists it.\n"
    )
    assert DocumentRow.objects.count() == 1
    done = subprocess.run(["bash", "-c", line, "-", "undo", "1"], capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "What was done by then is kept" in done.stderr
    assert not DocumentRow.objects.exists()


@ONE_ENGINE
def test_a_name_with_controls_in_it_stands_on_one_line(store, tmp_path, capsys):
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a\nb\x1b[31m.txt").write_text(LETTER.format(n=1))
    (folder / "\u202etxt.exe").touch()
    assert main(["import", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("a\\nb\\x1b[31m.txt: imported")
    assert err.startswith("\\u202etxt.exe: not readable: is empty")


def told_of(parity, *findings):
    """The lines under a file's line, of an outcome made here."""
    outcome = Outcome("addendum.pdf", "imported", parity=parity, findings=findings)
    return [line.strip() for line in (*under_test.parity_lines(outcome), *under_test.finding_lines(outcome))]


def test_more_positions_than_numbers_are_explained():
    twice = Parity(found=2, doubled=["60.1"], positions={"noted": 1, "partially": 2})
    why = "(3 on 2 numbers: of two on one number the one printed later counts)"
    assert told_of(twice)[1] == f"positions: 1 noted, 2 in part {why}"
    once = Parity(found=2, positions={"none": 1, "supported": 1})
    assert told_of(once)[1] == "positions: 1 without a position that was recognised, 1 supported"


def test_what_is_blocking_beyond_the_lines_shown_is_counted_without_a_plural():
    many = [Finding("gap", Severity.BLOCKING, f"{n}") for n in range(13)]
    assert told_of(Parity(), *many)[-1] == "also 3 blocking: openupr check lists them"
