"""What is said where an extra library is missed works in the environment that runs, with uv or with pip."""

import sys

from openupr import extras


def test_where_there_is_pip_it_adds_the_library(monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: object())
    assert extras.how_to_add("duckdb") == f"{sys.executable} -m pip install duckdb"


def test_where_there_is_only_uv_it_adds_the_library(monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    monkeypatch.setattr(extras.shutil, "which", lambda name: "/somewhere/uv")
    assert extras.how_to_add("duckdb") == f"uv pip install --python {sys.executable} duckdb"
