"""The site as a process for what is measured on it."""

import http.client

import pytest

from openupr.bench import Missed, _serving
from openupr.bench._serving import openupr, served


def test_the_site_answers_within_the_block_and_a_command_works_on_its_data(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@nowhere/none")  # the measurement has its own
    with served(str(tmp_path)) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/healthz")
        assert connection.getresponse().status == 200
        assert "/sign-in/" in openupr(str(tmp_path), "admin", "link")
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", port, timeout=1).request("GET", "/healthz")


def test_a_site_that_does_not_start_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(_serving.sys, "executable", "/bin/false")
    with pytest.raises(Missed), served(str(tmp_path)):
        pass
