"""Devices and pipes are refused before anything is read from them."""

import os
from pathlib import Path

import pytest

from openupr.store.failures import Refused
from openupr.store.ordinary import ordinary, small


def test_an_ordinary_file_is_taken_also_through_a_link(tmp_path):
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("file")
    assert ordinary(tmp_path / "link") == tmp_path / "link"


def test_pipes_devices_and_folders_are_refused_by_name(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for name in ("fifo", "zero"):
        with pytest.raises(Refused, match=rf"{name} is a pipe or a device, not a file\. Save what it gives"):
            ordinary(tmp_path / name)
    with pytest.raises(Refused, match="is a folder"):
        ordinary(tmp_path)


def test_what_is_larger_than_it_can_be_is_not_read(tmp_path):
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(Refused, match="huge has 3000000000 bytes; at most 10000000 were expected"):
        small(tmp_path / "huge")
    (tmp_path / "file").write_bytes(b"a")
    assert small(tmp_path / "file") == b"a"


def test_what_is_not_there_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        ordinary(Path(tmp_path / "none"))
