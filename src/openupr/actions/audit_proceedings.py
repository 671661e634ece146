"""What this copy's own ledger tells of its proceedings: lists with their clocks, texts by submitter, drawings.

A rehearsal is looked at only where it is asked for (DESIGN 7).
Does not: judge, or reckon (`domain.auditing` and `audit` do).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from openupr.actions.verify_drawing import verify_account
from openupr.domain.auditing.rows import Paper, Proceedings
from openupr.domain.drafting.draft_list import DraftList
from openupr.domain.drafting.kinds import SUBMITTED
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.review import ReviewState
from openupr.domain.rehearsal import is_invented, is_invented_state
from openupr.domain.speakers.allotment import time_rules
from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.kinds import DIALOGUE
from openupr.domain.speakers.order import compared
from openupr.store import audited, drawings, steps
from openupr.store.floors import DRAFTS, LISTS
from openupr.vocabulary.modalities import modalities
from openupr.vocabulary.states import states


def proceedings(rehearsal: bool) -> Proceedings:
    """Those of the reviews that were held by this ledger; with `rehearsal` the invented ones alone."""
    floors = tuple(one.state for one in LISTS.all().values() if is_invented(one.state.review) is rehearsal)
    lists = [one.state for one in DRAFTS.all().values() if is_invented(one.state.review) is rehearsal]
    own = _papers(steps.states().values()) if rehearsal else audited.papers()
    return Proceedings(
        floors=floors,
        times=time_rules(modalities(), None),
        papers=own,
        words=tuple(filter(None, map(_words, lists))),
        edited=tuple(pair for one in lists if (pair := _as_handed_in(one))[1]),
        lots=_lots(rehearsal),
        ordered=tuple(pair for one in floors if one.list == DIALOGUE and (pair := _in_order(one))[1]),
        told="a rehearsal of invented States" if rehearsal else "the ledger of this copy",
    )


def _papers(states: Iterable[ReviewState]) -> tuple[Paper, ...]:
    """Documents as the steps of a rehearsal have them: their days before the review; words are in no step."""
    found = []
    for state in states:
        day = next((one.on.exact for one in state.steps if one.type == k.OPENED and one.on), None)
        for one in state.steps:
            if one.type == k.DOCUMENT and one["document"] in k.PAPERS and is_invented(state.review):
                issued = one.on.exact if one.on else None
                days = (day - issued).days if day and issued else None
                found.append(Paper(str(one["document"]), None, None, None, days))
    return tuple(found)


def _words(one: DraftList) -> Mapping[str, int]:
    """Words of the texts that stand on the list, by the State that made each; a joint one is shared evenly."""
    found: dict[str, int] = {}
    for item in one.listed:
        for state in item.states:
            found[state] = found.get(state, 0) + len(item.text.split()) // len(item.states)
    return found


def _as_handed_in(one: DraftList) -> tuple[int, int]:
    """Of the texts that were handed in, how many stand so; and how many were."""
    pairs = [
        (next((each.text for each in reversed(item.readings) if each.form == SUBMITTED), None), item.text)
        for item in one.listed
    ]
    handed = [(first, last) for first, last in pairs if first is not None]
    return sum(first == last for first, last in handed), len(handed)


def _in_order(one: Floor) -> tuple[int, int]:
    """Speakers in the order of the alphabet from the first that was drawn, and all; agreed exchanges are out of it."""
    keys = {code: states()[code].sort_key if code in states() else code for code in one.order}
    return len(one.order) - len(compared(one.order, keys).displaced) if one.order else 0, len(one.order)


def _lots(rehearsal: bool) -> tuple[int, int]:
    """Drawings that were held, and those whose account comes out the same again; by hand there is nothing to redo."""
    held = [one for one in drawings.register().values() if one.held is not None]
    found = [verify_account(one.account()) for one in held if _is_rehearsal(one.manifest) is rehearsal]
    redone = [one for one in found if not one.by_hand]
    return len(redone), sum(not one.mismatches for one in redone)


def _is_rehearsal(manifest: Mapping[str, Any]) -> bool:
    """Whether lots are drawn among invented States."""
    labels = [label for pool in (manifest, *manifest.get("parts", ())) for label in pool.get("labels", ())]
    return bool(labels) and all(is_invented_state(str(label)) for label in labels)
