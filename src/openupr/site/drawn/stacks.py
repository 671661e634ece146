"""Stacks: a row a bar as long as its number, parted by what the columns count; beside one another on one scale."""

from openupr.site.drawn._canvas import Canvas
from openupr.site.drawn._parted import bar, key
from openupr.site.written import Written

MOST = 40


def draw(written: Written, canvas: Canvas) -> None:
    """Columns from the third are parts of the second; the longest bar fills the width, or the scale does."""
    key(written, canvas)
    pairs = written.pairs()[:MOST]
    most = written.scale or max((values[1] or 0 for _, values in pairs), default=0) or 1
    for line, values in pairs:
        bar(written, canvas, line, values, canvas.width / most, lambda words, _value: (words, words))
