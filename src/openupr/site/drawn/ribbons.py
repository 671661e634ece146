"""Ribbons: a row a tie from the one named first to the one named second, as broad as its number.

Where every tie has one and the same on a side, that one stands in the middle: who recommends to it before it, to whom
it recommends after it. Else who recommend stand on one side and who receive on the other, in the rows' order.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from openupr.domain.analysis.ties import centre
from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written

MOST = 14
"""Ties drawn on each side of the one in the middle; the table has all."""
_HIGH, _GAP, _BAR, _LABEL = 420, 7, 9, 13


@dataclass(frozen=True, slots=True)
class _Tie:
    made: str
    received: str
    number: float
    says: str


def draw(written: Written, canvas: Canvas) -> None:
    """Ties in columns; a name stands beside its bar."""
    pairs = [(str(values[0]), str(values[1])) for values in written.values]
    found = [
        _Tie(line[0], line[1], values[2] or 0, f"{line[0]} → {line[1]}: {line[2]}") for line, values in written.pairs()
    ]
    middle = centre(pairs)
    room = 92 if canvas.narrow else 205
    left, right = room, canvas.width - room
    top = canvas.y + 6
    if middle is None:
        canvas.y = max(_between(canvas, found, (left, right), top), top) + 8
        return
    into = [tie for tie, pair in zip(found, pairs, strict=True) if pair[1] == middle]
    out = [tie for tie, pair in zip(found, pairs, strict=True) if pair[0] == middle]
    name = (into or out)[0].received if into else out[0].made
    _around(canvas, name, (into[:MOST], out[:MOST]), (left, right), top)


def _unit(columns: Sequence[Counter[str]]) -> float:
    """How high one is, so that the fullest column is as high as the picture."""
    most = max((column.total() for column in columns), default=0) or 1
    return _HIGH / most


def _column(
    canvas: Canvas, numbers: Counter[str], unit: float, x: float, top: float, side: str
) -> tuple[dict[str, float], float]:
    """A column of bars with their names: where each bar begins, and where the column ends."""
    y, begins = top, {}
    for name, number in numbers.items():
        high = number * unit
        room = max(high, _LABEL)
        begins[name] = y + (room - high) / 2
        canvas.rect(x if side == "end" else x - _BAR, begins[name], _BAR, max(high, 1), "mark", f"{name}: {number:g}")
        beside = x + (_BAR + 5 if side == "end" else -_BAR - 5)
        _name(canvas, name, (beside, y + room / 2, room + _GAP), side)
        y += room + _GAP
    return begins, y


def _name(canvas: Canvas, name: str, place: tuple[float, float, float], side: str) -> None:
    """A name in as many lines as its bar is high; what does not fit is cut. `place`: x, y, height."""
    x, y, high = place
    room = (canvas.width - x if side == "end" else x) - 2
    lines = canvas.wrapped(name, room, most=max(int(high // 13), 1))
    for n, line in enumerate(lines):
        at = y + 4 + (n - (len(lines) - 1) / 2) * 12
        canvas.text(x, at, line, "small over", "start" if side == "end" else "end")


def _between(canvas: Canvas, found: Sequence[_Tie], edges: tuple[float, float], top: float) -> float:
    """Two columns; the ribbons of a bar stand in the order of the other column."""
    made, received = Counter[str](), Counter[str]()
    for tie in found:
        made[tie.made] += int(tie.number)
    for tie in sorted(found, key=lambda one: list(made).index(one.received) if one.received in made else len(made)):
        received[tie.received] += int(tie.number)
    unit = _unit((made, received))
    starts, low = _column(canvas, made, unit, edges[0], top, "start")
    ends, lower = _column(canvas, received, unit, edges[1], top, "end")
    order = list(received)
    for tie in sorted(found, key=lambda one: order.index(one.received)):
        broad = tie.number * unit
        canvas.ribbon((edges[0], starts[tie.made]), (edges[1], ends[tie.received]), broad, "ribbon", tie.says)
        starts[tie.made] += broad
        ends[tie.received] += broad
    return max(low, lower)


def _around(
    canvas: Canvas,
    name: str,
    sides: tuple[Sequence[_Tie], Sequence[_Tie]],
    edges: tuple[float, float],
    top: float,
) -> None:
    """One in the middle, who recommends to it on one side, to whom it recommends on the other."""
    into = Counter({tie.made: int(tie.number) for tie in sides[0]})
    out = Counter({tie.received: int(tie.number) for tie in sides[1]})
    unit = min(_unit((into, out)), 9.0)
    half = canvas.width / 2
    for n, line in enumerate(canvas.wrapped(name, 150)):
        canvas.text(half, top + 8 + n * 14, line, "", "middle")
        top += 0 if n == 0 else 14
    top += 20
    starts, low = _column(canvas, into, unit, edges[0], top, "start")
    ends, lower = _column(canvas, out, unit, edges[1], top, "end")
    high = max(into.total(), out.total()) * unit
    y = top + max((max(low, lower) - top - high) / 2, 0)
    canvas.rect(half - _BAR / 2, y, _BAR, high, "mark", name)
    at = y + (high - into.total() * unit) / 2
    for tie in sides[0]:
        broad = tie.number * unit
        canvas.ribbon((edges[0], starts[tie.made]), (half - _BAR / 2, at), broad, "ribbon", tie.says)
        at += broad
    at = y + (high - out.total() * unit) / 2
    for tie in sides[1]:
        broad = tie.number * unit
        canvas.ribbon((half + _BAR / 2, at), (edges[1], ends[tie.received]), broad, "ribbon", tie.says)
        at += broad
    canvas.y = max(low, lower, y + high) + 8
