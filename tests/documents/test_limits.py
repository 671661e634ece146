"""Limits are settings."""

import pytest

from openupr.documents.limits import Limits, WrongLimit, limits_from


def test_without_settings_the_defaults_hold():
    assert limits_from({"HOME": "/"}) == Limits()


@pytest.mark.parametrize(("text", "bytes_"), [("700", 700), ("50MB", 50_000_000), (" 1.5 gb ", 1_500_000_000)])
def test_a_size_is_written_in_bytes_or_with_a_unit(text, bytes_):
    assert limits_from({"OPENUPR_LIMIT_SIZE": text}).size == bytes_


def test_seconds_may_be_a_fraction():
    assert limits_from({"OPENUPR_LIMIT_SECONDS": "0.5"}).seconds == 0.5


@pytest.mark.parametrize("text", ["many", "-1", "0", "", "1 TB"])
def test_a_wrong_limit_is_told_with_its_name_and_the_way_to_write_it(text):
    with pytest.raises(WrongLimit, match=r'OPENUPR_LIMIT_PAGES is ".*"; expected a number above 0'):
        limits_from({"OPENUPR_LIMIT_PAGES": text})
