"""Side by side: /compare?state=SVN&state=HRV puts up to four States, cycles or groups on the same scale.

Their order is that of the address; nothing is sorted by its number.
Does not: rank, or make one figure of several (an average of States would).
"""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from openupr.actions.analyse import material
from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.table import Kind
from openupr.domain.states import RegionalGroup
from openupr.site.chart import charts
from openupr.site.choosing import ASKED, chosen_of
from openupr.site.chosen import Misread, day_of
from openupr.site.declared import asks
from openupr.site.figures import about, beside, without_pictures
from openupr.site.naming import name_of
from openupr.site.shown import Shown, both
from openupr.site.wording import group_name
from openupr.site.written import word

Plain = dict[str, Any]
MOST = 4
_KINDS = {"states": Kind.STATE, "groups": Kind.GROUP, "cycles": Kind.CYCLE}
_SHOWN = ("cycles", "answers", "makers")


@asks(*ASKED)
def compare(request: HttpRequest) -> Shown:
    """Up to four States, cycles or groups side by side: received by cycle, answers, who recommended."""
    chosen, of = chosen_of(request), material(day_of(request))
    each = _each(chosen)
    parts: list[Plain] = []
    for name in _SHOWN if each else ():
        figures = beside(name, each, of, request.GET.get("on", "").strip())
        shown = without_pictures(figures) if request.path.endswith(".json") else figures
        parts.append({"chart": name, "question": _(charts()[name].question), "figures": shown})
    names = [name_of(one) for one in chosen.states][:MOST]
    data = {
        "compared": [title for title, _one in each],
        "parts": parts,
        "four": names + [""] * (MOST - len(names)),
        "groups": [[",".join(pair), " – ".join(map(group_name, pair))] for pair in _pairs()],
        "about": about(of),
    }
    return Shown("compare", data)


def _each(chosen: Chosen) -> list[tuple[str, Chosen]]:
    """A choice for each that is compared: of the first filter with several values, else the first with one."""
    several = [name for name in _KINDS if len(getattr(chosen, name)) > 1]
    name = next(iter(several or [name for name in _KINDS if getattr(chosen, name)]), "")
    values = getattr(chosen, name) if name else ()
    if len(values) > MOST:
        raise Misread(_("At most %(most)d are shown side by side; found %(found)d.") % {
            "most": MOST, "found": len(values)})  # fmt: skip
    return [(_title(_KINDS[name], one), _only(chosen, name, one)) for one in values]


def _only(chosen: Chosen, name: str, value: Any) -> Chosen:
    changed: dict[str, Any] = {name: (value,)}
    return replace(chosen, **changed)


def _title(kind: Kind, value: str | int) -> str:
    return _("Cycle %(n)s") % {"n": value} if kind is Kind.CYCLE else word(kind, value)


def _pairs() -> list[list[str]]:
    """Four of the five groups, and the fifth beside the first, as ready examples."""
    every = [one.value for one in RegionalGroup]
    return [every[:2], every[2:5]]


paths = both("compare", compare)
