"""Steps of a list of speakers, with what a person need not type: the window, who is a member, the order after the lot.

Source: RULES 5.4 to 5.6, 8.4.
Does not: read the clock, or print. What it fills in stands in the entry, so that the fold needs no table.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from openupr.actions import take_part
from openupr.actions.take_step import check_review
from openupr.domain.lots.manifest import Purpose
from openupr.domain.plenary.rules import PlenaryRules, plenary_rules
from openupr.domain.procedure.kinds import OPENED
from openupr.domain.procedure.machine import Told
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Kind, Step
from openupr.domain.rehearsal import is_invented
from openupr.domain.speakers import kinds as k
from openupr.domain.speakers.allotment import TimeRules, time_rules
from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.guards import SPEAKERS
from openupr.domain.speakers.order import Compared, compared, listed
from openupr.domain.speakers.window import window
from openupr.domain.states import members_on, sort_key
from openupr.store import drawings, record, steps
from openupr.store.failures import Refused
from openupr.store.floors import LISTS
from openupr.vocabulary.calendar import sessions
from openupr.vocabulary.modalities import modalities
from openupr.vocabulary.record import of_review
from openupr.vocabulary.states import council_terms, states

__all__ = ["LISTS", "by_record", "key", "made", "rules_of", "session_of", "taken", "told_by_record", "tried"]


def key(review: str, name: str) -> str:
    """The key of a list of a review. Raises Refused."""
    check_review(review)
    if name not in k.LISTS:
        raise Refused(f"One of the lists {', '.join(k.LISTS)} was expected, found {name!r}.")
    return review if name == k.DIALOGUE else f"{review} {name}"


def session_of(review: str) -> int | None:
    """The session of the Working Group in which a review is held, by the ledger, else by the record."""
    state, _, cycle = review.partition("/")
    known = record.of_review(state, int(cycle))
    return steps.state_of(review).session or (known.session if known else None)


def rules_of(review: str, name: str = k.DIALOGUE) -> TimeRules:
    """The numbers of speaking time that hold for a list of a review."""
    if name != k.DIALOGUE:
        return _plenary(review).times(name)
    return time_rules(modalities(), None if is_invented(review) else session_of(review))


def made(
    review: str,
    name: str,
    word: str,
    words: Mapping[str, str],
    on: str,
    actor: str = "",
    corrects: int = 0,
    **more: str,
) -> list[Step]:
    """The steps that one command means: several where several speakers are named. Raises Refused.

    `more`: that it is entered from the record (`take_part.of_record`); then no window and no order are filled in.
    """
    kind = take_part.kind_of(SPEAKERS, word)
    floor = LISTS.of(key(review, name)).state
    words = {**words, **({} if name == k.DIALOGUE else {"list": name})}
    if not more:
        words = _filled(review, kind, floor, words, on)
    if kind.name == k.ORDERED:
        words = {**_members(review, floor, words, on), **words}
    if kind.name not in (k.REGISTERED, k.ADDED):
        return [take_part.made(review, kind, words, on, actor, corrects, **more)]
    speakers = [one.strip() for one in words.get("speaker", "").split(",")]
    each = [{**words, "speaker": one, "as": words.get("as") or _role(one, review, name, on)} for one in speakers]
    return [take_part.made(review, kind, one, on, actor, corrects, **more) for one in each]


def _filled(review: str, kind: Kind, floor: Floor, words: Mapping[str, str], on: str) -> Mapping[str, str]:
    """The words with what need not be typed; minutes above the State's time are refused."""
    if kind.name == k.LIST_OPENED:
        return {**_window(review), **words}
    if kind.name == k.ORDERED:
        return _order(review, floor, words, on)
    if kind.name == k.DIVIDED:
        _within_time(review, words)
    return words


def tried(review: str, name: str, new: list[Step]) -> Told[Floor]:
    """What the list would be after the steps; nothing is written. Raises Refused."""
    _review_opened(review, new)
    return take_part.tried(SPEAKERS, LISTS.of(key(review, name)), new)


def taken(review: str, new: list[Step], seen: int | None = None) -> list[int]:
    """Take the steps as one transaction; the numbers of their entries. `seen`: see `take_part`. Raises Refused."""
    _review_opened(review, new)
    return take_part.taken(SPEAKERS, LISTS, new, seen)


def _plenary(review: str) -> PlenaryRules:
    return plenary_rules(modalities(), None if is_invented(review) else session_of(review))


