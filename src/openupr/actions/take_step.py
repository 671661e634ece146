"""Take a step of a review: an entry of the ledger, or a word on why it may not be taken. And enter a review's history.

Source: DESIGN 4; RULES 12.1.
Does not: read the clock (the day of the step is an argument), or print.
"""

import re
from collections.abc import Mapping, Sequence

from openupr.actions.check import background
from openupr.actions.drawn_troika import is_drawn, members_of
from openupr.domain.plenary.item import marked_or_held
from openupr.domain.procedure.history import history
from openupr.domain.procedure.kinds import DIALOGUE_CLOSED, KINDS, OUTCOME, TROIKA_DRAWN
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.review import ReviewState, replay
from openupr.domain.procedure.step import Kind, Step, WrongField, day, read
from openupr.domain.procedure.taking import take
from openupr.domain.rehearsal import CYCLE, is_invented_state
from openupr.store import record, steps
from openupr.store.failures import Refused
from openupr.store.floors import ITEMS, LISTS
from openupr.vocabulary.calendar import cycles, reviews, sessions, special_cases
from openupr.vocabulary.states import members

SURENESS = ("high", "medium", "low", "unknown")
_SECTIONS = "A/HRC/RES/5/1, annex, paragraphs 29 to 31; practice of the plenary"
# "SVN/4"
_REVIEW = re.compile(r"([A-Z]{3})/(\d{1,2})")
# "sessions/47"
_SESSION = re.compile(r"sessions/(\d{1,3})")


def kind_of(word: str) -> Kind:
    """The kind of step of that name. Raises Refused."""
    found = KINDS.get(word.replace("-", "_").replace(" ", "_"))
    if found is None:
        near = [name for name in KINDS if word and word[:4] in name]
        raise Refused(f"There is no step {word!r}. There are: {', '.join(near or KINDS)}.")
    return found


def check_review(review: str) -> None:
    """Raises Refused where there can be no such review."""
    match = _REVIEW.fullmatch(review)
    real = match and match[1] in members() and int(match[2]) in cycles()
    invented = match and is_invented_state(match[1]) and int(match[2]) == CYCLE
    if not (real or invented):
        raise Refused(f"A review such as SVN/4 was expected (State as alpha-3, cycle), found {review!r}.")


def made(
    review: str, kind: Kind, words: Mapping[str, str], about: Mapping[str, str], actor: str = "", corrects: int = 0
) -> Step:
    """The step, from words as typed. `about`: on, source, record, sureness. Raises Refused."""
    check_review(review)
    if about.get("record") and not about.get("source"):
        raise Refused("What is entered from the record names its source: --source SYMBOL.")
    if not about.get("record") and not about.get("on"):
        raise Refused("The day of the step is needed: --on 2025-01-28.")
    try:
        if about.get("on"):
            day(about["on"])
        if (sure := about.get("sureness")) and sure not in SURENESS:
            raise WrongField(f"sureness: one of {', '.join(SURENESS)} was expected, found {sure!r}")
        if kind.name == TROIKA_DRAWN and words.get("drawing") and not words.get("members"):
            words = {**words, "members": members_of(review, words["drawing"])}
        payload = {"review": review, **{name: text for name, text in about.items() if text}, **read(kind, words)}
    except ValueError as error:  # WrongField is one
        where = "" if isinstance(error, WrongField) else "--on: "
        raise Refused(f"{where}{error}.") from error
    return Step(kind.name, review, {**payload, **({"corrects": corrects} if corrects else {})}, actor or kind.actors[0])


def tried(step: Step) -> ReviewState:
    """The review as it would be after the step; nothing is written. Raises Refused."""
    return _taken(steps.state_of(step.review), [step])


def taken(new: Sequence[Step], seen: int | None = None) -> list[int]:
    """Take the steps of one review, as one transaction; the numbers of their entries. Raises Refused.

    `seen`: the number of the review's last entry that the person knew of (0: none); another one now, and it is refused.
    """

    def decide(state: ReviewState) -> Sequence[Step]:
        _check_seen(state, seen, "the form was opened", "then send the form again")
        _taken(state, new)
        return new

    return [entry.seq for entry in steps.record(new[0].review, decide)]


