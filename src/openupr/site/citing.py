"""What of this site is cited, and how: a recommendation, a review or a list of it, a document; with day and version.

A recommendation is cited as a part of its report, whose symbol, day and author are those of the document; a review or a
filtered list as data of OpenUPR. The address names the day, so that it shows the same positions later.
Pages give them as files too: /reviews/SVN/3/cite.bib, .ris, .csl.json, .txt.
Does not: format (`domain.citation` does), or translate: references are in the language of the documents.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openupr.domain import citation, rehearsal
from openupr.domain.citation import Citation
from openupr.domain.documents import DocumentKind
from openupr.domain.symbols import OFFICIAL, Symbol
from openupr.site import facts
from openupr.site.absolute import absolute
from openupr.site.documents import address_of
from openupr.store.version import version
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
WORKING_GROUP = "UN Human Rights Council, Working Group on the Universal Periodic Review"
COUNCIL, OFFICE = "UN Human Rights Council", "Office of the United Nations High Commissioner for Human Rights"
US = "OpenUPR"
# Style -> how it is called, its media type, what writes it
STYLES: dict[str, tuple[str, str, Callable[[Citation], str]]] = {
    "bib": ("BibTeX", "application/x-bibtex", citation.bibtex),
    "ris": ("RIS", "application/x-research-info-systems", citation.ris),
    "csl.json": ("CSL-JSON", "application/vnd.citationstyles.csl+json", citation.csl),
    "txt": ("OSCOLA", "text/plain", citation.plain),
}
KINDS = tuple(kind for _name, kind, _write in STYLES.values())
_OF_OFFICE = (DocumentKind.COMPILATION, DocumentKind.SUMMARY, DocumentKind.THEMATIC_LIST)
_OF_STATE = (DocumentKind.NATIONAL_REPORT, DocumentKind.COMMUNICATION)


def recommendation(
    request: HttpRequest, one: Plain, code: str, cycle: int, on: date, documents: list[Plain]
) -> Citation:
    """A recommendation as the pages have it; `documents` are those of its review."""
    symbol = one["source"]["symbol"]
    issued, dated = _issued(symbol, code, cycle, documents)
    makers = ", ".join(map(shown_name, one["states"]))
    return Citation(
        key=f"{code}/{cycle} {one['number']}",
        author=WORKING_GROUP,
        title=f"Recommendation {one['number']} to {shown_name(code)}",
        url=absolute(request, f"/reviews/{code}/{cycle}/recommendations/{one['number']}?on={on.isoformat()}"),
        on=on,
        **_as_read(),
        container=_report(code),
        symbol=symbol,
        issued=issued,
        locator=f"recommendation {one['number']}",
        notes=(*([f"by {makers}"] if makers else []), one["position_words"], *dated),
    )


def review(request: HttpRequest, code: str, cycle: int, on: date, chosen: Mapping[str, str], count: int) -> Citation:
    """A review, or what a reader chose of its recommendations (`chosen`: filter -> value); `count` of them."""
    kept = {name: value for name, value in chosen.items() if value}
    words = ", ".join(f"{name}: {value}" for name, value in kept.items())
    filtered = f" ({words})" if words else ""
    name = f"{shown_name(code)}, cycle {cycle}" if cycle != rehearsal.CYCLE else shown_name(code)
    query = urlencode({**kept, "on": on.isoformat()})
    return Citation(
        key=f"{code}/{cycle} {' '.join(kept.values())}".strip(),
        author=US,
        title=f"Universal Periodic Review of {name}: recommendations and positions{filtered}",
        url=absolute(request, f"/reviews/{code}/{cycle}?{query}"),
        on=on,
        **_as_read(),
        is_data=True,
        notes=(f"{count} recommendations", "independent software, not the United Nations"),
    )


def document(request: HttpRequest, one: Plain, on: date) -> Citation:
    """A document as its page has it; its address is that of the authentic one where it bears a symbol."""
    symbol = one["symbol"] if Symbol.parse(one["symbol"] or "") else None
    states = [address.partition("/")[0] for address in one["reviews"]]
    return Citation(
        key=one["reference"],
        author=_author(one["kind"], states),
        title=_title(one["kind"], one["title"], states),
        url=f"{OFFICIAL}{symbol}" if symbol else absolute(request, address_of(one["reference"])),
        on=on,
        **_as_read(),
        symbol=symbol or one["symbol"],
        issued=date.fromisoformat(one["issued"]) if one["issued"] else None,
        notes=(f"read from the file with SHA-256 {one['sha256'][:16]}…",),
    )


def fold(cited: Citation, address: str, query: str = "") -> Plain:
    """What the fold "Cite" of a page shows: one line, and the files of the other forms, at `address`/cite.…"""
    more = f"?{query}" if query else ""
    files = [{"name": name, "address": f"{address}/cite.{style}{more}"} for style, (name, _, _) in STYLES.items()]
    return {"plain": citation.plain(cited), "on": cited.on.isoformat(), "version": cited.version, "files": files}


def known(style: str) -> None:
    """Raise Http404 where no reference can be had in this form."""
    if style not in STYLES:
        raise Http404(_("A reference can be had as %s.") % ", ".join(STYLES))


def file(cited: Citation, style: str) -> HttpResponse:
    """The answer with a reference in one of STYLES."""
    _name, kind, write = STYLES[style]
    response = HttpResponse(write(cited), content_type=f"{kind}; charset=utf-8")
    if style != "txt":
        named = re.sub(r"[^A-Za-z0-9.-]+", "-", cited.key)  # "SVN/3 115.1" as "SVN-3-115.1"
        response["Content-Disposition"] = f'attachment; filename="openupr-{named}.{style}"'
    return response


def _as_read() -> Plain:
    """The version of the data that a reference tells of, and the day on which it was had."""
    return {"version": str(version()), "accessed": datetime.now(UTC).date()}


def _issued(symbol: str | None, code: str, cycle: int, documents: list[Plain]) -> tuple[date | None, list[str]]:
    """The printed day of a report; else that of its adoption, and a note which says so."""
    printed = next((each["issued"] for each in documents if each["reference"] == symbol and each["issued"]), None)
    if printed:
        return date.fromisoformat(printed), []
    fact = facts.review_of(code, cycle)
    adopted = fact.report_adopted_on if fact else None
    return adopted, ["dated by its adoption in the Working Group"] if adopted else []


def _report(code: str) -> str:
    return f"Report of the Working Group on the Universal Periodic Review: {shown_name(code)}"


def _author(kind: str, states: list[str]) -> str:
    if kind in _OF_OFFICE:
        return OFFICE
    if kind in _OF_STATE and len(states) == 1:
        return shown_name(states[0])
    return WORKING_GROUP if kind == DocumentKind.WORKING_GROUP_REPORT else COUNCIL


def _title(kind: str, printed: str | None, states: list[str]) -> str:
    """The printed title; of a report of the Working Group, which prints the State apart, with its State."""
    if kind == DocumentKind.WORKING_GROUP_REPORT and len(states) == 1:
        return _report(states[0])
    if printed:
        return printed
    whose = f": {', '.join(map(shown_name, states))}" if len(states) == 1 else ""
    return f"{kind.replace('_', ' ').capitalize()}{whose}"
