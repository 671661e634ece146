"""The version of the readers changes with their source, and only then."""

import re
import shutil
from pathlib import Path

import pytest

import openupr
from openupr.documents import version


@pytest.fixture
def told(monkeypatch, tmp_path):
    """The version as told from a copy of the package that a test may change."""
    copy = tmp_path / "openupr"
    shutil.copytree(Path(openupr.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(version, "files", lambda package: copy)
    return copy, version.reader_version.__wrapped__


def test_it_is_the_packages_version_and_eight_signs():
    assert re.fullmatch(rf"{re.escape(openupr.__version__)}\+[0-9a-f]{{8}}", version.reader_version())


def test_a_changed_reader_and_a_changed_table_change_it(told):
    copy, reader_version = told
    before = reader_version()
    (copy / "documents" / "pipeline.py").open("a").write("# changed\n")
    changed = reader_version()
    (copy / "vocabulary" / "data" / "states.csv").open("a").write("\n")
    assert len({before, changed, reader_version()}) == 3


def test_what_is_no_reader_does_not(told):
    copy, reader_version = told
    before = reader_version()
    (copy / "cli.py").open("a").write("# changed\n")
    (copy / "documents" / "notes.txt").write_text("by the way")
    assert reader_version() == before
