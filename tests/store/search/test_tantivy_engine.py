"""The embedded engine."""

import pytest

from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Everything
from openupr.store.search.engine import Feed, Wanted
from openupr.store.search.tantivy_engine import Tantivy
from tests.store.search.cases import *  # noqa: F403 - the tests that every engine must pass
from tests.store.search.corpus import DAY, RECORDS, feed, record


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    made = Tantivy(tmp_path_factory.mktemp("search"))
    made.build(feed())
    return made


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
