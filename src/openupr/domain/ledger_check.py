"""The whole check of a ledger, in one pass: its chain, its keys, and the checkpoints that somebody holds of it.

Source: DESIGN 4.
Does not: read a file or a database. What it proves: this copy was not altered; not that it is complete or right. What
was added after the newest checkpoint that somebody else holds cannot be told from what was entered in good order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from openupr.domain.checkpoint import Signed
from openupr.domain.ledger import Break, ChainedEntry, breaks
from openupr.domain.ledger_keys import TYPES, Period, Verifies, fault_of, periods
from openupr.domain.merkle import Tree


@dataclass(frozen=True, slots=True)
class Held:
    """A checkpoint that somebody holds, and the name of its file."""

    name: str
    signed: Signed


@dataclass(frozen=True, slots=True)
class Checked:
    """How many entries there are; where the chain does not hold; what is wrong with which checkpoint; the keys."""

    count: int
    breaks: tuple[Break, ...]
    wrong: tuple[str, ...]
    keys: tuple[Period, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing was found."""
        return not self.breaks and not self.wrong


def check(entries: Iterable[ChainedEntry], held: Sequence[Held], verifies: Verifies) -> Checked:
    """Check the entries, which come in order."""
    passing = _Passing({one.signed.checkpoint.size for one in held})
    found = breaks(passing.over(entries))
    keys, faults = periods(passing.about_keys, verifies)
    return Checked(passing.count, (*found, *faults), tuple(_wrong(held, passing, keys, verifies)), tuple(keys))


class _Passing:
    """Entries as they pass: counted, the roots taken at some sizes, those about keys set aside."""

    def __init__(self, sizes: set[int]) -> None:
        self.count, self.about_keys, self.roots = 0, list[ChainedEntry](), dict[int, bytes]()
        self._sizes, self._last, self._tree = sizes, max(sizes, default=0), Tree()
        if 0 in sizes:
            self.roots[0] = self._tree.root()

    def over(self, entries: Iterable[ChainedEntry]) -> Iterator[ChainedEntry]:
        for entry in entries:
            self.count += 1
            if entry.type in TYPES:
                self.about_keys.append(entry)
            if self.count <= self._last:
                self._tree.add(_leaf(entry))
                if self.count in self._sizes:
                    self.roots[self.count] = self._tree.root()
            yield entry


def _leaf(entry: ChainedEntry) -> bytes:
    try:
        return bytes.fromhex(entry.hash)
    except (ValueError, TypeError):
        return b""  # the chain's check names it


def root_of(entries: Iterable[ChainedEntry]) -> tuple[int, bytes]:
    """How many entries there are, and the root over them."""
    tree = Tree()
    for entry in entries:
        tree.add(_leaf(entry))
    return tree.size, tree.root()


def _wrong(held: Sequence[Held], passing: _Passing, keys: list[Period], verifies: Verifies) -> Iterator[str]:
    agreed = 0
    for one in sorted(held, key=lambda one: one.signed.checkpoint.size):
        size, root = one.signed.checkpoint.size, one.signed.checkpoint.root
        if fault := fault_of(one.signed, keys, verifies):
            yield f"{one.name}: {fault}"
        if size > passing.count:
            gone = f"entry {size} is" if size == passing.count + 1 else f"entries {passing.count + 1} to {size} are"
            yield f"{one.name}: {size} entries were expected, found {passing.count}: {gone} cut off"
        elif passing.roots[size] != root:
            yield (
                f"{one.name}: the root of the first {size} entries should be {root.hex()}, found "
                f"{passing.roots[size].hex()}: something was changed, added or taken out among entries "
                f"{agreed + 1} to {size}"
            )
        elif fault is None:
            agreed = size
