"""Slow senders: nobody waits for what a stranger sends."""

import socket

import pytest


def half_a_form(reader, path, count, cookie="csrftoken=" + "a" * 32):
    """Sockets that promise 1,000 bytes and send two."""
    host, _, port = reader.base.removeprefix("http://").partition(":")
    head = f"POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nContent-Length: 1000\r\n\r\nab"
    sockets = []
    for _ in range(count):
        one = socket.create_connection((host, int(port)), 10)
        one.sendall(head.encode())
        sockets.append(one)
    return sockets


@pytest.mark.parametrize("path", ["/states", "/sign-out", "/import", "/sign-in/none", "/imports/1/undo"])
def test_many_who_send_slowly_keep_no_reader_waiting(reader, path):
    sockets = half_a_form(reader, path, 24)
    try:
        assert reader.get("/healthz").status == 200
        assert reader.get("/states/SVN").status == 200
    finally:
        for one in sockets:
            one.close()


@pytest.mark.parametrize(
    ("path", "status"), [("/states/SVN", 405), ("/import", 403), ("/sign-out", 403), ("/sign-in/none", 403)]
)
def test_a_stranger_s_form_is_refused_before_it_is_read(reader, path, status):
    (one,) = half_a_form(reader, path, 1)
    one.settimeout(10)
    assert one.recv(100).startswith(f"HTTP/1.1 {status} ".encode())
    one.close()


def test_the_administrator_s_form_is_taken(administrator):
    administrator.sign_in()
    assert administrator.open("/sign-out", {}, form="/").status == 200
