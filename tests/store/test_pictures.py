"""What is kept of pictures: found again, bounded in size, gone with its file, and never in the way."""

import os

import pytest

from openupr.settings import most_pictures
from openupr.store import pictures
from openupr.store.files import path_of

SHA = "ab" + "0" * 62


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    monkeypatch.setattr(pictures, "reader_version", lambda: "reader 1")
    hold(SHA)
    return tmp_path


def hold(sha256):
    """A file kept, so that its pictures are no orphans."""
    path_of(sha256).parent.mkdir(parents=True, exist_ok=True)
    path_of(sha256).write_bytes(b"")


def test_what_was_saved_is_loaded_and_another_reader_finds_nothing(monkeypatch):
    pictures.save(SHA, "13.png", b"picture")
    assert pictures.load(SHA, "13.png") == b"picture"
    assert pictures.load(SHA, "14.png") is None
    monkeypatch.setattr(pictures, "reader_version", lambda: "reader 2")
    assert pictures.load(SHA, "13.png") is None


def test_pictures_lie_beside_the_files_for_nobody_else_to_read(data):
    pictures.save(SHA, "13.png", b"picture")
    (kept,) = data.glob("pictures/**/13.png")
    assert kept.stat().st_mode & 0o077 == 0
    assert not list(data.glob("files/*/*.png"))


def test_what_was_used_longest_ago_goes_first(data):
    for number in range(1, 11):
        pictures.save(SHA, f"{number}.png", bytes(100))
        (kept,) = data.glob(f"pictures/**/{number}.png")
        os.utime(kept, (number, number))
    pictures.load(SHA, "1.png")
    pictures.make_room(900)
    left = {number for number in range(1, 11) if pictures.load(SHA, f"{number}.png")}
    assert left == {1, 5, 6, 7, 8, 9, 10}  # 720 bytes at most: 1 was used again, 2 to 4 were not


def test_pictures_of_a_file_that_is_gone_go_with_it():
    pictures.save(SHA, "1.png", b"picture")
    path_of(SHA).unlink()
    other = "cd" + "0" * 62
    hold(other)
    pictures.save(other, "1.png", b"picture")
    pictures.make_room(1000)
    assert pictures.load(SHA, "1.png") is None
    assert pictures.load(other, "1.png") == b"picture"


def test_a_disk_that_refuses_costs_the_copy_and_nothing_else(data):
    (data / "pictures").write_text("in the way")
    pictures.save(SHA, "1.png", b"picture")
    assert pictures.load(SHA, "1.png") is None


@pytest.mark.parametrize("name", ["../secret-key", "1.pdf", "", "1.png/..", "x.png"])
def test_only_names_of_pictures_are_taken(name):
    with pytest.raises(ValueError, match="no name of a picture"):
        pictures.load(SHA, name)


def test_the_limit_is_a_setting(monkeypatch):
    assert most_pictures() == 300_000_000
    monkeypatch.setenv("OPENUPR_PICTURES", "5 MB")
    assert most_pictures() == 5_000_000
    monkeypatch.setenv("OPENUPR_PICTURES", "much")
    assert most_pictures() == 300_000_000


def test_room_is_made_by_saving_too(data, monkeypatch):
    monkeypatch.setenv("OPENUPR_PICTURES", "1kB")
    for number in range(40):
        pictures.save(SHA, f"{number}.png", bytes(100))
    assert sum(kept.stat().st_size for kept in data.glob("pictures/**/*.png")) < 3000
