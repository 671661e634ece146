"""Run where the store is ready, in a process of its own: build an index and ask it, and tell how long each took.

What is asked: 100 words, 100 phrases and 100 of A AND B NOT C, all from the texts; each with 20 rows and all counts.
Does not: say what must be reached.
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from openupr.actions.search import Asked, query_of, search
from openupr.bench._bare import Bare
from openupr.bench._fts5 import Fts5
from openupr.bench._varied import SEED, Varied, fields_of, varied
from openupr.domain.search.fields import COUNTED
from openupr.domain.search.tree import Query
from openupr.domain.search.words import words_of
from openupr.settings import data_folder
from openupr.store.search import keeping
from openupr.store.search.engine import Engine, Feed, Record, Wanted
from openupr.store.search.measuring import fill
from openupr.store.search.postgres_engine import Postgres

KINDS = ("term", "phrase", "Boolean")
_EACH = 100
_DAY = date(2014, 11, 6)
Told = dict[str, Any]


def main() -> None:
    """Arguments: what is measured, the shared folder, how many texts, how many joined to one. Prints JSON."""
    what, shared, count, joined = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    made = {"database": _of_database, "tantivy": _fed, "postgresql": _postgresql, "fts5": _fts5}
    told = made[what](shared, count, joined)
    told.setdefault("memory", _memory())
    print(json.dumps(told))


def _memory() -> int:
    """The most that this process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _of_database(shared: Path, count: int, joined: int) -> Told:
    """The index built from the database, asked through our own layer and bare."""
    fill(varied(shared, count, joined))
    return _through_our_layer(shared, count, joined, lambda: keeping.build(keeping.engine(), _today()))


def _fed(shared: Path, count: int, joined: int) -> Told:
    """The same without a database behind: for numbers of texts that would take an hour to import."""
    records = _records(varied(shared, count, joined))
    return _through_our_layer(shared, count, joined, lambda: keeping.engine().build(Feed(records, 0, "", _today())))


def _today() -> date:
    return datetime.now(UTC).date()


def _through_our_layer(shared: Path, count: int, joined: int, build: Callable[[], Any]) -> Told:
    begin = time.monotonic()
    build()
    told: Told = {"build": time.monotonic() - begin, "text": _bytes(shared, count, joined), "size": _size()}
    engine = keeping.engine()
    about = engine.about()
    assert about is not None, "the index was just built"  # noqa: S101 - for the types
    search(Asked("women"))
    told["memory"] = _memory()  # before another index is made
    with tempfile.TemporaryDirectory() as folder:
        bare = Bare(Path(folder))
        bare.build(Feed(_records(varied(shared, count, joined)), 0, "", _DAY))
        for kind, asked in _questions(shared, count, joined).items():
            trees = [query_of(Asked(one), about) for one in asked]
            asking: list[tuple[Callable[[], Any], ...]] = [
                (partial(search, Asked(one)), bare.asking(tree), _on_our_index(engine, tree))
                for one, tree in zip(asked, trees, strict=True)
            ]
            told[kind] = dict(zip(("ours", "bare", "own"), _times(asking), strict=True))
    return told


def _on_our_index(engine: Any, tree: Query) -> Callable[[], Any]:
    """The engine alone on the index as we lay it out, the query made beforehand: twenty rows as kept, all counts."""
    opened = engine._there()
    query = opened.queries.of(tree)
    counts = {name: {"terms": {"field": name, "size": size}} for name, size in opened.counting.columns(COUNTED).items()}

    def ask() -> None:
        for _, address in opened.searcher.search(query, 20, True).hits:
            opened.searcher.doc(address).get_first("row")
        opened.searcher.aggregate(query, counts)

    return ask


def _postgresql(shared: Path, count: int, joined: int) -> Told:
    return _engine(Postgres(), shared, count, joined)


def _engine(engine: Engine, shared: Path, count: int, joined: int) -> Told:
    begin = time.monotonic()
    engine.build(Feed(_records(varied(shared, count, joined)), 0, "", _DAY))
    told: Told = {"build": time.monotonic() - begin}
    about = engine.about()
    assert about is not None, "the index was just built"  # noqa: S101 - for the types
    for kind, asked in _questions(shared, count, joined).items():
        trees = [query_of(Asked(one), about) for one in asked]
        told[kind] = {"ours": _times([(lambda tree=tree: engine.search(Wanted(tree)),) for tree in trees])[0]}  # type: ignore[misc]
    return told


def _fts5(shared: Path, count: int, joined: int) -> Told:
    with tempfile.TemporaryDirectory() as folder:
        base = Fts5(Path(folder) / "texts.sqlite3")
        feed = Feed(_records(varied(shared, count, joined)), 0, "", _DAY)
        begin = time.monotonic()
        base.build(feed)
        told: Told = {"build": time.monotonic() - begin, "size": (Path(folder) / "texts.sqlite3").stat().st_size}
        for kind, asked in _questions(shared, count, joined).items():
            trees = [query_of(Asked(one), feed.about()) for one in asked]
            told[kind] = {"ours": _times([(lambda tree=tree: base.search(tree),) for tree in trees])[0]}  # type: ignore[misc]
    return told


def _records(rows: Iterable[Varied]) -> Iterator[Record]:
    for n, one in enumerate(rows):
        number = f"100.{n}"
        row = {
            "kind": "recommendation", "state": one.review[0], "cycle": one.review[1], "session": 1, "number": number,
            "states": list(one.states), "position": one.position, "text": one.text, "dated": "2014-11-06",
            "symbol": "A/HRC/9/9", "page": 1, "span": [0, 1], "sha256": "0" * 64, "language": "en",
            "similar": f"{n:08x}",
        }  # fmt: skip
        fields = {**fields_of(one), "number": (number,), "similar": (f"{n:08x}",)}
        yield Record(one.text, "en", one.themes, {name: some for name, some in fields.items() if some}, row, _DAY)


def _questions(shared: Path, count: int, joined: int) -> dict[str, list[str]]:
    """A hundred of each kind: words by how often they are, so that common ones are among them."""
    texts = [words_of(one.text) for one in varied(shared, min(count, 4000), joined)]
    chance = Random(SEED + 1)  # noqa: S311 - the same questions every time
    words = [word for text in texts for word in text if len(word) > 3]
    term = [chance.choice(words) for _ in range(_EACH)]
    phrase = [_phrase(chance.choice(texts), chance) for _ in range(_EACH)]
    boolean = [" AND ".join(chance.sample(words, 2)) + f" NOT {chance.choice(words)}" for _ in range(_EACH)]
    return dict(zip(KINDS, (term, phrase, boolean), strict=True))


def _phrase(text: list[str], chance: Random) -> str:
    at = chance.randrange(max(1, len(text) - 3))
    return f'"{" ".join(text[at : at + chance.choice((2, 3))])}"'


def _times(asking: list[tuple[Callable[[], Any], ...]]) -> list[list[float]]:
    """Milliseconds of each thing asked, in turns, so that a busy moment strikes all; after one round to warm up."""
    found: list[list[float]] = [[] for _ in asking[0]]
    for warm in (True, False):
        for several in asking:
            for place, ask in enumerate(several):
                begin = time.perf_counter()
                ask()
                if not warm:
                    found[place].append(1000 * (time.perf_counter() - begin))
    return found


def _bytes(shared: Path, count: int, joined: int) -> int:
    return sum(len(one.text.encode()) for one in varied(shared, count, joined))


def _size() -> int:
    folder = data_folder() / "search"
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
