"""A real site on a port of its own, with an invented review in its database; and a reader without a browser."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.settings")
django.setup()

from django.db import connections  # noqa: E402

from openupr.store.setup import ready  # noqa: E402
from tests.store.engines import (  # noqa: E402, F401 - fixtures; models need Django set up
    empty,
    engine,
    postgres_template,
    sqlite_template,
    store,
    unblocked,
)


@dataclass
class Answer:
    status: int
    text: str
    headers: Message = field(repr=False)
    url: str = ""

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
                body = answer.read()  # a picture's is no text
                return Answer(answer.status, body.decode(errors="replace"), answer.headers)
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.read().decode(), error.headers)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def start(folder, port, **settings):
    """`openupr serve` as a process; waits until it answers."""
    environment = {**os.environ, "OPENUPR_DATA": str(folder), **settings}
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


@contextmanager
def served(folder, **settings):
    """A reader of a site of its own on this folder; the site ends with the block."""
    port = free_port()
    process = start(folder, port, **settings)
    try:
        yield Reader(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def stored(folder):
    """The store in this folder, within this process, for a site that starts afterwards; gives what may be patched."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENUPR_DATA", str(folder))
        patch.delenv("DATABASE_URL", raising=False)
        ready()
        yield patch
        connections.close_all()


class Administrator(Reader):
    """A browser that keeps cookies and sends the forms of the pages."""

    def __init__(self, base, folder):
        super().__init__(base)
        self.jar = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.link = self.run(folder, "admin", "link", "--site", base).strip()

    @staticmethod
    def run(folder, *words):
        environment = {**os.environ, "OPENUPR_DATA": str(folder)}
        environment.pop("DATABASE_URL", None)
        command = [sys.executable, "-m", "openupr", *words]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    def open(self, path, fields=None, body=None, kind=None, form=None, accept=None):
        """GET, or POST where `fields` (of the form on page `form` or `path`, without its token) or a body is given."""
        if fields is not None:
            body = urlencode({**fields, "csrfmiddlewaretoken": self.token(form or path)}).encode()
        origin = self.base if body is not None else None  # as browsers do where the policy lets them
        sent = (("Content-Type", kind), ("Accept", accept), ("Origin", origin))
        headers = {name: value for name, value in sent if value}
        request = urllib.request.Request(self.base + path, data=body, headers=headers)
        try:
            with self.opener.open(request, timeout=60) as answer:
                return Answer(answer.status, answer.read().decode(), answer.headers, answer.url)
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.read().decode(), error.headers)

    def token(self, path):
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.open(path).text)
        assert found, f"no form on {path}"
        return found[1]

    def sign_in(self):
        return self.open(self.link.removeprefix(self.base), {})


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def administrator(reader, folder):
    """A browser with a sign-in link, not signed in yet."""
    return Administrator(reader.base, folder)


@pytest.fixture(scope="session")
def signed_in(reader, folder):
    """A browser that is signed in, for all tests that import; who signs out takes `administrator`."""
    browser = Administrator(reader.base, folder)
    browser.sign_in()
    return browser


@pytest.fixture(scope="session")
def reader(folder):
    with served(folder) as site:
        yield site


@pytest.fixture(scope="session")
def rehearsed(tmp_path_factory):
    """A browser that is signed in to a site whose data are a rehearsed session of its own."""
    folder = tmp_path_factory.mktemp("rehearsal") / "own"
    Administrator.run(folder, "rehearse", "--data", str(folder))
    with served(folder) as site:
        browser = Administrator(site.base, folder)
        browser.sign_in()
        yield browser


@dataclass(frozen=True)
class BehindHttps:
    address: str
    folder: Path

    def link(self):
        """A sign-in link that works, at the address where the site really answers."""
        made = Administrator.run(self.folder, "admin", "link", "--site", "https://upr.example").strip()
        return self.address + made.removeprefix("https://upr.example")


@pytest.fixture(scope="session")
def behind_https(tmp_path_factory):
    """A site that readers reach as https://upr.example, by a server that asks it by HTTP."""
    folder = tmp_path_factory.mktemp("behind-https")
    with served(folder, OPENUPR_HTTPS="1", OPENUPR_HOSTS="upr.example") as site:
        yield BehindHttps(site.base, folder)
