"""Lines: a row a place on the way, a column a line, its name at its end."""

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written

_HIGH = 260
_APART = 15


def draw(written: Written, canvas: Canvas) -> None:
    """The first column tells the place; each other column is a line from none to its most."""
    pairs = written.pairs()
    if not pairs:
        return
    right = 0 if canvas.narrow else 190
    left, room, top = 44, canvas.width - 44 - right - 8, canvas.y + 10
    most = _round(max(value or 0 for _, values in pairs for value in values[1:]))
    places = [left + room * n / max(len(pairs) - 1, 1) for n in range(len(pairs))]
    _axes(written, canvas, places, most, (left, room, top))
    ends = []
    for n in range(1, len(written.heads)):
        points = [
            (x, top + _HIGH * (1 - (values[n] or 0) / most)) for x, (_, values) in zip(places, pairs, strict=True)
        ]
        canvas.line(points, f"line {written.keys[n]}", written.heads[n])
        ends.append((points[-1][1], n))
    canvas.y = top + _HIGH + 34
    _names(written, canvas, ends, places[-1] + 8)


def _axes(written: Written, canvas: Canvas, places: list[float], most: int, area: tuple[float, float, float]) -> None:
    left, room, top = area
    for step in range(5):
        y = top + _HIGH * (1 - step / 4)
        canvas.line([(left, y), (left + room, y)], "axis")
        canvas.text(left - 6, y + 4, most * step // 4, "small", "end")
    every = max(1, round(len(places) * 26 / room))
    for n, x in enumerate(places):
        if n % every == 0:
            canvas.text(x, top + _HIGH + 17, written.rows[n][0], "small", "middle")
    canvas.text(left, top + _HIGH + 32, written.heads[0], "small")


def _names(written: Written, canvas: Canvas, ends: list[tuple[float, int]], x: float) -> None:
    """At the lines' ends, parted where they would stand on one another; on a telephone below."""
    last = -_APART * 9.0
    for y, n in sorted(ends):
        if canvas.narrow:
            canvas.y += 16
            canvas.line([(0, canvas.y - 4), (18, canvas.y - 4)], f"line {written.keys[n]}", written.heads[n])
            canvas.text(24, canvas.y, written.heads[n], "small")
            continue
        last = max(y, last + _APART)
        canvas.text(x, last + 4, canvas.cut(written.heads[n], canvas.width - x), f"small {written.keys[n]}")


def _round(most: float) -> int:
    """The next of 4, 8, 20, 40, 80, 200 …, which four steps part well."""
    ten = 1
    while True:
        for size in (4, 8, 20):
            if size * ten >= most:
                return size * ten
        ten *= 10
