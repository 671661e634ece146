"""Small multiples: a row a small picture, all on one scale; columns from the third are places in time.

Of few places each is a bar with its number; of many a line, which breaks where nothing is known.
"""

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written

MOST, MOST_NARROW = 18, 12
_BARS = 6
_GAP, _HIGH, _LINE = 26, 54, 14
Values = list[float | None]


def draw(written: Written, canvas: Canvas) -> None:
    """Of many rows the first 18, on a telephone 12; the table has all."""
    pairs = written.pairs()[: MOST_NARROW if canvas.narrow else MOST]
    across = 2 if canvas.narrow else 3
    wide = (canvas.width - _GAP * (across - 1)) / across
    most = max((value or 0 for _line, values in pairs for value in values[2:]), default=0) or 1
    for first in range(0, len(pairs), across):
        line = pairs[first : first + across]
        names = [_name(canvas, words[0], wide) for words, _values in line]
        top = canvas.y + 18 + max(map(len, names)) * _LINE
        for n, ((words, values), name) in enumerate(zip(line, names, strict=True)):
            x = n * (wide + _GAP)
            for k, part in enumerate(name):
                canvas.text(x, top - (len(name) - k) * _LINE + 4, part, "small over")
            _panel(written, canvas, (x, top, wide), words, values, most)
        canvas.y = top + _HIGH + 22


def _name(canvas: Canvas, words: str, wide: float) -> list[str]:
    """A row's name in two lines at most."""
    lines = canvas.wrapped(words, wide)
    return lines if len(lines) < 3 else [lines[0], canvas.cut(" ".join(lines[1:]), wide)]


def _panel(
    written: Written, canvas: Canvas, area: tuple[float, float, float], words: list[str], values: Values, most: float
) -> None:
    x, top, wide = area
    base, heads = top + _HIGH, written.heads[2:]
    canvas.line([(x, base), (x + wide, base)], "axis")
    step = wide / max(len(heads), 1)
    places = [x + step * (n + 0.5) for n in range(len(heads))]
    highs = [None if one is None else base - (_HIGH - 16) * one / most for one in values[2:]]
    if len(heads) <= _BARS:
        _bars(written, canvas, places, highs, words, (step, base))
    else:
        _lines(canvas, places, highs, f"{words[0]}{written.comma}{written.heads[1]}: {words[1]}")
        _peak(canvas, places, highs, words, values)
    marked = list(zip(places, heads, ["middle"] * len(heads), strict=True))
    if len(heads) > _BARS:
        marked = [(x, heads[0], "start"), (x + wide, heads[-1], "end")]
    for place, head, anchor in marked:
        canvas.text(place, base + 14, head, "small", anchor)


def _bars(
    written: Written,
    canvas: Canvas,
    places: list[float],
    highs: Values,
    words: list[str],
    size: tuple[float, float],
) -> None:
    step, base = size
    for n, (place, high) in enumerate(zip(places, highs, strict=True)):
        if high is not None:
            says = f"{words[0]}{written.comma}{written.heads[n + 2]}: {words[n + 2]}"
            canvas.rect(place - step * 0.34, high, step * 0.68, base - high, "mark", says)
            canvas.text(place, high - 4, words[n + 2], "small", "middle")


def _lines(canvas: Canvas, places: list[float], highs: Values, says: str) -> None:
    run: list[tuple[float, float]] = []
    for place, high in [*zip(places, highs, strict=True), (0.0, None)]:
        if high is not None:
            run.append((place, high))
            continue
        if len(run) == 1:
            canvas.rect(run[0][0] - 1.5, run[0][1] - 1.5, 3, 3, "mark", says)
        elif run:
            canvas.line(run, "line", says)
        run = []


def _peak(canvas: Canvas, places: list[float], highs: Values, words: list[str], values: Values) -> None:
    """The largest number, where it is."""
    shown = [n for n, high in enumerate(highs) if high is not None]
    if shown:
        n = max(shown, key=lambda one: values[one + 2] or 0)
        high = highs[n] or 0
        anchor = "start" if n < len(highs) * 0.15 else "end" if n > len(highs) * 0.85 else "middle"
        canvas.text(places[n], high - 5, words[n + 2], "small", anchor)
