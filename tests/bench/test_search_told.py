"""What measurements of search tell."""

from pathlib import Path

import pytest

from openupr.bench import Missed
from openupr.bench._search_told import at, head, line, measured, times_bare

TOLD = {kind: {"ours": [2.0, 4.0, 9.0], "bare": [1.0, 2.0, 3.0]} for kind in ("term", "phrase", "Boolean")}


def test_times_are_told_in_the_order_of_the_head():
    assert head().split() == ["p50", "/", "p99,", "ms", "term", "phrase", "Boolean"]
    assert line("x", TOLD, "ours").split() == ["x", *["4.00", "/", "9.00"] * 3]


def test_a_share_of_times_and_how_many_times_the_bare_engine():
    assert (at([3.0, 1.0, 2.0], 0.5), at([3.0, 1.0, 2.0], 0.99)) == (2.0, 3.0)
    assert times_bare(TOLD) == {"term": 2.0, "phrase": 2.0, "Boolean": 2.0}


def test_a_measurement_that_fails_is_a_miss(tmp_path):
    with pytest.raises(Missed, match="the measurement failed"):
        measured("nothing", Path(tmp_path), 1)
