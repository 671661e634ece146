"""Words as a square that a telephone reads (a QR code, ISO/IEC 18004), as SVG.

segno is of the extra `lots`: without it there is no square, and the words stand beside it anyway.
Does not: hold an address of this machine; only what anybody can check.
"""

import io
from importlib import import_module


def square(words: str) -> str:
    """The SVG of a square that says `words`; empty where the library is not there. A quarter of it may be damaged."""
    try:
        segno = import_module("segno")
    except ImportError:
        return ""
    out = io.BytesIO()
    segno.make(words, error="q", micro=False).save(out, kind="svg", xmldecl=False, scale=4, border=2, dark="#000000")
    return out.getvalue().decode()
