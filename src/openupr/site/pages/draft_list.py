"""The draft list of recommendations of a review, for who is signed in: texts of delegations before adoption.

Statements are sent, looked at as read, then kept; texts are edited, merged with consent, numbered, taken away as Word.
Source: RULES 5.8, 6.3, 6.4, 6.11; DESIGN 4 and 7a.
Does not: decide what is allowed (`domain.drafting` does), or show any of it to the public.
"""

import os
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from openupr.accounts.doings import done_by
from openupr.actions import draft_list
from openupr.actions.import_batch import Sent
from openupr.actions.take_step import check_review
from openupr.documents.limits import limits_from
from openupr.domain.drafting import kinds as k
from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.drafting.rows import Row, rows_of_list
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsal import marked
from openupr.exports._draft_list import word
from openupr.exports._draft_workbook import workbook
from openupr.site import drafting, part_form, parts, uploads
from openupr.site.declared import asks, gives, takes_forms
from openupr.site.parts import Part
from openupr.site.shown import Shown, both
from openupr.site.signed_in import private
from openupr.store import waiting
from openupr.store.failures import Refused
from openupr.store.floors import DRAFTS
from openupr.store.hidden import hide

Plain = dict[str, Any]
_OFFICE = "application/vnd.openxmlformats-officedocument"
_DOCX, _XLSX = f"{_OFFICE}.wordprocessingml.document", f"{_OFFICE}.spreadsheetml.sheet"


def page(request: HttpRequest, code: str, cycle: int) -> Shown:
    """Each recommendation with its readings and quote, proposals to merge, numbers; what may come next."""
    return _shown(f"{code}/{cycle}")


@takes_forms
@asks("corrects", "about")
def take(request: HttpRequest, code: str, cycle: int, kind: str) -> Shown | HttpResponseBase:
    """The form of a step of the list; sent, it takes the step, or says why it may not be taken. Or it only tries."""
    part = _part(f"{code}/{cycle}")
    one = part.told.state.items.get(request.GET.get("about", ""))
    edited = {"form": k.EDITED, "text": one.text, "author": "secretariat"} if one and kind == k.READ else {}
    shown: Shown | HttpResponseBase = part_form.step(request, part, kind, {**edited, "id": one.id} if one else None)
    return shown


@takes_forms
def circulate(request: HttpRequest, code: str, cycle: int) -> Shown | HttpResponseBase:
    """Take the steps of the review that follow from the numbers: who recommended what, and the list as it goes out."""
    review = f"{code}/{cycle}"
    if request.method != "POST":
        return _shown(review)
    on = request.POST.get("on", "").strip()[:10] or part_form.geneva().date().isoformat()
    symbol = request.POST.get("symbol", "").strip()[:100]
    _part(review)
    try:
        done_by(part_form.who(request), datetime.now(UTC), lambda: draft_list.circulated(review, on, symbol))
    except Refused as error:
        return _shown(review, part_form.refusal(error), 409)
    return HttpResponseRedirect(f"/reviews/{review}/procedure")


@takes_forms
def send(request: HttpRequest, code: str, cycle: int) -> Shown | HttpResponseBase:
    """Send statements, one or many. The form's token is checked once the files are received."""
    review = f"{code}/{cycle}"
    _part(review)
    if request.method != "POST":
        return _shown(review)
    batch = waiting.new()
    try:
        return _received(request, review, batch, uploads.receive(request, batch, limits_from(os.environ)))
    except uploads.NotReceived as error:
        return _shown(review, {"error": str(error)}, error.status)
    finally:
        if waiting.told(batch) is None:
            waiting.drop(batch)


