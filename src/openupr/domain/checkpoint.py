"""A signed checkpoint of the ledger: its origin, size and root, and who signed. And the keys that sign, as text.

    openupr.ledger/3f2a…            origin: which ledger
    128                             size: how many entries
    GzhI…=                          root of the Merkle tree over them, base64
                                    (an empty line)
    — openupr.ledger/3f2a… Az3g…=   name of the key, and base64 of its id (4 bytes) and the signature (64)

Source: C2SP tlog-checkpoint and signed-note (the text that is signed ends before the empty line; Ed25519, type 0x01).
Does not: sign, or verify a signature; `store.signing` does, by a library.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

_ED25519 = b"\x01"
_DASH = "— "
# "— openupr.ledger/3f2a Az3gAb…=": a line of a signature
_SIGNATURE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})")
# "openupr.ledger/3f2a+0a1b2c3d+AYx…=": a public key
_KEY = re.compile(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})")
# "128", not "0128"
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


class BadCheckpoint(ValueError):
    """What is no checkpoint, or no public key: what was expected, what was found."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that signs: the name under which it does, and its 32 bytes."""

    name: str
    raw: bytes

    @property
    def id(self) -> bytes:
        """The four bytes by which a signature names it."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.raw).digest()[:4]

    def __str__(self) -> str:
        """As it is published: name, id and key in one word."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(_ED25519 + self.raw).decode()}"

    @classmethod
    def parse(cls, text: str) -> "PublicKey":
        """Read what `str` writes. Raises BadCheckpoint."""
        match = _KEY.fullmatch(text.strip())
        raw = _decoded(match[3]) if match else b""
        if not match or len(raw) != 33 or raw[:1] != _ED25519:
            raise BadCheckpoint(f"a public key NAME+ID+BASE64 was expected, found {text.strip()[:80]!r}")
        key = cls(match[1], raw[1:])
        if key.id.hex() != match[2]:
            raise BadCheckpoint(f"the id of the public key should be {key.id.hex()}, found {match[2]}")
        if str(key) != text.strip():
            raise BadCheckpoint("the public key is not in the form in which keys are written")
        return key


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """That the ledger `origin` had `size` entries with this root (32 bytes)."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """What is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed: the key's name and id, the 64 bytes."""

    name: str
    key_id: bytes
    raw: bytes


@dataclass(frozen=True, slots=True)
class Signed:
    """A checkpoint with its signatures."""

    checkpoint: Checkpoint
    signatures: tuple[Signature, ...]

    @property
    def text(self) -> str:
        """The file."""
        lines = (f"{_DASH}{one.name} {base64.b64encode(one.key_id + one.raw).decode()}\n" for one in self.signatures)
        return f"{self.checkpoint.text}\n{''.join(lines)}"

    @classmethod
    def parse(cls, text: str) -> "Signed":
        """Read a checkpoint's file. Raises BadCheckpoint for anything that `text` would not write byte for byte."""
        body, empty, signatures = text.partition("\n\n")
        lines = body.split("\n")
        if not empty or len(lines) != 3:
            raise BadCheckpoint("three lines (origin, size, root), an empty one and a signature were expected")
        origin, size, root = lines
        if not origin or not _SIZE.fullmatch(size):
            raise BadCheckpoint(
                f"an origin and a size in digits were expected, found {origin[:80]!r} and {size[:30]!r}"
            )
        if len(hash := _decoded(root)) != 32:
            raise BadCheckpoint(f"a root of 32 bytes in base64 was expected, found {root[:80]!r}")
        signed = cls(Checkpoint(origin, int(size), hash), tuple(map(_signature, signatures.splitlines())))
        if not signed.signatures or signed.text != text:
            raise BadCheckpoint("it is not in the form in which checkpoints are written")
        return signed


def _signature(line: str) -> Signature:
    match = _SIGNATURE.fullmatch(line)
    raw = _decoded(match[2]) if match else b""
    if not match or len(raw) != 68:
        raise BadCheckpoint(f"a signature of 64 bytes was expected, found {line[:80]!r}")
    return Signature(match[1], raw[:4], raw[4:])


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
