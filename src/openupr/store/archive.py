"""The form of a backup: a zip of tables (JSON lines), files and the secret key, with a manifest of their SHA-256.

    manifest.json            {"format", "made_with", "made_at", "migrations", "members": {name: {"sha256", "size"}}}
    tables/store.Entry.jsonl one object a row; rows of a table before those that refer to them
    files/<sha256>           documents as received
    secret-key
    ledger-key               the key that signs checkpoints, where one was made

The same form from SQLite and from PostgreSQL, so that either can be restored on the other.
Does not: read or write the database.
"""

import hashlib
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from openupr.store.failures import Refused
from openupr.store.ordinary import ordinary

FORMAT = 1
_PIECE = 1 << 20
_MANIFEST, KEY, LEDGER_KEY = "manifest.json", "secret-key", "ledger-key"
_LONGEST_MANIFEST = 64 * _PIECE
_LONGEST_KEY = 4096
_NAME = re.compile(r"manifest\.json|secret-key|ledger-key|tables/[a-z]+\.[A-Za-z_]+\.jsonl|files/[0-9a-f]{64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DAMAGED = (zipfile.BadZipFile, EOFError, zlib.error)
# What Python's zipfile raises besides, for fields of a zip that no backup has (another method, a password, a date).
_STRANGE = (*_DAMAGED, RuntimeError, ValueError, OverflowError, struct.error, IndexError)
Members = dict[str, dict[str, Any]]


@dataclass(slots=True)
class Writer:
    """Writes members and remembers their hashes for the manifest."""

    archive: zipfile.ZipFile
    members: Members

    def member(self, name: str, pieces: Iterable[bytes]) -> str:
        """Write one member; returns its SHA-256."""
        digest, size = hashlib.sha256(), 0
        info = zipfile.ZipInfo(name)
        # Documents are packed already: packing them again takes long and gains little.
        info.compress_type = zipfile.ZIP_STORED if name.startswith("files/") else zipfile.ZIP_DEFLATED
        with self.archive.open(info, "w", force_zip64=True) as out:
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                out.write(piece)
        self.members[name] = {"sha256": digest.hexdigest(), "size": size}
        return digest.hexdigest()

    def manifest(self, **facts: Any) -> None:
        """Write the manifest, last."""
        whole = {"format": FORMAT, **facts, "members": self.members}
        self.archive.writestr(zipfile.ZipInfo(_MANIFEST), json.dumps(whole, indent=1, sort_keys=True))


@dataclass(frozen=True, slots=True)
class Sound:
    """An archive of which all checksums hold. `migrations`: "store.0001_initial", as its database had them."""

    archive: zipfile.ZipFile
    members: Members
    migrations: frozenset[str]

    def pieces(self, name: str) -> Iterator[bytes]:
        """The content of a member, piece by piece."""
        with self.archive.open(name) as file:
            yield from pieces_of(file)

    @property
    def key(self) -> str:
        """The secret key."""
        return self.archive.read(KEY).decode("ascii").strip()

    @property
    def ledger_key(self) -> str:
        """The key that signs checkpoints, empty where none was made."""
        return self.archive.read(LEDGER_KEY).decode("ascii").strip() if LEDGER_KEY in self.members else ""

    @property
    def files(self) -> dict[str, int]:
        """The size of each document, by its SHA-256."""
        return {n.removeprefix("files/"): one["size"] for n, one in self.members.items() if n.startswith("files/")}


def pieces_of(file: IO[bytes]) -> Iterator[bytes]:
    """The content of a file, piece by piece."""
    while piece := file.read(_PIECE):
        yield piece


@contextmanager
def opened(source: Path) -> Iterator[Sound]:
    """The archive at `source`, checked whole. Raises Refused where a name, a member or a checksum is not as it must."""
    try:
        archive = zipfile.ZipFile(ordinary(source, _NOTHING))
        sound = _checked(archive)
    except _STRANGE as error:
        raise Refused(f"{source} is no backup of OpenUPR, or it is damaged ({_said(error)}). {_NOTHING}") from error
    except OSError as error:
        raise Refused(f"{source} cannot be read: {error.strerror or error}. {_NOTHING}") from error
    with archive:
        try:
            yield sound
        except _DAMAGED as error:
            raise Refused(f"{source} changed while it was read ({_said(error)}). {_NOTHING}") from error


_NOTHING = "Nothing was restored."
_OTHER = f"Use another backup. {_NOTHING}"


def _said(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _checked(archive: zipfile.ZipFile) -> Sound:
    names = archive.namelist()
    if strange := [name for name in names if not _NAME.fullmatch(name)]:
        raise Refused(f"The archive holds {strange[0]!r}, which no backup does. {_NOTHING}")
    if _MANIFEST not in names or len(set(names)) != len(names):
        raise Refused(f"The archive has no manifest, or a member twice: it is no backup, or it broke off. {_NOTHING}")
    for info in archive.infolist():
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refused(f"{info.filename} is packed as no backup is: the archive is damaged. {_OTHER}")
    members, migrations = _manifest(archive)
    if set(members) != set(names) - {_MANIFEST}:
        raise Refused(f"The archive's members are not those of its manifest. {_OTHER}")
    for name, facts in members.items():
        _check_member(archive, name, facts)
    _check_key(archive, members)
    return Sound(archive, members, migrations)


def _manifest(archive: zipfile.ZipFile) -> tuple[Members, frozenset[str]]:
    try:
        with archive.open(_MANIFEST) as file:
            manifest = json.loads(file.read(_LONGEST_MANIFEST))
    except (ValueError, RecursionError) as error:
        raise Refused(f"The archive's manifest cannot be read. {_OTHER}") from error
    form = manifest.get("format") if isinstance(manifest, dict) else None
    if not isinstance(form, int):
        raise Refused(f"The archive's manifest names no format. {_OTHER}")
    if form != FORMAT:
        raise Refused(f"The archive has format {form}, this OpenUPR reads {FORMAT}. Use the OpenUPR that made it.")
    members, migrations = manifest.get("members"), manifest.get("migrations")
    if not isinstance(members, dict) or not all(map(_is_member, members.values())):
        raise Refused(f"The archive's manifest does not give SHA-256 and size of each member. {_OTHER}")
    if not isinstance(migrations, list) or not all(isinstance(one, str) for one in migrations):
        raise Refused(f"The archive's manifest does not name its migrations. {_OTHER}")
    return members, frozenset(one if "." in one else f"store.{one}" for one in migrations)


def _is_member(facts: Any) -> bool:
    if not isinstance(facts, dict):
        return False
    digest, size = facts.get("sha256"), facts.get("size")
    return isinstance(digest, str) and bool(_SHA256.fullmatch(digest)) and type(size) is int and size >= 0


def _check_member(archive: zipfile.ZipFile, name: str, facts: dict[str, Any]) -> None:
    digest, size = hashlib.sha256(), 0
    with archive.open(name) as file:
        for piece in pieces_of(file):
            size += len(piece)
            if size > facts["size"]:
                break
            digest.update(piece)
    named = name.removeprefix("files/") if name.startswith("files/") else facts["sha256"]
    if size != facts["size"] or not digest.hexdigest() == facts["sha256"] == named:
        raise Refused(f"The checksum of {name} does not hold: the archive is damaged. {_OTHER}")


def _check_key(archive: zipfile.ZipFile, members: Members) -> None:
    if KEY not in members or members[KEY]["size"] > _LONGEST_KEY:
        raise Refused(f"The archive holds no secret key. {_OTHER}")
    if not _is_line(archive.read(KEY)):
        raise Refused(f"The secret key in the archive is not one line of printable ASCII. {_OTHER}")
    if LEDGER_KEY in members and (members[LEDGER_KEY]["size"] > _LONGEST_KEY or not _is_line(archive.read(LEDGER_KEY))):
        raise Refused(f"The ledger's key in the archive is not one line of printable ASCII. {_OTHER}")


def _is_line(key: bytes) -> bool:
    return bool(key.strip()) and all(32 < byte < 127 for byte in key.strip())
