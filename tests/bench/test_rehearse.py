"""When the measurement of rehearsals says that something was missed; its run is in test_every_measurement.py."""

import json
from subprocess import CompletedProcess

import pytest

from openupr.bench import Missed, rehearse
from openupr.domain.ledger import FIRST_PREVIOUS, canonical, chained


def line(n):
    one = chained(FIRST_PREVIOUS, n, "2018-01-01T00:00:00Z", "test", "test", {"n": n})
    return canonical({**one._asdict(), "payload": json.loads(one.payload)}) + b"\n"


def commands(monkeypatch, exports, status=0):
    """Let every command end so, and `ledger export` print these one after the other."""
    told = iter(exports)

    def run(folder, *words):
        return CompletedProcess(words, status, next(told) if "export" in words else b'{"folded": "x"}', b"said\n")

    monkeypatch.setattr(rehearse, "_command", run)


def test_a_rehearsal_that_fails_is_told_in_one_line(monkeypatch, tmp_path):
    commands(monkeypatch, [], 2)
    with pytest.raises(Missed, match="1 reviews could not be rehearsed: said"):
        rehearse._rehearsed(tmp_path, 1)


def test_other_folds_and_other_bytes_are_missed(monkeypatch, tmp_path):
    commands(monkeypatch, [line(1), line(2)])
    assert list(rehearse._compared(tmp_path, 1, {"folded": "y"})) == [
        "Missed: the rebuild of 1 reviews equals what was folded",
        "Missed: 1 reviews give the same bytes again",
    ]


@pytest.mark.parametrize(
    ("exports", "said"),
    [
        ([b"", line(1)], "1 entries were told to be kept, 0 are there"),
        ([line(2), line(1)], "the chain does not hold at entry 2"),
        ([line(1), b""], "it went on to another end"),
    ],
)
def test_what_is_lost_by_a_kill_is_missed(monkeypatch, tmp_path, exports, said):
    commands(monkeypatch, exports)
    monkeypatch.setattr(rehearse, "_run_and_kill", lambda folder, chance: 1)
    assert said in next(rehearse._killed(tmp_path, 0, line(1)))
