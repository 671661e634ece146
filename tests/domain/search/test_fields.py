"""Fields of a query."""

import pytest

from openupr.domain.search.fields import COUNTED, FIELDS, meant, numbers_of


def test_every_field_of_the_contract_is_there_and_says_what_it_means():
    asked = {"state", "by", "position", "cycle", "session", "symbol", "group", "year"}
    asked |= {"kind", "theme", "issue", "action", "sdg"}
    assert asked <= set(FIELDS)
    assert all(one.says for one in FIELDS.values())
    assert "symbol" not in COUNTED
    assert {"state", "by", "group", "bygroup", "persons"} <= set(COUNTED)


@pytest.mark.parametrize(("typed", "field"), [("stat", "state"), ("Posision", "position"), ("xyzzy", None)])
def test_a_field_that_is_none_is_guessed_where_one_is_near(typed, field):
    assert meant(typed) == field


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        ("4", ("4",)),
        ("04", ("4",)),
        ("1..3", ("1", "2", "3")),
        ("3..1", None),
        ("1..", None),
        ("four", None),
        ("٤", None),
        ("2..2", ("2",)),
        ("1..9999", None),
    ],
)
def test_numbers_and_ranges_are_read(value, numbers):
    assert numbers_of(value) == numbers
