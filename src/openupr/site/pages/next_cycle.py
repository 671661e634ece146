"""The next cycle as the order gives it: sessions 55 to 68 with their States, a proposal computed by rule.

Source: A/HRC/DEC/17/119, paragraph 1, through `actions.propose_cycle`.
Does not: claim that anybody decided it, or order the States within a session.
"""

from django.http import HttpRequest

from openupr.actions.propose_cycle import next_cycle
from openupr.site.facts import state
from openupr.site.shown import Shown, both


def page(request: HttpRequest) -> Shown:
    """Every session of the next cycle with its States in the order of the cycle before."""
    told = next_cycle()
    for one in told["sessions"]:
        for each in one["states"]:
            each["address"] = state(each["state"])["address"]
    return Shown("next_cycle", told)


paths = both("calendar/next", page)
