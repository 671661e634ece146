"""What a rehearsal makes, folded without a store: every step taken by the rules of the part that it belongs to."""

from functools import cache

from openupr.domain.procedure import machine
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.taking import take
from openupr.domain.rehearsing.rebuilt import PARTS
from openupr.domain.rehearsing.session import acts


@cache
def folded(reviews, seed=1):
    """Every review by its address."""
    states = {}
    for step in _steps(reviews, seed):
        if step.type in KINDS:
            states[step.review] = take(states.get(step.review, ReviewState(step.review)), step)
    return states


@cache
def parts(name, reviews, seed=1):
    """All of one part ("lists", "drafts", "items"), by key."""
    part, found = PARTS[name], {}
    for step in _steps(reviews, seed):
        if step.type in part.kinds:
            key = part.key(step)
            found[key] = machine.take(part, found.get(key) or machine.nothing(part, key), step)
    return {key: one.state for key, one in found.items()}


def _steps(reviews, seed):
    return (step for act in acts(reviews, seed) for step in getattr(act, "steps", ()))
