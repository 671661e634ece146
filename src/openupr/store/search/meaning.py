"""The index of search by meaning: a vector for each text, the rows that are shown, the values that filter them.

It is made with the index of the engine, from the same records, of texts whose vectors are kept (`vectors`); texts that
are all but the same share one vector. It lies in a folder of its own and is swapped by name, as tantivy's is, and
answers with any engine. Exact: every vector is compared (`openupr bench semantic` says how long that takes).
Does not: load the model, or put anything among the results of the exact search.
"""

import json
import os
import secrets
import shutil
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from openupr.domain.search.tree import Field
from openupr.store.durable import write_whole
from openupr.store.search import engine
from openupr.store.search.engine import About, Fed, Plain
from openupr.store.search.levelling import Level, load, nearest
from openupr.store.search.packing import Packer, Unpacker
from openupr.store.search.vectors import Vectors, key_of

FORM = f"{engine.FORM}.1"
"""The form of what is indexed, with that of the rows; an index of another form is made anew."""
VECTORS, LEVEL, POINTER = "meaning.vectors", "meaning.level", "meaning.json"
_FIRST = 100
Numbers = NDArray[np.int64]
Counts = dict[str, list[tuple[str, int]]]


class Gathering:
    """Takes the records of an index one by one, and makes the index of meaning of them."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError, ValueError or KeyError where no level is kept in the folder."""
        self._folder, self._level = folder, load(folder / LEVEL)
        self._vectors = Vectors(folder / VECTORS)
        self._place = folder / f"meaning-{secrets.token_hex(8)}"
        self._numbers: dict[str, int] = {}
        self._keys: list[bytes | None] = []
        self._languages: list[str] = []
        self._of, self._ends, self._rows = array("l"), array("l", [0]), bytearray()
        self._values: defaultdict[tuple[str, str], array[int]] = defaultdict(lambda: array("l"))
        self._waiting: list[Plain] = []
        self._packer: Packer | None = None

    def add(self, one: Fed) -> None:
        """One record, in order."""
        mark, place = one.row["similar"], len(self._of)
        number = self._numbers.setdefault(mark, len(self._keys))
        if number == len(self._keys):
            self._keys.append(None)
            self._languages.append(one.row.get("language") or "en")
        if self._keys[number] is None:
            key = key_of(self._level.model, one.row["text"])
            self._keys[number] = key if key in self._vectors else None
        self._of.append(number)
        for name, values in one.fields.items():
            if name != "similar":
                for value in values:
                    self._values[name, value].append(place)
        self._waiting.append(one.row)
        if self._packer or len(self._waiting) == _FIRST:
            self._pack()

    def finish(self, about: About) -> None:
        """Write the index and let it take the place of the old one."""
        self._pack()
        self._place.mkdir(mode=0o700)
        read = [number for number, key in enumerate(self._keys) if key is not None]
        renumbered = np.full(len(self._keys) + 1, -1)
        renumbered[read] = np.arange(len(read))
        raw = self._vectors.of([key for key in self._keys if key is not None])
        marks = list(self._numbers)
        self._save("texts", self._level.of_texts(raw, [self._languages[number] for number in read]))
        self._save("of", renumbered[np.array(self._of, dtype=np.int64)])
        self._save("marks", np.array([marks[number].encode() for number in read], dtype="S8"))
        self._save("ends", np.array(self._ends, dtype=np.int64))
        self._save("postings", np.concatenate([np.zeros(0, np.int64), *self._values.values()]).astype(np.int64))
        places: dict[str, dict[str, tuple[int, int]]] = {}
        at = 0
        for (name, value), found in self._values.items():
            places.setdefault(name, {})[value] = (at, at := at + len(found))
        told = {"form": FORM, "entry": about.entry, "hash": about.hash, "day": about.day, "total": len(self._of),
                "unread": len(self._keys) - len(read)}  # fmt: skip
        rows = (self._packer or Packer([])).plain()
        for name, plain in (("about", told), ("places", places), ("rows", rows)):
            (self._place / f"{name}.json").write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
        (self._place / "rows.bin").write_bytes(self._rows)
        shutil.copyfile(self._folder / LEVEL, self._place / LEVEL)
        write_whole(self._folder / POINTER, [json.dumps({"folder": self._place.name}).encode()])
        for old in self._folder.glob("meaning-*"):
            if old != self._place:
                shutil.rmtree(old, ignore_errors=True)

    def _pack(self) -> None:
        if self._packer is None:
            self._packer = Packer(self._waiting)
        for row in self._waiting:
            self._rows += self._packer.pack(row)
            self._ends.append(len(self._rows))
        self._waiting.clear()

    def _save(self, name: str, values: NDArray[Any]) -> None:
        np.save(self._place / f"{name}.npy", values)


@dataclass(frozen=True, slots=True)
class Near:
    """A text that is near: its row, the cosine, how many others that are all but the same are among those looked at."""

    number: int
    row: Plain
    score: float
    others: int


