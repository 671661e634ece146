"""Codes that people gave recommendations, in the ledger.

Does not: propose codes, or check their names (`actions.code` does).
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from openupr.domain.codes_given import TYPE, Given, given
from openupr.store import ledger
from openupr.store.apart import refuse_real
from openupr.store.folded import Folded
from openupr.store.models import Entry

_FOLDED = Folded(TYPE, given)


def give(payloads: Iterable[dict[str, Any]], only_new: bool = False) -> list[Entry]:
    """Enter codes, all or none; codes that stand already are left out, so that none is entered twice.

    `only_new`: leave out every recommendation that has codes of a person by now.
    Raises Refused in a store that keeps a rehearsal.
    """
    with transaction.atomic():
        ledger.lock()
        refuse_real("a code of a recommendation")
        said = codes_given()
        new = [one for one in payloads if not (before := said.get(one["of"])) or not (only_new or _same(before, one))]
        steps = [(TYPE, one, ledger.OPERATOR) for one in new]
        return ledger.append_all(steps) if steps else []


def _same(before: Given, one: dict[str, Any]) -> bool:
    return set(before.issues) == set(one["issues"]) and before.action == one["action"]


def codes_given() -> dict[str, Given]:
    """The codes that stand, by address ("SVN/4/140.7"); read again where the ledger has grown."""
    return _FOLDED.now()
