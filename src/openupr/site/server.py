"""The server of the pages: granian over WSGI, on one address and port, until it is told to end.

Does not: answer other machines unless the address says so, or log who asked for what.
"""

import os
import socket
import sys
from importlib import import_module


class PortTaken(Exception):
    """The port cannot be used: one line, why and what to do."""


def refuse_taken(host: str, port: int) -> None:
    """Raise PortTaken where nothing can listen on the port."""
    if not 0 < port < 65536:
        raise PortTaken(f"A port from 1 to 65535 was expected, found {port}. Try --port 8000.")
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as error:
        raise PortTaken(f"Port {port} on {host} cannot be used: {error.strerror}. Try --port {port + 1}.") from error


def serve(host: str, port: int) -> None:
    """Serve until SIGINT or SIGTERM. The store must be ready and no connection to it open (workers are forked)."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "openupr.site.settings"
    granian = import_module("granian")
    server = granian.Granian(
        "openupr.site.wsgi:application",
        address=host,
        port=port,
        interface="wsgi",
        blocking_threads=4,
        log_enabled=False,
    )
    print(f"openupr: http://{host}:{port}/  (Ctrl-C ends it)", file=sys.stderr, flush=True)
    server.serve()
    print("openupr: stopped.", file=sys.stderr)
