"""One import: its parity report, what to look at, and its undoing. For those who are signed in."""

from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect

from openupr.site import documents, failures, imported
from openupr.site.declared import takes_forms
from openupr.site.shown import Shown, both
from openupr.site.signed_in import private
from openupr.store import imported as kept
from openupr.store.failures import Refused
from openupr.store.importing import undo as undo_import

_ELSEWHERE = ("findings", "remainder")
_WEIGHT = {"blocking": 0, "warning": 1, "note": 2}


def one(request: HttpRequest, entry: int) -> Shown:
    """An import: numbers, positions, differences, checks with their places; or that it is undone."""
    return Shown("imported", _data(entry))


@takes_forms
def undo(request: HttpRequest, entry: int) -> Shown | HttpResponseBase:
    """What undoing will do; sent as a form, it does it."""
    data = _data(entry)
    if request.method == "POST":
        try:
            undo_import(entry)
        except Refused as error:
            return Shown("imported", {**data, "refused": str(error)}, 409)
        return HttpResponseRedirect(f"/imports/{entry}")
    if not data["stands"]:
        return HttpResponseRedirect(f"/imports/{entry}" + (".json" if failures.wants_data(request) else ""))
    return Shown("undo", data)


def _data(entry: int) -> dict[str, Any]:
    whole = kept.find(entry, datetime.now(UTC).date())
    if whole is None:
        raise Http404(f"Entry {entry} of the ledger is no import. The last imports stand on the page “Import”.")
    counts = {name: n for name, n in whole["counts"].items() if n and name not in _ELSEWHERE}
    data = {**whole, "counts": counts, "reviews": [imported.review(one) for one in whole["reviews"]]}
    if whole["stands"]:
        data["positions"] = imported.positions(whole["parity"]["positions"])
        data["tallies"] = [{**one, "review": imported.review(one["review"])} for one in whole["tallies"]]
        data["address"] = documents.address_of(whole["reference"])
        weighed = sorted(whole["findings"], key=lambda one: _WEIGHT.get(one["severity"], 3))
        data["findings"] = [{**one, "place": _place(whole, one["page"])} for one in weighed]
    return data


def _place(whole: dict[str, Any], page: int | None) -> str | None:
    """The address of the page of this very file on which a person should look."""
    return documents.page_address(whole["reference"], page, whole["sha256"]) if page else None


paths = private([*both("imports/<int:entry>", one), *both("imports/<int:entry>/undo", undo)])
