"""Search: a typed query and the filters of an address become results, a true total and counts, as plain data.

Words find their other forms (stems, irregular plurals) unless the reader wants them exact, phrases never do; every
expansion is in the answer. Totals and counts are of numbers, whether or not similar texts are shown once.
Does not: keep or log what was asked.
"""

import gc
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from openupr.actions import search_values
from openupr.domain.search.expanding import expand, expansions
from openupr.domain.search.fields import CODED, COUNTED
from openupr.domain.search.parsing import Malformed, parse
from openupr.domain.search.passages import Passages
from openupr.domain.search.tree import Everything, Field, Query, Word, both, leaves
from openupr.domain.standing import shape_and_words
from openupr.languages.stemming import Forms
from openupr.store.search import keeping
from openupr.store.search.engine import About, Engine, Plain, Sort, Wanted
from openupr.vocabulary.names import shown_name
from openupr.vocabulary.states import states

__all__ = ["Asked", "Malformed", "Sort", "search", "shown", "valued"]

MOST_PAGES = 10_000
_SCANNED, _SCANNED_MOST, _SAME = 200, 10_000, 60
_COUNTED_EACH = 6
"""Marks whose texts are counted one by one; of more, the rows are read at once."""
_WITH_NAMES = frozenset({"state", "by", "position"})
_OPERATORS = frozenset({"and", "or", "not"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asks: the query, values by field, and how. `exact`: no other forms; `labels`: search those too.

    `once`: of texts that are all but the same, the first only.
    """

    text: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exact: bool = False
    labels: bool = False
    once: bool = False
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    rows: int = 20


def search(asked: Asked) -> dict[str, Any]:
    """Total, results, counts by field, expansions, remarks, `uncoded`: fields asked for whose codes no text has.

    Raises Malformed, and Refused where there is no engine.
    """
    engine, about, old = keeping.fresh()
    parsed = parse(asked.text)
    query = _read_in(asked, parsed, about)
    page = min(max(asked.page, 1), MOST_PAGES)
    first = (page - 1) * asked.rows
    rows = 0 if asked.once else asked.rows
    found = engine.search(Wanted(query, asked.labels, _sort(asked, query), first, rows, COUNTED))
    shown = _once(engine, asked, query, page) if asked.once else found.rows
    others = _others(engine, query, asked, shown, found.total)
    passages = Passages(query)
    return {
        "total": found.total,
        "page": page,
        "order": _sort(asked, query).value,
        "rows": asked.rows,
        "results": [_result(one, passages, others.get(one["similar"], 0)) for one in shown],
        "facets": {name: valued(name, values) for name, values in found.facets.items() if values},
        "expansions": [
            {"word": word, "also": list(also)} for word, also in expansions(query, _forms(about).begun) if also
        ],
        "remarks": _remarks(parsed),
        "coders": about.values.get("coder", []),
        "uncoded": [] if found.total else _uncoded(asked, parsed, about),
        "index": {"entry": about.entry, "day": about.day, "records": about.total, "old": old},
    }


def query_of(asked: Asked, about: About) -> Query:
    """The tree that is searched: values as they are indexed, words with their other forms, filters joined by AND."""
    return _read_in(asked, parse(asked.text), about)


def _read_in(asked: Asked, parsed: Query, about: About) -> Query:
    query = search_values.with_values(parsed, asked.text, about.values)
    if not asked.exact:
        query = expand(query, _forms(about).of)
    filters = [search_values.field(name, values, about.values) for name, values in asked.filters.items() if values]
    return both(query, *filters)


_known: list[tuple[tuple[str, int, str], Forms]] = []


def _forms(about: About) -> Forms:
    """The forms of the index's words, made once an index."""
    key = (about.hash, about.total, about.day)
    if not _known or _known[0][0] != key:
        _known[:] = [(key, Forms(about.words))]
        gc.collect()
        gc.freeze()  # nothing of it changes: looking at all these lists again and again took a tenth of each search
    return _known[0][1]


def _sort(asked: Asked, query: Query) -> Sort:
    """Without words nothing is more relevant than another: the latest first."""
    words = any(not isinstance(leaf, Field | Everything) and not no for leaf, no in leaves(query))
    return asked.sort if words or asked.sort is not Sort.RELEVANCE else Sort.DATE


def _once(engine: Engine, asked: Asked, query: Query, page: int) -> list[Plain]:
    """The rows of a page where of similar texts the first only is shown."""
    wanted, at = page * asked.rows, 0
    firsts: dict[str, Plain] = {}
    while len(firsts) < wanted and at < _SCANNED_MOST:
        asking = Wanted(query, asked.labels, _sort(asked, query), at, _SCANNED, ())
        rows = engine.search(asking).rows
        for one in rows:
            firsts.setdefault(one["similar"], one)
        at += _SCANNED
        if len(rows) < _SCANNED:
            break
    return list(firsts.values())[wanted - asked.rows : wanted]


def shown(one: Plain, others: int) -> Plain:
    """A row as it is shown where no query marks anything in it."""
    return _result(one, Passages(Everything()), others)


def _result(one: Plain, passages: Passages, others: int) -> Plain:
    """A row as it is shown: address, names, the passage with what matched, how many others say the same."""
    told: Plain = {}
    if one["kind"] == "recommendation":
        shape, words = shape_and_words(one["position"])
        address = f"/reviews/{one['state']}/{one['cycle']}/recommendations/{one['number']}"
        told = {"address": address, "position_words": words, "shape": shape}
    return {
        **one,
        "state_name": _name(one["state"]),
        "by": [{"code": code, "name": _name(code)} for code in one["states"]],
        "passage": [list(piece) for piece in passages.passage(one["text"])],
        "similar": {"mark": one["similar"], "others": others},
        **told,
    }


def _others(engine: Engine, query: Query, asked: Asked, shown: list[Plain], total: int) -> dict[str, int]:
    """How many others of the result have each mark that is shown; most texts are the only one that has theirs."""
    here = Counter(one["similar"] for one in shown)
    if total == len(shown):  # all of the result is here: nothing to ask
        return {mark: count - 1 for mark, count in here.items()}
    several = [mark for mark in here if engine.count(Field("similar", (mark,))) > 1]
    if not several:
        return {}
    if len(several) > _COUNTED_EACH:
        same = both(query, Field("similar", tuple(several)))
        found = engine.search(Wanted(same, asked.labels, Sort.STATE, 0, _SAME, ()))
        if found.total <= _SAME:
            return {mark: count - 1 for mark, count in Counter(one["similar"] for one in found.rows).items()}
    counts = {mark: engine.count(both(query, Field("similar", (mark,))), asked.labels) for mark in several}
    return {mark: count - 1 for mark, count in counts.items()}


def valued(name: str, values: list[tuple[str, int]]) -> list[Plain]:
    """The values of a field with their counts, as they are shown."""
    if name in _WITH_NAMES:
        return [{"value": value, "count": count, **_named(name, value)} for value, count in values]
    return [{"value": value, "count": count} for value, count in values]


@lru_cache(maxsize=20_000)
def _named(name: str, value: str) -> Plain:
    """What a value of a field is called, where that is not the value itself; the same values come with every search."""
    if name in ("state", "by") and value in states():
        return {"code": value, "name": _name(value)}
    if name == "position":
        shape, words = shape_and_words(value)
        return {"name": words, "shape": shape}
    return {}


@cache
def _name(code: str) -> str:
    return shown_name(code)


def _uncoded(asked: Asked, query: Query, about: About) -> list[str]:
    """The fields asked for whose codes no text of the index carries."""
    named = {leaf.name for leaf, _ in leaves(query) if isinstance(leaf, Field)} | {*asked.filters}
    return [name for name in CODED if name in named and not about.values.get(name)]


def _remarks(query: Query) -> list[str]:
    """Names of remarks: `small_operators` where AND, OR or NOT was written in small letters."""
    small = any(isinstance(leaf, Word) and leaf.word in _OPERATORS for leaf, _ in leaves(query))
    return ["small_operators"] if small else []
