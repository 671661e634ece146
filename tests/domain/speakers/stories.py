"""An invented list of speakers: four of State A's review, from the opening of the list to the room."""

from openupr.domain.procedure.machine import nothing, take
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.guards import SPEAKERS
from openupr.domain.speakers.kinds import KINDS

REVIEW = "XAA/0"
SPOKE = ("XAC", "XAD", "XAB", "XAE")


def step(type, time="", on="2024-08-05", seq=0, actor="", **fields):
    """A step of that moment by the role that usually takes it; `with_` and `as_` name the fields with and as."""
    fields = {name.rstrip("_"): value for name, value in fields.items()}
    told = {"review": REVIEW, "on": on, **({"time": time} if time else {}), **fields}
    return Step(type, REVIEW, told, actor or KINDS[type].actors[0], seq)


def told(*steps, key=REVIEW):
    """The list after steps that are allowed."""
    found = nothing(SPEAKERS, key)
    for one in steps:
        found = take(SPEAKERS, found, one)
    return found


OPENED = step(
    "list_opened", on="2024-07-29", opens="2024-07-29", opens_at="10:00:00", closes="2024-08-01", closes_at="18:00:00"
)
REGISTERED = [
    step("speaker_registered", "10:01:00", on="2024-07-29", speaker=one, as_=role)
    for one, role in (("XAB", "member"), ("XAC", "observer"), ("XAD", "member"), ("XAE", "observer"))
]
CLOSED = step("list_closed", on="2024-08-01")
ORDERED = step(
    "speakers_ordered", on="2024-08-02", how="alphabetical", first="XAC", speakers=["XAC", "XAD", "XAE", "XAB"]
)
READY = [OPENED, *REGISTERED, CLOSED, ORDERED]


def called(speaker, time):
    return step("speaker_called", time, speaker=speaker)


def started(speaker, time):
    return step("speaker_started", time, speaker=speaker)


def ended(speaker, time, how="speaker_finished"):
    return step(how, time, speaker=speaker)
