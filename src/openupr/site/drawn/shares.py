"""Shares: a row a bar of the same length, parted by what the columns count; each part says its share."""

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written

MOST = 30
_LEAST_LABELLED = 34
_LIGHT = frozenset({"not_here", "not_given"})
"""Parts so light that words on them are dark."""


def draw(written: Written, canvas: Canvas) -> None:
    """Columns from the third are parts of the second."""
    _key(written, canvas)
    for line, values in written.pairs()[:MOST]:
        whole = sum(value or 0 for value in values[2:])
        canvas.y += 20
        canvas.text(0, canvas.y, canvas.cut(line[0], canvas.width - 70))
        canvas.text(canvas.width, canvas.y, line[1], "small", "end")
        canvas.y += 6
        start = 0.0
        for n, value in enumerate(values[2:], 2):
            wide = canvas.width * (value or 0) / (whole or 1)
            share = f"{100 * (value or 0) / (whole or 1):.0f} %"
            canvas.rect(
                start, canvas.y, wide, 18, written.keys[n], f"{line[0]}, {written.heads[n]}: {line[n]} ({share})"
            )
            if wide >= _LEAST_LABELLED:
                kind = "small over" if written.keys[n] in _LIGHT else "small on"
                canvas.text(start + wide / 2, canvas.y + 13, share, kind, "middle")
            start += wide
        canvas.y += 20


def _key(written: Written, canvas: Canvas) -> None:
    """The names of the parts with their colours, in a line or more above the bars."""
    x, canvas.y = 0.0, canvas.y + 14
    for n in range(2, len(written.heads)):
        wide = 22 + canvas.length(written.heads[n], 7.2)
        if x and x + wide > canvas.width:
            x, canvas.y = 0.0, canvas.y + 18
        canvas.rect(x, canvas.y - 10, 11, 11, written.keys[n], written.heads[n])
        canvas.text(x + 16, canvas.y, written.heads[n], "small")
        x += wide + 10
