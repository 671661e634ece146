"""What a stranger's start is measured with: nothing of ours, and a clone that does not start is told."""

import pytest

from openupr.bench import Missed, start


def test_a_stranger_has_neither_our_data_nor_our_environment(monkeypatch, tmp_path):
    for name in ("OPENUPR_DATA", "OPENUPR_VENV", "DATABASE_URL", "VIRTUAL_ENV"):
        monkeypatch.setenv(name, "ours")
    bare = start._bare(tmp_path, keep_cache=False)
    assert "ours" not in bare.values()
    assert bare["PATH"]
    assert bare["UV_CACHE_DIR"] == bare["PIP_CACHE_DIR"] == str(tmp_path / "cache")
    assert str(tmp_path / "cache") not in start._bare(tmp_path, keep_cache=True).values()


def test_a_clone_that_does_not_start_is_told(tmp_path):
    (tmp_path / "openupr").write_text("#!/bin/sh\nexit 2\n", encoding="ascii")
    (tmp_path / "openupr").chmod(0o755)
    with pytest.raises(Missed):
        start._until_first_page(tmp_path, {})
