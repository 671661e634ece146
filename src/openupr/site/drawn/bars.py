"""Bars: a row a bar, its label before it and its number after it; the longest rows first, as the table has them."""

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written

MOST = 25


def draw(written: Written, canvas: Canvas) -> None:
    """Of more than 25 rows the first 25; the table has all."""
    rows = [(line[0], line[1], values[1] or 0) for line, values in written.pairs()][:MOST]
    most = written.scale or max((value for *_, value in rows), default=0) or 1
    label = 0 if canvas.narrow else 250
    room = canvas.width - label - 60
    for words, number, value in rows:
        if canvas.narrow:
            canvas.y += 16
            canvas.text(0, canvas.y, canvas.cut(words, canvas.width))
            canvas.y += 5
        else:
            canvas.y += 6
            canvas.text(label - 10, canvas.y + 12, canvas.cut(words, label - 10), anchor="end")
        canvas.rect(label, canvas.y, room * value / most, 15, "mark", f"{words}: {number}")
        canvas.text(label + room * value / most + 6, canvas.y + 12, number, "small")
        canvas.y += 17
