"""`openupr smart`."""

import io
import json

from openupr.cli import main


def test_a_text_gets_advice_with_reason_and_source(capsys):
    assert main(["smart", "Continue its efforts for harbours"]) == 0
    out = capsys.readouterr().out
    assert "Asks to continue (continue)" in out
    assert "[UPR Info, Action category, October 2014, category 2]" in out


def test_a_file_has_a_text_a_line(tmp_path, capsys):
    file = tmp_path / "drafts.txt"
    file.write_text("Adopt a law by 2030\n\nConsider harbours\n", encoding="utf-8")
    assert main(["smart", str(file), "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["text"] for one in found] == ["Adopt a law by 2030", "Consider harbours"]
    assert found[0]["advice"] == []


def test_nothing_to_look_at_and_bytes_that_are_no_text_are_one_line(tmp_path, capsys, monkeypatch):
    file = tmp_path / "drafts.bin"
    file.write_bytes(b"\xff\xfe\x00")
    monkeypatch.setattr("sys.stdin", io.StringIO(" \n"))
    for words in (["smart", str(file)], ["smart"]):
        assert main(words) == 2
        assert capsys.readouterr().err.count("\n") == 1
