"""What guards ask of days, of what is entered once, and of symbols: tests of a step beside the steps before it.

Source: RULES 3.11 (symbols), 12.1 (milestones; a day is compared only where both are known exactly enough).
Does not: say of which kinds of steps they are asked (`guards` does).
"""

from collections.abc import Callable

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.symbols import Symbol

Test = Callable[[ReviewState, Step], str | None]
"""What was expected, where it is not so; None where the guard holds."""
_MOVES = (k.POSTPONED, k.NOT_HELD)
_DAY = len("2024-08-05")
_OURS = ("REHEARSAL/", "DRAFT/", "A/HRC/WG.6/", "A/HRC/OM/", "A/HRC/RES/")


def once(state: ReviewState, step: Step) -> str | None:
    """A step of its kind once; a change of it is a correction."""
    before = state.last(step.type)
    return f"{step.type.replace('_', ' ')} once{_corrects(before)}" if before else None


def _corrects(before: Step) -> str:
    """How what is there already is changed: by a correction that names it."""
    return f" (entry {before.seq} is it; --corrects {before.seq} takes its place)" if before.seq else ""


def decided_once(state: ReviewState, step: Step) -> str | None:
    """The same decision is taken once: one of the same symbol, or of no other, with no new date between the two."""
    for before in state.of(step.type):
        moved = any(one.type == k.SCHEDULED for one in state.after(before))
        if before["decision"] == step["decision"] and (step["decision"] or not moved):
            return f"{step.type.replace('_', ' ')} once{_corrects(before)}, or another decision"
    return None


def moved_by_decision(state: ReviewState, step: Step) -> str | None:
    """While a date stands another one names the decision that moves it; a day for the session that stands needs none.

    So two people who place one review anew at the same time do not both do it: the second sees the date of the first.
    """
    before = state.last(k.SCHEDULED, k.ABSENCE, *_MOVES)
    if before is None or before.type != k.SCHEDULED or step["decision"]:
        return None
    stands, told = before["date"] or "", step["date"] or ""
    same_day = len(stands) < _DAY or told in ("", stands)
    if same_day and step["session"] == before["session"]:
        return None
    place = f"session {before['session']}{f', {stands},' if stands else ''} stands"
    return f"the decision that moves it (decision): {place}{_corrects(before)}"


def not_before(*types: str) -> Test:
    """Not on a day before the last of those steps on which it depends."""

    def test(state: ReviewState, step: Step) -> str | None:
        for type in types:
            earlier = state.last(type)
            if earlier and earlier.on and step.on and step.on.last < earlier.on.first:
                entry = f", entry {earlier.seq}" if earlier.seq else ""
                return f"a day not before {k.KINDS[type].words} ({earlier.on}{entry})"
        return None

    return test


def after_paper(state: ReviewState, step: Step) -> str | None:
    """Not before the report of the Working Group was adopted, where it answers in the addendum or the plenary."""
    later = step["stage"] in ("addendum", "plenary", "later")
    return not_before(*(k.REPORT_ADOPTED,) if later else (k.OPENED,))(state, step)


def own_symbol(state: ReviewState, step: Step) -> str | None:
    """A symbol names one document; a document issued afresh after the review was moved may keep its own."""
    symbol = step["symbol"]
    for before in state.of(k.DOCUMENT, k.REPORT_ISSUED) if symbol else ():
        afresh = any(one.type in (k.SCHEDULED, *_MOVES) for one in state.after(before))
        if before["symbol"] == symbol and not (afresh and before["document"] == step["document"]):
            what = (before["document"] or before.type).replace("_", " ")
            return f"a symbol of its own, {symbol} is that of the {what}{_corrects(before)}"
    return None


def form_of_symbol(state: ReviewState, step: Step) -> str | None:
    """A symbol in a form that symbols have, or one of a draft or a rehearsal."""
    symbol = step["symbol"]
    if not symbol or Symbol.parse(symbol) or symbol.startswith(_OURS):
        return None
    return f"a symbol such as A/HRC/59/15, A/HRC/59/15/Add.1 or A/HRC/WG.6/48/SVN/1, not {symbol!r}"
