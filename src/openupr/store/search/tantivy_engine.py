"""The embedded engine: tantivy, an index in OPENUPR_DATA/search.

An index is built in a folder of its own; then the file `tantivy.json`, which names the folder, is replaced. Who reads
goes on with the old one until he looks again. Source: STACK 4 and trap 8.
Does not: change an index that is built.
"""

import json
import secrets
import shutil
from dataclasses import dataclass
from itertools import chain, islice
from math import log
from pathlib import Path
from threading import Lock
from typing import Any

import tantivy

from openupr.domain.search.fields import COUNTED, FIELDS
from openupr.domain.search.tree import And, Everything, Field, Not, Or, Phrase, Prefix, Query, Word
from openupr.store.durable import write_whole
from openupr.store.search.engine import About, Fed, Feed, Plain, Result, Sort, Wanted, ranked
from openupr.store.search.packing import Packer, Unpacker

_FIRST = 100
_MEMORY = 128_000_000
_MOST_VALUES = 2000
_BLANKS = "blanks"
_OTHERS = "f_others"
"""The one field that holds the values of those by which nothing is counted, each with its field's name before it."""
_MUST, _SHOULD, _MUST_NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


def _schema() -> tantivy.Schema:
    made = tantivy.SchemaBuilder()
    for name in ("text", "labels"):
        made.add_text_field(name, tokenizer_name=_BLANKS, index_option="position")
    for name in COUNTED:
        made.add_text_field(f"f_{name}", tokenizer_name="raw", index_option="basic", fast=True)
    made.add_text_field(_OTHERS, tokenizer_name="raw", index_option="basic")
    made.add_bytes_field("row", stored=True)
    made.add_unsigned_field("by_state", fast=True)
    made.add_unsigned_field("by_date", fast=True)
    return made.build()


@dataclass(frozen=True, slots=True)
class _Opened:
    """An index that is read."""

    searcher: tantivy.Searcher
    about: About
    unpacker: Unpacker

    def row(self, address: tantivy.DocAddress) -> Plain:
        """The row of a hit."""
        packed: Any = self.searcher.doc(address).get_first("row")
        return self.unpacker.unpack(bytes(packed))


