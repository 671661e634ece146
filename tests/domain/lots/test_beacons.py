import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.domain.lots.beacons import QUICKNET, seconds, told


def test_the_round_named_for_a_time_is_known_then_and_no_earlier():
    noon = seconds("2026-04-20T12:30:45Z")
    assert QUICKNET.round_after(noon) == 27961627
    assert QUICKNET.known_at(27961627) == noon


@given(st.integers(QUICKNET.genesis - 100, 2_000_000_000))
def test_the_round_after_a_moment_is_the_first(moment):
    round = QUICKNET.round_after(moment)
    assert QUICKNET.known_at(round) >= moment
    assert round == 1 or QUICKNET.known_at(round - 1) < moment


def test_a_moment_is_told_in_utc_and_read_back():
    assert told(0) == "1970-01-01T00:00:00Z"
    assert seconds("2026-11-24T09:00:00Z") == 1795510800
    with pytest.raises(ValueError, match="2026-11-24"):
        seconds("2026-11-24")
