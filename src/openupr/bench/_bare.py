"""The bare engine for comparison: tantivy as its own documentation sets an index up, with nothing of ours.

A text of words with their places, of each field by which results are counted its values as fast text, and the row as
JSON; asked with queries made beforehand: twenty rows as kept, and all counts in one request.
Does not: sort, expand, cut words or say what was found.
"""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import tantivy

from openupr.domain.search.fields import COUNTED
from openupr.domain.search.tree import And, Not, Or, Phrase, Query, Word
from openupr.store.search.engine import Fed

_BLANKS = "blanks"
_COUNTS = {name: {"terms": {"field": name, "size": 2000}} for name in COUNTED}


class Bare:
    """An index in a folder."""

    def __init__(self, folder: Path) -> None:
        made = tantivy.SchemaBuilder()
        made.add_text_field("text", tokenizer_name=_BLANKS, index_option="position")
        for name in COUNTED:
            made.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
        made.add_bytes_field("row", stored=True)
        self._schema = made.build()
        self._index = tantivy.Index(self._schema, path=str(folder))
        blanks = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer(_BLANKS, blanks)

    def build(self, feed: Iterable[Fed]) -> None:
        """Index them."""
        writer = self._index.writer(128_000_000, 1)
        for one in feed:
            made = tantivy.Document()
            made.add_text("text", one.words)
            for name in COUNTED:
                for value in one.fields.get(name, ()):
                    made.add_text(name, value)
            made.add_bytes("row", json.dumps(one.row).encode())
            writer.add_document(made)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def asking(self, tree: Query) -> Callable[[], Any]:
        """What asks it for this query."""
        searcher, query = self._index.searcher(), self._query(tree)

        def ask() -> Any:
            found = searcher.search(query, 20, True)
            for _, address in found.hits:
                searcher.doc(address).get_first("row")
            searcher.aggregate(query, _COUNTS)
            return found

        return ask

    def _query(self, tree: Query) -> tantivy.Query:
        if isinstance(tree, Word):
            return self._parts(tantivy.Occur.Should, [self._term(word) for word in (tree.word, *tree.also)])
        if isinstance(tree, Phrase) and len(tree.words) == 1:
            return self._term(tree.words[0])
        if isinstance(tree, Phrase):
            return tantivy.Query.phrase_query(self._schema, "text", list(tree.words))
        if isinstance(tree, Or):
            return self._parts(tantivy.Occur.Should, [self._query(part) for part in tree.parts])
        if isinstance(tree, And):
            occurs = [
                (tantivy.Occur.MustNot, part.part) if isinstance(part, Not) else (tantivy.Occur.Must, part)
                for part in tree.parts
            ]
            return tantivy.Query.boolean_query([(occur, self._query(part)) for occur, part in occurs])
        raise TypeError(f"the bare engine is not asked for {tree}")

    def _term(self, word: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, "text", word)

    @staticmethod
    def _parts(occur: tantivy.Occur, parts: list[tantivy.Query]) -> tantivy.Query:
        return parts[0] if len(parts) == 1 else tantivy.Query.boolean_query([(occur, part) for part in parts])
