"""Finding the modules of a folder."""

import sys

import pytest

from openupr.discover import discover


@pytest.fixture
def folder(tmp_path, monkeypatch):
    package = tmp_path / "invented_folder"
    package.mkdir()
    (package / "__init__.py").touch()
    for name, text in {"beta": "thing = 2", "alpha": "thing = 1", "bare": "", "_hidden": "thing = 3"}.items():
        (package / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    yield "invented_folder"
    for name in [n for n in sys.modules if n.startswith("invented_folder")]:
        del sys.modules[name]


def test_modules_with_the_attribute_are_found_sorted_and_hidden_ones_left_out(folder):
    assert list(discover(folder, "thing").items()) == [("alpha", 1), ("beta", 2)]
