"""Save a folder of files that a person asked for: whole or not at all, never over something that is not the same.

The draft stands beside it and takes its name at the end; an older one is moved aside first and then removed.
Does not: make the folder that it lies in, or replace a folder without `mark`, the file by which its own are known.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from openupr.store.failures import Refused


@contextmanager
def saved_folder(target: Path, mark: str, replace: bool = False) -> Iterator[Path]:
    """The draft of `target`, to be filled; it becomes `target` when the block ends without an error.

    Raises Refused at once where that could not be.
    """
    target = target.resolve()
    _check(target, mark, replace)
    draft = target.with_name(f".openupr-{secrets.token_hex(8)}.draft")
    try:
        draft.mkdir()
        yield draft
        _publish(draft, target)
    except OSError as error:
        raise Refused(f"{target} cannot be written: {error.strerror}. No folder was made or replaced.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _check(target: Path, mark: str, replace: bool) -> None:
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}. Make it first.")
    if not target.exists():
        return
    if not target.is_dir() or (any(target.iterdir()) and not (target / mark).is_file()):
        raise Refused(f"{target} is there already and holds something else. Name another folder with -o.")
    if any(target.iterdir()) and not replace:
        raise Refused(f"{target} is there already and was left as it is. Name another folder with -o, or add --force.")


def _publish(draft: Path, target: Path) -> None:
    if not target.exists():
        draft.rename(target)
        return
    aside = draft.with_suffix(".old")
    os.rename(target, aside)
    try:
        draft.rename(target)
    except OSError:
        os.rename(aside, target)
        raise
    shutil.rmtree(aside, ignore_errors=True)
