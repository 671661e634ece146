"""The tables of the open data: names that are told apart, and a dictionary that tells of every column."""

import pytest

from openupr.domain.dataset import TABLES, Kind, dictionary, table


def test_no_table_and_no_column_stands_twice():
    assert len({one.name for one in TABLES}) == len(TABLES)
    for one in TABLES:
        assert len(set(one.header)) == len(one.header), one.name


def test_every_column_says_what_it_means_in_a_sentence():
    for one in TABLES:
        assert one.row.endswith(".")
        for column in one.columns:
            assert column.meaning.endswith("."), f"{one.name}.{column.name}"
            assert column.kind in Kind


def test_the_dictionary_has_a_row_for_every_column_and_what_was_made():
    text = dictionary(["Version 7."])
    assert "Version 7." in text
    for one in TABLES:
        assert f"## {one.name}\n" in text
        for column in one.columns:
            assert f"| {column.name} | {column.kind.value} | {column.meaning} |" in text


def test_a_table_that_is_none_is_an_error():
    assert table("states").header[0] == "code"
    with pytest.raises(KeyError):
        table("persons")
