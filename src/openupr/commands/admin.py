"""`openupr admin link`: a link by which the administrator signs in, once, within an hour."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib import import_module
from urllib.parse import urlsplit

from openupr.command import Command, Failure


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=["link"], help="link: print a new sign-in link (one hour, one use)")
    parser.add_argument(
        "--site", metavar="ADDRESS", default="http://127.0.0.1:8000", help="where the site answers (%(default)s)"
    )


def _run(arguments: Namespace) -> int:
    _check(arguments.site)
    token = import_module("openupr.accounts.links").make(datetime.now(UTC))
    print(f"{arguments.site.rstrip('/')}/sign-in/{token}")
    return 0


def _check(address: str) -> None:
    """Refuse what no browser would open as a site: the link is a key, and is to be clicked."""
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment)
        good = good and address.isprintable() and " " not in address and (parts.port or 1) > 0
    except ValueError:
        good = False
    if not good:
        raise Failure(f"--site must be an address like https://upr.example, found {address!r}.")


command = Command("a one-time sign-in link for the administrator", _configure, _run, needs_store=True)
