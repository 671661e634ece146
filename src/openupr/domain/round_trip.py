"""A table that goes out to be filled in and comes back: each row is found by its id, and what people wrote stays.

A row that the table of today does not know (of a recommendation that is gone, without an id, twice) is kept at the end
as it came. A cell of ours that differs from the file's is written anew; what stood there goes to the column "before".
Columns that somebody added are carried along.
Does not: read or write a file, or judge what people wrote.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

ID, BEFORE = "id", "before"
_HEAD_WITHIN = 20
"""The row of headings stands among the first so many rows of a file."""
_UNNAMED = "column "
"""What a column without a heading is called, before its place."""
_SHOWN = 60
"""Characters of a cell that a line repeats."""


class NoTable(ValueError):
    """What came back is not such a table: one line, what was expected."""


@dataclass(frozen=True, slots=True)
class Form:
    """The headings of a table, in order: `given` are ours, `written` are for people to fill in.

    `about`: of what the ids are ("SVN/4"). `found_by`: a heading of ours that finds a row without id; "" none does.
    """

    about: str
    given: tuple[str, ...]
    written: tuple[str, ...]
    found_by: str = ""

    @property
    def header(self) -> tuple[str, ...]:
        """All headings of a table that goes out."""
        return (ID, *self.given, *self.written)


@dataclass(frozen=True, slots=True)
class Sent:
    """A row of today: its id, a cell for each heading of ours, and other ids that it may come back under.

    `spare`: it is there to be written in, and need not have been in the file.
    """

    id: str
    cells: tuple[str, ...]
    others: tuple[str, ...] = ()
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be written: headings, rows of as many cells, and one line for each thing that was noticed.

    `loose`: how many rows, at the end, are kept as they came.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    told: tuple[str, ...] = ()
    loose: int = 0


@dataclass(slots=True)
class _Found:
    """The rows of a file by heading, each with its number in the file."""

    header: list[str]
    rows: list[tuple[int, dict[str, str]]]


@dataclass(slots=True)
class _Sorted:
    """Rows that have their place, by the id of today; the others; what is to be told."""

    placed: dict[str, dict[str, str]] = field(default_factory=dict)
    loose: list[dict[str, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def blank(form: Form, sent: Sequence[Sent]) -> Table:
    """The table as it goes out, nothing written in it."""
    nothing = ("",) * len(form.written)
    return Table(form.header, tuple((one.id, *one.cells, *nothing) for one in sent))


def ids_in(lines: Sequence[Sequence[str]]) -> list[str]:
    """The ids of a file, in its order. Raises NoTable."""
    return [id for _, row in _found(lines, ()).rows if (id := _plain(row[ID]))]


def column_in(lines: Sequence[Sequence[str]], heading: str) -> dict[str, str]:
    """By id what stands in a column of a file; of a row that stands twice the first. Raises NoTable."""
    rows = [(_plain(row[ID]), row.get(heading, "")) for _, row in _found(lines, (), (ID, heading)).rows]
    return dict(reversed([(id, cell) for id, cell in rows if id]))


def merged(form: Form, sent: Sequence[Sent], lines: Sequence[Sequence[str]], headings: Collection[str] = ()) -> Table:
    """The table of today with what people wrote into the file `lines`, its rows of cells.

    `headings`: texts of rows of one cell that part the table. Raises NoTable.
    """
    found = _found(lines, headings, (*form.header, BEFORE))
    sorted_ = _sorted(form, sent, found)
    if not sorted_.placed:
        raise NoTable(
            f"holds no row of {form.about}: none of its ids is known here. Send back the table of {form.about}."
        )
    absent = [f'the column "{one}" is not in the file: left empty.' for one in form.written if one not in found.header]
    more = [one for one in found.header if one not in (*form.header, BEFORE)]
    rows, changes = [], list[str]()
    for one in sent:
        row = sorted_.placed.get(one.id)
        if row is None and not one.spare:
            changes.append(f"{one.id} was not in the file: added, with nothing written.")
        before = _before(form, one, row or {}, changes)
        rows.append((one.id, *one.cells, *_of(row or {}, (*form.written, *more)), before))
    rows += [_of(row, (*form.header, *more, BEFORE)) for row in sorted_.loose]
    header = (*form.header, *more, BEFORE)
    if not any(row[-1] for row in rows):
        header, rows = header[:-1], [row[:-1] for row in rows]
    return Table(header, tuple(rows), (*absent, *sorted_.told, *changes), len(sorted_.loose))


def _found(lines: Sequence[Sequence[str]], headings: Collection[str], ours: Collection[str] = (ID,)) -> _Found:
    head = next((at for at, line in enumerate(lines[:_HEAD_WITHIN]) if ID in map(_folded, line)), None)
    if head is None:
        raise NoTable('has no column "id". Send back the table that was taken away, with its first row.')
    header = list(_header(lines, head, {one.casefold(): one for one in ours}))
    rows = []
    for number, line in enumerate(lines[head + 1 :], head + 2):
        cells = [cell.strip() for cell in line]
        parts = not any(cells) or (len([one for one in cells if one]) == 1 and cells[0] in headings)
        if not parts and [*map(_folded, cells)] != [*map(_folded, lines[head])][: len(cells)]:
            rows.append((number, dict.fromkeys(header, "") | dict(zip(header, cells, strict=False))))
    empty = {one for one in header if one.startswith(_UNNAMED) and not any(row[one] for _, row in rows)}
    return _Found([one for one in header if one not in empty or one in lines[head]], rows)


def _header(lines: Sequence[Sequence[str]], head: int, ours: Mapping[str, str]) -> Iterator[str]:
    """The headings, ours in our letters; a column without one, or with another's, is called by its place."""
    seen = set[str]()
    named = [*map(_plain, lines[head])]
    for place in range(max(len(line) for line in lines[head:])):
        name = named[place] if place < len(named) else ""
        name = ours.get(name.casefold(), name)
        if not name or name in seen:
            name = f"{_UNNAMED}{place + 1}"
        seen.add(name)
        yield name


