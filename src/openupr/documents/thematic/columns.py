"""Which column of a thematic list holds what, by its header row; and which of the known layouts it is.

Source: RULES 9.6, and the headers OHCHR used in the second, third and fourth cycles, Egypt's list of 2015 with a
column of recommending States.
Does not: read rows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# First words of a header cell -> what the column holds; the first that fits counts
_HEADERS = (
    ("states", re.compile(r"recommending\s+states?", re.IGNORECASE)),
    ("recommendation", re.compile(r"recommendations?\b", re.IGNORECASE)),
    ("position", re.compile(r"positions?\b", re.IGNORECASE)),
    ("sdgs", re.compile(r"(?:relevant\s+)?(?:SDGs?\b|sustainable\s+development\s+goals)", re.IGNORECASE)),
    ("themes", re.compile(r"(?:full\s+list\s+of|(?:human\s+rights\s+)?themes?)\b", re.IGNORECASE)),
    ("assessment", re.compile(r"assessment|comments|level\s+of\s+implementation", re.IGNORECASE)),
)
_NEEDED = {"recommendation", "position", "themes"}
# "A12 Acceptance of international norms": the codes of the second cycle's themes
CODED = re.compile(r"[A-Z]\d{1,2}\s")


@dataclass(frozen=True, slots=True)
class Columns:
    """Index of each column; None where the layout has none."""

    recommendation: int
    position: int
    themes: int
    states: int | None = None
    sdgs: int | None = None
    assessment: int | None = None

    def layout(self, themes: Sequence[str]) -> str:
        """Name of the layout, given the themes that the list uses."""
        if self.states is not None:
            return "second_cycle_with_states"
        if self.sdgs is not None:
            return "fourth_cycle"
        coded = sum(bool(CODED.match(theme)) for theme in themes)
        return "second_cycle" if coded * 2 > len(themes) else "third_cycle"


def columns_of(row: Sequence[str]) -> Columns | None:
    """The columns that a header row names, None where the row is no header of a thematic list."""
    found: dict[str, int] = {}
    for index, cell in enumerate(row):
        words = " ".join(cell.replace("&nbsp;", " ").split())
        name = next((name for name, pattern in _HEADERS if pattern.match(words)), None)
        if name and len(words) < 120:
            found.setdefault(name, index)
    return Columns(**found) if found.keys() >= _NEEDED else None
