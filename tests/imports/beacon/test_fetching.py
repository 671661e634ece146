import json
import socket
from contextlib import suppress
from threading import Thread
from time import monotonic, sleep

import pytest

from openupr.imports.beacon.fetching import NotKnown, fetch, verified
from tests.imports.beacon.fake import CHAIN, answer, serving, signature


def test_the_named_round_arrives_with_its_signature_checked():
    with serving() as (address, asked):
        round = fetch(CHAIN, 7, address)
    assert asked == [f"/{CHAIN.hash}/public/7"]
    assert (round.number, round.signature) == (7, signature(7))
    assert round.value == json.loads(answer(7))["randomness"]


def refusal(**served):
    with serving(**served) as (address, _), pytest.raises(NotKnown) as refused:
        fetch(CHAIN, 7, address)
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    ("served", "told"),
    [
        ({"body": answer(8)}, "gives round 8, round 7 was expected"),
        ({"body": answer(7, key=0xBAD)}, "not signed by a beacon for tests"),
        ({"body": answer(7, randomness="0" * 64)}, "not the hash of its signature"),
        ({"body": answer(7, round="7")}, "gives round '7'"),
        ({"body": b"<html>"}, "gives no object"),
        ({"body": b"[]"}, "gives no object"),
        ({"body": b"[" * 60000}, "gives no object"),
        ({"body": b'{"a":' * 10000}, "gives no object"),
        ({"body": answer(7, round="9" * 5000)}, "gives round '" + "9" * 79 + ", round 7"),
        ({"body": answer(7, signature="00")}, "gives no object"),
        ({"body": b" " * 70000}, "gives no object"),
        ({"status": 404}, "answers 404 for round 7"),
        ({"status": 302, "headers": [("Location", "http://127.0.0.1:1/x")]}, "which is not followed"),
    ],
)
def test_what_is_not_that_round_is_not_taken(served, told):
    assert told in refusal(**served)


def test_a_beacon_that_cannot_be_reached_is_told_with_another_way():
    with pytest.raises(NotKnown, match="--beacon"):
        fetch(CHAIN, 7, "http://127.0.0.1:1")
    with pytest.raises(NotKnown, match="OPENUPR_BEACON"):
        fetch(CHAIN, 7, "file:///etc/hostname")


@pytest.mark.parametrize("address", ["http://[::1", "http://\u2100.example/", "javascript:1", "http://" + "a" * 300])
def test_an_address_that_is_none_is_one_line(address):
    with pytest.raises(NotKnown) as refused:
        fetch(CHAIN, 7, address)
    assert "OPENUPR_BEACON" in str(refused.value)
    assert len(str(refused.value)) < 400


def test_a_server_that_sends_a_byte_now_and_then_is_left_in_time():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip():
            asked, _ = server.accept()
            with suppress(OSError):
                for _ in range(40):
                    asked.sendall(b"HTTP/1.0 200 OK\r\n" if _ == 0 else b"A: b\r\n")
                    sleep(0.1)

        Thread(target=drip, daemon=True).start()
        began = monotonic()
        with pytest.raises(NotKnown, match=r"no whole answer within 0\.5 seconds"):
            fetch(CHAIN, 7, f"http://127.0.0.1:{server.getsockname()[1]}", 0.5)
        assert monotonic() - began < 3


def test_what_a_browser_saved_is_checked_the_same_way():
    assert verified(CHAIN, 7, answer(7), "round.json").signature == signature(7)
    with pytest.raises(NotKnown, match=r"round\.json gives round 8"):
        verified(CHAIN, 7, answer(8), "round.json")
