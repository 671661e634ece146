"""A matrix: rows against columns, each cell with its number, darker where it is larger."""

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written

MOST = 16


def draw(written: Written, canvas: Canvas) -> None:
    """Of more than 16 rows or columns the first 16; the table has all."""
    pairs = written.pairs()[:MOST]
    heads = written.heads[1 : MOST + 1]
    label = 104 if canvas.narrow else 230
    wide = (canvas.width - label) / max(len(heads), 1)
    top = canvas.y + _heads(canvas, heads, label, wide)
    most = max((value or 0 for _, values in pairs for value in values[1 : MOST + 1]), default=0) or 1
    for row, (line, values) in enumerate(pairs):
        y = top + row * 34
        for k, part in enumerate(canvas.wrapped(line[0], label - 8)[:2]):
            canvas.text(0, y + 15 + k * 13, part, "small" if canvas.narrow else "")
        for n, value in enumerate(values[1 : MOST + 1]):
            shade = (value or 0) / most
            says = f"{line[0]} → {heads[n]}: {line[n + 1]}"
            canvas.rect(label + n * wide, y, wide - 2, 32, "mark", says, 0.06 + 0.9 * shade)
            kind = "small on" if shade > 0.45 else "small"
            canvas.text(label + n * wide + wide / 2 - 1, y + 20, line[n + 1], kind, "middle")
    canvas.y = top + len(pairs) * 34


def _heads(canvas: Canvas, heads: list[str], label: float, wide: float) -> float:
    """The columns' names above them, in lines; how high they are."""
    lines = [canvas.wrapped(one, wide - 4, 6.4)[:4] for one in heads]
    high = max((len(one) for one in lines), default=0) * 13 + 8
    for n, one in enumerate(lines):
        for k, part in enumerate(one):
            y = canvas.y + high - 8 - (len(one) - 1 - k) * 13
            canvas.text(label + n * wide + wide / 2 - 1, y, part, "small", "middle")
    return high
