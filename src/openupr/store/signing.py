"""Ed25519 by the library `cryptography`, and the private key's file: OPENUPR_DATA/ledger-key, mode 0600.

The file holds the key's 32 bytes in base64. ledger-key.next is a key that a rotation is about to put in its place.
Does not: know what is signed.
"""

import base64
import binascii
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from openupr.store.durable import sync_folder, write_whole
from openupr.store.failures import Refused

Key = Ed25519PrivateKey
NAME, NEXT = "ledger-key", "ledger-key.next"


def verifies(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the signature of the message is by the holder of that key."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def public_of(key: Ed25519PrivateKey) -> bytes:
    """The 32 bytes that are published."""
    return key.public_key().public_bytes_raw()


def made(path: Path) -> Ed25519PrivateKey:
    """A new key, kept at `path` before it is used."""
    key = Ed25519PrivateKey.generate()
    write_whole(path, [base64.b64encode(key.private_bytes_raw()), b"\n"])
    return key


def kept(path: Path) -> Ed25519PrivateKey | None:
    """The key kept at `path`, None where there is none. Raises Refused where the file is no key."""
    try:
        raw = base64.b64decode(path.read_bytes().strip(), validate=True)
        return Ed25519PrivateKey.from_private_bytes(raw)
    except FileNotFoundError:
        return None
    except (binascii.Error, ValueError) as error:
        raise Refused(f"{path} should hold a key of 32 bytes in base64. Put it back from a backup.") from error


def put_in_place(folder: Path) -> None:
    """Let the next key be the key."""
    (folder / NEXT).replace(folder / NAME)
    sync_folder(folder)
