"""Tables as pictures: one kind of drawing a module, `draw(written, canvas)`; the folder is the registry.

A picture is SVG made here, in the direction of the page's language, without a script and without anything to load.
Does not: count, or translate: it is given words.
"""

from openupr.discover import discover
from openupr.site.drawn._canvas import NARROW, WIDE, Canvas
from openupr.site.written import Written

__all__ = ["NARROW", "ONE_WIDTH", "WIDE", "picture"]
ONE_WIDTH = frozenset({"map"})
"""Drawings that are one picture for wide and narrow pages."""


def picture(written: Written, width: int = WIDE, rtl: bool = False, alone: bool = False) -> str:
    """The table as SVG. `alone`: with its own colours, title and caption, for a file; else the page's style holds."""
    canvas = Canvas(width, rtl, alone)
    if alone:
        canvas.heading(written.question)
    discover("openupr.site.drawn", "draw")[written.drawn](written, canvas)
    if alone:
        canvas.footing(written.caption)
    return canvas.svg(written.told)
