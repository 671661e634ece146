"""The Merkle tree over the ledger's entries: one root stands for all of them, up to a size.

The leaf of an entry is its hash, as 32 raw bytes. It costs two short hashes an entry, and allows proofs that an entry
stands in the ledger, or that a ledger grew from an earlier one, without the entries between.
Source: RFC 6962, 2.1: SHA-256 of 0x00 and the leaf, of 0x01 and both halves; the left half a power of two.
Does not: keep the leaves. It remembers one hash for each power of two in the size.
"""

import hashlib


class Tree:
    """A tree that grows leaf by leaf; `root` at any moment is that of the leaves so far."""

    def __init__(self) -> None:
        self.size = 0
        self._whole: list[bytes] = []  # roots of the full subtrees, the largest first

    def add(self, leaf: bytes) -> None:
        """Add one leaf."""
        node, size = hashlib.sha256(b"\x00" + leaf).digest(), self.size
        while size & 1:
            node = _joined(self._whole.pop(), node)
            size >>= 1
        self._whole.append(node)
        self.size += 1

    def root(self) -> bytes:
        """The root of the leaves so far, 32 bytes; of none, SHA-256 of nothing."""
        if not self._whole:
            return hashlib.sha256(b"").digest()
        *others, root = self._whole
        for one in reversed(others):
            root = _joined(one, root)
        return root


def _joined(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()
