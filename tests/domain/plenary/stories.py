"""An invented plenary item on State A's review."""

from openupr.domain.plenary.item import KINDS, PLENARY
from openupr.domain.procedure.machine import nothing, take
from openupr.domain.procedure.step import Step

REVIEW = "XAA/0"


def step(type, time="", on="2025-01-20", actor="", **fields):
    told = {"review": REVIEW, "on": on, **({"time": time} if time else {}), **fields}
    return Step(type, REVIEW, told, actor or KINDS[type].actors[0])


def section(name, begin, end):
    return [step("section_opened", begin, section=name), step("section_closed", end, section=name)]


OPENED = step("plenary_opened", "10:00:00", council_session=1, meeting=30)
VIEWS = section("views", "10:00:00", "10:15:00")
TALLY = step("tally_stated", received=10, supported=7, noted=2, partially=1)
HEARD = [
    OPENED, *VIEWS, *section("institution", "10:15:00", "10:17:00"), *section("states", "10:17:00", "10:38:00"),
    *section("stakeholders", "10:38:00", "10:55:00"),
]  # fmt: skip


def told(*steps):
    found = nothing(PLENARY, REVIEW)
    for one in steps:
        found = take(PLENARY, found, one)
    return found
