"""The measurement of pages: what it asks for, and when it says that something was missed. The run itself is measured
with all others in test_every_measurement.py."""

from pathlib import Path

import pytest

from openupr.bench import Missed, pages

REPORTS = [Path("S20-SVN-A_HRC_28_15.pdf"), Path("S20-EGY-A_HRC_28_16.pdf")]


def test_pages_are_different_of_every_kind_and_the_same_every_time():
    asked = pages._pages(REPORTS, 300)
    assert len(set(asked)) == len(asked) == 300
    assert asked == pages._pages(REPORTS, 300)
    for kind in ("/", "/sessions/20", "/states/SVN", "/reviews/EGY/2", "/reviews/SVN/2?position=supported"):
        assert kind in asked
    assert any("/recommendations/" in one for one in asked)
    assert not any("/reviews/USA" in one for one in asked)


def told(one=10.0, start=1.0, many=(200.0, 100.0, 0)):
    return pages._told(244, ["/"], start, [one] * 100, [0.5], (150.0, 300.0, 0), many, 1.0)


def test_what_is_reached_is_told_with_its_figures():
    assert told()[1].startswith("one reader: p50 10.0 ms, p99 10.0 ms")
    assert told()[2] == "16 readers: 200 pages/s, p99 100 ms, 0 answers were no page"
    assert told()[3] == "the same just before, a worker not warm yet: 150 pages/s, p99 300 ms"


@pytest.mark.parametrize(
    "slow",
    [
        {"one": 41.0},
        {"start": 3.1},
        {"many": (119.0, 10.0, 0)},
        {"many": (200.0, 251.0, 0)},
        {"many": (200.0, 10.0, 1)},
    ],
)
def test_each_of_what_must_be_reached_can_be_missed(slow):
    with pytest.raises(Missed):
        told(**slow)


def test_without_wrk_it_says_what_to_install():
    assert "apt-get install wrk" in told(many=None)[2]
