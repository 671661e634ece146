"""Fields of an entry that stand beside the ledger: its payload, which anybody may read, holds a salted commitment only.

The commitment is SHA-256, in hex, of the salt, a line end and the canonical bytes of the fields. Whoever is shown salt
and fields can tell that they are those of the entry; without the salt the commitment tells nothing, and where the
fields are erased the chain holds as before.
Source: DESIGN 4 (confidential fields stay outside the hashed public payload).
Does not: keep fields or make salts (`store.beside` does).
"""

import hashlib
from collections.abc import Collection, Mapping
from typing import Any

from openupr.domain.ledger import canonical

BESIDE = "beside"
"""The name under which a payload holds the commitment."""


def commitment(salt: str, fields: Mapping[str, Any]) -> str:
    """What the payload holds of the fields."""
    return hashlib.sha256(salt.encode() + b"\n" + canonical(dict(fields))).hexdigest()


def split(payload: Mapping[str, Any], names: Collection[str], salt: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The public payload, and the fields that stand beside it; these are empty where the payload has none of them."""
    fields = {name: value for name, value in payload.items() if name in names}
    public = {name: value for name, value in payload.items() if name not in fields}
    return (public | {BESIDE: commitment(salt, fields)} if fields else public), fields


def joined(payload: Mapping[str, Any], fields: Mapping[str, Any] | None) -> dict[str, Any]:
    """The payload as it was before `split`; without those fields where they were erased."""
    return {**{name: value for name, value in payload.items() if name != BESIDE}, **(fields or {})}
