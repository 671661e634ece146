"""The ledger: its entries, page by page; each entry with its hashes; checkpoints, keys and an export to take away.

Source: DESIGN 4. Who holds a checkpoint can tell later whether anything before it was changed, added or cut off.
Does not: verify the chain while a reader waits: the reader does, on his own machine, with what he takes away here.
"""

import sys
from collections.abc import Iterator

from django.core.paginator import Paginator
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.urls import path
from django.utils.translation import gettext as _

from openupr.accounts.doings import who_did
from openupr.domain.checkpoint import Signed
from openupr.domain.ledger_keys import Period
from openupr.site import entries, failures
from openupr.site.declared import asks, gives, takes_forms
from openupr.site.shown import Shown, both
from openupr.site.signed_in import is_administrator, private
from openupr.store import checkpoints, ledger
from openupr.store.failures import Refused

PER_PAGE = 50


@asks("page")
def listed(request: HttpRequest) -> Shown:
    """Every entry, the last first; the newest checkpoint, and how to verify."""
    count, head = ledger.newest()
    page = Paginator(range(count), PER_PAGE).get_page(request.GET.get("page"))
    shown = ledger.latest((page.number - 1) * PER_PAGE, PER_PAGE)
    signed = _newest()
    data = {
        "count": count,
        "head": head if count else "",
        "entries": [entries.plain(one) for one in shown],
        "checkpoint": {"size": signed.checkpoint.size, "origin": signed.checkpoint.origin} if signed else None,
        "page": page.number,
        "pages": page.paginator.num_pages,
    }
    return Shown("ledger", data)


def one(request: HttpRequest, entry: int) -> Shown:
    """An entry: who, what, when, its hashes, and whether they fit."""
    found = ledger.entry(entry)
    if found is None:
        raise Http404(_("The ledger of this copy has no entry %d.") % entry)
    data = entries.plain(found)
    count, _head = ledger.newest()
    around = {"before": entry - 1 if entry > 1 else None, "after": entry + 1 if entry < count else None}
    more = {"said": entries.said(data["payload"]), "fits": entries.fits(found), "done_by": _who(request, entry)}
    return Shown("ledger_entry", {**data, **more, **around})


@gives("text/plain")
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The newest signed checkpoint, as a file to keep (C2SP tlog-checkpoint)."""
    signed = _newest()
    if signed is None:
        raise Http404(_("No checkpoint was signed in this copy yet. Its administrator signs one on the page “Ledger”."))
    return _file(signed.text, f"openupr-ledger-checkpoint-{signed.checkpoint.size}.txt")


@gives("text/plain")
def keys(request: HttpRequest) -> HttpResponse:
    """The public keys that sign checkpoints, one a line (C2SP signed-note)."""
    found = _keys()
    if not found:
        raise Http404(_("No key was made in this copy yet: the first checkpoint makes it."))
    return _file("".join(f"{one.key}\n" for one in found), "openupr-ledger-keys.txt")


@gives("application/jsonl")
def export(request: HttpRequest) -> HttpResponseBase:
    """Every entry as a line of canonical JSON: what the stand-alone verifier takes."""
    headers = {"Content-Disposition": 'attachment; filename="openupr-ledger.jsonl"'}
    return StreamingHttpResponse(_never_cut(ledger.exported()), content_type="application/jsonl", headers=headers)


@takes_forms
def sign(request: HttpRequest) -> HttpResponseBase:
    """Sign a checkpoint of the ledger as it is now."""
    if request.method == "POST":
        try:
            checkpoints.sign()
        except Refused as error:
            return failures.page(request, 400, str(error))
    return HttpResponseRedirect("/ledger")


def _never_cut(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The lines; where they break off, a last one that is no entry, so that nobody takes a part for the whole."""
    try:
        yield from lines
    except Exception as error:
        print(f"openupr: the export of the ledger broke off: {type(error).__name__}", file=sys.stderr)
        yield b'{"error":"the export broke off here; openupr ledger verify"}\n'


def _who(request: HttpRequest, entry: int) -> dict[str, str] | None:
    """For administrators: the account that made the entry on the site."""
    found = who_did(entry) if is_administrator(request) else None
    return {"who": found[0], "at": found[1].isoformat()} if found else None


def _newest() -> Signed | None:
    try:
        return checkpoints.newest()
    except Refused:
        return None  # `ledger verify` says what is wrong with its file; there is none to take away


def _keys() -> list[Period]:
    try:
        return checkpoints.named_keys()
    except Refused:
        return []


def _file(text: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)


paths = [
    path("ledger/checkpoint", checkpoint),
    path("ledger/keys", keys),
    path("ledger/export.jsonl", export),
    *private([path("ledger/sign", sign)]),
    *both("ledger/<int:entry>", one),
    *both("ledger", listed),
]
