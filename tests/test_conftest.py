"""Under CI nothing is skipped for want of a program."""

from types import SimpleNamespace

import pytest

from tests import conftest


def skipped(reason):
    return SimpleNamespace(outcome="skipped", longrepr=("file.py", 1, f"Skipped: {reason}"))


@pytest.fixture(autouse=True)
def under_ci(monkeypatch):
    monkeypatch.setenv("CI", "true")


def test_a_skip_for_a_missing_program_fails(monkeypatch):
    report = skipped("missing tool: antiword")
    conftest.refuse_skip(report)
    assert report.outcome == "failed"
    assert "antiword" in report.longrepr


def test_a_skip_for_the_missing_folder_of_documents_stays_one(monkeypatch, tmp_path):
    monkeypatch.setattr(conftest, "SHARED", tmp_path / "none")
    report = skipped(conftest.NO_SHARED)
    conftest.refuse_skip(report)
    assert report.outcome == "skipped"


def test_a_skip_for_the_folder_of_documents_fails_where_the_folder_is(monkeypatch, tmp_path):
    monkeypatch.setattr(conftest, "SHARED", tmp_path)
    report = skipped(conftest.NO_SHARED)
    conftest.refuse_skip(report)
    assert report.outcome == "failed"


def test_without_ci_a_skip_is_a_skip(monkeypatch):
    monkeypatch.delenv("CI")
    report = skipped("missing tool: antiword")
    conftest.refuse_skip(report)
    assert report.outcome == "skipped"
