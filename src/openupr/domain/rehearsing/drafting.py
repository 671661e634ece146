"""The draft list of an invented review: statements handed in, what is the same merged or not, numbers, the list itself.

Source: RULES 5.8 (as read or as handed in the same day), 6.3, 6.4, 6.11; A/HRC/RES/16/21, annex, paragraph 15.
Does not: number by position: what is listed is numbered once, under the paragraph that the assembled report gives it.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from openupr.domain.drafting import kinds as d
from openupr.domain.drafting.draft_list import DraftList
from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.machine import told
from openupr.domain.procedure.step import Step
from openupr.domain.rehearsing import texts
from openupr.domain.rehearsing.planned import Planned

CHAPEAU = "7"
"""The paragraph of the report under which recommendations stand: four of introduction, two of proceedings before it."""
_PAGE = 1
_ONE_IN = 5
"""One proposal to merge in so many is declined by the State that answers last."""
_Made = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Drafting:
    """The entries of a draft list by the moments at which they come, and the list that they make."""

    read: tuple[_Made, ...]
    proposed: tuple[_Made, ...]
    answered: tuple[_Made, ...]
    found: DraftList

    @property
    def numbers(self) -> list[str]:
        """Of those that stand on the list, in order."""
        return list(self.found.numbers.values())

    def spoken(self) -> Iterator[_Made]:
        """The steps of the review that tell who recommended what."""
        for states, those in groupby(self.found.listed, lambda one: self.found.states_of(one.id)):
            yield k.SPOKEN, {"numbers": [self.found.numbers[one.id] for one in those], "states": list(states)}


def drafting(one: Planned, order: Sequence[str]) -> Drafting:
    """The draft list of what those who spoke in this order recommend."""
    read = tuple(_read(one, order))
    proposed, answered = _merging(one, _folded(one, read))
    merged = _folded(one, (*read, *proposed, *answered))
    numbered = (d.NUMBERED, {"chapeau": CHAPEAU, "ids": [item.id for item in merged.listed]})
    every = (*read, *proposed, *answered, numbered)
    return Drafting(read, proposed, (*answered, numbered), _folded(one, every))


def _read(one: Planned, order: Sequence[str]) -> Iterator[_Made]:
    """Each recommendation as handed in; the first of the dialogue was read out in other words."""
    first = next((speaker for speaker in order if texts.recommended(one, speaker)), "")
    for speaker in order:
        digest = hashlib.sha256(texts.statement(one, speaker).encode()).hexdigest()
        where = {"file": f"{speaker}.txt", "sha256": digest, "page": _PAGE}
        for place, text in enumerate(texts.recommended(one, speaker), 1):
            about = {"id": f"{speaker}-{place}", "author": speaker, "states": [speaker]}
            if speaker == first and place == 1:
                yield d.READ, {**about, "form": d.SPOKEN, "text": texts.as_read(text)}
            yield d.READ, {**about, "form": d.SUBMITTED, "text": text, "quote": text, **where}


def _merging(one: Planned, found: DraftList) -> tuple[tuple[_Made, ...], tuple[_Made, ...]]:
    """The proposals to merge what is the same, and what each State concerned answers."""
    proposed, answered = list[_Made](), list[_Made]()
    same: dict[str, list[str]] = {}
    for item in found.listed:
        same.setdefault(item.text, []).append(item.id)
    for head, *others in (ids for ids in same.values() if len(ids) > 1):
        proposed.append((d.MERGING_PROPOSED, {"ids": [head, *others]}))
        refuses = not one.chance.below(_ONE_IN, f"{one.address}/{head}/merging")
        for id in (head, *others):
            word = d.MERGING_DECLINED if refuses and id == others[-1] else d.MERGING_AGREED
            answered.append((word, {"id": head, "state": found.items[id].states[0]}))
    return tuple(proposed), tuple(answered)


def _folded(one: Planned, made: Sequence[_Made]) -> DraftList:
    day = one.clock.day(one.day).isoformat()
    steps = (Step(type, one.address, {"review": one.address, "on": day, **fields}) for type, fields in made)
    return told(DRAFTING, one.address, steps).state