def reviews_meant(words: str) -> tuple[str, ...]:
    """The review named, or those of a session ("sessions/47"), failed dates left out. Raises Refused."""
    match = _SESSION.fullmatch(words)
    if match is None:
        check_review(words)
        return (words,)
    found = tuple(
        f"{one.state}/{one.cycle}" for one in record.reviews() if one.session == int(match[1]) and not one.status.failed
    )
    if not found:
        raise Refused(f"No review of a session {match[1]} is known here.")
    return found


def seen(reviews: Sequence[str]) -> dict[str, int]:
    """The last entry of each of these reviews, as it is known now: what `taken_together` compares."""
    every = steps.states()
    return {one: _last(every.get(one, ReviewState(one))) for one in reviews}


def taken_together(new: Sequence[Step], seen: Mapping[str, int] | None = None) -> list[int]:
    """Take one step each of several reviews, as one transaction: all or none. Raises Refused.

    `seen`: the last entry of each that the person knew of; where another came since, it is refused.
    """

    def decide(every: Mapping[str, ReviewState]) -> Sequence[Step]:
        for step in new:
            state = every.get(step.review, ReviewState(step.review))
            _check_seen(
                state, (seen or {}).get(step.review), "this was begun", f"then try again: openupr step {state.review}"
            )
            _taken(every.get(step.review, ReviewState(step.review)), [step])
        return new

    return [entry.seq for entry in steps.record_all(decide)]


def told_by_record(review: str) -> list[int]:
    """Enter what the record of this program holds of a review, as one transaction. Raises Refused."""
    check_review(review)
    told = history(review, reviews(), special_cases(), sessions())

    def decide(state: ReviewState) -> Sequence[Step]:
        if state.steps:
            raise Refused(f"The ledger has steps of {review} already. Enter what is missing one by one, with --record.")
        if not told:
            raise Refused(f"The record holds nothing of {review}.")
        _ = replay(told, state)
        return told

    return [entry.seq for entry in steps.record(review, decide)]


def _taken(state: ReviewState, new: Sequence[Step]) -> ReviewState:
    try:
        for step in new:
            _nobody_speaks(step)
            _tally_stated(step)
            drawn = step.type == TROIKA_DRAWN and not step.from_record and is_drawn(step, state.stage)
            after = take(state, step, None if drawn else background())
            _not_again(state, step)
            state = after
    except StepRefused as refused:
        raise Refused(f"{refused} Nothing was changed.") from refused
    return state


def _last(state: ReviewState) -> int:
    return max((step.seq for step in state.steps), default=0)


def _check_seen(state: ReviewState, seen: int | None, since: str, how: str) -> None:
    """Raises Refused where somebody else took a step of the review meanwhile."""
    if seen is not None and seen != _last(state):
        raise Refused(
            f"Entry {_last(state)} of {state.review} came since {since}. Look at it, {how}. Nothing was changed."
        )


def _not_again(state: ReviewState, step: Step) -> None:
    """Raises Refused where the last step of its kind says the very same."""
    before = state.last(step.type)
    if before and before.seq and before.payload == step.payload:
        raise Refused(f"Entry {before.seq} of {state.review} says the very same. Nothing was changed.")


def _nobody_speaks(step: Step) -> None:
    """The dialogue is not closed while somebody has the floor (`domain.speakers`)."""
    if step.type == DIALOGUE_CLOSED and not step.from_record:
        floor = LISTS.of(step.review).state
        if speaks := floor.spoke or floor.part:
            citation = "practice of the list of speakers"
            raise StepRefused(step.review, floor.stage, "dialogue closed", f"that {speaks} has ended", citation)


def _tally_stated(step: Step) -> None:
    """Where its item of the plenary is kept (`domain.plenary`), no outcome is adopted before its tally and sections."""
    if step.type == OUTCOME and not step.from_record:
        item = ITEMS.of(step.review).state
        if item.council_session and (item.tally is None or item.now):
            expected = f"that section {item.now} is closed" if item.now else "the tally stated before it"
            raise StepRefused(step.review, item.stage, "outcome adopted", expected, "practice of the plenary")
        if item.council_session and item.open_sections:
            expected = f"{marked_or_held(item.open_sections[0])} before it"
            raise StepRefused(step.review, item.stage, "outcome adopted", expected, _SECTIONS)
