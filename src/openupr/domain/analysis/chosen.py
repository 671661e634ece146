"""What a reader chose to count: filters of rows, and the counting rule.

Does not: read an address (pages do), or know which values exist.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from openupr.domain.analysis.rows import CountBy, Row
from openupr.domain.analysis.subjects import Coding


@dataclass(frozen=True, slots=True)
class Chosen:
    """Each filter lists values of which a row must have one; an empty filter lets all pass.

    `states`, `makers`: alpha-3. `groups`, `maker_groups`: `RegionalGroup` values. `positions`: values of Row.position.
    `tied`: alpha-3; a row must be received or made by one of them; of what others received only they are its makers.
    `words`: a query of search, and `found` the numbers that it found: State, cycle and number of each.
    `coding`: whose codes, where a question is of codes; None lets the rows decide.
    """

    states: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    maker_groups: tuple[str, ...] = ()
    cycles: tuple[int, ...] = ()
    sessions: tuple[int, ...] = ()
    positions: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    rule: CountBy = CountBy.NUMBER
    words: str = ""
    found: frozenset[tuple[str, int, str]] | None = None
    coding: Coding | None = None

    def of(self, rows: Iterable[Row]) -> list[Row]:
        """The rows that pass every filter, in their order.

        A filter of makers keeps of a row's makers those that pass, so that counts by State count no others.
        """
        kept = (made for row in rows if self._passes(row) and (made := self._made(row)))
        return [tied for row in kept if (tied := self._tied(row))]

    def _tied(self, row: Row) -> Row | None:
        if not self.tied or row.state in self.tied:
            return row
        keep = [maker for maker in row.makers if maker in self.tied]
        return _with(row, keep) if keep else None

    def _passes(self, row: Row) -> bool:
        if self.found is not None and (*row.review, row.number) not in self.found:
            return False
        return all(
            not wanted or value in wanted
            for wanted, value in (
                (self.states, row.state),
                (self.groups, row.group),
                (self.cycles, row.cycle),
                (self.sessions, row.session),
                (self.positions, row.position),
            )
        )

    def _made(self, row: Row) -> Row | None:
        if not self.makers and not self.maker_groups:
            return row
        keep = [
            maker
            for maker, group in zip(row.makers, row.maker_groups, strict=True)
            if (not self.makers or maker in self.makers) and (not self.maker_groups or group in self.maker_groups)
        ]
        return _with(row, keep) if keep else None


def _with(row: Row, makers: list[str]) -> Row:
    groups = tuple(group for group, maker in zip(row.maker_groups, row.makers, strict=True) if maker in makers)
    texts = tuple(made for each in row.texts if (made := tuple(one for one in each if one in makers)))
    return replace(row, makers=tuple(makers), maker_groups=groups, texts=texts)
