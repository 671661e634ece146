"""The rows of a list of recommendations for a person: of drafts that were just read, or of the list in the ledger.

Source: RULES 6.4 (each once, with every State that made it).
Does not: hold a position: that column is the mission's to fill (supported, noted, later).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from openupr.domain.drafting.draft_list import Drafted, DraftList
from openupr.domain.drafting.merging import Alike, Draft
from openupr.domain.drafting.statements import Statement

POSITIONS = ("supported", "noted", "later")
"""What a mission may put beside a recommendation: its two positions, or that the answer comes later."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `label` is the number, or the id where none is assigned; `look`: what a person should look at."""

    id: str
    label: str
    text: str
    states: tuple[str, ...]
    quote: str
    where: str
    look: str = ""


def rows_of_drafts(found: Sequence[Draft], groups: Sequence[Alike] = ()) -> tuple[Row, ...]:
    """A row for each draft, in order; what says the same is told, not merged."""
    same = {id: group for group in groups for id in group.ids}
    return tuple(
        Row(one.id, one.id, one.said.text, (one.state,) if one.state else (), one.said.quote,
            f"{one.file}, page {one.said.page}", _look(one, same.get(one.id)))
        for one in found
    )  # fmt: skip


def rows_of_list(found: DraftList) -> tuple[Row, ...]:
    """A row for each recommendation that stands on the list."""
    proposed = {id: one for one in found.proposals.values() for id in one.ids}
    return tuple(_row(found, one, proposed[one.id].ids if one.id in proposed else ()) for one in found.listed)


def doubts(statements: Sequence[Statement]) -> tuple[str, ...]:
    """What a person should look at, a line for each doubt: "XAB.docx: no recommendation was found in it"."""
    return tuple(f"{one.file}: {doubt}" for one in statements for doubt in one.doubts)


def _row(found: DraftList, one: Drafted, proposed: tuple[str, ...]) -> Row:
    counts = one.counts
    where = f"{counts.file}, page {counts.page}" if counts and counts.file and counts.page else ""
    looks = [f"as read: {one.as_read}"] if one.as_read else []
    looks += [f"merging proposed with {', '.join(id for id in proposed if id != one.id)}"] if proposed else []
    label = found.numbers.get(one.id, one.id)
    return Row(
        one.id, label, one.text, found.states_of(one.id), counts.quote if counts else "", where, "; ".join(looks)
    )


def _look(one: Draft, group: Alike | None) -> str:
    looks = [] if one.said.sure else [f"not recommended in so many words ({one.said.verb})"]
    looks += [] if one.state else ["who speaks is not known"]
    if group:
        others = ", ".join(id for id in group.ids if id != one.id)
        looks.append(f"{'the same as' if group.identical else 'nearly the same as'} {others}")
    return "; ".join(looks)
