"""`openupr admin link`: a link by which the administrator signs in, once, within an hour."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib import import_module

from openupr.command import Command


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=["link"], help="link: print a new sign-in link (one hour, one use)")
    parser.add_argument(
        "--site", metavar="ADDRESS", default="http://127.0.0.1:8000", help="where the site answers (%(default)s)"
    )


def _run(arguments: Namespace) -> int:
    token = import_module("openupr.accounts.links").make(datetime.now(UTC))
    print(f"{arguments.site.rstrip('/')}/sign-in/{token}")
    return 0


command = Command("a one-time sign-in link for the administrator", _configure, _run, needs_store=True)
