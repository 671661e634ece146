from pathlib import Path

import pytest

from openupr.actions.beacon import round_of
from openupr.store.failures import Refused
from tests.imports.beacon.fake import CHAIN, answer, serving


def test_a_round_is_asked_for_or_read_from_a_file(tmp_path):
    with serving() as (address, asked):
        fetched = round_of(CHAIN, 7, None, address)
        saved = tmp_path / "round.json"
        saved.write_bytes(answer(7))
        assert round_of(CHAIN, 7, saved, address) == fetched
    assert len(asked) == 1


def test_a_round_that_is_not_signed_draws_nothing(tmp_path):
    with serving(body=answer(7, key=0xBAD)) as (address, _), pytest.raises(Refused, match="Nothing was drawn"):
        round_of(CHAIN, 7, None, address)


def test_a_file_without_end_is_read_to_where_a_round_must_have_ended(tmp_path):
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(Refused, match="gives no object with round"):
        round_of(CHAIN, 7, huge, "")


def test_a_device_in_place_of_the_file_is_refused():
    with pytest.raises(Refused, match="is a pipe or a device"):
        round_of(CHAIN, 7, Path("/dev/zero"), "")
