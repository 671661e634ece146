"""`openupr test` runs all four checks and gives one status."""

import subprocess

import pytest

from openupr.cli import main
from openupr.commands import test as under_test


@pytest.fixture
def statuses(monkeypatch):
    """The status each program shall answer with, by a word of its command line; all lines are kept in "lines"."""
    given = {"lines": []}

    def run(line, **options):
        given["lines"].append(line)
        status = next((value for word, value in given.items() if word in line), 0)
        return subprocess.CompletedProcess(line, status, stdout="what is wrong", stderr="")

    monkeypatch.setattr(under_test.subprocess, "run", run)
    return given


def test_all_pass(statuses, capsys):
    assert main(["test"]) == 0
    assert capsys.readouterr().out == "style: passes\nform: passes\ntypes: passes\nrings: passes\n"


def test_a_failed_check_does_not_stop_the_others_but_counts(statuses, capsys):
    statuses["mypy"] = 1
    assert main(["test"]) == 1
    assert "types: FAILS\nwhat is wrong" in capsys.readouterr().out
    assert len(statuses["lines"]) == 6


@pytest.mark.parametrize("run", ["tests/bench", "--ignore=tests/bench"])
def test_failed_tests_count_whichever_of_the_two_runs_they_are_in(statuses, run):
    statuses[run] = 1
    assert main(["test"]) == 1


def test_words_that_follow_go_to_pytest(statuses):
    main(["test", "tests/rules", "-k", "troika"])
    assert statuses["lines"][-1][-4:] == ("pytest", "tests/rules", "-k", "troika")
