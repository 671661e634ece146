"""The measurement that asks strangely: how long, as whom, and what it makes of a failure. The run itself is measured
with all others in test_every_measurement.py."""

import contextlib

import pytest

from openupr.bench import Missed, fuzz


class Done:
    def __init__(self, returncode):
        self.returncode = returncode
        self.stdout, self.stderr = "  12 generated, 1 found\nGET /states.json\n", ""


@pytest.fixture
def asked(monkeypatch):
    """What was asked, with a site that is none; `asked.statuses` are what schemathesis ends with, in turn."""

    class Asked(list):
        statuses = (0, 0)

    asked = Asked()

    def run(command, **_):
        asked.append(command)
        return Done(asked.statuses[len(asked) - 1])

    def sign_in(browser, folder):
        browser.cookies = {"sessionid": "1", "csrftoken": "2"}

    monkeypatch.setattr(fuzz, "served", lambda folder: contextlib.nullcontext(80))
    monkeypatch.setattr(fuzz, "openupr", lambda *words: "")
    monkeypatch.setattr(fuzz.subprocess, "run", run)
    monkeypatch.setattr(fuzz.Browser, "sign_in", sign_in)
    return asked


def seconds(command):
    return int(command[command.index("--max-time") + 1])


@pytest.mark.parametrize(("small", "ci", "whole"), [(True, "", 8), (True, "true", 60), (False, "true", 600)])
def test_it_asks_as_a_reader_and_as_the_administrator_for_the_time_given(
    asked, tmp_path, monkeypatch, small, ci, whole
):
    monkeypatch.setenv("CI", ci)
    assert fuzz.run(tmp_path, small)[0].startswith("as a reader: 12 cases")
    reader, administrator = asked
    assert whole - 2 <= seconds(reader) + seconds(administrator) <= whole
    assert "--header" not in reader
    assert {"Cookie: sessionid=1; csrftoken=2", "X-CSRFToken: 2"} <= set(administrator)
    assert ("--seed" in reader) is small


@pytest.mark.parametrize("statuses", [(1, 0), (0, 1)])
def test_a_failure_is_missed_with_the_report_of_it(asked, tmp_path, statuses):
    asked.statuses = statuses
    with pytest.raises(Missed) as missed:
        fuzz.run(tmp_path, small=True)
    assert "GET /states.json" in missed.value.lines


def test_without_schemathesis_it_says_where_that_comes_from(monkeypatch, tmp_path):
    monkeypatch.setattr(fuzz, "find_spec", lambda name: None)
    with pytest.raises(Missed, match="openupr test"):
        fuzz.run(tmp_path, small=True)
