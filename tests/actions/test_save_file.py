"""A saved file is there whole or not at all, and what was there before is not lost."""

import errno
import os
import stat
from pathlib import Path

import pytest

from openupr.actions import save_file
from openupr.actions.save_file import saved
from openupr.store.failures import Refused


@pytest.fixture
def target(tmp_path):
    return tmp_path / "facts.gz"


def save(target, data=b"new", **more):
    with saved(target, **more) as file:
        file.write(data)


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def test_a_file_is_written_and_no_draft_is_left(target, tmp_path):
    save(target)
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["facts.gz"]


def test_nothing_stands_under_the_name_before_all_is_written(target):
    with saved(target) as file:
        file.write(b"half")
        file.flush()
        assert not target.exists()
    assert target.read_bytes() == b"half"


def test_a_file_that_is_there_is_refused_before_the_work_and_left_as_it_is(target, tmp_path):
    target.write_bytes(b"old")
    with pytest.raises(Refused, match=r"is there already and was left as it is\. .* --force"), saved(target):
        pytest.fail("the work was begun")
    assert (target.read_bytes(), names(tmp_path)) == (b"old", ["facts.gz"])


def test_with_leave_it_is_replaced_and_keeps_who_may_read_it(target):
    target.write_bytes(b"old")
    target.chmod(0o600)
    save(target, replace=True)
    assert (target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (b"new", 0o600)


@pytest.mark.parametrize("wrong", [ValueError, KeyboardInterrupt, OSError(errno.EIO, "broken", "another.pdf")])
def test_work_that_fails_leaves_the_old_file_and_its_own_error(target, tmp_path, wrong):
    target.write_bytes(b"old")
    with pytest.raises(wrong if isinstance(wrong, type) else OSError), saved(target, True) as file:  # noqa: PT012
        file.write(b"half")
        raise wrong
    assert (target.read_bytes(), names(tmp_path)) == (b"old", ["facts.gz"])


def test_a_full_disk_is_one_line_and_leaves_the_old_file(target, tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    target.write_bytes(b"old")
    monkeypatch.setattr(save_file.os, "fsync", full)
    with pytest.raises(
        Refused, match=r"facts\.gz cannot be written: No space left on device\. No file was made or replaced\.$"
    ):
        save(target, replace=True)
    assert (target.read_bytes(), names(tmp_path)) == (b"old", ["facts.gz"])


def test_a_folder_where_nothing_may_be_written_is_told_before_the_work(target, monkeypatch):
    def closed(path, *rest):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(Refused, match=r"facts\.gz cannot be written: Permission denied"), saved(target):
        pytest.fail("the work was begun")


@pytest.mark.parametrize(
    ("where", "words"),
    [("none/x.gz", "There is no folder .*none. Make it first"), (".", "is a folder. Name a file in it")],
)
def test_a_path_that_cannot_be_a_file_is_refused(tmp_path, where, words):
    with pytest.raises(Refused, match=words):
        save(tmp_path / where)
    assert names(tmp_path) == []


def test_devices_are_not_replaced_even_with_leave(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Refused, match="is no ordinary file"):
        save(pipe, replace=True)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_what_a_link_leads_to_is_replaced_and_not_the_link(target, tmp_path):
    (tmp_path / "real.gz").write_bytes(b"old")
    target.symlink_to("real.gz")
    save(target, replace=True)
    assert target.is_symlink()
    assert (tmp_path / "real.gz").read_bytes() == b"new"


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_another_program_makes_meanwhile_is_not_lost(target, monkeypatch, links):
    def unable(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    if not links:
        monkeypatch.setattr(save_file.os, "link", unable)
    with pytest.raises(Refused, match="is there already"), saved(target) as file:  # noqa: PT012
        file.write(b"new")
        target.write_bytes(b"another's")
    assert target.read_bytes() == b"another's"


def test_a_file_system_without_links_will_do(target, monkeypatch):
    def unable(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(save_file.os, "link", unable)
    save(target)
    assert target.read_bytes() == b"new"
