"""The command line as a whole: finding commands, help, exit statuses, failures in one line."""

import os
import subprocess
import sys

import pytest

from openupr import __version__, cli
from openupr.command import Command, Failure
from openupr.discover import discover

COMMANDS = sorted(discover("openupr.commands", "command"))


def run(monkeypatch, body, *arguments, **options):
    command = Command("do it", lambda parser: None, body, **options)
    monkeypatch.setattr(cli, "discover", lambda package, attribute: {"do_it": command})
    return cli.main(["do-it", *arguments])


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"openupr {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_every_argument_a_meaning(name, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main([name.replace("_", "-").strip("-"), "--help"])
    assert end.value.code == 0
    assert "usage: openupr" in capsys.readouterr().out


def test_the_status_of_a_command_is_the_exit_status(monkeypatch):
    assert run(monkeypatch, lambda arguments: 1) == 1


def test_a_failure_is_one_line_and_status_two(monkeypatch, capsys):
    def fail(arguments):
        raise Failure("no such review: XYZ/9. Try openupr show --list.")

    assert run(monkeypatch, fail) == 2
    assert capsys.readouterr().err == "openupr: no such review: XYZ/9. Try openupr show --list.\n"


def test_an_interruption_is_told_without_a_traceback(monkeypatch, capsys):
    def interrupted(arguments):
        raise KeyboardInterrupt

    assert run(monkeypatch, interrupted) == 130
    assert capsys.readouterr().err == "openupr: stopped.\n"


def test_an_unknown_word_is_refused_with_the_way_to_help(monkeypatch, capsys):
    with pytest.raises(SystemExit) as end:
        run(monkeypatch, lambda arguments: 0, "--colour")
    assert end.value.code == 2
    assert "unrecognized arguments: --colour. See openupr do-it --help" in capsys.readouterr().err


def test_a_command_that_passes_words_on_gets_them_in_order(monkeypatch):
    seen = []
    run(monkeypatch, lambda arguments: seen.extend(arguments.rest) or 0, "-k", "a", "tests/x", passes_on=True)
    assert seen == ["-k", "a", "tests/x"]


def test_words_may_stand_on_both_sides_of_an_option(monkeypatch):
    def configure(parser):
        parser.add_argument("words", nargs="*")
        parser.add_argument("--on")

    taken = []
    command = Command("do it", configure, lambda arguments: taken.append((arguments.words, arguments.on)) or 0)
    monkeypatch.setattr(cli, "discover", lambda package, attribute: {"do_it": command})
    assert cli.main(["do-it", "SVN/4", "--on", "2025-01-28", "review_held", "session=48"]) == 0
    assert taken == [(["SVN/4", "review_held", "session=48"], "2025-01-28")]
    with pytest.raises(SystemExit):
        cli.main(["do-it", "SVN/4", "--on", "2025-01-28", "review_held", "--off"])


def test_a_reader_that_goes_away_is_no_error():
    line = f"{sys.executable} -m openupr docs --help | true"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True)
    assert done.stderr == ""


def test_a_broken_pipe_ends_the_command_quietly(monkeypatch, capsys):
    def broken(arguments):
        raise BrokenPipeError(32, "Broken pipe")

    assert run(monkeypatch, broken) == 0
    assert capsys.readouterr().err == ""


def test_an_output_that_is_full_is_one_line():
    line = f"{sys.executable} -m openupr rules > /dev/full"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr == "openupr: the output: No space left on device.\n"


def test_a_closed_output_is_a_quiet_one():
    done = subprocess.run(["bash", "-c", f"{sys.executable} -m openupr rules >&-"], stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_error_of_the_system_is_one_line_with_the_file(monkeypatch, capsys):
    def fail(arguments):
        raise PermissionError(13, "Permission denied", "/invented")

    assert run(monkeypatch, fail) == 2
    assert capsys.readouterr().err == "openupr: /invented: Permission denied.\n"


def test_what_nobody_foresaw_is_one_line_with_a_number_and_status_two(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))

    def fail(arguments):
        raise ZeroDivisionError("words of a document")

    assert run(monkeypatch, fail) == 2
    told = capsys.readouterr().err
    assert told.startswith("openupr: this is a fault of OpenUPR (ZeroDivisionError), number ")
    assert told.count("\n") == 1
    assert "words of a document" not in told + next(tmp_path.iterdir()).read_text()


def test_a_value_with_controls_in_it_is_repeated_on_one_line(monkeypatch, capsys):
    def fail(arguments):
        raise Failure("no such review: X\nopenupr: all is well\x1b[2K\u202e.")

    assert run(monkeypatch, fail) == 2
    assert capsys.readouterr().err == "openupr: no such review: X\\nopenupr: all is well\\x1b[2K\\u202e.\n"
    with pytest.raises(SystemExit):
        run(monkeypatch, lambda arguments: 0, "--col\x1bour")
    assert "unrecognized arguments: --col\\x1bour." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DATABASE_URL", "foo", "DATABASE_URL must read postgresql://"),
        ("DATABASE_URL", "postgresql://u:p@127.0.0.1:99999/x", "DATABASE_URL must read postgresql://"),
        ("OPENUPR_DATA", "~nosuch/x", "OPENUPR_DATA begins with '~nosuch'"),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_line(name, value, says, tmp_path):
    environment = {**os.environ, "OPENUPR_DATA": str(tmp_path / "data"), name: value}
    done = subprocess.run([sys.executable, "-m", "openupr", "ledger"], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"openupr: {says}")


def test_a_wrong_address_of_the_database_is_nothing_to_a_command_that_needs_none(tmp_path):
    environment = {**os.environ, "DATABASE_URL": "foo"}
    done = subprocess.run([sys.executable, "-m", "openupr", "rules"], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
