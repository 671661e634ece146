"""Shares: a row a bar of the same length, parted by what the columns count; each part says its share."""

from openupr.site.drawn._canvas import Canvas
from openupr.site.drawn._parted import bar, key
from openupr.site.written import Written

MOST = 30


def draw(written: Written, canvas: Canvas) -> None:
    """Columns from the third are parts of the second."""
    key(written, canvas)
    for line, values in written.pairs()[:MOST]:
        whole = sum(value or 0 for value in values[2:]) or 1

        def said(words: str, value: float, whole: float = whole) -> tuple[str, str]:
            share = f"{100 * value / whole:.0f} %"
            return share, f"{words} ({share})"

        bar(written, canvas, line, values, canvas.width / whole, said)
