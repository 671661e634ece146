"""A matrix: rows against columns, each cell with its number, darker where it is larger."""

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written

MOST = 16
_UPRIGHT = 130
_DARK = 0.6
"""The share of the most from which on a cell is dark, and its number light."""


def draw(written: Written, canvas: Canvas) -> None:
    """Of more than 16 rows or columns the first 16; the table has all."""
    pairs = written.pairs()[:MOST]
    heads = written.heads[1 : MOST + 1]
    label, high = (104, 40) if canvas.narrow else (230, 34)
    wide = (canvas.width - label) / max(len(heads), 1)
    top = canvas.y + _heads(canvas, heads, label, wide)
    most = max((value or 0 for _, values in pairs for value in values[1 : MOST + 1]), default=0) or 1
    for row, (line, values) in enumerate(pairs):
        y = top + row * high
        for k, part in enumerate(canvas.wrapped(line[0], label - 8, most=high // 13)):
            canvas.text(0, y + (12 if canvas.narrow else 15) + k * 12, part, "small" if canvas.narrow else "")
        for n, value in enumerate(values[1 : MOST + 1]):
            shade = (value or 0) / most
            says = f"{line[0]} → {heads[n]}: {line[n + 1]}"
            canvas.rect(label + n * wide, y, wide - 2, high - 2, "mark", says, _opacity(shade))
            kind = "small on" if shade > _DARK else "small over"
            canvas.text(label + n * wide + wide / 2 - 1, y + high / 2 + 3, line[n + 1], kind, "middle")
    canvas.y = top + len(pairs) * high


def _opacity(shade: float) -> float:
    """From light to full, with a step where the number changes its colour, so that it can be read on both sides."""
    return 0.05 + 0.5 * shade if shade <= _DARK else 0.78 + 0.22 * shade


def _heads(canvas: Canvas, heads: list[str], label: float, wide: float) -> float:
    """The columns' names above them, in lines, or upright where a word is wider than its column; how high they are."""
    longest = max((canvas.length(word, 6.4) for one in heads for word in one.split()), default=0)
    if longest > wide - 4:
        return _upright(canvas, heads, label, wide)
    lines = [canvas.wrapped(one, wide - 4, 6.4, 4) for one in heads]
    high = max((len(one) for one in lines), default=0) * 13 + 8
    for n, one in enumerate(lines):
        for k, part in enumerate(one):
            y = canvas.y + high - 8 - (len(one) - 1 - k) * 13
            canvas.text(label + n * wide + wide / 2 - 1, y, part, "small", "middle")
    return high


def _upright(canvas: Canvas, heads: list[str], label: float, wide: float) -> float:
    lines = [canvas.wrapped(one, _UPRIGHT, 6.0, 2 if wide > 28 else 1) for one in heads]
    high = max((canvas.length(part, 6.2) for one in lines for part in one), default=0) + 12
    for n, one in enumerate(lines):
        for k, part in enumerate(one):
            x = label + n * wide + wide / 2 + (k - (len(one) - 1) / 2) * 13
            canvas.text(
                x + (-3 if canvas.rtl else 3),
                canvas.y + high - 6,
                part,
                "small",
                "end" if canvas.rtl else "start",
                upright=True,
            )
    return high
