"""The item of the plenary on a review as its page shows it: sections, their speakers, the tally, what was decided.

Source: RULES 7.4, 8.1 to 8.5; DESIGN 2.
Does not: take a step, count what has no position as noted, or hold the names of persons.
"""

from typing import Any

from django.utils.translation import gettext_noop

from openupr.actions import list_speakers, plenary_item
from openupr.domain.plenary.item import CLOSING, INSTITUTION, SECTIONS, STAKEHOLDERS, STATES, VIEWS, Item, left
from openupr.domain.plenary.rules import PlenaryRules
from openupr.domain.plenary.tally import Count
from openupr.domain.procedure.kinds import OUTCOME, OUTCOME_POSTPONED
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.floor import clock_time
from openupr.domain.speakers.kinds import PLENARY_STAKEHOLDERS, PLENARY_STATES
from openupr.site import floors, parts
from openupr.site.parts import minutes

Plain = dict[str, Any]
NAMES = {
    VIEWS: gettext_noop("Views of the State under review"),
    INSTITUTION: gettext_noop("Its national institution of A status"),
    STATES: gettext_noop("States and entities of the United Nations"),
    STAKEHOLDERS: gettext_noop("Other stakeholders"),
    CLOSING: gettext_noop("Closing remarks of the State under review"),
}
_LISTS = {STATES: PLENARY_STATES, STAKEHOLDERS: PLENARY_STAKEHOLDERS}
# For the catalogs: templates translate what the domain says
WORDS = (
    gettext_noop("item not opened"), gettext_noop("item opened"), gettext_noop("tally stated"),
    gettext_noop("ready for the decision"),
)  # fmt: skip


def whole(item: Item, state: ReviewState, ours: Count) -> Plain:
    """The item: each section with its time and speakers, the tally stated and the one of the ledger, the decision."""
    rules = plenary_item.rules_of(item.review)
    name = parts.name_of(item.review.partition("/")[0])
    return {
        "council_session": item.council_session,
        "now": item.now,
        "sections": [_section(item, rules, one) for one in SECTIONS],
        "tally": {
            "stated": _count(item.tally) if item.tally else None,
            "ours": _count(ours) if ours.received else None,
            "agree": item.tally is None or not ours.received or _numbers(item.tally) == _numbers(ours),
            "sentence": ours.sentence(name) if ours.received else "",
        },
        "decision": _decision(state),
        "ready": CLOSING in item.sections and not item.now,
    }


def _section(item: Item, rules: PlenaryRules, name: str) -> Plain:
    one = item.sections.get(name)
    until = one and (one.closed if one.closed is not None else item.at or one.opened)
    spare = left(item, rules, name, until or 0) // 1000 if one else 0
    data: Plain = {
        "section": name,
        "name": NAMES[name],
        "minutes": minutes(_total(rules, name)),
        "opened": clock_time(one.opened)[:5] if one else "",
        "closed": clock_time(one.closed)[:5] if one and one.closed is not None else "",
        "runs": item.now == name,
        "used": minutes(one.used_at(until or 0) // 1000) if one else "",
        "left": minutes(max(0, spare)) if one else "",
        "over": minutes(-spare) if one and spare < 0 else "",
        "not_held": item.not_held.get(name, ""),
        "list": None,
    }
    return {**data, "list": _list(item.review, rules, _LISTS[name])} if name in _LISTS else data


def _total(rules: PlenaryRules, name: str) -> int:
    return {VIEWS: rules.state, CLOSING: rules.state, STATES: rules.states}.get(name, rules.stakeholders)


def _list(review: str, rules: PlenaryRules, name: str) -> Plain:
    """Who is on the list of a section, the cap, and whether a lot is due."""
    found = list_speakers.LISTS.of(list_speakers.key(review, name))
    floor, cap = found.state, rules.cap(name)
    many = len(floor.registered)
    return {
        **floors.whole(found, floors.LEDGER if found.steps else None),
        "address": f"/reviews/{review}/speakers?list={name}",
        "stage": floor.stage,
        "registered": many,
        "cap": cap or None,
        "lot": bool(name == PLENARY_STATES and cap and many > cap and not floor.order),
    }


def _count(count: Count) -> Plain:
    return {
        "received": count.received, "supported": count.supported, "noted": count.noted,
        "partially": count.partially, "open": count.open, "sum": count.sum, "adds_up": count.adds_up,
    }  # fmt: skip


def _numbers(count: Count) -> tuple[int, ...]:
    return count.received, count.supported, count.noted, count.partially


def _decision(state: ReviewState) -> Plain | None:
    """Adopted, or postponed where nothing was adopted since; with its entry."""
    steps: list[Step] = [one for one in state.steps if one.type in (OUTCOME, OUTCOME_POSTPONED)]
    if not steps:
        return None
    last = steps[-1]
    return {
        "adopted": last.type == OUTCOME,
        "on": last["on"],
        "decision": last["decision"] or "",
        "why": last["why"] or "",
        "entry": last.seq or None,
    }
