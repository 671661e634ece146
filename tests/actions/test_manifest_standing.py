"""How a drawing's manifest stands in the ledger, on both engines."""

from dataclasses import replace

from openupr.actions import drawing
from openupr.actions.manifest_standing import account_of, standing
from openupr.actions.verify_drawing import verify_account, verify_in_ledger
from openupr.domain.checkpoint import Signed
from openupr.domain.lots.beacons import told
from openupr.domain.lots.reading import read
from openupr.store import checkpoints
from openupr.store.drawings import register
from tests.actions.drawings import EARLY, known, manifest


def announced():
    one = manifest()
    drawing.announce(one, EARLY)
    return one


def held(one):
    drawing.enter_hall(one, [1, 2, 3], EARLY)
    return drawing.hold(one, known())


def test_a_checkpoint_before_the_draw_covers_the_manifest_and_goes_with_the_account(store):
    one = announced()
    signed = checkpoints.sign()
    found = held(one)
    checkpoints.sign()
    size = signed.checkpoint.size
    line = (
        f"the checkpoint of {size} entries covers its manifest, entry {found.entry}; it was signed before the drawing"
    )
    assert standing(found)[-1].startswith(line)
    account = account_of(found)
    assert Signed.parse(account["checkpoint"]).checkpoint == signed.checkpoint
    assert verify_account(account).mismatches == ()
    assert line in verify_in_ledger("1").stands[-1]


def test_one_that_was_signed_after_the_draw_says_so_and_none_says_what_to_do(store):
    found = held(announced())
    assert standing(found)[-1].endswith("openupr ledger checkpoint")
    assert "checkpoint" not in account_of(found)
    checkpoints.sign()
    assert standing(found)[-1].endswith("it was signed after the drawing was held")


def test_whether_the_manifest_came_before_the_round_is_told_with_the_seconds(store):
    held(announced())
    (one,) = register().values()
    beacon = read(one.manifest).beacon
    at = beacon.chain.known_at(beacon.round)
    assert "600 seconds before round" in standing(replace(one, announced_at=told(at - 600)))[0]
    assert "not before round" in standing(replace(one, announced_at=told(at)))[0]
