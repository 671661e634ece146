"""A query's tree as tantivy's own query, for an index that `tantivy_engine` has laid out.

Does not: run a query.
"""

from functools import lru_cache
from math import log

import tantivy

from openupr.domain.search.tree import And, Everything, Field, Not, Or, Phrase, Prefix, Query, Word
from openupr.store.search.pairs import BETWEEN, Pairs

VALUES = "values"
"""The field that holds the values of all fields, each with its field's name before it."""
_NO_BLANKS = str.maketrans({"\\": "\\\\", " ": "\\_", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"})
"""Each of the blanks at which the engine divides a text, so that two values never have one term."""
_LOOKED_UP = 100
"""Values of a field that are looked up one by one; more, together."""
_MUST, _SHOULD, _MUST_NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


@lru_cache(maxsize=50_000)
def value_term(name: str, value: str) -> str:
    """The term that stands for a value of a field: without blanks, since a record's terms are one text."""
    return f"{name}:{value.translate(_NO_BLANKS)}"


def excluded(query: tantivy.Query) -> tantivy.Query:
    """Everything that a query does not find."""
    return tantivy.Query.boolean_query([(_MUST, tantivy.Query.all_query()), (_MUST_NOT, query)])


class Queries:
    """Makes queries for one index."""

    def __init__(self, schema: tantivy.Schema, searcher: tantivy.Searcher, pairs: Pairs) -> None:
        self._schema, self._searcher, self._pairs = schema, searcher, pairs

    def of(self, query: Query, labels: bool = False) -> tantivy.Query:
        """The tree as tantivy's; `labels`: words are searched in them too."""
        return self._query(query, ("text", "labels") if labels else ("text",))

    def _query(self, query: Query, where: tuple[str, ...]) -> tantivy.Query:
        """The tree as tantivy's."""
        if isinstance(query, Word | Phrase | Prefix):
            return _any([self._leaf(query, name) for name in where])
        if isinstance(query, Field):
            return self._field(query)
        if isinstance(query, Everything):
            return tantivy.Query.all_query()
        if isinstance(query, Or):
            return _any([self._query(part, where) for part in query.parts])
        return self._all(query.parts if isinstance(query, And) else (query,), where)

    def _field(self, query: Field) -> tantivy.Query:
        """Any of the values, as telling as each other; many are looked up together."""
        values = [value_term(query.name, value) for value in query.values]
        if len(values) > _LOOKED_UP or not values:
            return tantivy.Query.term_set_query(self._schema, VALUES, values)
        terms = [tantivy.Query.term_query(self._schema, VALUES, value, "basic") for value in values]
        return tantivy.Query.const_score_query(_any(terms), 1.0)

    def _all(self, parts: tuple[Query, ...], where: tuple[str, ...]) -> tantivy.Query:
        """All parts, none of those under a NOT; of NOT alone, everything else."""
        made = []
        for part in parts:
            occur = _MUST_NOT if isinstance(part, Not) else _MUST
            made.append((occur, self._query(part.part if isinstance(part, Not) else part, where)))
        if all(occur == _MUST_NOT for occur, _ in made):
            made.append((_MUST, tantivy.Query.all_query()))
        return tantivy.Query.boolean_query(made)

    def _leaf(self, query: Word | Phrase | Prefix, name: str) -> tantivy.Query:
        if isinstance(query, Word):
            return self._forms(query, name)
        if isinstance(query, Prefix):
            return tantivy.Query.regex_query(self._schema, name, f"{query.beginning}.*")
        if query.begun:
            *before, last = query.words  # a pair of words begins so too, and follows on nothing
            return tantivy.Query.regex_phrase_query(self._schema, name, [*before, f"{last}[^{BETWEEN}]*"])
        words = self._pairs.of_phrase(query.words) if name == "text" else None
        words = words or list(query.words)
        if len(words) == 1:
            return tantivy.Query.term_query(self._schema, name, words[0])
        return tantivy.Query.phrase_query(self._schema, name, words)  # type: ignore[arg-type]

    def _forms(self, query: Word, name: str) -> tantivy.Query:
        """A word and its other forms, all as telling as the commonest of them: a rare plural is not worth more."""
        term = tantivy.Query.term_query
        if not query.also:
            return term(self._schema, name, query.word)
        searcher = self._searcher
        counts = {word: searcher.doc_freq(name, word) for word in (query.word, *query.also)}
        telling = {word: log(1 + searcher.num_docs / (count + 0.5)) for word, count in counts.items() if count}
        least = min(telling.values(), default=1.0)
        boosted = [
            tantivy.Query.boost_query(term(self._schema, name, word), least / max(weight, 1e-6))
            for word, weight in telling.items()
        ]
        return _any(boosted) if boosted else term(self._schema, name, query.word)


def _any(queries: list[tantivy.Query]) -> tantivy.Query:
    if len(queries) == 1:
        return queries[0]
    return tantivy.Query.boolean_query([(_SHOULD, one) for one in queries])
