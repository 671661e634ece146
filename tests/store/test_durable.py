import os

import pytest

from openupr.store.durable import sync_folder, write_whole


def test_a_file_is_written_with_its_hash_for_its_owner_only(tmp_path):
    target = tmp_path / "file"
    target.write_bytes(b"old")
    target.chmod(0o644)
    digest = write_whole(target, [b"ab", b"c"])
    assert digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert target.read_bytes() == b"abc"
    assert target.stat().st_mode & 0o777 == 0o600


def test_what_breaks_off_leaves_the_old_file_and_no_draft(tmp_path):
    target = tmp_path / "file"
    target.write_bytes(b"old")

    def pieces():
        yield b"new"
        raise OSError("the disk went")

    with pytest.raises(OSError, match="the disk went"):
        write_whole(target, pieces())
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert target.read_bytes() == b"old"


def test_the_content_is_on_the_disk_before_the_name_and_the_name_before_it_returns(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.readlink(f"/proc/self/fd/{handle}")))
    write_whole(tmp_path / "file", [b"abc"])
    assert synced == [str(tmp_path / "file.draft"), str(tmp_path)]


def test_a_folder_that_is_none_is_refused(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        sync_folder(tmp_path / "file")
