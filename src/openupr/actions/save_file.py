"""Save a file that a person asked for: whole or not at all, and never over another one without leave.

The draft stands beside the file and takes its name at the end, so that who reads it meanwhile, or after a loss of
power, finds the old file or the new one.
Does not: make folders; a misspelt path would go unseen.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from openupr.store.failures import Refused


@contextmanager
def saved(target: Path, replace: bool = False) -> Iterator[BinaryIO]:
    """The draft of `target`, to be written to; it becomes `target` when the block ends without an error.

    Raises Refused at once, before the work is done, where the file could not be written; `replace`: another file of
    that name may be replaced.
    """
    _check(target, replace)
    target = target.resolve()  # what a link leads to is replaced, not the link
    draft = target.with_name(f".openupr-{secrets.token_hex(8)}.draft")
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _publish(draft, target, replace)
    except OSError as error:
        if error.filename not in (None, str(draft), str(target)):
            raise  # another file's trouble, from within the block
        raise Refused(f"{target} cannot be written: {error.strerror}. No file was made or replaced.") from error
    finally:
        with suppress(OSError):  # the same that kept it from being written
            draft.unlink(missing_ok=True)


def _check(target: Path, replace: bool) -> None:
    if target.is_symlink() and not target.exists():
        raise Refused(f"{target} is a link that leads to no file. Name a file, or remove the link.")
    if target.is_dir():
        raise Refused(f"{target} is a folder. Name a file in it.")
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}. Make it first.")
    if target.exists() and not target.is_file():
        raise Refused(f"{target} is no ordinary file. Name a file, or leave out -o and pass on standard output.")
    if target.exists() and not replace:
        raise _is_there(target)


def _publish(draft: Path, target: Path, replace: bool) -> None:
    if not replace:
        try:
            os.link(draft, target)
        except FileExistsError as error:  # made by another program meanwhile
            raise _is_there(target) from error
        except OSError:  # a file system without links
            if target.exists():
                raise _is_there(target) from None
        else:
            return
    elif target.exists():
        draft.chmod(target.stat().st_mode)  # what only its owner may read stays so
    draft.replace(target)


def _is_there(target: Path) -> Refused:
    return Refused(f"{target} is there already and was left as it is. Name another file with -o, or add --force.")
