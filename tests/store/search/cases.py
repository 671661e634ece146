"""What every engine must do, on the invented records; an engine's own test module imports these tests.

The module that imports them has a fixture `filled`: an engine whose index holds RECORDS.
"""

import pytest

from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Everything, Field, Not, Word
from openupr.store.search.engine import Sort, Wanted


def found(filled, query, **more):
    result = filled.search(Wanted(query, **more))
    assert result.total == len(result.rows) == filled.count(query, more.get("labels", False))
    return {one["n"] for one in result.rows}


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("", {0, 1, 2, 3, 4, 5}),
        ("women", {1, 2}),
        ('"plant trees"', {1}),
        ('"trees plant"', set()),
        ("tree*", {0, 1, 2, 3}),
        ('"for wom"*', {1, 2}),
        ("plant NOT women", {0}),
        ("NOT plant", {3, 4, 5}),
        ("NOT (plant OR keep)", {4, 5}),
        ("NOT NOT plant", {0, 1, 2}),
        ("keep OR NOT plant", {3, 4, 5}),
        ("plant (girls OR alone)", {1, 2}),
        ("state:SVN by:FRA", {0}),
        ("state:SVN,AUT NOT cycle:1", {1, 4}),
        ("权利", {4}),
        ('"权利公约"', {4}),
        ("公", {4}),
        ("权公", set()),
        ("turkiye турция COTE", {5}),
    ],
)
def test_a_query_finds_what_it_says(filled, asked, numbers):
    assert found(filled, parse(asked)) == numbers


def test_other_forms_and_labels_are_found_only_where_they_are_asked(filled):
    assert found(filled, Word("women", ("woman",))) == {0, 1, 2}
    assert found(filled, parse("women"), labels=True) == {1, 2, 3}
    assert found(filled, parse('"trees women"'), labels=True) == set()  # two labels side by side
    assert found(filled, Not(Word("women")), labels=True) == {0, 4, 5}


def test_counts_are_those_of_the_result(filled):
    result = filled.search(Wanted(parse("plant"), facets=("state", "by", "cycle", "theme")))
    assert result.facets == {
        "state": [("SVN", 2), ("AUT", 1)],
        "by": [("FRA", 2), ("NOR", 2)],
        "cycle": [("1", 2), ("2", 1)],
        "theme": [],
    }


def test_results_are_sorted_and_paged(filled):
    by_date = filled.search(Wanted(Everything(), sort=Sort.DATE)).rows
    assert [one["n"] for one in by_date] == [1, 0, 2, 4, 5, 3]
    by_state = filled.search(Wanted(Everything(), sort=Sort.STATE, first=2, rows=2))
    assert ([one["n"] for one in by_state.rows], by_state.total) == ([2, 3], 6)
    assert filled.search(Wanted(Everything(), rows=0)).rows == []


def test_a_field_without_values_finds_nothing(filled):
    assert filled.count(Field("theme", ("unknown",))) == 0
