"""The form of a backup: a zip of tables (JSON lines), files and the secret key, with a manifest of their SHA-256.

    manifest.json            {"format", "made_with", "made_at", "migrations", "members": {name: {"sha256", "size"}}}
    tables/store.Entry.jsonl one object a row; rows of a table before those that refer to them
    files/<sha256>           documents as received
    secret-key

The same form from SQLite and from PostgreSQL, so that either can be restored on the other.
Does not: read or write the database.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from openupr.store.failures import Refused

FORMAT = 1
_PIECE = 1 << 20
_NAME = re.compile(r"manifest\.json|secret-key|tables/[a-z]+\.[A-Za-z]+\.jsonl|files/[0-9a-f]{64}")


@dataclass(slots=True)
class Writer:
    """Writes members and remembers their hashes for the manifest."""

    archive: zipfile.ZipFile
    members: dict[str, dict[str, Any]]

    def member(self, name: str, pieces: Iterable[bytes]) -> str:
        """Write one member; returns its SHA-256."""
        digest, size = hashlib.sha256(), 0
        with self.archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as out:
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                out.write(piece)
        self.members[name] = {"sha256": digest.hexdigest(), "size": size}
        return digest.hexdigest()

    def manifest(self, **facts: Any) -> None:
        """Write the manifest, last."""
        whole = {"format": FORMAT, **facts, "members": self.members}
        self.archive.writestr(zipfile.ZipInfo("manifest.json"), json.dumps(whole, indent=1, sort_keys=True))


def pieces_of(file: IO[bytes]) -> Iterator[bytes]:
    """The content of a file, piece by piece."""
    while piece := file.read(_PIECE):
        yield piece


def checked(archive: zipfile.ZipFile) -> dict[str, Any]:
    """The manifest of a sound archive. Raises Refused where a name, a member or a checksum is not as it must be."""
    names = archive.namelist()
    if strange := [name for name in names if not _NAME.fullmatch(name)]:
        raise Refused(f"The archive holds {strange[0]!r}, which no backup does. Nothing was restored.")
    if "manifest.json" not in names or len(set(names)) != len(names):
        raise Refused("The archive has no manifest, or a member twice: it is no backup of OpenUPR, or it broke off.")
    try:
        manifest: dict[str, Any] = json.loads(_limited(archive, "manifest.json", _PIECE * 64))
        members = dict(manifest["members"])
        form = manifest["format"]
    except (ValueError, KeyError, TypeError) as error:
        raise Refused("The archive's manifest cannot be read. Use another backup.") from error
    if form != FORMAT:
        raise Refused(f"The archive has format {form}, this OpenUPR reads {FORMAT}. Use the OpenUPR that made it.")
    if set(members) != set(names) - {"manifest.json"}:
        raise Refused("The archive's members are not those of its manifest. Use another backup.")
    for name, facts in members.items():
        _check_member(archive, name, facts)
    return manifest


def _limited(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    with archive.open(name) as file:
        return file.read(most)


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
        raise Refused(f"The checksum of {name} does not hold: the archive is damaged. Use another backup.")
