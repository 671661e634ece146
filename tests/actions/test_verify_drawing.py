import sys

import pytest

from openupr.actions import drawing
from openupr.actions.verify_drawing import verify_account, verify_in_ledger
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.reading import read
from openupr.store.failures import Refused
from tests.actions.drawings import EARLY, known, manifest
from tests.domain.lots.manifests import by_hand
from tests.imports.beacon.fake import signature


def held(one=None):
    one = one or manifest()
    drawing.announce(one, EARLY)
    drawing.enter_hall(one, [1, 2, 3], EARLY)
    return drawing.hold(one, known()).account()


def test_a_drawing_is_verified_from_its_account_with_the_beacons_signature(store):
    verified = verify_account(held())
    assert verified.mismatches == ()
    assert [one[:15] for one in verified.not_checked] == ["where it stands"]


def test_a_signature_of_another_key_is_a_mismatch(store):
    account = held()
    account["manifest"]["sources"]["beacon"]["public_key"] = account["manifest"]["sources"]["beacon"]["public_key"][
        ::-1
    ]
    assert verify_account(account).mismatches[0].startswith("manifest_sha256")
    account = held(manifest(id="second"))
    account["beacon"]["signature"] = signature(1000, key=0xBAD)
    assert "is not the SHA-256 of its signature" in verify_account(account).mismatches[0]


def test_without_the_library_or_the_signature_that_is_said_to_be_unchecked(store, monkeypatch):
    account = held()
    monkeypatch.setitem(sys.modules, "py_ecc.bls.point_compression", None)
    assert "py_ecc" in verify_account(account).not_checked[1]
    del account["beacon"]
    assert "not in the account" in verify_account(account).not_checked[1]


def test_a_drawing_of_the_ledger_is_found_by_id_or_number(store):
    held()
    for word in ("UPR-TEST-1", "1"):
        verified = verify_in_ledger(word)
        # The manifest came at the hour of this test, long after the round of the test's beacon.
        assert [one[:45] for one in verified.mismatches] == [
            "the manifest came into the ledger at " + verified.mismatches[0][37:45],
            "the numbers of the hall came into the ledger ",
        ]
        assert verified.not_checked == ()


def test_what_is_not_there_or_not_held_cannot_be_verified(store):
    with pytest.raises(Refused, match="no drawing nowhere"):
        verify_in_ledger("nowhere")
    one = read(by_hand(number=1))
    drawing.announce(one, EARLY)
    with pytest.raises(Refused, match="announced in entry 1, not held yet"):
        verify_in_ledger("1")
    drawing.record_by_hand(one, {"": ["AGO"]}, {})
    verified = verify_in_ledger("1")
    assert verified.mismatches == ()
    assert "witnesses" in verified.not_checked[0]
    with pytest.raises(CannotDraw):
        verify_account([])
