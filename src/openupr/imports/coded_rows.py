"""Coded recommendations from a file: a row a recommendation of one State, as UPR Info's database has it.

Columns by either of two sets of names: session, state_iso3, from_iso3, response, action, issues; or UPR Info's own:
Session, To, From, Response, Action, Issue. `action_other`, `issues_other`: what a second coder says (a machine's
codes). What is supported in part is no support: UPR Info's rule. A voluntary pledge is no recommendation and is left
out.
Does not: keep the texts, or guess a State that the resolver does not know: such rows are left out and counted.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from openupr.documents.pipeline import cycle_of
from openupr.domain.auditing.rows import ANSWERED, Made
from openupr.domain.indexed import position_of
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import electoral_group, states

_NAMES = {
    "state": ("state_iso3", "to"),
    "maker": ("from_iso3", "from"),
    "session": ("session",),
    "response": ("response",),
    "action": ("action",),
    "issues": ("issues", "issue"),
    "action_other": ("action_other",),
    "issues_other": ("issues_other",),
}
_NEEDED = ("state", "maker", "session", "response")
_MOST = 1e100  # its square is still a number
_SAYS_NOTHING = ("", "general response", "no response")
"""UPR Info's words for an answer that takes no position; another word that is not known leaves its row out."""


class Misread(Exception):
    """The file is no such table: one line that says what was expected, what was found, what to do."""


@dataclass(frozen=True, slots=True)
class Coded:
    """Rows in the file's order, how many were left out and why, and whether a second coder speaks."""

    rows: tuple[Made, ...]
    left_out: Mapping[str, int]
    other: bool


def coded_rows(data: bytes, name: str) -> Coded:
    """The rows of a CSV file (UTF-8, else Mac Roman where lines end in bare carriage returns). Raises Misread."""
    lines = _lines(data, name)
    places = _places([one.strip().casefold() for one in next(lines, [])], name)
    left_out: Counter[str] = Counter()
    rows = tuple(_rows(lines, places, left_out))
    if not rows:
        raise Misread(f"{name}: rows of recommendations were expected, found none ({_told(left_out)}).")
    return Coded(rows, left_out, any(one.action_other for one in rows))


def affinities(data: bytes, name: str) -> dict[tuple[str, str], float]:
    """A CSV of two States and a number (State, State, value), either way round. Raises Misread."""
    found: dict[tuple[str, str], float] = {}
    for line, cells in enumerate(_lines(data, name), 1):
        if not any(cells):
            continue
        try:
            first, second, value = (_state(cells[0]), _state(cells[1]), float(cells[2]))
        except (IndexError, ValueError) as error:
            if line == 1:
                continue  # the heading
            raise Misread(
                f"{name}, line {line}: State, State and a number were expected, found {str(cells)[:80]}."
            ) from error
        if not first or not second:
            raise Misread(f"{name}, line {line}: two States were expected, found {str(cells[:2])[:80]}.")
        if not abs(value) < _MOST:
            raise Misread(f"{name}, line {line}: a number below {_MOST:g} was expected, found {cells[2][:80]!r}.")
        found[first, second] = found[second, first] = value
    if not found:
        raise Misread(f"{name}: lines of State, State, number were expected, found none.")
    return found


def _lines(data: bytes, name: str) -> Iterator[list[str]]:
    """The lines of a table as text. Raises Misread."""
    try:
        yield from csv.reader(io.StringIO(_text(data), newline=None))
    except csv.Error as error:
        raise Misread(f"{name} is no table as text ({error}). Save it as CSV (UTF-8).") from error


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252" if b"\n" in data else "mac_roman", errors="replace")


def _places(heads: list[str], name: str) -> dict[str, int]:
    places = {field: heads.index(one) for field, names in _NAMES.items() for one in names if one in heads}
    if missing := [_NAMES[field][0] for field in _NEEDED if field not in places]:
        raise Misread(
            f"{name}: columns session, state_iso3 (or To), from_iso3 (or From), response were expected; "
            f"missing: {', '.join(missing)}. Found: {', '.join(heads)[:120] or 'nothing'}."
        )
    return places


def _rows(lines: Iterator[list[str]], places: Mapping[str, int], left_out: Counter[str]) -> Iterator[Made]:
    for line in lines:
        if not any(line):
            continue
        cell = _cell_of(line, places)
        made, why = _made(cell)
        if made:
            yield made
        else:
            left_out[why] += 1


def _cell_of(line: list[str], places: Mapping[str, int]) -> Callable[[str], str]:
    def cell(field: str) -> str:
        place = places.get(field, len(line))
        return line[place].strip() if place < len(line) else ""

    return cell


def _made(cell: Callable[[str], str]) -> tuple[Made | None, str]:
    state, maker, session = _state(cell("state")), _state(cell("maker")), _session(cell("session"))
    if cell("response").casefold() == "voluntary pledge":
        return None, "voluntary pledges"
    if not state or not maker:
        return None, "State not known"
    cycle = cycle_of(session) if session else None
    if session is None or cycle is None:
        return None, "session not known"
    if cell("response").casefold() not in _SAYS_NOTHING and position_of(cell("response")) is None:
        return None, "response not known"
    return Made(
        state, cycle, session, electoral_group(state), maker, electoral_group(maker), _answer(cell("response")),
        _action(cell("action")), _issues(cell("issues")), _action(cell("action_other")), _issues(cell("issues_other")),
    ), ""  # fmt: skip


@cache
def _state(name: str) -> str | None:
    name = name.strip()
    return name if name in states() else resolver().find(name)


@cache
def _session(text: str) -> int | None:
    digits = "".join(one for one in text[:3] if one.isascii() and one.isdecimal())
    return int(digits) if digits else None


@cache
def _answer(text: str) -> bool | None:
    position = position_of(text or None)
    return ANSWERED.get(position) if position else None


@cache
def _action(text: str) -> int:
    return int(text[0]) if text[:1] in tuple("12345") else 0


@cache
def _issues(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.strip() for one in text.split(",") if one.strip()))


def _told(left_out: Mapping[str, int]) -> str:
    return ", ".join(f"{many} {why}" for why, many in left_out.items()) or "the file is empty"
