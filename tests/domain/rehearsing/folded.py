"""The reviews of a rehearsal, folded without a store: every step taken by the rules."""

from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.taking import take
from openupr.domain.rehearsing.session import acts


def folded(reviews, seed=1):
    states = {}
    for act in acts(reviews, seed):
        for step in (one for one in getattr(act, "steps", ()) if one.type in KINDS):
            states[step.review] = take(states.get(step.review, ReviewState(step.review)), step)
    return states
