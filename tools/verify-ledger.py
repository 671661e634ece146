"""Verify an exported ledger with nothing but Python: python3 verify-ledger.py LEDGER [CHECKPOINT [KEYS]]

LEDGER: the file that `openupr ledger export` writes. CHECKPOINT: one that you hold. KEYS: the public keys as published.
A signature is checked only where the library `cryptography` is installed. Form: docs/ledger.md. This proves that the
file was not altered, not that it is complete or right. Status: 0 it holds, 1 it was altered, 2 a file is not there.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

try:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None


def canonical(value):
    """JSON as in RFC 8785, of objects, lists, strings and integers."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"strings, integers, lists and objects were expected, found {value}")
    return json.dumps(value, ensure_ascii=False)


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
    for expected, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            body = canonical({name: entry[name] for name in ("seq", "at", "actor", "type", "payload")})
            found = hashlib.sha256(bytes.fromhex(previous) + body.encode()).hexdigest()
            right = (expected, previous, found, f"{canonical(entry)}\n".encode(), 7)
            if (entry["seq"], entry["prev_hash"], entry["hash"], line, len(entry)) != right:
                sys.exit(f"line {expected}: altered, or not in its place: entry {expected} with hash {found} expected")
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            sys.exit(f"line {expected}: entry {expected} was expected, found no entry ({str(error)[:90]})")
        previous = found
        yield bytes.fromhex(found)


def signature(text, line, keys):
    """What is to be said of the signature; raises where it does not hold."""
    if not keys or Ed25519PublicKey is None:
        return f"its signature was NOT checked: no {'library cryptography' if keys else 'key'} is at hand"
    made = base64.b64decode(line.split(" ")[2])
    name, id, key = next(one for one in (key.split("+", 2) for key in keys) if one[1] == made[:4].hex())
    if line != f"\u2014 {name} {base64.b64encode(made).decode()}\n" or text.split("\n")[0] != name:
        raise ValueError(f"a signature by {name} was expected")
    Ed25519PublicKey.from_public_bytes(base64.b64decode(key)[1:]).verify(made[4:], text.encode())
    return f"its signature holds (key {id})"


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
