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


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("PAGES", "1.5", "a whole number up to 1000000"),
        ("PAGES", "9" * 27, "a whole number up to 1000000"),
        ("PAGES", "9" * 400, "a number above 0"),
        ("SIZE", "0.5", "a size up to 1000GB"),
        ("SECONDS", "9" * 21, "a number from 0.1 to 86400"),
        ("SECONDS", "0.0001", "a number from 0.1 to 86400"),
        ("MEMORY", "1", "a size from 10MB to 1000GB"),
        ("MEMORY", "9" * 21 + "GB", "a size from 10MB to 1000GB"),
        ("UNPACKED", "9" * 23, "a size from 100kB to 1000GB"),
        ("UNPACKED", "1", "a size from 100kB to 1000GB"),
    ],
)
def test_a_limit_that_no_file_can_keep_or_no_system_can_hold_is_refused_by_its_name(name, text, expected):
    with pytest.raises(WrongLimit) as caught:
        limits_from({f"OPENUPR_LIMIT_{name}": text})
    assert str(caught.value).startswith(f'OPENUPR_LIMIT_{name} is "{text[:40]}"; expected {expected}')


def test_the_largest_and_the_smallest_that_make_sense_are_taken():
    given = limits_from({"OPENUPR_LIMIT_MEMORY": "10MB", "OPENUPR_LIMIT_SECONDS": "86400", "OPENUPR_LIMIT_SIZE": "1"})
    assert (given.memory, given.seconds, given.size) == (10_000_000, 86_400.0, 1)
