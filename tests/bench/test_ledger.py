"""When the measurement of the ledger says that something was missed; its run is in test_every_measurement.py."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from openupr.bench import Missed, ledger

SOUND = {"insert": 2.0, "append": 3.9, "within": 2.8, "verified": 110_000.0}


def measured(monkeypatch, told, url="postgresql://nowhere"):
    monkeypatch.setattr(ledger, "postgresql", lambda: nullcontext(url))
    monkeypatch.setattr(ledger, "_measured", lambda address, small: told)
    return ledger.run(Path(), False)


def test_both_engines_are_told(monkeypatch):
    lines = measured(monkeypatch, SOUND)
    assert lines[0] == (
        "SQLite: a bare INSERT 2.00 ms, an append 3.90 ms, 1.95 times "
        "(the INSERT alone between BEGIN and COMMIT: 1.40 times); 110,000 entries verified a second"
    )
    assert lines[1].startswith("PostgreSQL: ")


def test_an_engine_that_is_not_there_is_not_silently_left_out(monkeypatch):
    assert measured(monkeypatch, SOUND, None)[1] == "PostgreSQL: not measured, none is installed here"


@pytest.mark.parametrize("worse", [{"append": 4.1}, {"verified": 99_000.0}])
def test_what_is_slower_is_missed(monkeypatch, worse):
    with pytest.raises(Missed) as missed:
        measured(monkeypatch, {**SOUND, **worse})
    assert missed.value.lines[-1].startswith("Missed on PostgreSQL: ")


def test_a_measurement_that_fails_is_told_in_one_line():
    with pytest.raises(Missed, match="the measurement failed: "):
        ledger._measured("no://address", True)
