"""A funnel: each point one of many (without a name), to the right the more cases it has; between the lines chance.

The columns are cases, the figure, and where chance alone would leave 95 of 100.
"""

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written, leftward

_HIGH, _LEFT, _SIZE = 280, 44, 5


def draw(written: Written, canvas: Canvas) -> None:
    """Points over their cases, and the two lines."""
    rows = [(line, [value or 0 for value in values]) for line, values in written.pairs()]
    if not rows:
        return
    most = max(values[0] for _, values in rows)
    ends = [value for _, values in rows for value in values[1:]]
    low, high = min(ends), max(ends)
    top, room = canvas.y + 10, canvas.width - _LEFT - 8

    def at(cases: float, value: float) -> tuple[float, float]:
        return _LEFT + room * cases / most, top + _HIGH * (high - value) / ((high - low) or 1)

    for value in sorted({low, 0.0, high}):
        canvas.line([at(0, value), at(most, value)], "axis", f"{value:g}")
        canvas.text(
            _LEFT - 6, at(0, value)[1] + 4, leftward(f"{value:g}".replace("-", "\u2212"), canvas.rtl), "small", "end"
        )
    for end in (2, 3):
        limits = sorted({(values[0], values[end]) for _, values in rows})
        canvas.line([at(*one) for one in limits], "line", written.heads[end])
    for line, values in rows:
        x, y = at(values[0], values[1])
        told = f"{written.heads[0]} {line[0]}{written.comma}{written.heads[1]} {line[1]}"
        canvas.rect(x - _SIZE / 2, y - _SIZE / 2, _SIZE, _SIZE, "mark", told, 0.55)
    canvas.text(_LEFT, top + _HIGH + 20, f"{written.heads[0]}: {most:g}", "small")
    canvas.y = top + _HIGH + 30
