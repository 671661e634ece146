"""Files that came by the browser and wait: to be read, or for an answer. OPENUPR_DATA/uploads, a folder a batch.

Each file is called by its number in the batch, mode 0600; the name that a person gave it never becomes a path. What
became of the batch lies beside the files as JSON. An hour after the last change all of it goes.
Does not: read the files, or keep anything of them for longer; importing does.
"""

import json
import os
import re
import secrets
import shutil
import time
from pathlib import Path
from threading import Timer
from typing import IO, Any

from openupr.settings import data_folder

HOUR = 3600.0
Rows = list[dict[str, Any]]
_IDENT = re.compile(r"[0-9a-f]{32}")
_TOLD = "told.json"


def new() -> str:
    """The name of a new, empty batch. Raises OSError where the folder cannot be made."""
    forget_old(time.time())
    ident = secrets.token_hex(16)
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    (_folder() / ident).mkdir(mode=0o700)
    return ident


def path_of(batch: str, number: int) -> Path:
    """Where a file of the batch lies or would lie."""
    return _of(batch) / str(number)


def create(batch: str, number: int) -> IO[bytes]:
    """A file of the batch, to be written."""
    return os.fdopen(os.open(path_of(batch, number), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")


def tell(batch: str, rows: Rows) -> None:
    """Keep what became of the files of a batch, whole or not at all."""
    draft = _of(batch) / f"{_TOLD}.{secrets.token_hex(4)}"
    draft.touch(mode=0o600)
    draft.write_text(json.dumps(rows), encoding="utf-8")
    draft.replace(_of(batch) / _TOLD)
    _forget_in_time()


def told(batch: str) -> Rows | None:
    """What became of the files of a batch; None where there is none of that name, or none any more."""
    forget_old(time.time())
    try:
        rows: Rows = json.loads((_of(batch) / _TOLD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return rows


def drop(batch: str) -> None:
    """Remove a batch with its files."""
    shutil.rmtree(_of(batch), ignore_errors=True)


def forget_old(now: float) -> None:
    """Remove the batches in which nothing has changed for an hour before `now` (seconds since 1970)."""
    for one in _folder().glob("*"):
        if _IDENT.fullmatch(one.name) and now - _changed(one) > HOUR:
            drop(one.name)


def forget_unfinished() -> None:
    """Remove, when a server starts, what is old and the batches that were being sent when the last one was killed."""
    forget_old(time.time())
    for one in _folder().glob("*"):
        if _IDENT.fullmatch(one.name) and not (one / _TOLD).exists():
            drop(one.name)


def _forget_in_time() -> None:
    """Remove what is old then, though nobody should come here any more."""
    timer = Timer(HOUR + 60, lambda: forget_old(time.time()))
    timer.daemon = True
    timer.start()


def _changed(folder: Path) -> float:
    times = []
    for one in (folder, *folder.glob("*")):
        try:
            times.append(one.stat().st_mtime)
        except OSError:  # gone meanwhile
            continue
    return max(times, default=0.0)


def _of(batch: str) -> Path:
    if not _IDENT.fullmatch(batch):
        raise ValueError("the name of a batch is 32 hex digits")
    return _folder() / batch


def _folder() -> Path:
    return data_folder() / "uploads"
