"""The tables of what recommendations ask fit together."""

import re

from openupr.vocabulary.asking import asking
from openupr.vocabulary.tables import rows_of


def test_no_instrument_is_there_twice_and_each_has_a_source():
    rows = rows_of("instruments")
    assert len({row["key"] for row in rows}) == len(rows) == len(asking().instruments)
    assert all(row["source"] and row["name"] for row in rows)


def test_a_protocol_that_a_treaty_names_is_in_the_table():
    keys = {one.key for one in asking().instruments} | {"PROTOCOL-REFUGEES"}
    assert {one.protocol for one in asking().instruments if one.protocol} <= keys


def test_no_pattern_fits_nothing():
    assert not [one.key for one in (*asking().instruments, *asking().asks) if re.fullmatch(one.pattern, "")]


def test_no_word_is_listed_twice_with_two_meanings():
    listed = [(" ".join(w.split()), row["as"]) for row in rows_of("same_words") for w in row["words"].split(",")]
    assert len(set(listed)) == len(dict(listed))


def test_common_marks_are_rarer_than_nothing():
    assert all(0 < value < 3.5 for value in asking().common.values())
