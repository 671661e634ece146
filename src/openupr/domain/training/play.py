"""Play a training: the scenes of a role, with what was chosen so far; the review as it then stands.

What is chosen is a string, a letter a choice ("ba"): all that a training is. Nothing is kept anywhere, so nothing can
mix with a record.
Does not: know a store, a person, or the time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from openupr.domain.procedure.dates import review_day
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.procedure.taking import take
from openupr.domain.rehearsing.acts import Taken
from openupr.domain.rehearsing.session import acts
from openupr.domain.training import delegate, institution, secretariat
from openupr.domain.training.scene import Choice, Scene, Story, Try

STORIES: dict[str, Story] = {one.story.role: one.story for one in (delegate, secretariat, institution)}
LONGEST = 80
_REVIEW = "XAA/0"


class NoSuchChoice(ValueError):
    """A letter that stands for none of the choices of its scene."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One choice that was made: in which scene (from 0), and what the rules said where they refused it."""

    place: int
    scene: Scene
    choice: Choice
    refused: StepRefused | None


@dataclass(frozen=True, slots=True)
class Played:
    """The review as it stands; the next scene, None at the end; what was chosen before."""

    story: Story
    state: ReviewState
    scene: Scene | None
    place: int
    outcomes: tuple[Outcome, ...]

    @property
    def first_tries(self) -> int:
        """How many scenes went on at the first choice."""
        chosen = [one.place for one in self.outcomes]
        return sum(1 for one in self.outcomes if one.choice.right and chosen.count(one.place) == 1)


def play(role: str, chosen: str) -> Played:
    """Play so far. Raises KeyError for no role, NoSuchChoice for what cannot have been chosen."""
    story = STORIES[role]
    states = _states(role)
    place, outcomes = 0, list[Outcome]()
    for letter in chosen[: LONGEST + 1]:
        if place == len(story.scenes) or len(chosen) > LONGEST:
            raise NoSuchChoice("the training is over")
        scene, number = story.scenes[place], ord(letter) - ord("a")
        if not 0 <= number < len(scene.choices):
            raise NoSuchChoice(f"one of {len(scene.choices)} choices was expected")
        choice = scene.choices[number]
        outcomes.append(Outcome(place, scene, choice, _refusal(states[place], choice.tries)))
        place += choice.right
    over = place == len(story.scenes)
    return Played(story, states[place], None if over else story.scenes[place], place, tuple(outcomes))


@cache
def _states(role: str) -> tuple[ReviewState, ...]:
    """The review before each scene, and at the end."""
    steps = [act.steps for act in acts(1, 1) if isinstance(act, Taken)]
    found: list[ReviewState] = []
    at = 0
    for scene in STORIES[role].scenes:
        at = _before(steps, scene.before, at)
        found.append(_folded(steps[:at]))
        at += 1
    return (*found, _folded(steps))


def _before(steps: Sequence[tuple[Step, ...]], type: str, begin: int) -> int:
    return next(place for place in range(begin, len(steps)) if any(one.type == type for one in steps[place]))


def _folded(acts: Sequence[tuple[Step, ...]]) -> ReviewState:
    state = ReviewState(_REVIEW)
    for step in (one for steps in acts for one in steps if one.type in KINDS):
        state = take(state, step)
    return state


def _refusal(state: ReviewState, tries: Try | None) -> StepRefused | None:
    if tries is None:
        return None
    day = (review_day(state) or date(2018, 1, 15)) + timedelta(tries.days)
    step = Step(tries.type, _REVIEW, {"review": _REVIEW, "on": day.isoformat(), **tries.fields})
    try:
        take(state, step)
    except StepRefused as refused:
        return refused
    return None
