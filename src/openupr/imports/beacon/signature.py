"""Whether a beacon's round is signed by the beacon's key: BLS12-381, signature in G1, public key in G2.

Source: drand's scheme bls-unchained-g1-rfc9380 (message: SHA-256 of the round as eight bytes; RFC 9380 for the point).
The library py_ecc is an extra (`openupr[lots]`): 23 MB, a second to load, half a second a check.
Does not: fetch anything.
"""

import hashlib
import sys
from importlib import import_module
from typing import Any

from openupr.domain.lots.beacons import Chain
from openupr.extras import how_to_add

_DOMAIN = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"


class NotInstalled(Exception):
    """The library that checks signatures is not there: one line that says how to get it."""


def value_of(signature: str) -> str:
    """The round's random value: SHA-256 of its signature, in hex. Raises ValueError for what is not hex."""
    return hashlib.sha256(bytes.fromhex(signature)).hexdigest()


def signed(chain: Chain, round: int, signature: str) -> bool:
    """Whether `signature` (96 hex digits) is the chain's for `round`. Raises NotInstalled."""
    points, groups, curve, hashing = _library()
    try:
        raw, key = bytes.fromhex(signature), bytes.fromhex(chain.public_key)
        if len(raw) != 48 or len(key) != 96:
            return False
        point = points.decompress_G1(int.from_bytes(raw, "big"))
        public = points.decompress_G2((int.from_bytes(key[:48], "big"), int.from_bytes(key[48:], "big")))
    except (ValueError, AssertionError):  # no hex, or not a point of the curve
        return False
    if curve.is_inf(point) or curve.is_inf(public):
        return False
    if not (groups.subgroup_check(point) and groups.subgroup_check(public)):
        return False
    message = hashing.hash_to_G1(hashlib.sha256(round.to_bytes(8, "big")).digest(), _DOMAIN, hashlib.sha256)
    left = curve.pairing(curve.G2, point, final_exponentiate=False)
    right = curve.pairing(curve.neg(public), message, final_exponentiate=False)
    return bool(curve.final_exponentiate(left * right) == curve.FQ12.one())


def _library() -> tuple[Any, Any, Any, Any]:
    depth = sys.getrecursionlimit()
    try:
        return (
            import_module("py_ecc.bls.point_compression"),
            import_module("py_ecc.bls.g2_primitives"),
            import_module("py_ecc.optimized_bls12_381"),
            import_module("py_ecc.bls.hash_to_curve"),
        )
    except ImportError as error:
        raise NotInstalled(
            "The library py_ecc, which checks the signature of a beacon's round, is not installed. "
            f"Install it: {how_to_add('py_ecc')}"
        ) from error
    finally:  # py_ecc raises it to 100,000, and deep JSON would then break the process instead of being refused
        sys.setrecursionlimit(depth)
