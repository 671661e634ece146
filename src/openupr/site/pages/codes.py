"""Codes of a review's recommendations: what a program proposes, to be accepted, corrected or taken back. Signed in.

One by one, or all that the program is surer of than a limit. Each word is an entry of the ledger, as of
`openupr codes`; who gave it is kept beside. A form tells which codes it was made on: who comes second is told so.
Does not: propose or enter (`actions.code` does).
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext as _

from openupr.accounts.doings import done_by
from openupr.actions import code
from openupr.actions.codes_explained import explained
from openupr.domain.codes_given import Given, Proposal
from openupr.domain.similar.judged import parted
from openupr.site import coded, facts
from openupr.site.chosen import Misread
from openupr.site.declared import asks, takes_forms
from openupr.site.shown import Shown, both
from openupr.site.signed_in import private
from openupr.store.failures import Overtaken, Refused
from openupr.vocabulary.names import resolver
from openupr.vocabulary.schemes import vocabularies
from openupr.vocabulary.states import states

Plain = dict[str, Any]
PER_PAGE = 20
_ABOVE = "0.9"
_LONGEST = 60
# "2-7"
_MADE = re.compile(r"(\d{1,15})-(\d{1,15})", re.ASCII)


@takes_forms
@asks("state", "cycle", "one", "order", "above", "made", "page")
def page(request: HttpRequest) -> Shown | HttpResponseBase:
    """The recommendations of a review with proposed codes; a form sent enters a person's word."""
    if request.method == "POST":
        return _sent(request)
    return _shown(request)


def _sent(request: HttpRequest) -> Shown | HttpResponseBase:
    act = _ACTS.get(request.POST.get("do", ""))
    if act is None:
        return _shown(request, _("Choose one of the buttons of the page."), 400)
    try:
        made = done_by(str(request.user.get_username()), datetime.now(UTC), lambda: act(request))
    except Refused as error:
        return _shown(request, str(error), 409 if isinstance(error, Overtaken) else 400)
    return HttpResponseRedirect(_after(request, made))


def _after(request: HttpRequest, made: Sequence[int]) -> str:
    """The list again, at the recommendation; after many, with which entries they were."""
    kept = {name: request.GET[name] for name in ("state", "cycle", "order", "above", "page") if name in request.GET}
    of = parted(request.POST.get("of", ""))
    if of and "state" not in kept:
        kept |= {"state": of[0], "cycle": str(of[1])}
    if request.POST.get("do") == "accept_above" and made:
        kept["made"] = f"{made[0]}-{made[-1]}"
    return f"/codes?{urlencode(kept)}{f'#n{of[2]}' if of else ''}"


def _accept(request: HttpRequest) -> list[int]:
    return [code.accept(request.POST.get("of", ""), seen=_seen(request)).seq]


def _correct(request: HttpRequest) -> list[int]:
    of, asked = request.POST.get("of", ""), request.POST
    return [code.correct(of, ",".join(asked.getlist("issues")), asked.get("action", ""), seen=_seen(request)).seq]


def _accept_above(request: HttpRequest) -> list[int]:
    review, above = _review(request.POST.get("of", "")), request.POST.get("above", "")
    made, _left = code.accept_above(review, above, expected=_number(request.POST.get("n", ""), 6))
    return [one.seq for one in made]


def _take_back(request: HttpRequest) -> list[int]:
    of, made = request.POST.get("of", ""), request.POST.get("made", "")
    if not made and not parted(of):  # a whole review is taken back by command only
        raise Misread(_("No recommendation has the address “%s”.") % of[:_LONGEST])
    back = code.take_back(_review(of), *_range(made)) if made else code.take_back(of, seen=_seen(request))
    return [one.seq for one in back]


_ACTS: dict[str, Callable[[HttpRequest], list[int]]] = {
    "accept": _accept,
    "correct": _correct,
    "accept_above": _accept_above,
    "take_back": _take_back,
}


def _seen(request: HttpRequest) -> int:
    """The entry whose codes stood when the form was made."""
    return _number(request.POST.get("seen", ""), 15)


def _number(written: str, digits: int) -> int:
    if not (written.isascii() and written.isdecimal() and len(written) <= digits):
        raise Misread(_("A number was expected, such as 20; found “%s”.") % written[:_LONGEST])
    return int(written)


def _range(written: str) -> tuple[int, int]:
    found = _MADE.fullmatch(written)
    if not found:
        raise Misread(_("A number was expected, such as 20; found “%s”.") % written[:_LONGEST])
    return int(found[1]), int(found[2])


