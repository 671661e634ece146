"""When an entry of a draft list may come, and the machine that draft lists are.

Source: the paragraph of each kind (`kinds`); RULES 6.4, 6.7, 6.10 (a State edits its own text, not another's), 6.11,
12.3 (the troika does not edit what was recommended).
Does not: know the review: that its report is not issued yet, `actions` asks.
"""

from openupr.domain.drafting import kinds as k
from openupr.domain.drafting.draft_list import DraftList, fold
from openupr.domain.procedure.kinds import SECRETARIAT
from openupr.domain.procedure.machine import Guard, Machine
from openupr.domain.procedure.step import Step


def _has_states(found: DraftList, step: Step) -> str | None:
    there = step["id"] in found.items
    return None if there or step["states"] else f"the States that made {step['id']}, which is new (states=)"


def _same_states(found: DraftList, step: Step) -> str | None:
    one = found.items.get(step["id"])
    changed = one and step["states"] and tuple(step["states"]) != one.states
    return f"the States that made {step['id']}: {', '.join(one.states)}" if one and changed else None


def _own_text(found: DraftList, step: Step) -> str | None:
    """A text is its State's own; the secretariat may record one, and correct its language."""
    able = (*found.states_of(step["id"]), *(step["states"] or ()))
    if step["author"] in (*able, SECRETARIAT):
        return None
    return f"as author one of the States that made it ({', '.join(able) or 'none'}) or the secretariat"


def _edits_something(found: DraftList, step: Step) -> str | None:
    known = step["form"] != k.EDITED or step["id"] in found.items
    return None if known else "a text as spoken or as handed in before it is edited"


def _stands(found: DraftList, step: Step) -> str | None:
    one = found.items.get(step["id"])
    return None if one is None or not (one.into or one.withdrawn) else _gone(one.id, one.into)


def _known(found: DraftList, step: Step) -> str | None:
    one = found.items.get(step["id"])
    return None if one and not (one.into or one.withdrawn) else f"a recommendation of the list, {step['id']} is none"


def _made_it(found: DraftList, step: Step) -> str | None:
    able = found.states_of(step["id"])
    known = step["id"] in found.items
    return None if step["state"] in able or not known else f"one of the States that made it: {', '.join(able)}"


def _several_that_stand(found: DraftList, step: Step) -> str | None:
    ids = step["ids"] or []
    if len(set(ids)) < 2 or len(set(ids)) < len(ids):
        return "two or more different recommendations"
    for id in ids:
        one = found.items.get(id)
        if one is None:
            return f"recommendations of the list, {id} is none"
        if one.into or one.withdrawn:
            return _gone(id, one.into)
    return None


def _not_proposed(found: DraftList, step: Step) -> str | None:
    open = {id: first for first, one in found.proposals.items() for id in one.ids}
    there = next((id for id in step["ids"] or () if id in open), None)
    return f"an answer first to the proposal {open[there]}, which has {there} too" if there else None


def _gone(id: str, into: str) -> str:
    return f"recommendations that stand, {id} is {'merged into ' + into if into else 'withdrawn'}"


def _is_proposed(found: DraftList, step: Step) -> str | None:
    return None if step["id"] in found.proposals else "the first id of a proposal to merge"


def _concerned(found: DraftList, step: Step) -> str | None:
    able = found.states_of(*_proposed(found, step))
    return None if step["state"] in able or not able else f"one of the States concerned: {', '.join(able)}"


def _not_agreed(found: DraftList, step: Step) -> str | None:
    one = found.proposals.get(step["id"])
    return "each State once" if one and step["state"] in one.agreed else None


def _proposed(found: DraftList, step: Step) -> tuple[str, ...]:
    one = found.proposals.get(step["id"])
    return one.ids if one else ()


def _something(found: DraftList, step: Step) -> str | None:
    return None if found.items else "a draft list"


def _something_proposed(found: DraftList, step: Step) -> str | None:
    return None if found.proposals else "that merging was proposed"


def _each_listed_once(found: DraftList, step: Step) -> str | None:
    ids, standing = step["ids"] or [], [one.id for one in found.listed]
    if twice := [id for place, id in enumerate(ids) if id in ids[:place]]:
        return f"each recommendation listed once, {twice[0]} stands twice"
    if odd := [id for id in ids if id not in standing]:
        return f"recommendations that stand on the list, {odd[0]} does not"
    left = [id for id in standing if id not in ids]
    return f"every recommendation that was made, {left[0]} is missing" if left else None


def _number(found: DraftList, step: Step) -> str | None:
    said = step["chapeau"] or ""
    return None if said.isascii() and said.isdecimal() else "the number of the paragraph as chapeau"


_ANSWER: tuple[Guard[DraftList], ...] = (
    Guard(_something_proposed, of_state=True),
    Guard(_is_proposed),
    Guard(_concerned, of_record=True),
    Guard(_not_agreed, of_record=True),
)
_GUARDS: dict[str, tuple[Guard[DraftList], ...]] = {
    k.READ: (
        Guard(_has_states),
        Guard(_same_states, of_record=True),
        Guard(_edits_something),
        Guard(_own_text, of_record=True),
        Guard(_stands, of_record=True),
    ),
    k.WITHDRAWN: (Guard(_something, of_state=True), Guard(_known), Guard(_made_it, of_record=True)),
    k.MERGING_PROPOSED: (Guard(_something, of_state=True), Guard(_several_that_stand), Guard(_not_proposed)),
    k.MERGING_AGREED: _ANSWER,
    k.MERGING_DECLINED: _ANSWER,
    k.NUMBERED: (Guard(_something, of_state=True), Guard(_number), Guard(_each_listed_once, of_record=True)),
}

DRAFTING: Machine[DraftList] = Machine(k.KINDS, _GUARDS, DraftList, fold, lambda found: found.stage)
