"""A beacon on a port of this machine, with a key of its own: it signs the rounds that a test asks for."""

import hashlib
import http.server
import json
import sys
import threading
from contextlib import contextmanager
from functools import cache

DEPTH = sys.getrecursionlimit()

from py_ecc.bls.hash_to_curve import hash_to_G1  # noqa: E402 - the depth first
from py_ecc.bls.point_compression import compress_G1, compress_G2  # noqa: E402
from py_ecc.optimized_bls12_381 import G2, multiply  # noqa: E402

from openupr.domain.lots.beacons import Chain  # noqa: E402

sys.setrecursionlimit(DEPTH)  # py_ecc raises it, and deep JSON would break the process of the tests

KEY = 0x5EED
DOMAIN = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"


def raw(point):
    return b"".join(one.to_bytes(48, "big") for one in compress_G2(point)).hex()


PUBLIC = raw(multiply(G2, KEY))
CHAIN = Chain("a beacon for tests", hashlib.sha256(b"invented").hexdigest(), PUBLIC, genesis=1_700_000_000, period=3)


@cache
def signature(round, key=KEY):
    message = hash_to_G1(hashlib.sha256(round.to_bytes(8, "big")).digest(), DOMAIN, hashlib.sha256)
    return compress_G1(multiply(message, key)).to_bytes(48, "big").hex()


def answer(number, key=KEY, **changed):
    """What the beacon says of a round."""
    signed = signature(number, key)
    told = {"round": number, "randomness": hashlib.sha256(bytes.fromhex(signed)).hexdigest(), "signature": signed}
    return json.dumps({**told, **changed}).encode()


@contextmanager
def serving(body=answer, status=200, headers=()):
    """Yields the beacon's address and the paths it was asked for. `body`: of a round, or bytes."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            data = body if isinstance(body, bytes) else body(int(self.path.rpartition("/")[2]))
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()
