"""Report an error in a fact: a file with the fact, its source and space for the correction, to be handed in by hand.

Source: DESIGN 7a (where someone could type towards us). Only facts that exist can be named.
Does not: take in what the reader writes. The correction is written into the file, on the reader's own machine.
"""

import json
import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _

from openupr.site import known
from openupr.site.absolute import absolute
from openupr.site.contact import contact
from openupr.site.declared import asks, gives
from openupr.site.shown import Shown, both

Plain = dict[str, Any]
FORMATS = {"text": ("txt", "text/plain; charset=utf-8"), "json": ("json", "application/json")}
FOLDER = "src/openupr/vocabulary/data"
TO_FILL = ("what it should be", "where that stands: symbol and paragraph, or another public source", "remarks")
NOTICE = (
    "Made with OpenUPR. Not a United Nations document. Nothing in this file was sent anywhere.",
    "Nothing you send here reaches OHCHR. Use OHCHR's own channel; if you may face reprisals, talk to it first.",
    "Name public sources only, and no person who is not named in them.",
)


@asks("kind", "key")
def page(request: HttpRequest) -> Shown:
    """The fact as it is shown here, the file to take, and how to hand it in."""
    fact = _fact(request)
    values = [{"name": name, "value": value} for name, value in fact["values"].items() if value]
    return Shown(
        "report_error", {"fact": fact, "values": values, "table": f"{FOLDER}/{fact['table']}", "to": contact()}
    )


@asks("kind", "key", "column", "format")
@gives("text/plain", "application/json")
def download(request: HttpRequest) -> HttpResponse:
    """The file, as text or JSON."""
    fact = _fact(request)
    column = request.GET.get("column", "")
    if column and column not in (*fact["values"], *known.OWN_COLUMNS):
        raise Http404(_("This fact has no such value. Choose one on the page before."))
    form = request.GET.get("format", "text")
    if form not in FORMATS:
        raise Http404(_("The file can be had as %s.") % ", ".join(FORMATS))
    suffix, kind = FORMATS[form]
    told = _told(fact, column, absolute(request, fact["address"] or f"/known/{fact['table'][:-4]}"))
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n" if form == "json" else _as_text(told)
    name = re.sub(r"[^A-Za-z0-9]+", "-", f"openupr-error-{fact['kind']}-{fact['key']}").strip("-")
    disposition = f'attachment; filename="{name}.{suffix}"'
    return HttpResponse(text, content_type=kind, headers={"Content-Disposition": disposition})


def _fact(request: HttpRequest) -> Plain:
    named = known.find(request.GET.get("kind", ""), request.GET.get("key", ""))
    if named is None:
        raise Http404(_("No fact of that name is known here. Follow the link beside a fact to name it."))
    return known.fact(*named)


def _told(fact: Plain, column: str, address: str) -> Plain:
    values = {name: value for name, value in fact["values"].items() if value}
    beside = {"description": fact["said"], "note": fact["note"]}
    return {
        "error in": fact["title"],
        "shown at": address,
        "table": f"{FOLDER}/{fact['table']}, line {fact['line']}",
        "values": {**values, **{name: value for name, value in beside.items() if value}},
        "source": fact["source"],
        "how sure": fact["certainty"],
        "wrong value": column,
        "correction": dict.fromkeys(TO_FILL, ""),
        "notice": list(NOTICE),
    }


def _as_text(told: Plain) -> str:
    lines = ["AN ERROR IN A FACT", ""]
    lines += [f"{name}: {told[name]}" for name in ("error in", "shown at", "table")]
    lines += ["", "As shown:", *(f"  {name.replace('_', ' ')}: {value}" for name, value in told["values"].items())]
    lines += ["", *(f"{name}: {told[name]}" for name in ("source", "how sure")), "", "-- please fill in --", ""]
    lines += [f"wrong value: {told['wrong value'].replace('_', ' ')}", ""]
    for name in told["correction"]:
        lines += [f"{name}:", "", ""]
    return "\r\n".join([*lines, "--", *told["notice"], ""])


paths = [*both("report-error", page), path("report-error/file", download)]
