"""`openupr serve`: the site on this machine, until Ctrl-C."""

import os
from argparse import ArgumentParser, Namespace
from importlib import import_module

from openupr.command import Command, Failure
from openupr.site.server import PortTaken, refuse_taken, serve


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, metavar="PORT", help="the port to answer on (8000)")
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="ADDRESS", help="the address to answer on (this machine)"
    )


def _run(arguments: Namespace) -> int:
    try:
        refuse_taken(arguments.host, arguments.port)
    except PortTaken as taken:
        raise Failure(str(taken)) from taken
    os.environ["DJANGO_SETTINGS_MODULE"] = "openupr.site.settings"
    import_module("openupr.store.setup").ready()
    import_module("django.db").connections.close_all()
    serve(arguments.host, arguments.port)
    return 0


command = Command("the site on this machine, until Ctrl-C", _configure, _run)