@takes_forms
def look(request: HttpRequest, code: str, cycle: int, batch: str) -> Shown | HttpResponseBase:
    """What the statements that were sent recommend, as read; sent, what is sure of it is kept in the ledger."""
    review = f"{code}/{cycle}"
    _part(review)
    sent = waiting.told(batch) if len(batch) == 32 else None
    if not sent or sent[0].get("review") != review:
        raise Http404(_("Statements that were sent are kept for an hour, until they are entered. Send them again."))
    files = {waiting.path_of(batch, one["number"]): str(one["file"]) for one in sent}
    found = draft_list.gathered_of(list(files), review, files)
    if request.method != "POST":
        return _read(review, batch, found)
    on = request.POST.get("on", "").strip()[:10] or part_form.geneva().date().isoformat()
    try:
        done_by(part_form.who(request), datetime.now(UTC), lambda: draft_list.kept(review, found, on))
    except Refused as error:
        return _read(review, batch, found, part_form.refusal(error), 409)
    waiting.drop(batch)
    return HttpResponseRedirect(f"/reviews/{review}/draft-list")


@gives(_DOCX, _XLSX)
def download(request: HttpRequest, code: str, cycle: int, suffix: str) -> HttpResponse:
    """The list as Word or as a workbook, with a column for supported, noted, later."""
    makers = {"docx": (word, _DOCX), "xlsx": (workbook, _XLSX)}
    if suffix not in makers:
        raise Http404(_("A draft list can be had as %s.") % ", ".join(makers))
    make, kind = makers[suffix]
    review = f"{code}/{cycle}"
    rows = [Row(**row) for row in hide([asdict(row) for row in rows_of_list(_part(review).told.state)])]
    made = make(rows, f"{marked(review)}: list of recommendations")
    headers = {"Content-Disposition": f'attachment; filename="openupr-{code}-cycle-{cycle}-draft-list.{suffix}"'}
    return HttpResponse(bytes(made), content_type=kind, headers=headers)


@csrf_protect
def _received(request: HttpRequest, review: str, batch: str, sent: list[Sent]) -> HttpResponse:
    if large := [one.name for one in sent if one.too_large]:
        raise uploads.NotReceived(413, _("%s is too large. Nothing was kept.") % large[0])
    if not sent:
        raise uploads.NotReceived(400, _("No file was chosen. Choose one or more, then send them."))
    waiting.tell(batch, [{"review": review, "number": place, "file": one.name} for place, one in enumerate(sent)])
    return HttpResponseRedirect(f"/reviews/{review}/draft-list/statements/{batch}")


def _shown(review: str, more: Plain | None = None, status: int = 200) -> Shown:
    part = _part(review)
    return Shown("draft_list", hide({**parts.whole(part), **drafting.whole(part.told.state), **(more or {})}), status)


def _read(
    review: str, batch: str, found: draft_list.Gathered, more: Plain | None = None, status: int = 200
) -> Shown:  # fmt: skip
    head = {name: value for name, value in parts.whole(_part(review)).items() if name not in ("next", "entries")}
    today = part_form.geneva().date().isoformat()
    data = {**head, **drafting.read(found), "batch": batch, "today": today, **(more or {})}
    return Shown("statements", hide(data), status)


def _part(review: str) -> Part:
    with parts.review_known():
        check_review(review)

    def make(kind: str, words: Mapping[str, str], on: str, actor: str, corrects: int) -> list[Step]:
        return draft_list.made(review, kind, words, on, actor, corrects)

    return Part(
        review=review,
        where="draft-list",
        name=gettext_noop("Draft list of recommendations"),
        machine=DRAFTING,
        told=DRAFTS.of(review),
        make=make,
        take=lambda new, seen: draft_list.taken(review, new, seen),
        stage_after=lambda new: draft_list.tried(review, new).state.stage,
        filled={"ids"} if DRAFTS.of(review).state.items else (),
        back={k.MERGING_PROPOSED: "merging", k.MERGING_AGREED: "merging", k.MERGING_DECLINED: "merging"},
    )


_ADDRESS = "reviews/<str:code>/<int:cycle>/draft-list"
_data, _page = both(f"{_ADDRESS}/statements", send)
_page.callback = csrf_exempt(_page.callback)  # `_received` asks for the token
paths = private(
    [
        _data,
        _page,
        *both(f"{_ADDRESS}/statements/<str:batch>", look),
        *both(f"{_ADDRESS}/circulate", circulate),
        *both(f"{_ADDRESS}/<str:kind>", take),
        *both(_ADDRESS, page),
        path(f"{_ADDRESS}.<str:suffix>", download),
    ]
)
