"""Files that a person names: an ordinary one is read, a device or a pipe never (one gives without end, one waits).

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
