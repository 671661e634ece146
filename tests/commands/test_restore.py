import os

import pytest
from django.db import connections

from openupr.cli import main
from openupr.store.models import Entry


@pytest.fixture
def archive(store, tmp_path, capsys):
    path = tmp_path / "b.zip"
    assert main(["backup", str(path)]) == 0
    capsys.readouterr()
    return path


def test_a_restore_says_what_it_did_and_what_to_do_next(archive, capsys):
    assert main(["restore", str(archive)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Restored ")
    assert f" rows and 0 files from {archive}.\n" in said.out
    assert said.out.endswith("start it again. Check the chain: openupr ledger verify\n")
    assert Entry.objects.count() == 0


def test_a_store_that_is_not_there_yet_is_made(archive, tmp_path, monkeypatch, capsys):
    connections.close_all()
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "fresh"))
    assert main(["restore", str(archive)]) == 0
    assert (tmp_path / "fresh").stat().st_mode & 0o777 == 0o700
    connections.close_all()


@pytest.mark.parametrize(
    ("url", "said"), [("mysql://x/y", "DATABASE_URL must read"), ("postgresql://x@127.0.0.1:9/y", "Check DATABASE_URL")]
)
def test_a_wrong_setting_is_told_in_one_line(tmp_path, monkeypatch, capsys, url, said):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DATABASE_URL", url)
    (tmp_path / "b.zip").write_text("")
    assert main(["restore", str(tmp_path / "b.zip")]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert said in error or "is no backup" in error
    connections.close_all()


def test_what_is_no_backup_is_told_in_one_line(archive, tmp_path, capsys):
    (tmp_path / "odd.zip").write_text("no zip")
    for name, why in (("odd.zip", "is no backup of OpenUPR"), ("none.zip", "cannot be read: No such file")):
        assert main(["restore", str(tmp_path / name)]) == 2
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        assert why in said.err


def test_a_device_or_a_pipe_is_refused_before_it_is_read(archive, tmp_path, capsys):
    os.mkfifo(tmp_path / "fifo")
    for source in ("/dev/zero", str(tmp_path / "fifo")):
        assert main(["restore", source, "--force"]) == 2
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        assert "is a pipe or a device, not a file" in said.err
