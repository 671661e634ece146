"""A draft list of recommendations as its page shows it, to who is signed in: each text with its readings and its quote.

Beside it: proposals to merge, who agreed, who was not heard yet; what is nearly the same and not proposed.
Source: RULES 5.8, 6.3, 6.4, 6.11; DESIGN 3, invariant 6 (a proposal is shown as one until a person accepts it).
Does not: merge, take a step, or show anything to the public: these are texts of delegations before adoption.
"""

from typing import Any

from openupr.actions.draft_list import Gathered
from openupr.domain.drafting.draft_list import Drafted, DraftList, Proposal, TextRead
from openupr.domain.drafting.merging import Alike, Draft, alike
from openupr.domain.drafting.rows import rows_of_drafts
from openupr.domain.drafting.statements import Quoted
from openupr.site import parts

Plain = dict[str, Any]


def whole(found: DraftList) -> Plain:
    """The list: each recommendation that stands, proposals to merge, what else is nearly the same."""
    proposed = {id for one in found.proposals.values() for id in one.ids}
    return {
        "recommendations": [_item(found, one) for one in found.listed],
        "numbered": bool(found.numbers) and all(one.id in found.numbers for one in found.listed),
        "proposals": [_proposal(found, first, one) for first, one in found.proposals.items()],
        "near": [_alike(found, one) for one in _near(found) if not proposed & {*one.ids}],
        "merged": [
            {"id": one.id, "into": one.into, "states": _named(one.states)} for one in found.items.values() if one.into
        ],
        "withdrawn": [
            {"id": one.id, "states": _named(one.states)} for one in found.items.values() if one.withdrawn
        ],
    }  # fmt: skip


def read(found: Gathered) -> Plain:
    """What a reading of statements gave, before anything of it is kept."""
    rows = rows_of_drafts(found.drafts, found.alike)
    sure = {one.id for one in found.drafts if one.said.sure and one.state}
    return {
        "statements": [
            {"file": one.file, "speaker": parts.name_of(one.speaker) if one.speaker else "",
             "recommendations": len(one.recommendations), "doubts": list(one.doubts)}
            for one in found.statements
        ],
        "rows": [
            {"id": one.id, "text": one.text, "states": _named(one.states), "quote": one.quote, "where": one.where,
             "look": one.look, "kept": one.id in sure}
            for one in rows
        ],
        "keeps": len(sure),
        "same": sum(one.identical for one in found.alike),
    }  # fmt: skip


def _item(found: DraftList, one: Drafted) -> Plain:
    counts = one.counts
    return {
        "id": one.id,
        "label": found.numbers.get(one.id, one.id),
        "numbered": one.id in found.numbers,
        "text": one.text,
        "form": counts.form if counts else "",
        "states": _named(found.states_of(one.id)),
        "as_read": one.as_read or "",
        "quote": counts.quote if counts else "",
        "readings": [_reading(each) for each in one.readings],
    }


def _reading(one: TextRead) -> Plain:
    where = f"{one.file}, page {one.page}" if one.file and one.page else one.file
    return {
        "form": one.form, "text": one.text, "author": parts.name_of(one.author), "on": one.on, "quote": one.quote,
        "where": where,
    }  # fmt: skip


def _proposal(found: DraftList, first: str, one: Proposal) -> Plain:
    states = found.states_of(*one.ids)
    return {
        "id": first,
        "text": one.text,
        "texts": [_text(found, id) for id in one.ids],
        "agreed": _named(tuple(state for state in states if state in one.agreed)),
        "waits": [{"code": state, "name": parts.name_of(state)} for state in states if state not in one.agreed],
    }


def _alike(found: DraftList, one: Alike) -> Plain:
    return {"ids": list(one.ids), "identical": one.identical, "texts": [_text(found, id) for id in one.ids]}


def _text(found: DraftList, id: str) -> Plain:
    return {"id": id, "text": found.items[id].text if id in found.items else "", "states": _named(found.states_of(id))}


def _near(found: DraftList) -> tuple[Alike, ...]:
    """What says the same or nearly the same among those that stand."""
    return alike(
        [Draft(one.id, one.states[0] if one.states else "", Quoted(one.text, "", 1, (0, 0), ""), "", "")
         for one in found.listed]
    )  # fmt: skip


def _named(codes: tuple[str, ...]) -> list[str]:
    return [parts.name_of(code) for code in codes]