class Meaning:
    """An index that is made."""

    def __init__(self, place: Path) -> None:
        """Raises OSError, ValueError or KeyError where it is none, or one of another form."""
        self._place = place
        self.about: Plain = json.loads((place / "about.json").read_bytes())
        if self.about["form"] != FORM:
            raise ValueError("an index of another form")
        self.level: Level = load(place / LEVEL)
        self._places: dict[str, dict[str, tuple[int, int]]] = json.loads((place / "places.json").read_bytes())
        self._unpacker = Unpacker(json.loads((place / "rows.json").read_bytes()))
        self.texts, self._rows = self._mapped("texts"), (place / "rows.bin").open("rb")
        self._of, self._marks = np.load(place / "of.npy"), np.load(place / "marks.npy")
        self._ends, self._postings = self._mapped("ends"), self._mapped("postings")

    def search(
        self, question: Any, filters: Sequence[Field], first: int, rows: int, but: int = -1
    ) -> tuple[list[Near], int]:
        """The nearest texts from `first` on, and among how many; `but`: a text that is left out."""
        chosen = self._chosen(filters)
        among = None if chosen is None and but < 0 else self._numbers(chosen, but)
        found = nearest(self.texts, question, first + rows, among)[first:]
        near = [Near(number, *self._shown(number, chosen, score)) for number, score in found]
        return near, len(self.texts) if among is None else len(among)

    def counts(self, numbers: Sequence[int], filters: Sequence[Field]) -> Counts:
        """Of each field its values with how many of these texts have them, in a record that all filters let through."""
        chosen = self._chosen(filters)
        of = np.full(len(self._of), -1)
        for place, number in enumerate(numbers):
            records = self._records(number)
            of[records if chosen is None else np.intersect1d(records, chosen)] = place
        found = of[self._postings]
        at = np.flatnonzero(found >= 0)
        starts, named = self._by_place
        each = np.unique(np.stack([np.searchsorted(starts, at, side="right") - 1, found[at]]), axis=1)[0]
        counted: Counts = {}
        for place, count in zip(*np.unique(each, return_counts=True), strict=True):
            name, value = named[place]
            counted.setdefault(name, []).append((value, int(count)))
        return {name: engine.ranked(values) for name, values in counted.items()}

    def numbers(self, filters: Sequence[Field]) -> Numbers:
        """The texts of the records that all the filters let through, ascending."""
        return self._numbers(self._chosen(filters))

    def values(self, name: str) -> list[str]:
        """The values of a field, in order."""
        return sorted(self._places.get(name, {}))

    def rows_of(self, number: int) -> list[Plain]:
        """The rows of all records of a text."""
        return [self._row(int(record)) for record in self._records(number)]

    def number_of(self, filters: Sequence[Field]) -> int | None:
        """The text of the first record that all the filters let through; None where none is read."""
        chosen = self._chosen(filters)
        found = self._of if chosen is None else self._of[chosen]
        read = found[found >= 0]
        return int(read[0]) if len(read) else None

    def row_of(self, number: int) -> Plain:
        """The row of the first record of a text."""
        return self._row(int(self._records(number)[0]))

    def _numbers(self, chosen: Numbers | None, but: int = -1) -> Numbers:
        return np.setdiff1d(self._of if chosen is None else self._of[chosen], [-1, but])

    def _shown(self, number: int, chosen: Numbers | None, score: float) -> tuple[Plain, float, int]:
        records = self._records(number)
        if chosen is not None:
            records = np.intersect1d(records, chosen)
        return self._row(int(records[0])), score, len(records) - 1

    def _records(self, number: int) -> Numbers:
        order, starts = self._by_text
        found: Numbers = order[starts[number] : starts[number + 1]]
        return found

    @cached_property
    def _by_text(self) -> tuple[Numbers, Numbers]:
        """Records in the order of their texts, and where each text begins."""
        order = np.argsort(self._of, kind="stable")
        return order, np.searchsorted(self._of[order], np.arange(len(self.texts) + 1))

    @cached_property
    def _by_place(self) -> tuple[Numbers, list[tuple[str, str]]]:
        """Where each value's records begin, ascending, and the field and value."""
        spans = [(start, name, value) for name, all_ in self._places.items() for value, (start, _) in all_.items()]
        spans.sort()
        return np.array([start for start, _, _ in spans]), [(name, value) for _, name, value in spans]

    def _row(self, record: int) -> Plain:
        start, end = int(self._ends[record]), int(self._ends[record + 1])
        return self._unpacker.unpack([os.pread(self._rows.fileno(), end - start, start)])[0]

    def _chosen(self, filters: Sequence[Field]) -> Numbers | None:
        """The records that all filters let through, ascending; None where there is no filter."""
        found: Numbers | None = None
        for one in filters:
            some = self._with(one)
            found = some if found is None else np.intersect1d(found, some)
        return found

    def _with(self, one: Field) -> Numbers:
        if one.name == "similar":
            numbers = np.flatnonzero(np.isin(self._marks, [value.encode() for value in one.values]))
            return np.flatnonzero(np.isin(self._of, numbers))
        spans = [self._places.get(one.name, {}).get(value, (0, 0)) for value in one.values]
        return np.unique(np.concatenate([self._postings[start:end] for start, end in spans] or [self._postings[:0]]))

    def _mapped(self, name: str) -> Any:
        """An array that stays on the disk, and in memory once for all processes."""
        return np.load(self._place / f"{name}.npy", mmap_mode="r")
