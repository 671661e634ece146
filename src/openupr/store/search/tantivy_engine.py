"""The embedded engine: tantivy, an index in OPENUPR_DATA/search.

An index is built in a folder of its own; then the file `tantivy.json`, which names the folder, is replaced. Who reads
goes on with the old one until he looks again. Source: STACK 4 and trap 8.
Does not: change an index that is built.
"""

import json
import secrets
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, islice
from pathlib import Path
from threading import Lock
from typing import Any

import tantivy

from openupr.domain.search.fields import COUNTED
from openupr.domain.search.tree import Field, Query
from openupr.store.durable import write_whole
from openupr.store.search.columns import MORE, SINGLE, Counting, Numbering
from openupr.store.search.engine import About, Fed, Feed, Plain, Result, Sort, Wanted
from openupr.store.search.packing import Packer, Unpacker
from openupr.store.search.pairs import Pairs, common_words
from openupr.store.search.tantivy_query import VALUES, Queries, excluded, value_term

_FIRST, _SAMPLE = 100, 3000
_FEW = 100
"""Hits that are read off the columns one by one; more are counted by the engine."""
_MANY, _THREADS = 200_000, 2
"""Records from which on they are counted by so many threads."""
_MEMORY = 128_000_000
_TOLD = ("about", "rows", "reading")
_BLANKS = "blanks"
Numbers = dict[str, Iterable[tuple[int, int]]]


def _schema() -> tantivy.Schema:
    made = tantivy.SchemaBuilder()
    for name in ("text", "labels"):
        made.add_text_field(name, tokenizer_name=_BLANKS, index_option="position")
    made.add_text_field(VALUES, tokenizer_name=_BLANKS, index_option="basic")
    for column in (*SINGLE, MORE):
        made.add_unsigned_field(column, fast=True)
    made.add_bytes_field("row", stored=True)
    made.add_unsigned_field("by_state", fast=True)
    made.add_unsigned_field("by_date", fast=True)
    return made.build()


