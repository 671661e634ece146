"""Verify an exported ledger with nothing but Python: python3 verify-ledger.py LEDGER [CHECKPOINT [KEYS]]

LEDGER: the file that `openupr ledger export` writes. CHECKPOINT: one that you hold. KEYS: the public keys as published.
A signature is checked only where the library `cryptography` is installed. Form: docs/ledger.md. This proves that the
file was not altered, not that it is complete or right. Status: 0 it holds, 1 it was altered, 2 a file is not there.
"""

import base64
import hashlib
import importlib.util
import json
import sys
from pathlib import Path


def canonical(value):
    """JSON as in RFC 8785: the keys of entries are ASCII, the numbers integers."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def root(leaves):
    """The root of RFC 6962, level by level: a node without a neighbour moves up as it is."""
    level = [hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves] or [hashlib.sha256(b"").digest()]
    while len(level) > 1:
        pairs = [level[i : i + 2] for i in range(0, len(level), 2)]
        level = [hashlib.sha256(b"\x01" + b"".join(pair)).digest() if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0]


def hashes(lines):
    """The hash of each entry, computed anew; the first that does not fit ends the program."""
    previous = "0" * 64
    for seq, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            body = {"seq": seq, **{name: entry[name] for name in ("at", "actor", "type", "payload")}}
            found = hashlib.sha256(bytes.fromhex(previous) + canonical(body)).hexdigest()
            right = canonical({**body, "prev_hash": previous, "hash": found}) + b"\n"
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            sys.exit(f"line {seq}: entry {seq} was expected, found no entry ({str(error)[:90]})")
        if line != right:
            sys.exit(f"line {seq}: altered, or not in its place: entry {seq} with hash {found} expected")
        previous = found
        yield bytes.fromhex(found)


def signature(text, line, keys):
    """What is to be said of the signature; raises where it does not hold."""
    if not keys or not importlib.util.find_spec("cryptography"):
        return f"its signature was NOT checked: no {'library cryptography' if keys else 'key'} is at hand"
    name, made = text.split("\n")[0], base64.b64decode(line.split(" ")[2])
    if line != f"\u2014 {name} {base64.b64encode(made).decode()}\n":
        raise ValueError(f"a signature by {name} was expected")
    key = next(one for one in keys if one.startswith(f"{name}+{made[:4].hex()}+")).split("+", 2)[2]
    ed25519 = importlib.import_module("cryptography.hazmat.primitives.asymmetric.ed25519")
    ed25519.Ed25519PublicKey.from_public_bytes(base64.b64decode(key)[1:]).verify(made[4:], text.encode())
    return f"its signature holds (key {made[:4].hex()})"


def main(ledger, checkpoint=None, keys=None):
    """Verify and tell; whatever is found ends the program with status 1."""
    leaves = list(hashes(Path(ledger).read_bytes().splitlines(keepends=True)))
    print(f"The chain of {len(leaves)} entries holds.")
    if checkpoint:
        given, known = Path(checkpoint).read_bytes(), Path(keys).read_bytes() if keys else b""
        try:
            text, line = given.decode().split("\n\n")
            origin, size, expected = text.split("\n")
            told = signature(f"{text}\n", line, known.decode().split())
            found = base64.b64encode(root(leaves[: int(size)])).decode()
        except Exception as error:
            sys.exit(f"{checkpoint}: changed, or not by that key ({type(error).__name__}: {str(error)[:80]})")
        if int(size) > len(leaves) or found != expected:
            sys.exit(f"{checkpoint}: {size} entries with the root {expected} expected, found {len(leaves)}, {found}")
        print(f"The checkpoint of {size} entries of {origin} holds; {told}.")


if __name__ == "__main__":
    try:
        main(*(sys.argv[1:4] or ["LEDGER"]))
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}: python3 verify-ledger.py LEDGER [CHECKPOINT [KEYS]]\n")
        sys.exit(2)
