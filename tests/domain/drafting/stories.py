"""An invented draft list on State A's review: four recommendations of three States."""

from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.drafting.kinds import KINDS
from openupr.domain.procedure.machine import nothing, take
from openupr.domain.procedure.step import Step

REVIEW = "XAA/0"


def step(type, seq=0, actor="", on="2024-08-06", **fields):
    """A step of that day by the role that usually takes it."""
    return Step(type, REVIEW, {"review": REVIEW, "on": on, **fields}, actor or KINDS[type].actors[0], seq)


def read(id, text, form="submitted", author="", **more):
    """A reading of a recommendation whose first State its id names."""
    state = id.partition("-")[0]
    return step("recommendation_read", id=id, form=form, text=text, author=author or state, states=[state], **more)


LIST = [
    read("XAB-1", "Ratify the treaty", quote="ratify the treaty", file="XAB.docx", page=1),
    read("XAB-2", "Train judges"),
    read("XAC-1", "Ratify the treaty"),
    read("XAD-1", "Ratify the treaty soon"),
]


def merging(*ids, **more):
    return step("merging_proposed", ids=list(ids), **more)


def agreed(id, state):
    return step("merging_agreed", id=id, state=state)


def told(*steps):
    """The list after steps that are allowed."""
    found = nothing(DRAFTING, REVIEW)
    for one in steps:
        found = take(DRAFTING, found, one)
    return found
