"""Pictures of pages, kept beside the files so that a page is drawn once: OPENUPR_DATA/pictures, by the file's SHA-256.

All of it can be made again: it is no record, stands in no backup, and may be deleted at any time. When it grows above
OPENUPR_PICTURES (default 300 MB), what was used longest ago goes first; what belongs to no file kept goes always.
Does not: draw, or say what may be shown.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from openupr.documents.version import reader_version
from openupr.settings import data_folder, most_pictures
from openupr.store.files import path_of

# "13.png", "13.json", "sheets.json"
_NAME = re.compile(r"(?:\d{1,5}|sheets)\.(?:png|json)")
_KEPT_AFTER = 0.8  # of the limit, so that not every new picture has to make room
_SAVES_A_ROUND = 16  # looking at all that is kept takes a moment
_saves = count()


def load(sha256: str, name: str) -> bytes | None:
    """What is kept under a name for a file, made by this reader; None where nothing is."""
    path = _folder(sha256) / _checked(name)
    try:
        data = path.read_bytes()
        os.utime(path)
    except OSError:
        return None
    return data


def save(sha256: str, name: str, data: bytes) -> None:
    """Keep something for a file, where the disk lets us: without it, it is made again."""
    folder = _folder(sha256)
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(draft).replace(folder / _checked(name))
        finally:
            Path(draft).unlink(missing_ok=True)
    if next(_saves) % _SAVES_A_ROUND == 0:
        make_room(most_pictures())


def is_pdf(sha256: str) -> bool:
    """Whether a file kept is a PDF, by its first bytes; one that is not there is none."""
    try:
        with path_of(sha256).open("rb") as file:
            return file.read(1024).lstrip().startswith(b"%PDF-")
    except OSError:
        return False


def make_room(most: int) -> None:
    """Drop what belongs to no file, then what was used longest ago, until at most `most` bytes are kept."""
    _drop_orphans()
    found = sorted(_all())
    size = sum(one[1] for one in found)
    if size <= most:
        return
    for _, weight, path in found:
        if size <= most * _KEPT_AFTER:
            break
        with suppress(OSError):
            path.unlink(missing_ok=True)
        size -= weight


def _top() -> Path:
    return data_folder() / "pictures"


def _folder(sha256: str) -> Path:
    """One folder a file and reader: another reader may put the words of a page in another way."""
    return _top() / sha256[:2] / sha256 / reader_version()


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"no name of a picture: {name}")
    return name


def _all() -> Iterator[tuple[float, int, Path]]:
    """When last used, size and path of all that is kept."""
    for path in _top().glob("*/*/*/*"):
        with suppress(OSError):
            status = path.stat()
            yield status.st_mtime, status.st_size, path


def _drop_orphans() -> None:
    for folder in _top().glob("*/*"):
        if not path_of(folder.name).exists():
            shutil.rmtree(folder, ignore_errors=True)
