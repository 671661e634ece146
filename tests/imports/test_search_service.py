"""The search service over HTTP, against a small server of our own."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from openupr.imports.search_service import NotAnswered, Service


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(404 if self.path == "/none" else 200)

    def do_POST(self):
        self.answer(500 if self.path == "/fails" else 200)

    def answer(self, status):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        told = {"body": body, "kind": self.headers["Content-Type"], "by": self.headers.get("Authorization")}
        self.send_response(status)
        self.end_headers()
        self.wfile.write(b"no json" if self.path == "/odd" else json.dumps(told).encode())

    def log_message(self, *all):
        pass


@pytest.fixture(scope="module")
def address():
    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_request_is_sent_with_its_kind_and_name_and_the_answer_read(address):
    told = Service(f"http://me:se%40cret@{address}").send("POST", "/x", "a\n", "application/x-ndjson")
    assert told == {"body": "a\n", "kind": "application/x-ndjson", "by": "Basic bWU6c2VAY3JldA=="}


def test_what_a_get_does_not_find_is_empty(address):
    assert Service(f"http://{address}").send("GET", "/none") == {}


@pytest.mark.parametrize(("method", "path"), [("POST", "/fails"), ("GET", "/odd")])
def test_another_answer_is_one_line_that_does_not_repeat_it(address, method, path):
    with pytest.raises(NotAnswered, match="JSON with 200 was expected") as failure:
        Service(f"http://{address}").send(method, path, "secret words")
    assert "secret" not in str(failure.value)


@pytest.mark.parametrize("wrong", ["", "ftp://x", "https://"])
def test_an_address_that_is_none_is_told(wrong):
    with pytest.raises(NotAnswered, match="https://host:9200"):
        Service(wrong).send("GET", "/")