@dataclass(frozen=True, slots=True)
class _Opened:
    """An index that is read. `whole`: how often each number of a column is in it."""

    searcher: tantivy.Searcher
    about: About
    unpacker: Unpacker
    queries: Queries
    counting: Counting
    whole: Numbers

    def rows(self, addresses: Iterable[tantivy.DocAddress]) -> list[Plain]:
        """The rows of hits."""
        docs: Iterator[Any] = (self.searcher.doc(address).get_first("row") for address in addresses)
        return self.unpacker.unpack(map(bytes, docs))

    def numbers(self, query: tantivy.Query, columns: dict[str, int], records: int = 0) -> Numbers:
        """How often each number of these columns is in what a query finds; each column may hold so many.

        Of many records the columns are dealt out to two threads: the engine lets others run while it counts.
        """
        if records < _MANY:
            return _aggregated(self.searcher, query, columns)
        names = list(columns)
        parts = [{name: columns[name] for name in names[n::_THREADS]} for n in range(_THREADS)]
        counted = _counters().map(partial(_aggregated, self.searcher, query), parts)
        return {name: of for part in counted for name, of in part.items()}

    def numbers_of(self, hits: list[tantivy.DocAddress], query: tantivy.Query, columns: dict[str, int]) -> Numbers:
        """The same of a result that is here whole: read off the columns."""
        single = [name for name in columns if name != MORE]
        found: Numbers = {name: _tallied(self.searcher.fast_field_values(name, hits)) for name in single}
        return {**found, **self.numbers(query, {name: columns[name] for name in columns if name == MORE})}


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
        self._fill(place, feed)
        write_whole(self._pointer, [json.dumps({"folder": name}).encode()])
        self._open = None
        for old in self._folder.glob("tantivy-*"):
            if old.name != name:
                shutil.rmtree(old, ignore_errors=True)

    def _fill(self, place: Path, feed: Feed) -> None:
        """All records into the index, and beside it what reading it needs."""
        records = iter(feed)
        first = list(islice(records, _SAMPLE))
        common = common_words(one.words.split() for one in first)
        packer, pairs, numbering = Packer([one.row for one in first[:_FIRST]]), Pairs(common), Numbering()
        index = self._index(place)
        writer = index.writer(_MEMORY, 1)
        for one in chain(first, records):
            writer.add_document(_document(one, packer, pairs, numbering))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        plain = numbering.plain()
        columns = Counting(plain).columns(COUNTED)
        whole = _aggregated(index.searcher(), tantivy.Query.all_query(), columns)
        reading = {"common": common, "columns": plain, "whole": whole}
        for told, said in zip(_TOLD, (feed.about().plain(), packer.plain(), reading), strict=True):
            (place / f"{told}.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")

    def search(self, wanted: Wanted) -> Result:
        """Search with all that is asked, in two passes: the rows, and the counts."""
        opened = self._there()
        query = opened.queries.of(wanted.query, wanted.labels)
        order: Any = None if wanted.sort is Sort.RELEVANCE else f"by_{wanted.sort.value}"
        most = max(wanted.rows, _FEW if wanted.facets and not wanted.first else 1)
        found = opened.searcher.search(query, most, True, order, wanted.first, tantivy.Order.Asc)
        hits, total = [address for _, address in found.hits], _counted(found)
        facets = self._facets(opened, query, wanted.facets, total, hits)
        return Result(total, opened.rows(hits[: wanted.rows]), facets)

    def count(self, query: Query, labels: bool = False) -> int:
        """How many records a query finds."""
        opened = self._there()
        if isinstance(query, Field) and len(query.values) == 1:  # nothing is ever deleted from an index
            return int(opened.searcher.doc_freq(VALUES, value_term(query.name, query.values[0])))
        return _counted(opened.searcher.search(opened.queries.of(query, labels), 1, True))

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
                if self._open is None or self._open[0] != name:
                    self._open = name, self._read(self._folder / name)
                self._seen = seen
                return self._open[1]
        except (OSError, ValueError, KeyError, TypeError):  # not there, of an older form, or damaged: made anew
            return None

    def _read(self, place: Path) -> "_Opened":
        about, rows, reading = (json.loads((place / f"{told}.json").read_bytes()) for told in _TOLD)
        whole: Numbers = {name: [(number, count) for number, count in of] for name, of in reading["whole"].items()}
        searcher, counting = self._index(place).searcher(), Counting(reading["columns"])
        queries = Queries(self._schema, searcher, Pairs(reading["common"]))
        return _Opened(searcher, About(**about), Unpacker(rows), queries, counting, whole)

    @staticmethod
    def _facets(
        opened: _Opened, query: tantivy.Query, names: tuple[str, ...], total: int, hits: list[tantivy.DocAddress]
    ) -> dict[str, list[tuple[str, int]]]:
        """The counts of a result; where it is most of the index, those of the whole less those of the rest."""
        columns = opened.counting.columns(names) if total else {}
        records = opened.searcher.num_docs
        if columns and len(hits) == total:
            return opened.counting.counts(names, opened.numbers_of(hits, query, columns))
        if 2 * total <= records:
            return opened.counting.counts(names, opened.numbers(query, columns, total))
        rest = opened.numbers(excluded(query), columns if total < records else {}, records - total)
        counted = {column: _less(opened.whole[column], rest.get(column, [])) for column in columns}
        return opened.counting.counts(names, counted)


def _document(one: Fed, packer: Packer, pairs: Pairs, numbering: Numbering) -> tantivy.Document:
    made = tantivy.Document()
    made.add_text("text", " ".join([one.words, *pairs.of_text(one.words.split())]))
    if one.label_words:
        made.add_text("labels", one.label_words)
    terms = [value_term(name, value) for name, values in one.fields.items() for value in values]
    made.add_text(VALUES, " ".join(terms))  # one text: a call of the library for each would take twice as long
    single, more = numbering.numbers(one.fields)
    for column, number in zip(SINGLE, single, strict=True):
        made.add_unsigned(column, number)
    for number in more:
        made.add_unsigned(MORE, number)
    made.add_bytes("row", packer.pack(one.row))
    made.add_unsigned("by_state", one.order)
    made.add_unsigned("by_date", one.by_date)
    return made


@cache
def _counters() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, "counting")


def _aggregated(searcher: tantivy.Searcher, query: tantivy.Query, columns: dict[str, int]) -> Numbers:
    """How often each number of these columns is in what a query finds; each column may hold so many."""
    if not columns:
        return {}
    asked = {name: {"terms": {"field": name, "size": size}} for name, size in columns.items()}
    counted = searcher.aggregate(query, asked)
    return {name: [(one["key"], one["doc_count"]) for one in counted[name]["buckets"]] for name in columns}


def _tallied(numbers: Iterable[Any]) -> list[tuple[int, int]]:
    return list(Counter(numbers).items())


def _less(whole: Iterable[tuple[int, int]], rest: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    gone = dict(rest)
    return [(number, count - gone.get(number, 0)) for number, count in whole]


def _counted(found: Any) -> int:
    """What the library's own types do not name."""
    total: int = found.count
    return total
