"""One confined process is kept warm; two uploads at once get two."""

import pytest

from openupr.site import readers


class Stub:
    def __init__(self):
        self.closed, self.asked = False, []

    def close(self):
        self.closed = True

    def reading(self, path):
        self.asked.append(path)


@pytest.fixture(autouse=True)
def stubs(monkeypatch):
    monkeypatch.setattr(readers, "_idle", [])
    monkeypatch.setattr(readers, "Reader", Stub)


def test_the_same_process_reads_one_upload_after_another():
    with readers.a_reader() as first:
        pass
    with readers.a_reader() as second:
        pass
    assert first is second
    assert not first.closed


def test_two_uploads_at_once_have_two_processes_and_one_stays():
    with readers.a_reader() as first, readers.a_reader() as second:
        assert first is not second
    assert (second.closed, first.closed) == (False, True)


def test_an_upload_that_fails_gives_its_process_back():
    with pytest.raises(OSError, match="full"), readers.a_reader() as first:
        raise OSError("full")
    with readers.a_reader() as second:
        assert first is second


def test_warming_up_starts_one_and_no_second(monkeypatch):
    class AtOnce:
        def __init__(self, target, daemon):
            self.start = target

    monkeypatch.setattr(readers, "Thread", AtOnce)
    readers.warm_up()
    readers.warm_up()
    with readers.a_reader() as reader:
        assert len(reader.asked) == 1
