"""The parts of a training: scenes in the order of the review, each with choices, one of which goes on.

A choice that is a step of the procedure is tried by the rules themselves: what they say to it is what a learner reads.
Does not: tell a story (`stories` does), or play it (`play` does).
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Try:
    """A step that the rules will refuse: its kind, how many days after the review (negative: before), its fields."""

    type: str
    days: int
    fields: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen. `right`: the story goes on. `says` and `citation`: what is to be learnt from it."""

    words: str
    says: str
    citation: str
    right: bool = False
    tries: Try | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """`before`: the kind of step that is about to be taken; all that comes before it in the review has happened."""

    before: str
    situation: str
    asks: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A role and its scenes. `role`: a word for addresses; `words`: for people."""

    role: str
    words: str
    about: str
    scenes: tuple[Scene, ...]
