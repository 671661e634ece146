"""Files that came by the browser and wait: for an hour, under numbers, for their owner only."""

import os
import time

import pytest

from openupr.store import waiting


@pytest.fixture
def batch(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    return waiting.new()


def aged(batch, seconds):
    """Everything in the batch as it would look that much later."""
    folder = waiting.path_of(batch, 0).parent
    for one in (*folder.iterdir(), folder):
        os.utime(one, (time.time() - seconds,) * 2)


def test_a_file_and_what_is_told_of_it_are_for_their_owner_only(batch):
    with waiting.create(batch, 0) as out:
        out.write(b"invented")
    waiting.tell(batch, [{"name": "a.pdf"}])
    folder = waiting.path_of(batch, 0).parent
    assert waiting.told(batch) == [{"name": "a.pdf"}]
    assert {one.stat().st_mode & 0o777 for one in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == folder.parent.stat().st_mode & 0o777 == 0o700


def test_a_number_is_written_once(batch):
    waiting.create(batch, 0).close()
    with pytest.raises(FileExistsError):
        waiting.create(batch, 0)


def test_after_an_hour_without_a_change_all_of_it_is_gone(batch):
    waiting.create(batch, 0).close()
    waiting.tell(batch, [])
    aged(batch, waiting.HOUR - 60)
    assert waiting.told(batch) == []
    aged(batch, waiting.HOUR + 60)
    assert waiting.told(batch) is None
    assert not waiting.path_of(batch, 0).parent.exists()


def test_what_is_still_being_sent_is_not_taken_for_old(batch):
    waiting.create(batch, 0).close()
    aged(batch, waiting.HOUR + 60)
    os.utime(waiting.path_of(batch, 0))
    waiting.forget_old(time.time())
    assert waiting.path_of(batch, 0).exists()


@pytest.mark.parametrize("name", ["", "..", "../../etc", "0" * 31, "g" * 32])
def test_what_is_no_name_of_a_batch_leads_nowhere(batch, name):
    assert waiting.told(name) is None
    with pytest.raises(ValueError, match="32 hex digits"):
        waiting.path_of(name, 0)


def test_another_folder_beside_the_batches_is_left_alone(batch, tmp_path):
    (tmp_path / "uploads" / "mine").mkdir()
    waiting.forget_old(time.time() + 10 * waiting.HOUR)
    assert [one.name for one in (tmp_path / "uploads").iterdir()] == ["mine"]


def test_it_goes_in_time_though_nobody_asks_again(batch, monkeypatch):
    monkeypatch.setattr(waiting, "HOUR", -60.0)
    monkeypatch.setattr(waiting, "Timer", lambda seconds, then: Soon(then))
    waiting.tell(batch, [])
    assert not waiting.path_of(batch, 0).parent.exists()


class Soon:
    def __init__(self, then):
        self.start, self.daemon = then, False


def test_what_was_being_sent_when_a_server_was_killed_goes_at_the_next_start(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    cut, whole = waiting.new(), waiting.new()
    with waiting.create(cut, 0) as file:
        file.write(b"half")
    waiting.tell(whole, [{"name": "a.pdf"}])
    waiting.forget_unfinished()
    assert [one.name for one in (tmp_path / "uploads").iterdir()] == [whole]