def _window(review: str) -> dict[str, str]:
    session = sessions().get(session_of(review) or 0)
    found = window(session.start.first, modalities(), session.number) if session else None
    if found is None:
        return {}
    return {
        "opens": found.opens.date().isoformat(),
        "opens_at": found.opens.time().isoformat(),
        "closes": found.closes.date().isoformat(),
        "closes_at": found.closes.time().isoformat(),
    }


def _role(speaker: str, review: str, name: str, on: str) -> str:
    """Member or observer on the day of the review, which the record or the ledger gives, else of the entry."""
    if name == k.PLENARY_STAKEHOLDERS:
        return k.STAKEHOLDER
    if is_invented(review):
        return k.MEMBER  # a rehearsal holds its States to be members
    return k.MEMBER if speaker in members_on(council_terms(), _day(review, on, name)) else k.OBSERVER


def _members(review: str, floor: Floor, words: Mapping[str, str], on: str) -> dict[str, str]:
    """Who of those that no entry registered was a member of the Council; nothing where every role is known."""
    given = [one.strip() for one in words.get("speakers", "").split(",") if one.strip() in states()]
    new = [one for one in given if one not in floor.turns]
    if not new or floor.list == k.PLENARY_STAKEHOLDERS:
        return {}
    members = [one for one in given if _role(one, review, floor.list, on) == k.MEMBER]
    return {"members": ",".join(members)} if members else {}


def _day(review: str, on: str, name: str = k.DIALOGUE) -> date:
    """The day of the review, or of its plenary, by the ledger or the record; else of the entry, or of the session."""
    state, _, cycle = review.partition("/")
    known = record.of_review(state, int(cycle))
    session = sessions().get(session_of(review) or 0)
    try:
        day = known and (known.reviewed_on if name == k.DIALOGUE else known.decided_on)
        told = day or (date.fromisoformat(on) if on else None)
    except ValueError:
        told = session.start.exact if session else None  # a month or a year is no day to be a member on
    if told is None:
        raise Refused("Whether a speaker was a member cannot be told without a day: --on 2025-01-28, or as=….")
    return told


def _order(review: str, floor: Floor, words: Mapping[str, str], on: str) -> dict[str, str]:
    """The order: of the lot where a drawing is named, of registration, else alphabetical from the first.

    A list that is given by hand must be that order, or name its reason.
    """
    found = {"how": k.ALPHABET if floor.list != k.PLENARY_STAKEHOLDERS else k.REGISTRATION, **words}
    if floor.list != k.DIALOGUE and (cap := _plenary(review).cap(floor.list)):
        found = {"cap": str(cap), **found}
    drawn = _drawn(review, words["drawing"]) if words.get("drawing") else ()
    if drawn and found["how"] == k.ALPHABET and "how" not in words and floor.list != k.DIALOGUE:
        found["how"] = k.LOT
    given = [one.strip() for one in found.get("speakers", "").split(",") if one.strip()]
    if given and (found.get("reason") or {*given} - {*floor.registered}):
        return found  # who did not register is refused by the list itself
    found, due = _due(review, floor, found, drawn, given, on)
    if given and [*due] != given:
        place = next((n for n, (one, other) in enumerate(zip(given, due, strict=False)) if one != other), len(due))
        raise Refused(
            f"The order by {_RULES[found['how']]} was expected: {', '.join(due)}. At place {place + 1} was found "
            f"{given[place] if place < len(given) else 'nobody'}. Leave out speakers=, or say why it differs: reason=…."
        )
    return {**found, "speakers": ",".join(due)}


_RULES = {
    k.ALPHABET: "English alphabet from the State that begins (A/HRC/DEC/17/119, section III)",
    k.REGISTRATION: "registration",
    k.LOT: "the lot",
}


