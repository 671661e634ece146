"""A picture made of lines as one made of points, for documents that take no SVG.

Does not: load anything: no font or image from elsewhere.
"""

import resvg_py

SCALE = 2
"""Points a unit of the picture."""


def png(svg: str) -> bytes:
    """The SVG as PNG, twice as large, in the fonts of this machine."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=SCALE))
