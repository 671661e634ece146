"""The embedded engine."""

from collections import Counter

import pytest

from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import And, Everything, Field, Not, Or, Phrase, Prefix, Word
from openupr.store.search import tantivy_engine
from openupr.store.search.engine import Feed, Wanted, ranked
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


def test_beside_a_damaged_index_that_is_newer_the_older_one_does_not_go_on_answering(tmp_path):
    engine, other = Tantivy(tmp_path), Tantivy(tmp_path)
    engine.build(feed())
    assert other.about().total == 6
    engine.build(feed(RECORDS[:2]))
    (place,) = tmp_path.glob("tantivy-*")
    (place / "about.json").write_text("no json")
    assert [other.about(), other.about()] == [None, None]


def test_an_empty_index_answers(tmp_path):
    engine = Tantivy(tmp_path)
    engine.build(feed([]))
    assert engine.search(Wanted(parse("women"))).total == 0


def test_a_value_is_counted_once_a_record(tmp_path):
    engine = Tantivy(tmp_path)
    engine.build(feed([record(0, "a", by="NOR,FRA"), record(1, "a b", by="NOR")]))
    assert engine.search(Wanted(parse("a"), facets=("by",))).facets["by"] == [("NOR", 2), ("FRA", 1)]


COMMON = [
    "of the tree",
    "of the very the tree",  # its pairs would go on without a gap
    "see the of",
    "the end is of",
    "of trees the",
    *(f"say {n} of the tree" for n in range(120)),
]


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """An index of so many texts that some words are common, and results are counted by the engine."""
    made = Tantivy(tmp_path_factory.mktemp("search"))
    by = [["FRA"], ["FRA", "NOR"], [], [f"X{place}" for place in range(14)], ["X3"]]
    records = [
        record(n, text, by=",".join(by[n % 5])) if by[n % 5] else record(n, text) for n, text in enumerate(COMMON)
    ]
    made.build(feed(records))
    return made, records


@pytest.mark.parametrize(
    "asked",
    [
        *('"of the"', '"the tree"', '"of the tree"', '"the of"', '"of t"*', '"the o"*', '"is of the"', "of_the", "th*"),
        *("", "of", "see", "say", "NOT say", '"of the" NOT say', "by:X3", "by:X3,NOR say", "by:FRA,NOR", "say OR see"),
    ],
)
def test_phrases_of_common_words_and_all_counts_are_exact(full, asked, monkeypatch):
    made, records = full
    query = parse(asked)
    small = {one.row["n"] for one in records if _finds(query, one)}
    result = made.search(Wanted(query, rows=200))
    assert {one["n"] for one in result.rows} == small
    assert made.search(Wanted(query, rows=5)).facets == result.facets
    monkeypatch.setattr(tantivy_engine, "_MANY", 0)  # counted by several threads
    assert made.search(Wanted(query, rows=5, first=1)).facets == result.facets
    of_these = [value for one in records if one.row["n"] in small for value in one.fields.get("by", ())]
    assert result.facets["by"] == ranked(Counter(of_these).items())
    assert dict(result.facets["kind"]) == ({"recommendation": len(small)} if small else {})


def _finds(query, one):
    """The plain reading of a query."""
    words = one.text.split()
    match query:
        case Word(word):
            return word in words
        case Prefix(beginning):
            return any(word.startswith(beginning) for word in words)
        case Phrase(wanted, begun):
            runs = (words[n : n + len(wanted)] for n in range(len(words) - len(wanted) + 1))
            same = (lambda a, b: a.startswith(b)) if begun else (lambda a, b: a == b)
            return any([*run[:-1]] == [*wanted[:-1]] and same(run[-1], wanted[-1]) for run in runs)
        case Field(name, values):
            return not set(values).isdisjoint(one.fields.get(name, ()))
        case Not(part):
            return not _finds(part, one)
        case And(parts):
            return all(_finds(part, one) for part in parts)
        case Or(parts):
            return any(_finds(part, one) for part in parts)
    return True
