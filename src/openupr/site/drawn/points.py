"""Points with their intervals: a row a figure, on one scale with a line where there is no difference (0, of odds 1).

Where there are too few cases stand words.

The columns are a name, cases, the figure, and the interval's ends where there is one.
"""

from collections.abc import Callable, Sequence
from math import floor, log10

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written, leftward

MOST = 60
_SIZE = 7
_STEPS = 5
_NAME = 7.3  # a letter of a name, wider than one of the smallest type


def draw(written: Written, canvas: Canvas) -> None:
    """A row a line: its name, the interval as a stroke, the figure as a square with its number."""
    pairs = written.pairs()[:MOST]
    ends = [written.neutral, *(value for _, values in pairs for value in values[2:5] if value is not None)]
    ticks = _ticks(min(ends), max(ends))
    label = 0 if canvas.narrow else 270
    room = canvas.width - label - 74

    def place(value: float) -> float:
        return label + 8 + (room - 16) * (value - ticks[0]) / (ticks[-1] - ticks[0])

    canvas.text(0, canvas.y + 10, "" if canvas.narrow else written.heads[0], "small")
    for tick in sorted({*ticks, written.neutral}):
        number = leftward(f"{tick:g}".replace("-", "\u2212"), canvas.rtl)
        canvas.text(max(place(tick), canvas.length(number) / 2), canvas.y + 10, number, "small", "middle")
    canvas.y += 18
    for words, values in pairs:
        middle = _named(canvas, words[0], label)
        half = 9 if canvas.narrow else 12
        for tick in ticks:
            canvas.line([(place(tick), middle - half), (place(tick), middle + half)], "axis")
        same = place(written.neutral)
        canvas.line([(same, middle - half), (same, middle + half)], "line axis")
        _point(written, canvas, words, values, middle, place)
    canvas.y += 4


def _named(canvas: Canvas, name: str, label: float) -> float:
    """The row's name; where the middle of its figure is."""
    if canvas.narrow:
        canvas.y += 16
        canvas.text(0, canvas.y, canvas.cut(name, canvas.width, _NAME))
        middle = canvas.y + 13
        canvas.y = middle + 12
        return middle
    middle = canvas.y + 12
    canvas.text(label - 6, middle + 4, canvas.cut(name, label - 10, _NAME), anchor="end")
    canvas.y += 24
    return middle


def _point(
    written: Written,
    canvas: Canvas,
    words: Sequence[str],
    values: Sequence[float | None],
    middle: float,
    place: Callable[[float], float],
) -> None:
    told = f"{words[0]}{written.comma}{written.heads[1]} {words[1]}{written.comma}{written.heads[2]} {words[2]}"
    value, low, high = (values[n] if n < len(values) else None for n in (2, 3, 4))
    if value is None:
        canvas.text(place(written.neutral) + 6, middle + 4, words[2], "small")
        return
    if low is not None and high is not None:
        canvas.line([(place(low), middle), (place(high), middle)], "line", told)
    canvas.rect(place(value) - _SIZE / 2, middle - _SIZE / 2, _SIZE, _SIZE, "mark", told)
    canvas.text(canvas.width, middle + 4, words[2], "small", "end")


def _ticks(low: float, high: float) -> list[float]:
    """Round numbers from below the lowest to above the highest."""
    wide = (high - low or 1.0) / _STEPS  # where all is at one place, a scale of 1 around it
    ten = 10.0 ** floor(log10(wide))
    step = next(size * ten for size in (1, 2, 5, 10) if size * ten >= wide)
    first, last = floor(low / step + 1e-9), -floor(-high / step + 1e-9)
    return [round(n * step, 10) for n in range(first, max(last, first + 1) + 1)]
