"""The numbers of the plenary item: minutes of each section, how many are heard, for how long. Dated, by session.

Source: A/HRC/RES/5/1, annex, paragraph 22; A/HRC/14/37, paragraph 17; A/HRC/43/2, paragraph 32; RULES 8.1 to 8.4. Caps
and times are practice: the numbers are rows of the modalities.
Does not: draw the lot above the cap (`domain.lots` does).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from openupr.domain.modalities import Modality, modality
from openupr.domain.speakers.allotment import TimeRules
from openupr.domain.speakers.kinds import PLENARY_STATES


@dataclass(frozen=True, slots=True)
class PlenaryRules:
    """Seconds of the State, of States and entities, of stakeholders; how many of each are heard, seconds of each.

    A cap of 0: none is known for the session.
    """

    state: int
    states: int
    stakeholders: int
    states_cap: int
    stakeholders_cap: int
    states_each: int
    stakeholders_each: int

    def cap(self, list: str) -> int:
        """How many of a list are heard."""
        return self.states_cap if list == PLENARY_STATES else self.stakeholders_cap

    def times(self, list: str) -> TimeRules:
        """The rules of time of a list: the same for all of it, an equal share where more are heard than fit."""
        if list == PLENARY_STATES:
            return TimeRules(self.states, self.states_each, self.states_each)
        return TimeRules(self.stakeholders, self.stakeholders_each, self.stakeholders_each)


def plenary_rules(table: Iterable[Modality], session: int | None) -> PlenaryRules:
    """The numbers for the reviews of a session of the Working Group. Raises ValueError where one is missing."""
    table = tuple(table)

    def number(name: str, otherwise: int | None = None) -> int:
        row = modality(table, f"plenary_{name}", session)
        if row is None and otherwise is None:
            raise ValueError(f"the modality plenary_{name} of session {session} was expected, found none")
        return row.value if row else otherwise or 0

    return PlenaryRules(
        state=60 * number("state_minutes"),
        states=60 * number("states_minutes"),
        stakeholders=60 * number("stakeholders_minutes"),
        states_cap=number("states", 0),
        stakeholders_cap=number("stakeholders", 0),
        states_each=number("states_seconds", 120),
        stakeholders_each=number("stakeholders_seconds"),
    )
