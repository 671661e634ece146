"""Verify a drawing: from an account in a file, or as it stands in the ledger of this copy.

Source: docs/lots.md.
Does not: print, or repair.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openupr.domain.lots.account import differences
from openupr.domain.lots.lot import BY_HAND, RULE
from openupr.domain.lots.randomness import parsed
from openupr.domain.lots.reading import read
from openupr.domain.lots.register import disorder
from openupr.imports.beacon.signature import NotInstalled, signed
from openupr.store.failures import Refused


@dataclass(frozen=True, slots=True)
class Verified:
    """The id, every mismatch, what could not be looked at here; `by_hand`: there is no randomness to draw it again.

    `stands`: how its manifest stands in the ledger (`manifest_standing`).
    """

    id: str
    mismatches: tuple[str, ...]
    not_checked: tuple[str, ...]
    by_hand: bool = False
    stands: tuple[str, ...] = ()


def verify_account(given: Any) -> Verified:
    """Compare an account with what its manifest and randomness give. Raises CannotDraw for what is no account."""
    mismatches = list(differences(given))
    not_checked: list[str] = []
    if isinstance(given.get("announced"), dict):
        not_checked.append("where it stands in the ledger: openupr verify ID on the copy whose ledger has it")
    if not mismatches:
        mismatches += _of_signature(given, not_checked)
    manifest = given["manifest"] if isinstance(given["manifest"], dict) else {}
    by_hand = manifest.get("rule") == BY_HAND
    return Verified(str(manifest.get("id", "?")), tuple(mismatches), tuple(not_checked), by_hand)


def verify_in_ledger(word: str) -> Verified:
    """The same for a drawing of this copy, by id or number, and how its entries stand in the ledger. Raises Refused."""
    from openupr.actions.manifest_standing import standing  # noqa: PLC0415 - a file needs no database
    from openupr.store.drawings import drawing_entries, register  # noqa: PLC0415 - a file needs no database

    one = next((each for each in register().values() if word in (each.id, str(each.number))), None)
    if one is None:
        raise Refused(f"No file and no drawing {word} is here. Name an account's file, or a drawing of this ledger.")
    if one.held is None:
        state = f"abandoned: {one.abandoned}" if one.abandoned else f"announced in entry {one.entry}, not held yet"
        raise Refused(f"{one.id} is {state}. There is nothing to verify.")
    of_account = verify_account(one.account())
    mismatches = (*of_account.mismatches, *disorder(drawing_entries(), one.id))
    return Verified(one.id, mismatches, tuple(of_account.not_checked[1:]), of_account.by_hand, standing(one))


def _of_signature(given: Mapping[str, Any], not_checked: list[str]) -> Iterator[str]:
    manifest = read(given["manifest"])
    if manifest.rule != RULE:
        not_checked.append(
            "it was drawn by hand: that the pool was complete and the hand blind is for witnesses to say"
        )
        return
    if manifest.beacon is None:
        not_checked.append(
            "its randomness is the hall's alone: that the numbers were drawn blind is for witnesses to say"
        )
        return
    signature = given["beacon"].get("signature", "") if isinstance(given.get("beacon"), dict) else ""
    if not signature:
        not_checked.append(
            "the beacon's signature is not in the account: compare the value with what the beacon publishes"
        )
        return
    try:
        if not signed(manifest.beacon.chain, parsed(given["randomness"]).round, signature):
            yield f"beacon: the signature is not that of {manifest.beacon.chain.name} for this round"
    except NotInstalled as missing:
        not_checked.append(f"the beacon's signature. {missing}")
