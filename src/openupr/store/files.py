"""Files as received, in OPENUPR_DATA/files, addressed by their SHA-256; mode 0600.

A file is written before the transaction that names it commits, and removed after the one that forgets it, so that
a process killed in between leaves at most a file nobody names, never a name without a file.
"""

import os
import shutil
from pathlib import Path

from django.db import transaction

from openupr.settings import data_folder
from openupr.store import ledger
from openupr.store.models import DocumentRow, StoredFile


def path_of(sha256: str) -> Path:
    """Where the file with this SHA-256 lies or would lie."""
    return data_folder() / "files" / sha256[:2] / sha256


def keep(data: bytes, sha256: str, name: str) -> StoredFile:
    """Keep the bytes; what is there already stays."""
    target = path_of(sha256)
    if not target.exists():
        for folder in (target.parent.parent, target.parent):  # with parents=True the first would be open to all
            folder.mkdir(mode=0o700, exist_ok=True)
        draft = target.with_name(f"{sha256}.{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    stored, _ = StoredFile.objects.get_or_create(sha256=sha256, defaults={"name": name[:255], "size": len(data)})
    return stored


def forget(sha256: str) -> None:
    """Forget a file that no document names any more; its bytes go once the transaction has committed."""
    if not DocumentRow.objects.filter(file_id=sha256).exists():
        StoredFile.objects.filter(sha256=sha256).delete()
        transaction.on_commit(lambda: _remove(sha256))


def _remove(sha256: str) -> None:
    with transaction.atomic():
        ledger.lock()  # an import of the same bytes may just be keeping them, under this lock
        if not StoredFile.objects.filter(sha256=sha256).exists():
            path_of(sha256).unlink(missing_ok=True)
            shutil.rmtree(data_folder() / "pictures" / sha256[:2] / sha256, ignore_errors=True)  # `store.pictures`
