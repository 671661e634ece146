"""Files that a person names: an ordinary one is read, a device or a pipe never (one gives without end, one waits).

A file that is larger than what is asked for can be is not read at all.
Does not: look into a file. Documents are opened by `documents.read`, which refuses the same.
"""

import stat
from pathlib import Path

from openupr.store.failures import Refused


def ordinary(path: Path, after: str = "") -> Path:
    """The path, where an ordinary file stands. Raises Refused (with `after`, what became of it); OSError where none."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise Refused(f"{path} is a folder. Name the file in it. {after}".strip())
    if not stat.S_ISREG(mode):
        raise Refused(f"{path} is a pipe or a device, not a file. Save what it gives, and name that. {after}".strip())
    return path


def small(path: Path, most: int = 10_000_000) -> bytes:
    """What stands in an ordinary file of at most so many bytes. Raises Refused; OSError where there is none."""
    size = ordinary(path).stat().st_size
    if size > most:
        raise Refused(f"{path} has {size} bytes; at most {most} were expected. Name another file.")
    return path.read_bytes()
