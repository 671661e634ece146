"""Import: choose or drop files, see what became of each, say what a document does not say itself. Signed in.

Complete without JavaScript: the form is sent, and answered by a redirect to what became of it. With it, files are
sent one after another to the same address, which then answers in JSON.
Does not: read a file here (a confined process does), or keep one longer than its import or its question takes.
"""

import os
from datetime import UTC, date, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from openupr.actions import import_batch
from openupr.actions.examples import examples
from openupr.actions.import_batch import Sent
from openupr.documents.limits import limits_from
from openupr.site import imported, readers, uploads
from openupr.site.declared import takes_forms
from openupr.site.shown import Shown, both
from openupr.site.signed_in import private
from openupr.store import waiting
from openupr.vocabulary.states import states

_LAST = 20


@takes_forms
def importing(request: HttpRequest) -> Shown | HttpResponseBase:
    """The form and the last imports; sent with files, it takes them in.

    The form's token is checked once the files are received, by a handler of our own.
    """
    if request.method != "POST":
        readers.warm_up()
        return _form()
    batch = waiting.new()
    try:
        return _checked(request, batch, uploads.receive(request, batch, limits_from(os.environ)))
    except uploads.NotReceived as error:
        if _by_script(request):
            return JsonResponse({"error": str(error)}, status=error.status)
        return _form(str(error), error.status)
    finally:
        if waiting.told(batch) is None:
            waiting.drop(batch)


@takes_forms
def outcome(request: HttpRequest, batch: str) -> Shown | HttpResponseBase:
    """What became of the files that were sent together; questions that wait, and their answers."""
    rows = waiting.told(batch) if len(batch) == 32 else None
    if rows is None:
        raise Http404(
            "What became of files that were sent is kept for an hour. The imports stand on the page “Import”."
        )
    if request.method != "POST":
        return _outcome(batch, rows)
    number = request.POST.get("file", "")
    with readers.a_reader() as reader:
        if not number:
            return _answer(request, batch, import_batch.try_again(batch, rows, _today(), reader.document))
        try:
            row = import_batch.answer(
                batch, int(number) if number.isdecimal() else -1, _said(request), _today(), reader.document
            )
        except ValueError as error:
            return _outcome(batch, rows, {"number": number, "line": str(error), "typed": _said(request)}, 422)
    return HttpResponseRedirect(f"/imports/{row['entry']}" if len(rows) == 1 and row["entry"] else request.path)


@csrf_protect
def _checked(request: HttpRequest, batch: str, sent: list[Sent]) -> HttpResponse:
    if "examples" in request.POST:
        sent = [*sent, *_examples(batch, len(sent))]
    if not sent:
        raise uploads.NotReceived(400, "No file was chosen. Choose one or more, then send them.")
    with readers.a_reader() as reader:
        rows = import_batch.import_batch(batch, sent, _today(), reader.document)
    if all(one.too_large for one in sent):
        waiting.drop(batch)
        raise uploads.NotReceived(413, " ".join(row["line"] for row in rows))
    return _answer(request, batch, rows)


def _examples(batch: str, first: int) -> list[Sent]:
    for number, one in enumerate(found := examples(), first):
        with waiting.create(batch, number) as out:
            out.write(one.read_bytes())
    return [Sent(one.name) for one in found]


def _answer(request: HttpRequest, batch: str, rows: list[dict[str, Any]]) -> HttpResponse:
    """Where to see what became of the files: for a script as JSON, else a redirect."""
    alone = f"/imports/{rows[0]['entry']}" if len(rows) == 1 and rows[0]["entry"] else ""
    if not _by_script(request):
        return HttpResponseRedirect(alone or f"/import/{batch}")
    if not any(row["asks"] or row["later"] for row in rows):
        waiting.drop(batch)
    return JsonResponse({"rows": [_named(row) for row in rows], "address": f"/import/{batch}"})


def _form(error: str = "", status: int = 200) -> Shown:
    size = limits_from(os.environ).size
    last = imported.last_for_administrator(_LAST)
    shown = {"last": last, "examples": bool(examples()), "limit": size, "limit_mb": f"{size / 1_000_000:g}"}
    return Shown("import", {**shown, "error": error}, status)


def _outcome(batch: str, rows: list[dict[str, Any]], error: dict[str, Any] | None = None, status: int = 200) -> Shown:
    shown = [{**_named(row), "number": number} for number, row in enumerate(rows)]
    data = {"batch": batch, "rows": shown, "done": sum(row["status"] < 2 for row in rows), "error": error}
    return Shown("import_outcome", {**data, "states": _members() if any(row["later"] for row in rows) else []}, status)


def _named(row: dict[str, Any]) -> dict[str, Any]:
    possible = [{**imported.review(one), "value": one} for one in row["possible"]]
    return {**row, "reviews": [imported.review(one) for one in row["reviews"]], "possible": possible}


def _members() -> list[dict[str, str]]:
    members = sorted((one for one in states().values() if one.member), key=lambda one: one.sort_key)
    return [{"code": one.iso3, "name": one.name} for one in members]


def _said(request: HttpRequest) -> dict[str, str]:
    """What the form says of a file: its review, or its symbol."""
    symbol = request.POST.get("symbol", "").strip()[:64]
    state, cycle = request.POST.get("state", ""), request.POST.get("cycle", "")
    review = request.POST.get("review", "") or f"{state}/{cycle}"
    return {"symbol": symbol} if "symbol" in request.POST else {"review": review[:64]}


def _by_script(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "") == "application/json"


def _today() -> date:
    return datetime.now(UTC).date()


_data, _page = both("import", importing)
_page.callback = csrf_exempt(_page.callback)  # `_checked` asks for the token
paths = private([_data, _page, *both("import/<str:batch>", outcome)])
