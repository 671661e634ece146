"""`openupr serve`: the site on this machine, until Ctrl-C."""

import os
import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib import import_module

from openupr.command import Command, Failure
from openupr.settings import data_folder
from openupr.site.server import CannotServe, only_one, put_together, refuse_taken, serve


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, metavar="PORT", help="the port to answer on (8000)")
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="ADDRESS", help="the address to answer on (this machine)"
    )


def _run(arguments: Namespace) -> int:
    address = f"http://{arguments.host}:{arguments.port}"
    try:
        refuse_taken(arguments.host, arguments.port)
        os.environ["DJANGO_SETTINGS_MODULE"] = "openupr.site.settings"
        _say(f"data in {data_folder()}")
        setup = import_module("openupr.store.setup")
        setup.ready()
        with only_one(data_folder(), address):
            put_together()
            import_module("openupr.store.waiting").forget_unfinished()
            with setup.told_plainly():
                _welcome(address)
            serve(arguments.host, arguments.port)
    except CannotServe as cannot:
        raise Failure(str(cannot)) from cannot
    return 0


def _welcome(address: str) -> None:
    token = import_module("openupr.accounts.links").make(datetime.now(UTC))
    import_module("django.db").connections.close_all()
    _say(f"{address}/  (Ctrl-C ends it)")
    _say(f"to import documents, sign in once within an hour: {address}/sign-in/{token}")


def _say(line: str) -> None:
    print(f"openupr: {line}", file=sys.stderr, flush=True)


command = Command("the site on this machine, until Ctrl-C", _configure, _run)
