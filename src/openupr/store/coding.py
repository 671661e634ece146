"""Codes that people gave recommendations, in the ledger.

Does not: propose codes, or check their names (`actions.code` does).
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from openupr.domain.codes_given import TYPE, Given, given, taken_back
from openupr.store import ledger
from openupr.store.apart import refuse_real
from openupr.store.failures import Overtaken
from openupr.store.folded import Folded
from openupr.store.models import Entry

_FOLDED = Folded(TYPE, given)


def give(payloads: Iterable[dict[str, Any]], only_new: bool = False, seen: int | None = None) -> list[Entry]:
    """Enter codes, all or none; codes that stand already are left out, so that none is entered twice.

    `only_new`: leave out every recommendation that has codes of a person by now. `seen`: the entry whose codes stood
    when the person looked, 0 for none. Raises Overtaken where others stand by now, Refused in a store that keeps a
    rehearsal.
    """
    with transaction.atomic():
        ledger.lock()
        refuse_real("a code of a recommendation")
        said = codes_given()
        payloads = list(payloads)
        for one in payloads if seen is not None else ():
            _as_seen(said.get(one["of"]), one["of"], seen or 0)
        new = [one for one in payloads if not (before := said.get(one["of"])) or not (only_new or _same(before, one))]
        steps = [(TYPE, one, ledger.OPERATOR) for one in new]
        return ledger.append_all(steps) if steps else []


def take_back(address: str, first: int, last: int, seen: int | None = None) -> list[Entry]:
    """Withdraw the codes that entries from `first` to `last` gave under an address ("SVN/4") and that still stand.

    `seen` as of `give`; there is one recommendation then.
    """
    with transaction.atomic():
        ledger.lock()
        refuse_real("a code of a recommendation")
        under = {of: one for of, one in codes_given().items() if f"{of}/".startswith(f"{address}/")}
        if seen is not None:
            _as_seen(under.get(address), address, seen)
        steps = [
            (TYPE, taken_back(of, one.entry), ledger.OPERATOR)
            for of, one in under.items()
            if first <= one.entry <= last
        ]
        return ledger.append_all(steps) if steps else []


def _as_seen(stands: Given | None, address: str, seen: int) -> None:
    entry = stands.entry if stands else 0
    if entry != seen:
        by = f"entry {entry} has given it codes" if entry else f"those of entry {seen} were taken back"
        raise Overtaken(f"{address} was changed by somebody else since this was shown: {by}. Nothing was entered.")


def _same(before: Given, one: dict[str, Any]) -> bool:
    return set(before.issues) == set(one["issues"]) and before.action == one["action"]


def codes_given() -> dict[str, Given]:
    """The codes that stand, by address ("SVN/4/140.7"); read again where the ledger has grown."""
    return _FOLDED.now()