def _due(
    review: str, floor: Floor, found: dict[str, str], drawn: Sequence[str], given: Sequence[str], on: str
) -> tuple[dict[str, str], Sequence[str]]:
    """The order as the rule has it, and what the entry says of it. In the dialogue a lot gives who begins, no more."""
    how = found["how"]
    if how == k.REGISTRATION:
        return found, _as_registered(floor, int(found.get("cap") or 0))
    if how == k.LOT and floor.list != k.DIALOGUE:
        if not drawn and not given:
            raise Refused("The drawing that gave the order was expected (drawing=3), or those drawn (speakers=FRA,…).")
        return found, drawn or given
    first = found.get("first") or (drawn[0] if drawn else given[0] if given else "")
    if drawn and first != drawn[0]:
        raise Refused(f"{drawn[0]} was drawn to begin (drawing {found['drawing']}), found first={first}.")
    if first not in floor.registered:
        raise Refused(f"The State that begins, one of those who registered, was expected (first=), found {first!r}.")
    day = _day(review, on)
    keys = {one: states()[one].sort_key_on(day) if one in states() else sort_key(one) for one in floor.registered}
    return {**found, "first": first}, listed(floor.registered, keys, first)


def _as_registered(floor: Floor, cap: int) -> list[str]:
    """The institution of A status first, then as they came, to the cap."""
    first = [one for one in floor.registered if floor.turns[one].role == k.INSTITUTION]
    others = [one for one in floor.registered if one not in first]
    return first + (others[:cap] if cap else others)


def _drawn(review: str, number: str) -> tuple[str, ...]:
    """What a drawing of lots gave for a review: the list from the first speaker, or those drawn in their order."""
    every = {str(one.number): one for one in drawings.register().values()}
    one = every.get(number)
    if one is None or not one.held:
        raise Refused(
            f"A drawing that was held was expected (drawing=), found {number}; there are: {', '.join(every)}."
        )
    if one.manifest.get("purpose") not in (Purpose.FIRST_SPEAKER, Purpose.PLENARY_LIST):
        raise Refused(f"A drawing of first speakers or of a plenary list was expected, drawing {number} is another.")
    parts_ = [part for part in one.held.get("parts", ()) if part["about"] in (review, "")]
    if not parts_:
        raise Refused(f"Drawing {number} was not about {review}.")
    return tuple(parts_[0]["result"])


def told_by_record(review: str) -> tuple[list[int], Compared]:
    """Enter the list of the dialogue as the report has it, and how it compares with the order. Raises Refused."""
    if LISTS.of(key(review, k.DIALOGUE)).steps:
        raise Refused(f"The ledger has a list of speakers of {review} already. Enter what is missing step by step.")
    step, told = by_record(review)
    return take_part.taken(SPEAKERS, LISTS, [step]), told


def by_record(review: str) -> tuple[Step, Compared]:
    """The list of the dialogue as the report has it, as a step that is in no ledger, and how it compares. Raises
    Refused."""
    fact = of_review(review)
    if fact is None or not fact.speakers or not fact.review_date or not fact.symbol:
        raise Refused(f"The record of this program holds no list of speakers of {review}.")
    speakers = tuple(dict.fromkeys(one for one in fact.speakers if one in states()))
    day = date.fromisoformat(fact.review_date)
    told = compared(speakers, {one: states()[one].sort_key_on(day) for one in speakers})
    kind = SPEAKERS.kinds[k.ORDERED]
    window_known = window(day, modalities(), fact.session) is not None
    how = {"how": k.ALPHABET, "first": told.first} if window_known else {"how": k.REGISTRATION}
    members = members_on(council_terms(), day)
    sat = {"members": [one for one in speakers if one in members]}
    payload = {"review": review, "record": "yes", "source": fact.symbol, **how, "speakers": list(speakers), **sat}
    return Step(kind.name, review, payload, kind.actors[0]), told


def _within_time(review: str, words: Mapping[str, str]) -> None:
    given = [words.get(f"{part}_minutes", "") for part in k.PARTS]
    most = rules_of(review).state // 60
    if all(one.isdecimal() for one in given) and sum(map(int, given)) > most:
        came = f"state time divided into {' + '.join(given)} minutes"
        take_part.refuse(StepRefused(review, "list of speakers", came, f"{most} minutes at most", "A/HRC/DEC/17/119"))


def _review_opened(review: str, new: list[Step]) -> None:
    """In the dialogue nobody is called before the review is opened."""
    for step in new:
        in_dialogue = step.type in (k.CALLED, k.STATE_TOOK) and (step["list"] or k.DIALOGUE) == k.DIALOGUE
        if in_dialogue and not step.from_record:
            state = steps.state_of(review)
            if not state.has(OPENED):
                came = step.type.replace("_", " ")
                expected, citation = "review opened before it", "PRST/8/1, paragraph 6"
                take_part.refuse(StepRefused(review, state.stage, came, expected, citation))