class Tantivy:
    """The index in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schema = _schema()
        self._lock = Lock()
        self._open: tuple[str, _Opened] | None = None
        self._seen: tuple[int, int] | None = None

    def about(self) -> About | None:
        """What the index stands for; None where there is none, or where it cannot be read."""
        opened = self._opened()
        return opened.about if opened else None

    def build(self, feed: Feed) -> None:
        """Build in a new folder, then swap the name; what an older or a killed build left goes."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"tantivy-{secrets.token_hex(8)}"
        place = self._folder / name
        place.mkdir(mode=0o700)
        index = self._index(place)
        writer = index.writer(_MEMORY, 1)
        records = iter(feed)
        first = list(islice(records, _FIRST))
        packer = Packer([one.row for one in first])
        for one in chain(first, records):
            writer.add_document(_document(one, packer))
        writer.commit()
        writer.wait_merging_threads()
        for told, plain in (("about", feed.about().plain()), ("rows", packer.plain())):
            (place / f"{told}.json").write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
        write_whole(self._pointer, [json.dumps({"folder": name}).encode()])
        self._open = None
        for old in self._folder.glob("tantivy-*"):
            if old.name != name:
                shutil.rmtree(old, ignore_errors=True)

    def search(self, wanted: Wanted) -> Result:
        """Search with all that is asked, in two passes: the rows, and the counts."""
        opened = self._there()
        query = self._query(wanted.query, _where(wanted.labels))
        order: Any = None if wanted.sort is Sort.RELEVANCE else f"by_{wanted.sort.value}"
        found = opened.searcher.search(query, max(wanted.rows, 1), True, order, wanted.first, tantivy.Order.Asc)
        rows = [opened.row(address) for _, address in found.hits[: wanted.rows]]
        return Result(_counted(found), rows, self._facets(opened.searcher, query, wanted.facets))

    def count(self, query: Query, labels: bool = False) -> int:
        """How many records a query finds."""
        searcher = self._there().searcher
        if isinstance(query, Field) and len(query.values) == 1:
            return int(searcher.doc_freq(*_place(query.name, query.values[0])))  # nothing is ever deleted from an index
        return _counted(searcher.search(self._query(query, _where(labels)), 1, True))

    @property
    def _pointer(self) -> Path:
        return self._folder / "tantivy.json"

    def _index(self, place: Path) -> tantivy.Index:
        index = tantivy.Index(self._schema, path=str(place))
        blanks = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer(_BLANKS, blanks)
        return index

    def _there(self) -> "_Opened":
        opened = self._open[1] if self._open else self._opened()
        if opened is None:
            raise LookupError("there is no index; keeping makes one before it is searched")
        return opened

    def _opened(self) -> "_Opened | None":
        """The searcher of the index that the pointer names now."""
        try:
            told = self._pointer.stat()
            seen = told.st_mtime_ns, told.st_ino  # the pointer is replaced, never written to
            if self._open and seen == self._seen:
                return self._open[1]
            name = json.loads(self._pointer.read_bytes())["folder"]
            with self._lock:
                self._seen = seen
                if self._open is None or self._open[0] != name:
                    self._open = name, self._read(self._folder / name)
                return self._open[1]
        except (OSError, ValueError, KeyError, TypeError):  # not there, of an older form, or damaged: made anew
            return None

    def _read(self, place: Path) -> "_Opened":
        about, rows = (json.loads((place / f"{told}.json").read_bytes()) for told in ("about", "rows"))
        return _Opened(self._index(place).searcher(), About(**about), Unpacker(rows))

    def _query(self, query: Query, where: tuple[str, ...]) -> tantivy.Query:
        """The tree as tantivy's."""
        if isinstance(query, Word | Phrase | Prefix):
            return _any([self._leaf(query, name) for name in where])
        if isinstance(query, Field):
            places = [_place(query.name, value) for value in query.values]
            return tantivy.Query.term_set_query(
                self._schema, places[0][0] if places else _OTHERS, [v for _, v in places]
            )
        if isinstance(query, Everything):
            return tantivy.Query.all_query()
        if isinstance(query, Or):
            return _any([self._query(part, where) for part in query.parts])
        return self._all(query.parts if isinstance(query, And) else (query,), where)

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
            *before, last = query.words
            return tantivy.Query.regex_phrase_query(self._schema, name, [*before, f"{last}.*"])
        if len(query.words) == 1:
            return tantivy.Query.term_query(self._schema, name, query.words[0])
        return tantivy.Query.phrase_query(self._schema, name, list(query.words))

    def _forms(self, query: Word, name: str) -> tantivy.Query:
        """A word and its other forms, all as telling as the commonest of them: a rare plural is not worth more."""
        term = tantivy.Query.term_query
        if not query.also:
            return term(self._schema, name, query.word)
        searcher = self._there().searcher
        counts = {word: searcher.doc_freq(name, word) for word in (query.word, *query.also)}
        telling = {word: log(1 + searcher.num_docs / (count + 0.5)) for word, count in counts.items() if count}
        least = min(telling.values(), default=1.0)
        boosted = [
            tantivy.Query.boost_query(term(self._schema, name, word), least / max(weight, 1e-6))
            for word, weight in telling.items()
        ]
        return _any(boosted) if boosted else term(self._schema, name, query.word)

    @staticmethod
    def _facets(
        searcher: tantivy.Searcher, query: tantivy.Query, names: tuple[str, ...]
    ) -> dict[str, list[tuple[str, int]]]:
        if not names:
            return {}
        asked = {name: {"terms": {"field": f"f_{name}", "size": _MOST_VALUES}} for name in names}
        counted = searcher.aggregate(query, asked)
        return {name: ranked((one["key"], one["doc_count"]) for one in counted[name]["buckets"]) for name in names}


def _where(labels: bool) -> tuple[str, ...]:
    return ("text", "labels") if labels else ("text",)


def _any(queries: list[tantivy.Query]) -> tantivy.Query:
    if len(queries) == 1:
        return queries[0]
    return tantivy.Query.boolean_query([(_SHOULD, one) for one in queries])


def _document(one: Fed, packer: Packer) -> tantivy.Document:
    made = tantivy.Document()
    made.add_text("text", one.words)
    if one.label_words:
        made.add_text("labels", one.label_words)
    for name, values in one.fields.items():
        place = _FIELDS[name]
        for value in values:
            made.add_text(place, value if place is not _OTHERS else f"{name}:{value}")
    made.add_bytes("row", packer.pack(one.row))
    made.add_unsigned("by_state", one.order)
    made.add_unsigned("by_date", one.by_date)
    return made


def _place(name: str, value: str) -> tuple[str, str]:
    """The field of the index and the term that stand for a value of a field."""
    return _FIELDS[name], value if name in COUNTED else f"{name}:{value}"


_FIELDS = {name: f"f_{name}" if name in COUNTED else _OTHERS for name in FIELDS}


def _counted(found: Any) -> int:
    """What the library's own types do not name."""
    total: int = found.count
    return total
