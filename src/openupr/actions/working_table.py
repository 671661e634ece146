"""The national working table of a review: its recommendations, and empty columns for whoever carries them out.

Source: issue of national mechanisms for implementation, reporting and follow-up (peers/tracking.md 5): a lead, a
deadline, an action, a status and evidence for each recommendation.
Does not: keep what people write: it stands in their file, which goes out and comes back (`domain.round_trip`).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from openupr.actions.known_recommendations import known_recommendations
from openupr.domain.analysis.rows import NO_POSITION, POSITIONS
from openupr.domain.round_trip import Form, Sent
from openupr.store.failures import Refused
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
GIVEN = ("number", "recommendation", "States", "position", "theme", "other themes", "SDGs")
WRITTEN = ("lead", "deadline", "action", "status", "evidence")
STATUS = ("no action yet", "ongoing", "completed")
"""Words that are offered for the status; others may be written."""
NO_WORDS = "words not imported"


@dataclass(frozen=True, slots=True)
class WorkingTable:
    """What goes out: the review's address, its form, its rows by theme, and the day of the positions."""

    address: str
    form: Form
    rows: tuple[Sent, ...]
    on: date

    @property
    def state(self) -> str:
        """The State under review, alpha-3."""
        return self.address.partition("/")[0]


def working_table(
    review: str, on: date, position: str = "", theme: str = "", also: Collection[str] = ()
) -> WorkingTable:
    """The rows of a review, those without a theme last; `position` and `theme` choose among them.

    `also`: ids of a file that comes back; a row that it has stays, whatever is chosen. Raises Refused.
    """
    if position and position not in POSITIONS:
        raise Refused(f"One of the positions {', '.join(POSITIONS)} was expected, found {position!r}.")
    address, every = known_recommendations(review, on)
    there = {*also}
    chosen = [one for one in every if _is_chosen(one, position, theme) or {one["id"], *one["others"]} & there]
    if not chosen:
        raise Refused(f"None of the {len(every)} recommendations of {address} is so. Choose less.")
    chosen.sort(key=lambda one: (not one["themes"], one["themes"][:1]))  # sorted is stable: by number within a theme
    form = Form(address, GIVEN, WRITTEN, found_by="number")
    return WorkingTable(address, form, tuple(map(_row, chosen)), on)


def _is_chosen(one: Plain, position: str, theme: str) -> bool:
    sought = theme.casefold()
    return (not position or (one["position"] or NO_POSITION) == position) and (
        not theme or any(sought in each.casefold() for each in one["themes"])
    )


def _row(one: Plain) -> Sent:
    theme, *others = one["themes"] or [""]
    cells = (
        one["number"],
        one["text"] or NO_WORDS,
        ", ".join(map(shown_name, one["states"])),
        one["position_words"],
        theme,
        "; ".join(others),
        "; ".join(one["goals"]),
    )
    return Sent(one["id"], cells, tuple(one["others"]))
