"""Two recommendations side by side, to be accepted as asking the same, or refused. Signed in.

Each word is an entry of the ledger; the later stands. What was refused is not proposed again.
Does not: compare (`actions.similar` does).
"""

from datetime import UTC, datetime

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect

from openupr.accounts.doings import done_by
from openupr.actions import similar
from openupr.site.declared import asks, takes_forms
from openupr.site.shown import Shown, both
from openupr.site.signed_in import private
from openupr.store.failures import Refused


@asks("one", "other")
@takes_forms
def page(request: HttpRequest) -> Shown | HttpResponseBase:
    """Both texts, the score and what they share; sent, it enters the person's word."""
    asked = request.POST if request.method == "POST" else request.GET
    one, other = asked.get("one", ""), asked.get("other", "")
    try:
        if request.method != "POST":
            found = similar.compared(one, other)
            return Shown("similar", {**found, "pair": [found["one"], found["other"]]})
        who = str(request.user.get_username())
        done_by(who, datetime.now(UTC), lambda: _judged(one, other, asked.get("verdict", "")))
    except Refused as error:
        raise Http404(str(error)) from error
    return HttpResponseRedirect(f"{similar.compared(one, other)['one']['address']}#similar")


def _judged(one: str, other: str, verdict: str) -> list[int]:
    """The entry that was made; none where the same was said before, by whomever."""
    entry, made = similar.judge(one, other, verdict)
    return [entry.seq] if made else []


paths = private(both("similar", page))
