"""The embedded engine."""

import pytest

from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Everything, Field, Not, Word
from openupr.store.search.engine import Feed, Sort, Wanted
from openupr.store.search.tantivy_engine import Tantivy
from tests.store.search.corpus import DAY, RECORDS, feed, record


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    made = Tantivy(tmp_path_factory.mktemp("search"))
    made.build(feed())
    return made


def found(engine, query, **more):
    result = engine.search(Wanted(query, **more))
    assert result.total == len(result.rows) == engine.count(query, more.get("labels", False))
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
def test_a_query_finds_what_it_says(engine, asked, numbers):
    assert found(engine, parse(asked)) == numbers


def test_other_forms_and_labels_are_found_only_where_they_are_asked(engine):
    assert found(engine, Word("women", ("woman",))) == {0, 1, 2}
    assert found(engine, parse("women"), labels=True) == {1, 2, 3}
    assert found(engine, parse('"trees women"'), labels=True) == set()  # two labels side by side
    assert found(engine, Not(Word("women")), labels=True) == {0, 4, 5}


def test_counts_are_those_of_the_result(engine):
    result = engine.search(Wanted(parse("plant"), facets=("state", "by", "cycle", "theme")))
    assert result.facets == {
        "state": [("SVN", 2), ("AUT", 1)],
        "by": [("FRA", 2), ("NOR", 2)],
        "cycle": [("1", 2), ("2", 1)],
        "theme": [],
    }


def test_results_are_sorted_and_paged(engine):
    by_date = engine.search(Wanted(Everything(), sort=Sort.DATE)).rows
    assert [one["n"] for one in by_date] == [1, 0, 2, 4, 5, 3]
    by_state = engine.search(Wanted(Everything(), sort=Sort.STATE, first=2, rows=2))
    assert ([one["n"] for one in by_state.rows], by_state.total) == ([2, 3], 6)
    assert engine.search(Wanted(Everything(), rows=0)).rows == []


def test_a_field_without_values_finds_nothing(engine):
    assert engine.count(Field("theme", ("unknown",))) == 0


def test_a_new_index_takes_the_place_of_the_old_one_whole(tmp_path):
    engine, other = Tantivy(tmp_path), Tantivy(tmp_path)
    assert engine.about() is None
    engine.build(feed())
    assert other.about().total == 6
    engine.build(feed(RECORDS[:2]))
    assert (engine.about().total, other.about().total, other.count(Everything())) == (2, 2, 2)
    assert len(list(tmp_path.glob("tantivy-*"))) == 1


def test_a_build_that_fails_leaves_the_old_index(tmp_path):
    engine = Tantivy(tmp_path)
    engine.build(feed())

    def failing():
        yield RECORDS[0]
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        engine.build(Feed(failing(), 8, "cd" * 32, DAY))
    assert engine.about().total == engine.count(Everything()) == 6
    engine.build(feed())
    assert len(list(tmp_path.glob("tantivy-*"))) == 1


def test_a_damaged_or_older_index_counts_as_none(tmp_path):
    engine = Tantivy(tmp_path)
    engine.build(feed())
    (place,) = tmp_path.glob("tantivy-*")
    (place / "about.json").write_text('{"of": "another form"}')
    assert Tantivy(tmp_path).about() is None
    (tmp_path / "tantivy.json").write_text("no json")
    assert Tantivy(tmp_path).about() is None


def test_an_empty_index_answers(tmp_path):
    engine = Tantivy(tmp_path)
    engine.build(feed([]))
    assert engine.search(Wanted(parse("women"))).total == 0


def test_a_value_is_counted_once_a_record(tmp_path):
    engine = Tantivy(tmp_path)
    engine.build(feed([record(0, "a", by="NOR,FRA"), record(1, "a b", by="NOR")]))
    assert engine.search(Wanted(parse("a"), facets=("by",))).facets["by"] == [("NOR", 2), ("FRA", 1)]
