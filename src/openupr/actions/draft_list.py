"""From statements to a draft list, into the ledger, and on to numbers.

Source: RULES 5.8, 6.3, 6.4.
Does not: read the clock, or decide: what is unsure, or of an unknown State, is told and not kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from openupr.actions import take_part, take_step
from openupr.documents.statements.reading import files_in, statements
from openupr.domain.drafting import kinds as k
from openupr.domain.drafting.draft_list import Drafted, DraftList
from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.drafting.merging import Alike, Draft, alike, drafts
from openupr.domain.drafting.statements import Statement
from openupr.domain.procedure.kinds import LISTED, REPORT_ISSUED, SPOKEN
from openupr.domain.procedure.machine import Told
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Step
from openupr.store import steps
from openupr.store.failures import Refused
from openupr.store.floors import DRAFTS, LISTS


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a folder of statements gave: each statement, the drafts in order, those that say the same."""

    statements: tuple[Statement, ...]
    drafts: tuple[Draft, ...]
    alike: tuple[Alike, ...]


def gathered(folder: Path, review: str) -> Gathered:
    """Read a folder of statements on a review. Raises Refused where there is no folder, or no file in it."""
    take_step.check_review(review)
    try:
        files = files_in(folder)
    except OSError as error:
        raise Refused(f"A folder of statements was expected, {folder}: {error.strerror}.") from error
    if not files:
        raise Refused(f"Statements (.docx, .doc, .pdf, .txt) were expected in {folder}, found none.")
    return gathered_of(files, review)


def gathered_of(files: Sequence[Path], review: str, called: Mapping[Path, str] | None = None) -> Gathered:
    """Read statements on a review. `called`: what each file was called by whoever sent it. Raises Refused."""
    take_step.check_review(review)
    read = tuple(statements(files, review.partition("/")[0], called=called))
    found = drafts(read, LISTS.of(review).state.order)
    return Gathered(read, found, alike(found))


def kept(review: str, found: Gathered, on: str) -> list[int]:
    """Enter what was gathered, as handed in, and proposals to merge what is identical; the entries' numbers.

    What is there already is not entered again, so that a folder to which files came may be gathered again.
    """
    before = DRAFTS.of(review).state
    new = _unknown(before, found.drafts)
    ids = _fresh(before, new)
    made = [_submitted(review, one, ids[one.id], on) for one in new]
    for group in found.alike:
        fresh = [ids[id] for id in group.ids if id in ids]
        if group.identical and len(fresh) > 1:
            words = {"ids": ",".join(fresh)}
            made.append(take_part.made(review, DRAFTING.kinds[k.MERGING_PROPOSED], words, on))
    if not made:
        raise Refused("Nothing new was found in the statements that is surely a recommendation of a known State.")
    return taken(review, made)


def made(
    review: str, word: str, words: Mapping[str, str], on: str, actor: str = "", corrects: int = 0, **more: str
) -> list[Step]:
    """The step of a draft list that a command means; the order of numbers is filled in. Raises Refused.

    `more`: that it is entered from the record (`take_part.of_record`).
    """
    kind = take_part.kind_of(DRAFTING, word)
    if kind.name == k.NUMBERED and not words.get("ids"):
        words = {**words, "ids": ",".join(_in_order(review))}
    return [take_part.made(review, kind, words, on, actor, corrects, **more)]


def tried(review: str, new: Sequence[Step]) -> Told[DraftList]:
    """What the list would be after the steps; nothing is written. Raises Refused."""
    _check_not_issued(review, new)
    return take_part.tried(DRAFTING, DRAFTS.of(review), new)


def taken(review: str, new: Sequence[Step], seen: int | None = None) -> list[int]:
    """Take the steps as one transaction; the numbers of their entries. `seen`: see `take_part`. Raises Refused."""
    _check_not_issued(review, new)
    return take_part.taken(DRAFTING, DRAFTS, new, seen)


def _check_not_issued(review: str, new: Sequence[Step]) -> None:
    state = steps.state_of(review)
    if state.has(REPORT_ISSUED) and not all(one.from_record for one in new):
        came = new[0].type.replace("_", " ")
        expected = "that it comes before the report is issued"
        take_part.refuse(StepRefused(review, state.stage, came, expected, "PRST/8/1"))


def circulated(review: str, on: str, symbol: str = "") -> list[int]:
    """Take the steps of the review that follow from the numbers: what each State recommended, and the list as it goes
    out; as one transaction. Raises Refused."""
    found = DRAFTS.of(review).state
    if not found.numbers or any(one.id not in found.numbers for one in found.listed):
        raise Refused("Numbers were expected on every recommendation first: recommendations_numbered chapeau=….")
    by_states = groupby(found.listed, lambda one: found.states_of(one.id))
    about = {"on": on}
    spoken, listed = take_step.kind_of(SPOKEN), take_step.kind_of(LISTED)
    new = [
        take_step.made(review, spoken, {"numbers": _joined(found, those), "states": ",".join(states)}, about)
        for states, those in by_states
    ]
    words = {"numbers": _joined(found, found.listed), "count": str(len(found.listed))}
    words |= {"symbol": symbol} if symbol else {}
    return take_step.taken([*new, take_step.made(review, listed, words, about)])


def _joined(found: DraftList, those: Iterable[Drafted]) -> str:
    return ",".join(found.numbers[one.id] for one in those)


def _in_order(review: str) -> list[str]:
    """Those that stand, in the order of the list of speakers where it is known, else as they came."""
    places = {state: place for place, state in enumerate(LISTS.of(review).state.order)}
    listed = [one for one in DRAFTS.of(review).state.items.values() if not (one.into or one.withdrawn)]
    return [one.id for one in sorted(listed, key=lambda one: places.get(one.states[0], len(places)))]


def _unknown(before: DraftList, found: Sequence[Draft]) -> list[Draft]:
    """Those that are sure, of a known State, and not on the list yet."""
    there = {(one.states, reading.quote) for one in before.items.values() for reading in one.readings}
    return [one for one in found if one.state and one.said.sure and ((one.state,), one.said.quote) not in there]


def _fresh(before: DraftList, new: Sequence[Draft]) -> dict[str, str]:
    """For each draft its id on the list: its own, or the next that is free."""
    taken, ids = set(before.items), {}
    for one in new:
        number = int(one.id.rpartition("-")[2])
        while f"{one.state}-{number}" in taken:
            number += 1
        ids[one.id] = f"{one.state}-{number}"
        taken.add(ids[one.id])
    return ids


def _submitted(review: str, one: Draft, id: str, on: str) -> Step:
    words = {
        "id": id, "form": k.SUBMITTED, "text": one.said.text, "author": one.state, "states": one.state,
        "quote": one.said.quote, "file": one.file, "sha256": one.sha256, "page": str(one.said.page),
    }  # fmt: skip
    return take_part.made(review, DRAFTING.kinds[k.READ], words, on)
