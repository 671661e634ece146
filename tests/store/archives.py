"""Archives as nobody's backup is: changed in one place, with checksums that hold or do not."""

import hashlib
import json
import zipfile
from contextlib import suppress


def members_of(path) -> dict[str, bytes]:
    """The members of an archive, by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(path, contents, **manifest) -> None:
    """An archive of these contents by name, with a manifest whose checksums hold; `manifest` overrides what it says."""
    old = json.loads(contents.get("manifest.json", b"{}"))
    facts = {n: {"sha256": _sha(one), "size": len(one)} for n, one in contents.items() if n != "manifest.json"}
    whole = {"format": 1, "migrations": [], **old, "members": facts, **manifest}
    with zipfile.ZipFile(path, "w") as archive:
        for name, one in contents.items():
            if name != "manifest.json":
                archive.writestr(name, one)
        archive.writestr("manifest.json", json.dumps(whole))


def changed(source, target, name, change) -> None:
    """The archive `source` as `target`, with one member changed and checksums that hold; None removes it."""
    members = members_of(source)
    new = change(members.get(name, b""))
    with suppress(KeyError):
        del members[name]
    if new is not None:
        members[name] = new
    write(target, members)


def row_changed(source, target, table, **values) -> None:
    """The same with columns of the table's first row changed."""

    def change(data):
        first, *others = data.splitlines(keepends=True)
        return json.dumps({**json.loads(first), **values}).encode() + b"\n" + b"".join(others)

    changed(source, target, f"tables/{table}.jsonl", change)


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
