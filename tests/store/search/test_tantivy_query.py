"""Trees as tantivy's queries, told by what they look like; what they find is in test_tantivy_engine."""

import pytest

from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Field
from openupr.store.search.engine import Sort, Wanted
from openupr.store.search.pairs import Pairs
from openupr.store.search.tantivy_engine import Tantivy
from openupr.store.search.tantivy_query import Queries
from tests.store.search.corpus import feed, record


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    engine = Tantivy(tmp_path_factory.mktemp("search"))
    engine.build(feed([record(n, "of the tree", state=f"S{n:03}") for n in range(130)]))
    return engine


def test_a_phrase_of_common_words_is_one_word_in_texts_and_words_in_labels(made):
    opened = made._there()
    queries = Queries(made._schema, opened.searcher, Pairs(["of", "the"]))
    assert "of_the" in repr(queries.of(parse('"of the"')))
    assert "Phrase" not in repr(queries.of(parse('"of the"')))
    assert "Phrase" in repr(queries.of(parse('"the tree"')))
    assert "Phrase" in repr(queries.of(parse('"of the"'), labels=True))


@pytest.mark.parametrize("number", [0, 1, 99, 101, 130])
def test_many_values_of_a_field_are_found_as_few_are(made, number):
    wanted = Field("state", tuple(f"S{n:03}" for n in range(number)))
    result = made.search(Wanted(wanted, rows=200, sort=Sort.STATE))
    assert [one["n"] for one in result.rows] == list(range(number))
    assert made.count(wanted) == len(result.facets["state"]) == number


def test_values_that_differ_in_their_blanks_only_are_different_values(tmp_path):
    values = [
        "a b",
        "a_b",
        "a\\_b",
        "a\\ b",
        "a\tb",
        "a\nb",
        "a\fb",
        "a\rb",
        "a\u00a0b",
        "a",
        "b",
        "a  b",
        "A b",
        " a b",
    ]
    engine = Tantivy(tmp_path)
    engine.build(feed([record(n, "tree", theme=value) for n, value in enumerate(values)]))
    for n, value in enumerate(values):
        for wanted in (Field("theme", (value,)), Field("theme", (value, *map(str, range(200))))):
            assert [one["n"] for one in engine.search(Wanted(wanted)).rows] == [n]
