"""OpenSearch as engine, on exchanges written from its documentation: they prove nothing about a server.

Nobody has run this engine. What is tested is that the tree becomes the documented requests, and that documented
answers are read.
"""

import json

import pytest

from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Word
from openupr.imports.search_service import Service
from openupr.store.failures import Refused
from openupr.store.search import keeping
from openupr.store.search.engine import Sort, Wanted
from openupr.store.search.opensearch_engine import OpenSearch, _query
from tests.store.search.corpus import feed


class Written:
    """A service that gives written answers by the end of the path and keeps what was sent."""

    def __init__(self, **answers):
        self.answers, self.sent = answers, []

    def send(self, method, path, body=None, kind="application/json"):
        self.sent.append((method, path, body, kind))
        return self.answers.get(path.rpartition("/")[2], {})


@pytest.mark.parametrize(
    ("asked", "query"),
    [
        ("", {"match_all": {}}),
        ("women", {"term": {"text": {"value": "women"}}}),
        ("tortur*", {"prefix": {"text": {"value": "tortur"}}}),
        ('"a b"', {"match_phrase": {"text": {"query": "a b", "analyzer": "whitespace"}}}),
        ("state:SVN,AUT", {"terms": {"f_state": ["SVN", "AUT"]}}),
        ("NOT a", {"bool": {"must": [{"match_all": {}}], "must_not": [{"term": {"text": {"value": "a"}}}]}}),
    ],
)
def test_the_tree_becomes_the_documented_query(asked, query):
    assert _query(parse(asked), False) == query


def test_and_or_labels_and_other_forms_are_bool_queries():
    both = _query(parse("a NOT b"), False)["bool"]
    assert (len(both["must"]), len(both["must_not"])) == (1, 1)
    either = _query(parse("a OR b"), False)["bool"]
    assert (len(either["should"]), either["minimum_should_match"]) == (2, 1)
    fields = [next(iter(one["term"])) for one in _query(parse("a"), True)["bool"]["should"]]
    assert fields == ["text", "labels"]
    assert len(_query(Word("women", ("woman",)), False)["bool"]["should"]) == 2
    begun = _query(parse('"a b"*'), False)["match_phrase_prefix"]["text"]
    assert begun["max_expansions"] == 10_000


def test_an_index_is_filled_under_a_new_name_and_the_alias_moved():
    service = Written(openupr={"openupr-old": {"aliases": {"openupr": {}}}}, _bulk={"errors": False})
    OpenSearch(service).build(feed())
    methods = [(method, path.rpartition("/")[2]) for method, path, _, _ in service.sent]
    assert methods[0][0] == "PUT"
    assert [name for _, name in methods[1:]] == ["_bulk", "_mapping", "_refresh", "openupr", "_aliases"]
    lines = [json.loads(line) for line in service.sent[1][2].splitlines()]
    assert lines[0] == {"index": {}}
    assert lines[1]["f_state"] == ["SVN"]
    assert lines[1]["text"] == "plant a tree for every woman"
    assert service.sent[1][3] == "application/x-ndjson"
    actions = json.loads(service.sent[-1][2])["actions"]
    assert [next(iter(one)) for one in actions] == ["add", "remove_index"]


def test_texts_that_are_refused_leave_the_old_index():
    service = Written(_bulk={"errors": True})
    with pytest.raises(OSError, match="the old index stays"):
        OpenSearch(service).build(feed())
    assert not [path for _, path, _, _ in service.sent if path == "/_aliases"]


def test_a_documented_answer_is_read():
    hits = {"total": {"value": 7, "relation": "eq"}, "hits": [{"_source": {"row": {"n": 3}}}]}
    buckets = [{"key": "SVN", "doc_count": 2}, {"key": "AUT", "doc_count": 5}]
    service = Written(_search={"hits": hits, "aggregations": {"state": {"buckets": buckets}}}, _count={"count": 7})
    found = OpenSearch(service).search(Wanted(parse("a"), sort=Sort.DATE, first=20, facets=("state",)))
    assert (found.total, found.rows) == (7, [{"n": 3}])
    assert found.facets == {"state": [("AUT", 5), ("SVN", 2)]}
    asked = json.loads(service.sent[0][2])
    assert (asked["from"], asked["size"], asked["track_total_hits"], asked["sort"]) == (
        20,
        20,
        True,
        [{"by_date": "asc"}],
    )
    assert OpenSearch(service).count(parse("a")) == 7


def test_what_the_index_stands_for_is_read_from_its_mapping():
    source = feed()
    list(source)
    about = source.about().plain()
    service = Written(openupr={"openupr-1": {}}, _mapping={"openupr-1": {"mappings": {"_meta": about}}})
    assert OpenSearch(service).about().total == 6
    assert OpenSearch(Written()).about() is None
    assert OpenSearch(Written(openupr={"openupr-1": {}})).about() is None


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_settings_choose_it_and_want_an_address(store, monkeypatch):
    monkeypatch.setenv("OPENUPR_SEARCH", "opensearch")
    with pytest.raises(Refused, match="OPENUPR_OPENSEARCH"):
        keeping.engine()
    monkeypatch.setenv("OPENUPR_OPENSEARCH", "http://127.0.0.1:1")
    with pytest.raises(Refused, match="did not answer"):
        keeping.engine().about()
    assert Service("x").address == "x"
