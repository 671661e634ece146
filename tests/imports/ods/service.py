"""A document service on a port of this machine, which answers as a test says."""

import http.server
import threading
from contextlib import contextmanager, suppress
from urllib.parse import parse_qs, urlsplit

PDF = b"%PDF-1.4\ninvented\n%%EOF\n"
PAGE = b"<!DOCTYPE html><html><body>There is no such document.</body></html>"


@contextmanager
def answering(status=200, kind="application/pdf", body=PDF, headers=(), said=None, wait=None):
    """Yields the service's address and the list of queries it was asked; `said`: the length it states.

    `status` may be a function of the path. `wait`: an event before which nothing is answered.
    """
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(urlsplit(self.path))
            if wait:
                wait.wait(5)
            self.send_response(status(self.path) if callable(status) else status)
            self.send_header("Content-Type", kind)
            if said is not False:
                self.send_header("Content-Length", str(len(body) if said is None else said))
            for name, value in headers:
                self.send_header(name, value)
            self.end_headers()
            with suppress(BrokenPipeError, ConnectionResetError):  # who asked went away, as some tests want
                self.wfile.write(body)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/access", asked
        finally:
            if wait:
                wait.set()
            server.shutdown()
            thread.join()


def queries(asked):
    """The queries as dictionaries."""
    return [{name: value for name, (value,) in parse_qs(one.query).items()} for one in asked]
