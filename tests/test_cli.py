"""The command line as a whole: finding commands, help, exit statuses, failures in one line."""

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
