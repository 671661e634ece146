"""Bars that are parted by what the columns from the third count, with the names of the parts above them.

Does not: choose how long a bar is, or what a part says (the drawings do).
"""

from collections.abc import Callable, Sequence

from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written

_LIGHT = frozenset({"not_here", "not_given"})
"""Parts so light that words on them are dark."""
Said = Callable[[str, float], tuple[str, str]]
"""Of a part's number, as words and as a number: what stands on it, and what pointing at it adds."""


def bar(
    written: Written, canvas: Canvas, line: Sequence[str], values: Sequence[float | None], unit: float, said: Said
) -> None:
    """A row's name and number, and below it the bar; `unit`: how long one is.

    A part shows words where they fit; else they stand after the row's number, in brackets.
    """
    canvas.y += 20
    name, beside = canvas.y, []
    canvas.y += 6
    start = 0.0
    for n, value in enumerate(values[2:], 2):
        wide = unit * (value or 0)
        words, told = said(line[n], value or 0)
        canvas.rect(start, canvas.y, wide, 18, written.keys[n], f"{line[0]}{written.comma}{written.heads[n]}: {told}")
        if wide >= canvas.length(words) + 4:
            kind = "small over" if written.keys[n] in _LIGHT else "small on"
            canvas.text(start + wide / 2, canvas.y + 13, words, kind, "middle")
        elif value:
            beside.append(f"{written.heads[n]}: {words}")
        start += wide
    number = f"{line[1]} ({written.comma.join(beside)})" if beside else line[1]
    if canvas.length(number) > canvas.width - canvas.length(line[0], 8) - 20:
        number = line[1]  # the table has them
    canvas.text(canvas.width, name, number, "small", "end")
    canvas.text(0, name, canvas.cut(line[0], canvas.width - max(70, canvas.length(number) + 20)))
    canvas.y += 20


def key(written: Written, canvas: Canvas) -> None:
    """The names of the parts with their colours, in a line or more above the bars."""
    x, canvas.y = 0.0, canvas.y + 14
    for n in range(2, len(written.heads)):
        wide = 22 + canvas.length(written.heads[n], 7.2)
        if x and x + wide > canvas.width:
            x, canvas.y = 0.0, canvas.y + 18
        canvas.rect(x, canvas.y - 10, 11, 11, written.keys[n], written.heads[n])
        canvas.text(x + 16, canvas.y, written.heads[n], "small")
        x += wide + 10
