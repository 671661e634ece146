import pytest

from openupr.bench import Missed, audit


def test_the_same_bytes_come_out_twice(shared):
    lines = audit.run(shared, small=True)
    assert lines[2] == "same bytes: yes (must: yes)"
    assert lines[0].split("sha256")[1] == lines[1].split("sha256")[1]


def test_bytes_that_differ_or_take_too_long_are_missed(tmp_path, monkeypatch):
    (tmp_path / "corpus/gold").mkdir(parents=True)
    (tmp_path / "corpus/gold/recommendations.csv").touch()
    runs = iter([(5.0, 4.0, "first"), (5.0, 4.0, "second"), (25.0, 24.0, "same"), (25.0, 24.0, "same")])
    monkeypatch.setattr(audit, "_once", lambda *_: next(runs))
    with pytest.raises(Missed) as differ:
        audit.run(tmp_path, small=False)
    assert "same bytes: no (must: yes)" in differ.value.lines
    with pytest.raises(Missed):
        audit.run(tmp_path, small=False)


def test_without_rows_there_is_nothing_to_measure(tmp_path):
    assert audit.run(tmp_path, small=True) == ["corpus/gold/recommendations.csv: not here"]