def _review(written: str) -> str:
    """A review's address as forms send it; a recommendation's would be taken for one."""
    state, _slash, cycle = written.replace("\0", "").partition("/")
    return f"{_state(state)}/{_number(cycle, 3)}"


def _state(written: str) -> str:
    found = written if written in states() else resolver().find(written)
    if found is None:
        raise Misread(_("No State is called “%s”. Try its official name, or its code.") % written[:_LONGEST])
    return found


def _shown(request: HttpRequest, error: str = "", status: int = 200) -> Shown:
    review, one = _asked(request)
    data: Plain = {"review": None, "rows": [], "one": one, "error": error}
    if review:
        try:
            data |= _list(request, review) if one is None else _single(request, review, one)
        except Refused as failure:
            raise Http404(str(failure)) from failure
    return Shown("codes", data, status)


def _asked(request: HttpRequest) -> tuple[str, str | None]:
    """The review whose list is asked for ("" for none), and the one recommendation that is."""
    one = request.GET.get("one", "").replace("\0", "").strip()
    of = parted(one)
    if one and of is None:
        raise Misread(_("No recommendation has the address “%s”.") % one[:_LONGEST])
    if of:
        return _review(f"{of[0]}/{of[1]}"), one
    state, cycle = (request.GET.get(name, "").replace("\0", "").strip() for name in ("state", "cycle"))
    return (_review(f"{state}/{cycle}") if state or cycle else ""), None


def _list(request: HttpRequest, review: str) -> Plain:
    found = code.coded(review)
    above = request.GET.get("above", "").strip() or _ABOVE
    try:
        sure, open_ = code.surer(found, above)
    except Refused as error:
        raise Misread(str(error)) from error
    unsure = request.GET.get("order") == "unsure"
    shown = Paginator(sorted(found, key=_surety) if unsure else found, PER_PAGE).get_page(request.GET.get("page"))
    state, _slash, cycle = review.partition("/")
    query = {"state": state, "cycle": cycle, **({"order": "unsure"} if unsure else {}), "above": above}
    made = request.GET.get("made", "")
    first, last = _range(made) if made else (1, 0)
    return {
        **_of(review),
        "rows": _rows(list(shown)),
        "total": len(found),
        "given": len(found) - len(open_),
        "open": len(open_),
        "sure": len(sure),
        "above": above,
        "order": "unsure" if unsure else "",
        "page": shown.number,
        "pages": shown.paginator.num_pages,
        "query": urlencode(query),
        "made": made,
        "made_standing": sum(first <= one["given"].entry <= last for one in found if one["given"]),
    }


def _surety(one: Plain) -> tuple[bool, bool, float]:
    """What has no word of a person first, what the program is least sure of before the rest; unknown is last."""
    sure = one["proposal"].sure if one["proposal"] else 0.0
    return one["given"] is not None, sure is None, sure or 0.0


def _single(request: HttpRequest, review: str, address: str) -> Plain:
    rows = _rows(code.of_one_or_all(address))
    listed = vocabularies()
    issues = [one.name for one in listed["upr-info-issues-2014"].terms]
    actions = [[int(one.notation), one.name] for one in listed["upr-info-actions-2014"].terms]
    stands = rows[0]["given"] or rows[0]["proposed"] or {"issues": [], "action": 0}
    typed = request.POST.get("do") == "correct"
    checked = request.POST.getlist("issues") if typed else [one["name"] for one in stands["issues"]]
    state, _slash, cycle = review.partition("/")
    return {
        **_of(review),
        "rows": rows,
        "issues": [[name, name in checked] for name in issues],
        "actions": actions,
        "action": request.POST.get("action", "")[:9] if typed else str(stands["action"]),
        "query": urlencode({"state": state, "cycle": cycle}),
    }


def _of(review: str) -> Plain:
    state, _slash, cycle = review.partition("/")
    return {"review": review, "state": facts.state(state), "cycle": int(cycle), "address": f"/reviews/{review}"}


def _rows(found: list[Plain]) -> list[Plain]:
    return [_row(one, why) for one, why in zip(found, explained(found), strict=True)]


def _row(one: Plain, why: Plain) -> Plain:
    given: Given | None = one["given"]
    proposal: Proposal | None = one["proposal"]
    return {
        "id": one["id"],
        "number": one["id"].split("/", 2)[2],
        "pieces": why["pieces"],
        "principle": why["principle"],
        "given": coded.person(given),
        "proposed": proposal
        and {
            **coded.codes(proposal, why["chances"], why["action_chance"]),
            "by": proposal.by,
            "sure": proposal.sure,
            "sure_words": coded.share(proposal.sure),
        },
        "seen": given.entry if given else 0,
    }


paths = private(both("codes", page))
