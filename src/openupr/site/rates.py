"""How often one address may ask the API: so many requests a minute, told politely when it is too often.

An address is kept as a keyed digest whose key this process drew and forgets with its end, for one window at most:
nobody can tell from it who asked. Each process of a server counts for itself. Of IPv6 the first 64 bits count, since
one household has all the rest.
Does not: log, or write to disk or database.
"""

import hashlib
import secrets
from collections import OrderedDict
from ipaddress import ip_address, ip_network
from threading import Lock

WINDOW = 60
"""Seconds."""
_MOST = 50_000  # addresses that a process remembers at most


def network(address: str) -> str:
    """The network by which an address is counted: of IPv6 its first 64 bits, else the address."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((parsed, 64), strict=False)) if parsed.version == 6 else address


class Rates:
    """Requests by address in windows of a minute; safe among threads. Times are seconds of any steady clock.

    A limit of 0 is none.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._key = secrets.token_bytes(32)
        self._seen: OrderedDict[bytes, tuple[float, int]] = OrderedDict()
        self._lock = Lock()

    def ask(self, address: str, now: float) -> tuple[int, int]:
        """One more request: (requests that are left in this window, seconds to wait, 0 where it is allowed)."""
        if not self.limit:
            return 0, 0
        digest = hashlib.blake2b(network(address).encode(), key=self._key, digest_size=16).digest()
        with self._lock:
            self._forget(now)
            start, count = self._seen.get(digest, (now, 0))
            if count >= self.limit:
                return 0, max(1, round(start + WINDOW - now + 0.5))
            self._seen[digest] = (start, count + 1)
            return self.limit - count - 1, 0

    def _forget(self, now: float) -> None:
        """Forget what is older than a window, and the oldest where there are too many."""
        while self._seen and (len(self._seen) > _MOST or next(iter(self._seen.values()))[0] + WINDOW <= now):
            self._seen.popitem(last=False)
