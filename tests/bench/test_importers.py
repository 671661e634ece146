"""When the measurement of importers says that something was missed; its run is in test_every_measurement.py."""

from pathlib import Path

import pytest

from openupr.bench import Missed, importers


def test_more_than_a_gigabyte_is_missed_and_less_is_told(monkeypatch):
    monkeypatch.setattr(importers, "_measured", lambda program, path: (10, 2.0, 300e6))
    assert "peak 300 MB" in importers.run(Path(), True)[0]
    monkeypatch.setattr(importers, "_measured", lambda program, path: (10, 2.0, 1.1e9))
    with pytest.raises(Missed):
        importers.run(Path(), True)
