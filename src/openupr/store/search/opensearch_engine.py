"""OpenSearch as engine, for those who outgrow a machine. Never run: no server can be had where this was written.

Its tests are exchanges written from OpenSearch's documentation, which prove nothing; run `openupr bench exactness`'s
comparison against a cluster before trusting it. Fields of text use the analyzer `whitespace`, so that our own words
reach it as they are. An index is made under a new name, and an alias is moved to it in one request.
Does not: open a connection (`imports.search_service` does).
"""

import json
import secrets
from collections.abc import Iterator
from itertools import islice
from typing import Protocol

from openupr.domain.search.fields import FIELDS
from openupr.domain.search.tree import And, Everything, Field, Not, Or, Phrase, Prefix, Query, Word
from openupr.imports.search_service import NotAnswered
from openupr.store.failures import Refused
from openupr.store.search.engine import About, Fed, Feed, Plain, Result, Sort, Wanted, ranked

ALIAS = "openupr"
_AT_ONCE = 1000
_MOST_VALUES = 2000
_MOST_EXPANSIONS = 10_000
_DEEPEST = 100_000
_BULK = "application/x-ndjson"


class Exchange(Protocol):
    """Sends a request and gives the answer's JSON; an empty one where a GET finds nothing."""

    def send(self, method: str, path: str, body: str | None = None, kind: str = "application/json") -> Plain:
        """The answer."""


class OpenSearch:
    """The index behind the alias."""

    def __init__(self, service: Exchange) -> None:
        self._service = service
        self._known: tuple[str, About] | None = None

    def _send(self, method: str, path: str, body: str | None = None, kind: str = "application/json") -> Plain:
        try:
            return self._service.send(method, path, body, kind)
        except NotAnswered as error:
            raise Refused(str(error)) from error

    def about(self) -> About | None:
        """What the index stands for; None where there is none, or one of an older form."""
        name = next(iter(self._send("GET", f"/_alias/{ALIAS}")), None)
        if name is None:
            return None
        if self._known is None or self._known[0] != name:
            told = self._send("GET", f"/{name}/_mapping")
            try:
                self._known = name, About(**told[name]["mappings"]["_meta"])
            except (KeyError, TypeError):
                return None
        return self._known[1]

    def build(self, feed: Feed) -> None:
        """Fill a new index, then move the alias to it and drop the old ones."""
        name = f"{ALIAS}-{secrets.token_hex(8)}"
        self._send("PUT", f"/{name}", json.dumps(_index()))
        records = iter(feed)
        while some := list(islice(records, _AT_ONCE)):
            told = self._send("POST", f"/{name}/_bulk", "".join(map(_lines, some)), _BULK)
            if told.get("errors"):
                raise OSError("the search service refused some of the texts; the old index stays")
        self._send("PUT", f"/{name}/_mapping", json.dumps({"_meta": feed.about().plain()}))
        self._send("POST", f"/{name}/_refresh")
        old = list(self._send("GET", f"/_alias/{ALIAS}"))
        actions = [{"add": {"index": name, "alias": ALIAS}}, *({"remove_index": {"index": one}} for one in old)]
        self._send("POST", "/_aliases", json.dumps({"actions": actions}))

    def search(self, wanted: Wanted) -> Result:
        """Search with all that is asked, in one request."""
        order = {Sort.DATE: [{"by_date": "asc"}], Sort.STATE: [{"by_state": "asc"}]}.get(wanted.sort)
        asked = {
            "query": _query(wanted.query, wanted.labels),
            "from": wanted.first,
            "size": wanted.rows,
            "track_total_hits": True,
            "_source": ["row"],
            "aggs": {name: {"terms": {"field": f"f_{name}", "size": _MOST_VALUES}} for name in wanted.facets},
            **({"sort": order} if order else {}),
        }
        told = self._send("POST", f"/{ALIAS}/_search", json.dumps(asked))
        counted = told.get("aggregations", {})
        return Result(
            told["hits"]["total"]["value"],
            [one["_source"]["row"] for one in told["hits"]["hits"]],
            {name: ranked(_buckets(counted.get(name, {}))) for name in wanted.facets},
        )

    def count(self, query: Query, labels: bool = False) -> int:
        """How many records a query finds."""
        told = self._send("POST", f"/{ALIAS}/_count", json.dumps({"query": _query(query, labels)}))
        return int(told["count"])


def _buckets(counted: Plain) -> Iterator[tuple[str, int]]:
    yield from ((one["key"], one["doc_count"]) for one in counted.get("buckets", ()))


def _index() -> Plain:
    """Settings and mapping of a new index."""
    words = {"type": "text", "analyzer": "whitespace"}
    properties: Plain = {"text": words, "labels": words, "row": {"type": "object", "enabled": False}}
    properties |= {name: {"type": "long"} for name in ("by_state", "by_date")}
    properties |= {f"f_{name}": {"type": "keyword"} for name in FIELDS}
    return {
        "settings": {"index": {"max_result_window": _DEEPEST}},
        "mappings": {"dynamic": "strict", "properties": properties},
    }


def _lines(one: Fed) -> str:
    """A record as two lines of a bulk request."""
    record = {
        "text": one.words,
        "labels": one.label_words,
        "row": one.row,
        "by_state": one.order,
        "by_date": one.by_date,
        **{f"f_{name}": list(values) for name, values in one.fields.items()},
    }
    return f'{{"index":{{}}}}\n{json.dumps(record, ensure_ascii=False)}\n'


def _query(query: Query, labels: bool) -> Plain:
    """The tree as OpenSearch's."""
    if isinstance(query, Everything):
        return {"match_all": {}}
    if isinstance(query, Field):
        return {"terms": {f"f_{query.name}": list(query.values)}}
    if isinstance(query, Or):
        return _any([_query(part, labels) for part in query.parts])
    if isinstance(query, And | Not):
        parts = query.parts if isinstance(query, And) else (query,)
        without = [_query(part.part, labels) for part in parts if isinstance(part, Not)]
        must = [_query(part, labels) for part in parts if not isinstance(part, Not)]
        return {"bool": {"must": must or [{"match_all": {}}], "must_not": without}}
    return _any([_leaf(query, name) for name in (("text", "labels") if labels else ("text",))])


def _any(queries: list[Plain]) -> Plain:
    return queries[0] if len(queries) == 1 else {"bool": {"should": queries, "minimum_should_match": 1}}


def _leaf(query: Word | Phrase | Prefix, name: str) -> Plain:
    if isinstance(query, Word):
        return _any([{"term": {name: {"value": word}}} for word in (query.word, *query.also)])
    if isinstance(query, Prefix):
        return {"prefix": {name: {"value": query.beginning}}}
    asked: Plain = {"query": " ".join(query.words), "analyzer": "whitespace"}
    if query.begun:
        return {"match_phrase_prefix": {name: {**asked, "max_expansions": _MOST_EXPANSIONS}}}
    return {"match_phrase": {name: asked}}