def _sorted(form: Form, sent: Sequence[Sent], found: _Found) -> _Sorted:
    known = {one.id: one.id for one in sent}
    aliases = {other: one.id for one in sent for other in one.others if other not in known}
    at = form.given.index(form.found_by) if form.found_by else 0
    numbered = {one.cells[at]: one.id for one in sent} if form.found_by else {}
    there = {_plain(row[ID]) for _, row in found.rows}
    sorted_ = _Sorted()
    for number, row in found.rows:
        id = _plain(row[ID])
        mine = known.get(id) or aliases.get(id)
        if not id and (by_number := numbered.get(row.get(form.found_by, ""))) and by_number not in there:
            mine = by_number
            sorted_.told.append(f"row {number} has no id: taken as {mine}, by its {form.found_by}.")
        if mine and mine not in sorted_.placed:
            sorted_.placed[mine] = row
            if id in aliases:
                sorted_.told.append(f"{id} is now {mine}.")
            continue
        sorted_.loose.append(row)
        sorted_.told.append(f"row {number}{_why(form, id, mine)}: kept at the end, as it came.")
    return sorted_


def _why(form: Form, id: str, mine: str | None) -> str:
    if not id:
        return " has no id"
    if mine:
        return f': "{id[:_SHOWN]}" stands in the file twice'
    gone = id.startswith(f"{form.about}/")
    return f": {id} is not known here any more" if gone else f': "{id[:_SHOWN]}" is no id of {form.about}'


def _before(form: Form, one: Sent, row: dict[str, str], changes: list[str]) -> str:
    """What stood in the file's cells of ours that are written anew, under what stood there before that."""
    kept = [row[BEFORE]] if row.get(BEFORE) else []
    for heading, cell in zip(form.given, one.cells, strict=True):
        was = row.get(heading)
        if was is not None and _seen(was) != _seen(cell):
            if heading != form.found_by or _plain(row[ID]) not in one.others:  # "is now" says the same
                changes.append(f'{one.id}: {heading} was "{_short(was)}", is "{_short(cell)}".')
            kept += [f"{heading}: {was}"] if was else []
    return "\n".join(kept)


def _of(row: dict[str, str], headings: Sequence[str]) -> tuple[str, ...]:
    return tuple(row.get(one, "") for one in headings)


def _folded(cell: str) -> str:
    return _plain(cell).casefold()


def _plain(cell: str) -> str:
    return " ".join(cell.split())


def _seen(cell: str) -> list[str]:
    """The words of a cell without what one does not see: a Word file cannot hold all of it."""
    return "".join(one for one in cell if one.isprintable() or one.isspace()).split()


def _short(cell: str) -> str:
    whole = _plain(cell)
    return whole if len(whole) <= _SHOWN else f"{whole[:_SHOWN]}…"
