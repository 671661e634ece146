"""A real site on a port of its own, with an invented review in its database; and a reader without a browser."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from email.message import Message

import pytest


@dataclass
class Answer:
    status: int
    text: str
    headers: Message = field(repr=False)

    @property
    def data(self):
        return json.loads(self.text)


class Reader:
    def __init__(self, base):
        self.base = base

    def get(self, path, host=None):
        request = urllib.request.Request(self.base + path, headers={"Host": host} if host else {})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return Answer(answer.status, answer.read().decode(), answer.headers)
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.read().decode(), error.headers)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def start(folder, port):
    """`openupr serve` as a process; waits until it answers."""
    environment = {**os.environ, "OPENUPR_DATA": str(folder)}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "openupr", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    for _ in range(200):
        if process.poll() is not None:
            raise AssertionError(process.stderr.read())
        try:
            with socket.create_connection(("127.0.0.1", port), 0.2):
                return process
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise AssertionError("the site did not answer within 20 s")


@pytest.fixture(scope="session")
def reader(tmp_path_factory):
    port = free_port()
    process = start(tmp_path_factory.mktemp("data"), port)
    yield Reader(f"http://127.0.0.1:{port}")
    process.terminate()
    process.wait(10)
