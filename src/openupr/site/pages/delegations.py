"""A delegation's sheet for a session: when it speaks, what fits, what it asked before; and a box to write in.

What is written in the box stays in the browser, which counts its words and saves it as a CSV of ids and texts. That, or
a sheet that was filled in elsewhere, is put together by `openupr delegation … --back FILE`, where its owner runs it.
Does not: take anything in: nothing that a delegation writes comes here.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _

from openupr.actions import delegation_sheet as sheets
from openupr.actions.delegation_table import LEAST_NEW, begun, form_of, rows_of
from openupr.domain.round_trip import blank
from openupr.exports._delegation_sheet import paper
from openupr.exports._round_trip import MIME, written
from openupr.site import facts
from openupr.site.chosen import Misread, day_of
from openupr.site.declared import asks, gives
from openupr.site.parts import minutes
from openupr.site.shown import Shown, both
from openupr.store.failures import Refused
from openupr.vocabulary.calendar import sessions
from openupr.vocabulary.states import states

Plain = dict[str, Any]


def every(request: HttpRequest, number: int) -> Shown:
    """The delegations whose sheet for a session can be had: every State, and those that speak beside them."""
    _known(number)
    beside = [{**facts.state(one.iso3)} for one in states().values() if not one.member]
    return Shown("delegations", {"session": facts.session(number), "letters": facts.letters(), "beside": beside})


@asks("on", "pace")
def one(request: HttpRequest, number: int, code: str) -> Shown:
    """A delegation's sheet: each State under review with the delegation's turn and its earlier recommendations."""
    sheet = _sheet(request, number, code)
    reviews = [_shown(sheet, each) for each in sheet["reviews"]]
    data = {
        **sheet,
        "state": facts.state(code),
        "session": facts.session(number),
        "reviews": reviews,
        "slowest": sheets.SLOWEST,
        "fastest": sheets.FASTEST,
        "least_new": LEAST_NEW,
        "files": [{"suffix": suffix, "label": label} for suffix, label in (("xlsx", "XLSX"), ("docx", "Word"))],
    }
    return Shown("delegation", data)


@asks("on", "pace")
@gives(*(kind.partition(";")[0] for kind in MIME.values()), "application/json")  # .json there is the sheet's data
def download(request: HttpRequest, number: int, code: str, suffix: str) -> HttpResponse:
    """The sheet as a file to fill in."""
    if suffix not in MIME:
        raise Http404(_("A sheet can be had as %s.") % ", ".join(MIME))
    sheet = _sheet(request, number, code)
    made = written(paper(sheet), blank(form_of(sheet), rows_of(sheet)), suffix)
    headers = {"Content-Disposition": f'attachment; filename="openupr-{code}-session-{number}.{suffix}"'}
    return HttpResponse(made, content_type=MIME[suffix], headers=headers)


def _known(number: int) -> None:
    if number not in sessions():
        raise Http404(_("There is no session %d here.") % number)


def _sheet(request: HttpRequest, number: int, code: str) -> Plain:
    _known(number)
    if code not in states():
        raise Http404(_("No State has the code %s. Codes are ISO 3166 alpha-3, such as SVN.") % code[:10])
    typed = request.GET.get("pace", "").strip()
    if typed and not (typed.isascii() and typed.isdecimal() and len(typed) < 5):
        raise Misread(_("A number of words a minute was expected, such as pace=110; found “%s”.") % typed[:20])
    try:
        return sheets.delegation_sheet(code, number, day_of(request), int(typed) if typed else None)
    except Refused as error:
        raise Misread(str(error)) from error


def _shown(sheet: Plain, review: Plain) -> Plain:
    """A review of the sheet with names and addresses."""
    return {
        **review,
        "own": begun(sheet, review),
        "address": f"/reviews/{review['review']}",
        "time": "" if review["seconds"] is None else minutes(review["seconds"]),
        "earlier": [_earlier(review["state"], one) for one in review["earlier"]],
        "assumed_from": f"/reviews/{review['source']}" if review["basis"] == sheets.ASSUMED else None,
    }


def _earlier(state: str, one: Plain) -> Plain:
    def address(each: Plain) -> str:
        return f"/reviews/{state}/{each['cycle']}/recommendations/{each['number']}"

    alike = [
        {**each, "address": address(each), "by": [facts.state(code) for code in each["states"]]}
        for each in one["alike"]
    ]
    return {**one, "address": address(one), "with_it": [facts.state(code) for code in one["with_it"]], "alike": alike}


_data, _page = both("sessions/<int:number>/delegations/<str:code>", one)
paths = [
    *both("sessions/<int:number>/delegations", every),
    _data,
    path("sessions/<int:number>/delegations/<str:code>.<str:suffix>", download),
    _page,
]
