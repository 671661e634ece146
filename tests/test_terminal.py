"""Streams that fail, and faults of ours."""

import os
import subprocess
import sys

import pytest

from openupr import terminal


def python(code, shell="", **environment):
    """Run `code` with what a shell says after it (">/dev/full")."""
    line = f'exec "$0" -c "$1" {shell}'
    run = ["bash", "-c", line, sys.executable, f"from openupr import terminal; terminal.prepare_streams(); {code}"]
    return subprocess.run(run, capture_output=True, text=True, env={**os.environ, **environment}, timeout=30)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_output_is_told_from_the_disk_of_the_data(unbuffered):
    code = """
from openupr.store.failures import OutputFailed
try:
    print("x", flush=True)
except OSError:
    terminal.say("data")
except OutputFailed as error:
    terminal.say(f"output: {error}"); terminal.drop_output()"""
    done = python(code, ">/dev/full", PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (0, "openupr: output: No space left on device\n")


def test_a_closed_input_is_an_empty_one():
    done = python("import sys; print(repr(sys.stdin.readline()))", "<&-")
    assert (done.stdout, done.stderr) == ("''\n", "")


def test_a_full_or_closed_standard_error_stops_nothing():
    for shell in ("2>/dev/full", "2>&-"):
        assert python("terminal.say('x'); print('on')", shell).stdout == "on\n"


def test_what_is_said_stands_on_one_line(capsys):
    terminal.say("no file a\nb\x1b[31m.pdf")
    assert capsys.readouterr().err == "openupr: no file a\\nb\\x1b[31m.pdf\n"


def test_what_is_repeated_of_what_was_typed_is_cut(capsys):
    terminal.say(f"a day was expected, found {'x' * 5000!r}, and {'y' * 900}.")
    said = capsys.readouterr().err
    assert said == f"openupr: a day was expected, found '{'x' * 80}…', and {'y' * 80}…\n"


def test_the_record_of_a_fault_says_where_and_not_what_was_written(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    try:
        try:
            int("what a person wrote")
        except ValueError as error:
            raise KeyError("a name in a document") from error
    except KeyError as error:
        line = terminal.fault(error, "show")
    (record,) = tmp_path.iterdir()
    assert record.stat().st_mode & 0o777 == 0o600
    assert record.name.removeprefix("fault-").removesuffix(".txt") in line
    assert str(record) in line
    assert line.startswith("this is a fault of OpenUPR (KeyError), number ")
    told = record.read_text()
    assert "KeyError" in told
    assert "ValueError" in told
    assert "test_terminal.py" in told
    for secret in ("person wrote", "name in a document"):
        assert secret not in told + line


def test_without_a_folder_of_data_the_record_lies_among_temporary_files(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "none"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert str(tmp_path / "fault-") in terminal.fault(RuntimeError("x"), "read")
    monkeypatch.setattr("tempfile.tempdir", "/proc/nowhere")
    assert "Its record could not be written." in terminal.fault(RuntimeError("x"), "read")
