"""A search service over HTTP (OpenSearch), for `store.search.opensearch_engine`: requests out, JSON back.

Source: the REST API of OpenSearch. A name and a password stand in the address where the service wants them.
Does not: know what is asked, or keep a connection longer than a request.
"""

import base64
import http.client
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

_SECONDS = 60


class NotAnswered(Exception):
    """The service did not answer as it should: one line that says what was asked of whom and what came."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service at an address such as https://name:password@search.example:9200."""

    address: str

    def send(self, method: str, path: str, body: str | None = None, kind: str = "application/json") -> dict[str, Any]:
        """The answer's JSON. Raises NotAnswered; a 404 to a GET is an empty answer."""
        parts = urlsplit(self.address)
        named = f"The search service at {parts.hostname or 'no host'}"
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise NotAnswered("OPENUPR_OPENSEARCH must read https://host:9200, with name:password@ where needed.")
        make = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        connection = make(parts.hostname, parts.port, timeout=_SECONDS)
        try:
            connection.request(method, path, body.encode() if body is not None else None, _headers(parts, kind))
            answer = connection.getresponse()
            read = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise NotAnswered(f"{named} did not answer ({type(error).__name__}). Is it running?") from error
        finally:
            connection.close()
        if answer.status == 404 and method == "GET":
            return {}
        return _told(named, method, answer.status, read)


def _headers(parts: Any, kind: str) -> dict[str, str]:
    headers = {"Content-Type": kind, "Accept": "application/json"}
    if parts.username:
        secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers["Authorization"] = "Basic " + base64.b64encode(secret.encode()).decode("ascii")
    return headers


def _told(named: str, method: str, status: int, read: bytes) -> dict[str, Any]:
    try:
        told = json.loads(read)
    except ValueError:
        told = None
    if status >= 400 or not isinstance(told, dict):
        raise NotAnswered(f"{named} answered {status} to a {method}; JSON with 200 was expected.")
    return told
