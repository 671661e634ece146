"""A folder of files: whole or not at all, and never in the place of something else."""

import pytest

from openupr.actions.save_folder import saved_folder
from openupr.store.failures import Refused

MARK = "manifest.json"


def fill(target, text, **more):
    with saved_folder(target, MARK, **more) as folder:
        (folder / MARK).write_text(text)


def fill_half(target):
    with saved_folder(target, MARK, replace=True) as folder:
        (folder / "half").write_text("half")
        raise RuntimeError


def test_a_folder_appears_when_it_is_whole(tmp_path):
    target = tmp_path / "out"
    with saved_folder(target, MARK) as folder:
        (folder / "a").write_text("a")
        assert not target.exists()
    assert (target / "a").read_text() == "a"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_what_fails_leaves_what_was_there(tmp_path):
    target = tmp_path / "out"
    fill(target, "old")
    with pytest.raises(RuntimeError):
        fill_half(target)
    assert (target / MARK).read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_an_earlier_one_is_replaced_only_when_asked(tmp_path):
    target = tmp_path / "out"
    fill(target, "old")
    with pytest.raises(Refused, match="--force"):
        fill(target, "new")
    fill(target, "new", replace=True)
    assert (target / MARK).read_text() == "new"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_something_else_is_never_replaced(tmp_path):
    target = tmp_path / "out"
    target.mkdir()
    (target / "mine").write_text("mine")
    with pytest.raises(Refused, match="holds something else"):
        fill(target, "new", replace=True)
    with pytest.raises(Refused, match="no folder"):
        fill(tmp_path / "none" / "out", "new")
    assert (target / "mine").read_text() == "mine"
