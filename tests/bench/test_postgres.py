from pathlib import Path

from openupr.bench import _postgres


def test_where_no_server_is_installed_there_is_no_address(monkeypatch):
    monkeypatch.setattr(_postgres, "_programs", lambda: None)
    with _postgres.postgresql() as url:
        assert url is None


def test_a_server_that_does_not_start_gives_no_address_and_leaves_nothing(monkeypatch):
    ran = []
    monkeypatch.setattr(_postgres, "_programs", lambda: Path("/nowhere"))
    monkeypatch.setattr(_postgres, "_done", lambda command, user: bool(ran.append(command)))
    monkeypatch.setattr(_postgres.os, "geteuid", lambda: 1000)
    with _postgres.postgresql() as url:
        assert url is None
    assert not Path(ran[0][2]).parent.exists()
    assert ran[-1][-1] == "stop"
