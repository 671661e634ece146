"""One named round of a public beacon, by HTTP: fetched, or read from what a browser saved; its signature verified.

Source: drand's HTTP interface, GET /<chain>/public/<round>: a JSON object with round, randomness, signature.
Does not: ask for "the latest" round, keep anything, or follow a redirect to another host.
"""

import http.client
import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from openupr.domain.lots.beacons import Chain
from openupr.imports.beacon.signature import signed, value_of

_MOST_BYTES, _MOST_NESTED, _SHOWN = 65536, 10, 80
LONGEST = _MOST_BYTES + 1
"""Bytes that need be read of what claims to be a round."""
# 96 hex digits, in capitals or not
_SIGNATURE = re.compile(r"[0-9a-fA-F]{96}")


class NotKnown(Exception):
    """Why a round could not be had: one line, with what to do."""


@dataclass(frozen=True, slots=True)
class Round:
    """A round whose signature was verified. `value` is its randomness, 64 hex digits."""

    number: int
    value: str
    signature: str


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        raise NotKnown("The beacon sends on to another address, which is not followed. Check OPENUPR_BEACON.")


def fetch(chain: Chain, round: int, address: str, seconds: float = 30.0) -> Round:
    """The round from the beacon at `address`, within so many seconds in all. Raises NotKnown, NotInstalled."""
    host = _host(address)
    where = f"{address.rstrip('/')}/{chain.hash}/public/{round}"
    try:
        data = _within(seconds, lambda: _asked(where, seconds))
    except urllib.error.HTTPError as error:
        raise NotKnown(f"The beacon answers {error.code} for round {round}. Try again in a minute.") from error
    except (http.client.HTTPException, OSError, ValueError) as error:
        said = " ".join(str(getattr(error, "reason", error)).split())[:200]
        raise NotKnown(
            f"The beacon at {host} cannot be reached ({said}). Try again, name another in OPENUPR_BEACON, "
            "or save the round with a browser and name the file with --beacon."
        ) from error
    return verified(chain, round, data, f"The beacon at {host}")


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and parts.hostname:
            return parts.hostname[:_SHOWN]
    except ValueError:
        pass  # "http://[::1"
    raise NotKnown(f"An address https://… was expected in OPENUPR_BEACON, found {address[:_SHOWN]!r}.")


def _asked(where: str, seconds: float) -> bytes:
    request = urllib.request.Request(where, headers={"User-Agent": "OpenUPR"})  # noqa: S310 - scheme checked
    with urllib.request.build_opener(_NoRedirect).open(request, timeout=seconds) as answer:
        data: bytes = answer.read(_MOST_BYTES + 1)
    return data


def _within(seconds: float, ask: Callable[[], bytes]) -> bytes:
    """What `ask` gives, or raises. A server that sends a byte now and then keeps no time of its own: so a thread."""
    told: list[bytes | Exception] = []

    def run() -> None:
        try:
            told.append(ask())
        except Exception as error:
            told.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if not told:
        raise TimeoutError(f"no whole answer within {seconds:g} seconds")
    if isinstance(told[0], Exception):
        raise told[0]
    return told[0]


def verified(chain: Chain, round: int, data: bytes, who: str) -> Round:
    """The round as the beacon's JSON states it, signature checked; `who` names the source. Raises NotKnown."""
    flat = len(data) <= _MOST_BYTES and data.count(b"{") + data.count(b"[") <= _MOST_NESTED
    try:
        told = json.loads(data) if flat else None
    except ValueError:
        told = None
    if not isinstance(told, dict) or not _SIGNATURE.fullmatch(str(told.get("signature", ""))):
        raise NotKnown(f"{who} gives no object with round, randomness and signature. Nothing was taken from it.")
    signature = str(told["signature"]).lower()
    if told.get("round") != round:
        raise NotKnown(f"{who} gives round {repr(told.get('round'))[:_SHOWN]}, round {round} was expected.")
    if told.get("randomness", value_of(signature)) != value_of(signature):
        raise NotKnown(f"{who} gives a value for round {round} that is not the hash of its signature.")
    if not signed(chain, round, signature):
        raise NotKnown(f"{who} gives a round {round} that is not signed by {chain.name}. Ask another beacon's server.")
    return Round(round, value_of(signature), signature)
