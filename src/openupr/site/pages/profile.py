"""Figures of one State, received and made, and of one session: charts of `analysis`, each with its filter.

Does not: rank, or judge; who wants more follows a figure to its chart.
"""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from openupr.actions.analyse import Material, material
from openupr.domain.analysis.chosen import Chosen
from openupr.site import facts
from openupr.site.chosen import day_of
from openupr.site.declared import asks
from openupr.site.figures import about, figure, without_pictures
from openupr.site.shown import Shown, both
from openupr.vocabulary.calendar import sessions
from openupr.vocabulary.states import states

Plain = dict[str, Any]


@asks("on")
def profile(request: HttpRequest, code: str) -> Shown:
    """A State in figures: received and made, by cycle, by group, by State."""
    if code not in states():
        raise Http404(_("No State has the code %s. Codes are ISO 3166 alpha-3, such as SVN.") % code[:10])
    of, on = material(day_of(request)), request.GET.get("on", "").strip()
    got, gave = Chosen(states=(code,)), Chosen(makers=(code,))
    received = [
        figure("cycles", _("In each cycle"), got, of, on),
        figure("groups", _("From which groups"), got, of, on),
        figure("makers", _("From which States"), got, of, on),
    ]
    made = [
        figure("cycles", _("In each cycle"), gave, of, on),
        figure("answers", _("How the States of each group answered"), gave, of, on),
        figure("groups", _("To which groups"), gave, of, on),
    ]
    data = {"state": facts.state(code), "on": of.on.isoformat(), "about": about(of)}
    return Shown("profile", {**data, **_for(request, received=received if states()[code].member else [], made=made)})


@asks("on")
def glance(request: HttpRequest, number: int) -> Shown:
    """A session in figures: States reviewed, recommendations, speakers, positions, groups."""
    if number not in sessions():
        raise Http404(_("There is no session %d here.") % number)
    of, on = material(day_of(request)), request.GET.get("on", "").strip()
    chosen = Chosen(sessions=(number,))
    shown = [
        figure("receivers", _("Recommendations to each State, and its answers"), chosen, of, on),
        figure("answers", _("How the States of each group answered"), chosen, of, on),
        figure("groups", _("Which groups recommended to which"), chosen, of, on),
        figure("makers", _("Who made how many recommendations"), chosen, of, on),
    ]
    data = {"session": facts.session(number), "on": of.on.isoformat(), "about": about(of), **_numbers(number, of)}
    return Shown("glance", {**data, **_for(request, figures=shown)})


def _numbers(number: int, of: Material) -> Plain:
    held = [one for one in facts.of_session(number) if one["held"]]
    spoke = [one["delegations"] for one in held if one["delegations"]]
    rows = [row for row in of.rows if row.session == number]
    return {
        "reviewed": len(held),
        "recommendations": len(rows),
        "makers": len({one for row in rows for one in row.makers}),
        "speakers": sum(spoke),
        "speakers_of": len(spoke),
    }


def _for(request: HttpRequest, **figures: list[Plain]) -> Plain:
    """With pictures for a page, without for its data."""
    if request.path.endswith(".json"):
        return {name: without_pictures(those) for name, those in figures.items()}
    return dict(figures)


paths = [*both("states/<str:code>/profile", profile), *both("sessions/<int:number>/glance", glance)]
