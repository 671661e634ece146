"""The version of the readers: changes whenever what reads documents changes, so that an import can be repeated.

Does not: say which of two versions is newer; the one that runs is.
"""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from openupr import __version__

_PARTS = ("documents", "domain", "rules", "vocabulary")


@cache
def reader_version() -> str:
    """The package's version and a digest of the source of the readers: "0.1.0+3fa4c0d2"."""
    digest = hashlib.sha256()
    for part in _PARTS:
        for name, content in _sources(files("openupr").joinpath(part), part):
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return f"{__version__}+{digest.hexdigest()[:8]}"


def _sources(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found = []
    for one in sorted(folder.iterdir(), key=lambda entry: entry.name):
        where = f"{path}/{one.name}"
        if one.is_dir():
            found += _sources(one, where)
        elif one.name.endswith((".py", ".csv")):
            found.append((where, one.read_bytes()))
    return found
