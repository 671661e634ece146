import dataclasses
import subprocess
import sys

import pytest

from openupr.domain.lots.beacons import QUICKNET
from openupr.imports.beacon.signature import NotInstalled, signed, value_of
from tests.imports.beacon.fake import CHAIN, signature

# Rounds of drand's quicknet as it published them: numbers and signatures, facts.
PUBLISHED = {
    1000: "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
    657413: "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b",
}


@pytest.mark.parametrize("round", PUBLISHED)
def test_rounds_that_the_beacon_published_are_signed(round):
    assert signed(QUICKNET, round, PUBLISHED[round])


def test_the_value_of_a_round_is_the_hash_of_its_signature():
    assert value_of(PUBLISHED[1000]) == "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd"
    assert value_of(PUBLISHED[657413]) == "fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587"


def test_another_round_another_key_or_another_chain_is_not_signed():
    assert not signed(QUICKNET, 1001, PUBLISHED[1000])
    assert signed(CHAIN, 5, signature(5))
    assert not signed(CHAIN, 5, signature(5, key=0xBAD))
    assert not signed(CHAIN, 1000, PUBLISHED[1000])


@pytest.mark.parametrize(
    "bad",
    ["", "zz", "00" * 48, "ff" * 48, "c0" + "00" * 47, PUBLISHED[1000][:-2], PUBLISHED[1000][:-1] + "8"],
    ids=["empty", "no hex", "zeros", "ones", "infinity", "short", "one bit"],
)
def test_what_is_no_signature_is_not_signed(bad):
    assert not signed(QUICKNET, 1000, bad)


def test_a_key_at_infinity_signs_nothing():
    empty = dataclasses.replace(CHAIN, public_key="c0" + "00" * 95)
    assert not signed(empty, 5, "c0" + "00" * 47)
    assert not signed(empty, 5, signature(5))


def test_without_the_library_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "py_ecc.bls.point_compression", None)
    with pytest.raises(NotInstalled, match="py_ecc"):
        signed(CHAIN, 5, signature(5))


def test_the_depth_of_the_process_stays_as_it_was():
    done = subprocess.run([sys.executable, "-c", DEPTH], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "True 1000 refused\n", "")


DEPTH = f"""
import json, sys
from openupr.domain.lots.beacons import QUICKNET
from openupr.imports.beacon.signature import signed
good = signed(QUICKNET, 1000, "{PUBLISHED[1000]}")
try:
    json.loads("[" * 100_000)
except RecursionError:
    print(good, sys.getrecursionlimit(), "refused")
"""
