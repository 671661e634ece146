"""A map of the world: a row a State, in a darker tone where its number is larger; a link to the State's page.

The first column tells the State, the second its number. A map is one picture for wide and narrow pages, and not
mirrored. In a file by itself nothing leads anywhere.
"""

from xml.sax.saxutils import escape, quoteattr

from openupr.domain.analysis.of_states import bounds, tone
from openupr.site.drawn._canvas import Canvas
from openupr.site.written import Written
from openupr.vocabulary.world_map import WorldMap, world_map

_DOT = 7


def draw(written: Written, canvas: Canvas) -> None:
    """Land, States in the order of the rows, dashed lines, and the tones with their numbers where there are any."""
    world, pairs = world_map(), written.pairs()
    numbers = [values[1] for _line, values in pairs]
    most = max((one for one in numbers if one is not None), default=0)
    ends = bounds(most) if most else []
    found = [f'<path class="land" d="{world.land}"/>']
    # Dots last, or a neighbour would cover them
    for dots in (False, True):
        for (line, _values), values, number in zip(pairs, written.values, numbers, strict=True):
            code = str(values[0])
            if (code in world.dots) is dots and (shape := _shape(world, code, tone(number, ends))):
                says = f"{line[0]}: {line[1]}" if line[1] else line[0]
                found.append(_linked(code, shape, says, canvas))
        if not dots:
            found.append(f'<path class="dashed" d="{world.dashed}"/>')
    scale = canvas.width / world.wide
    canvas.whole(found, f"translate(0 {canvas.y - world.top * scale:.1f}) scale({scale:.4f})")
    canvas.y += (world.bottom - world.top) * scale
    _key(canvas, ends)


def _shape(world: WorldMap, code: str, of: int) -> str:
    kind = f' class="state tone{of}"' if of else ' class="state"'
    if code in world.dots:
        x, y = world.dots[code]
        return f'<circle{kind} cx="{x}" cy="{y}" r="{_DOT}"'
    return f'<path{kind} d="{world.shapes[code]}"' if code in world.shapes else ""


def _linked(code: str, shape: str, says: str, canvas: Canvas) -> str:
    titled = f"{shape}><title>{escape(says)}</title></{shape[1:].partition(' ')[0]}>"
    return titled if canvas.alone else f'<a href="/states/{code}" aria-label={quoteattr(says)}>{titled}</a>'


def _key(canvas: Canvas, ends: list[int]) -> None:
    if not ends:
        return
    canvas.y += 20
    for n, (last, end) in enumerate(zip([0, *ends], ends, strict=False), 1):
        x = canvas.width / len(ends) * (n - 1)
        words = str(end) if end == last + 1 else f"{last + 1}–{end}"
        canvas.rect(x, canvas.y - 11, 18, 12, f"state tone{n}", words)
        canvas.text(x + 24, canvas.y, words, "small")
