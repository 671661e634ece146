"""Bring one document from the UN's document service, by its symbol.

Source: documents.un.org/api/symbol/access?s=SYMBOL&l=LANGUAGE&t=FORMAT; a missing symbol answers 200 with a page, so
content type and first bytes are checked, never the status alone (peers/tracking 6.1).
Does not: keep the document, or follow a redirect to another host.
"""

import http.client
import ssl
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

# Format asked for -> first bytes, and the content types under which the service sends it.
FORMATS = {
    "pdf": ((b"%PDF-",), ("application/pdf",)),
    "docx": ((b"PK\x03\x04",), ("officedocument", "application/zip")),
    "doc": ((b"\xd0\xcf\x11\xe0", b"PK\x03\x04"), ("msword", "officedocument")),
}
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
_ANY = ("application/octet-stream", "binary/octet-stream")
_MOST_REDIRECTS = 5
_PIECE = 65536


class NotFetched(Exception):
    """Why a document could not be brought: one line, with what to do."""


@dataclass(frozen=True, slots=True)
class Service:
    """The address of the service and what it may cost: bytes, seconds without an answer, seconds in all."""

    address: str
    most_bytes: int = 50_000_000
    silence: float = 20.0
    seconds: float = 120.0


class _SameHost(urllib.request.HTTPRedirectHandler):
    max_redirections = _MOST_REDIRECTS

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if (new.scheme, new.netloc) != (old.scheme, old.netloc):
            raise NotFetched(
                f"The service sends on to another host ({new.scheme}://{new.netloc}), which is not followed. "
                "Check OPENUPR_DOCUMENT_SERVICE."
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(symbol: str, language: str, form: str, service: Service) -> bytes:
    """The document's bytes. Raises NotFetched."""
    query = urlencode({"s": symbol, "l": language, "t": form})
    address = f"{service.address}?{query}"
    host = _host(service.address)
    request = urllib.request.Request(address, headers={"User-Agent": "OpenUPR", "Accept": "*/*"})  # noqa: S310 - checked
    opener = urllib.request.build_opener(_SameHost)
    deadline = time.monotonic() + service.seconds
    try:
        with opener.open(request, timeout=service.silence) as answer:
            data = _body(answer, service, deadline)
            kind = str(answer.headers.get_content_type())
    except urllib.error.HTTPError as error:
        said = f"{error.code} ({_flat(error.reason)})"
        raise NotFetched(f"The service answers {said} for {symbol}. Try again later.") from error
    except (http.client.HTTPException, OSError, ValueError) as error:  # ValueError: an address it redirects to
        raise NotFetched(f"The service at {host} {_why(error)}.") from error
    _check(data, kind, symbol, language, form)
    return data


def _host(address: str) -> str:
    """Host and port of the service's address. Raises NotFetched for what is no address of a web server."""
    with suppress(ValueError):
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
        if parts.scheme in ("http", "https") and parts.hostname and address.isprintable() and " " not in address:
            return f"{parts.hostname}{port}"
    raise NotFetched(f"An address https://… was expected in OPENUPR_DOCUMENT_SERVICE, found {address!r}.")


def _body(answer: Any, service: Service, deadline: float) -> bytes:
    said = answer.headers.get("Content-Length")
    if said and said.isdecimal() and int(said) > service.most_bytes:
        raise NotFetched(f"The document has {said} bytes, more than the limit of {service.most_bytes}.")
    pieces, size = [], 0
    while piece := answer.read1(_PIECE):
        size += len(piece)
        if size > service.most_bytes:
            raise NotFetched(f"The document has more bytes than the limit of {service.most_bytes}.")
        if time.monotonic() > deadline:
            raise NotFetched(f"The document did not arrive within {service.seconds:.0f} s. Try again later.")
        pieces.append(piece)
    if said and said.isdecimal() and size != int(said):
        raise NotFetched(f"The document broke off: {size} of {said} bytes arrived. Try again.")
    return b"".join(pieces)


def _check(data: bytes, kind: str, symbol: str, language: str, form: str) -> None:
    signs, kinds = FORMATS[form]
    if data.startswith(signs) and (kind in _ANY or any(one in kind for one in kinds)):
        return
    if data.startswith(signs):
        raise NotFetched(
            f"The service sent what begins like a {form.upper()}, but calls it {kind}. It was not kept. Try again "
            "later, or fetch it with a browser."
        )
    if kind.startswith("text/") or data.lstrip()[:1] == b"<":
        raise NotFetched(
            f"The service has no {form.upper()} of {symbol} in {language!r}: it sent a page. "
            "Check the symbol, or try another language or format."
        )
    raise NotFetched(f"A {form.upper()} was expected, the service sent {kind} that does not begin like one.")


def _why(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return "does not answer in time. Check the network, or try again later"
    if isinstance(reason, ssl.SSLError):
        return f"shows no valid certificate ({reason.reason}). Check the address and the clock"
    if isinstance(reason, http.client.HTTPException):
        return f"does not answer as a web server does ({_flat(reason)}). Check OPENUPR_DOCUMENT_SERVICE"
    return f"cannot be reached ({_flat(reason)}). Check the network and OPENUPR_DOCUMENT_SERVICE"


def _flat(said: object) -> str:
    """What another program said, on one line."""
    return " ".join(str(said).split())[:200]
