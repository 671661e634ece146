"""Write a file so that it is there whole or not at all, also after the power fails; mode 0600.

Does not: know what a file means.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


def write_whole(target: Path, pieces: Iterable[bytes]) -> str:
    """Write the pieces in place of what `target` held; returns their SHA-256. A killed run leaves `target.draft`."""
    draft, digest = target.with_name(f"{target.name}.draft"), hashlib.sha256()
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
            for piece in pieces:
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fchmod(file.fileno(), 0o600)
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(target.parent)
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlast a loss of power."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
