"""How a library that is an extra is added to the Python that runs: said wherever one is missed.

The library's own name is given, never `openupr[…]`: OpenUPR runs from its clone, and a package of that name on an index
would not be ours.
Does not: install anything.
"""

import shutil
import sys
from importlib.util import find_spec


def how_to_add(library: str) -> str:
    """A line for a shell that adds `library`, by what this environment was made with: uv, or else Python's pip."""
    if find_spec("pip") is None and shutil.which("uv"):
        return f"uv pip install --python {sys.executable} {library}"
    return f"{sys.executable} -m pip install {library}"
