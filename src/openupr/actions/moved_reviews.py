"""Reviews outside the ordinary course, as the ledger has them, else as this program's record does.

Does not: write an entry, or mix the steps of the two in one review.
"""

from functools import cache

from openupr.actions.missing_review import not_a_review
from openupr.actions.take_step import check_review
from openupr.domain.printed import day, ordinal
from openupr.domain.procedure.case import cases
from openupr.domain.procedure.guided import way, way_of
from openupr.domain.procedure.guides import GUIDES
from openupr.domain.procedure.history import history
from openupr.domain.procedure.letter_facts import DAYS, NAMES, NUMBERED, LetterFacts, letter_facts
from openupr.domain.procedure.review import ReviewState, replay
from openupr.domain.rehearsal import is_invented_state
from openupr.domain.when import When
from openupr.imports.identify import by_hand
from openupr.store import steps
from openupr.store.failures import Refused
from openupr.vocabulary.calendar import reviews, sessions, special_cases
from openupr.vocabulary.names import resolver, shown_name
from openupr.vocabulary.states import names


def address_of(text: str) -> str:
    """The address of a review that a person names ("USA 4", "USA/4"). Raises Refused."""
    key = by_hand(text, resolver().find)
    if key is None:
        raise Refused(not_a_review(text))
    address = f"{key[0]}/{key[1]}"
    check_review(address)
    return address


def state_of(address: str) -> ReviewState:
    """The review by its steps in the ledger; where there are none, by those of the record."""
    return steps.states().get(address) or _by_record(address)


def moved() -> tuple[ReviewState, ...]:
    """Every review with a postponement or non-participation; those of the record first."""
    known = {one: _by_record(one) for one in _addresses()}
    known |= {address: state for address, state in steps.states().items() if address and cases(state)}
    return tuple(state for state in known.values() if cases(state))


def facts_for_letter(address: str, way_name: str, given: dict[str, str]) -> LetterFacts:
    """The facts of a letter on that way; `given` by hand take their place. Raises Refused."""
    if odd := sorted(set(given) - set(NAMES)):
        raise Refused(f"A fact to set was expected ({', '.join(NAMES)}), found {odd[0]!r}.")
    if way_name not in GUIDES:
        raise Refused(f"There is no way {way_name!r}. There are: {', '.join(GUIDES)}.")
    state = state_of(address)
    led = way(state) or way_of(state, way_name)
    told = letter_facts(state, led)
    own = {"state": shown_name(state.review.partition("/")[0]), "state_formal": _formal(address.partition("/")[0])}
    return LetterFacts(told.way, {**told.facts, **own, **_printed(given)}, told.lists, told.sources)


def _printed(given: dict[str, str]) -> dict[str, str]:
    return {name: _as_printed(name, text) for name, text in given.items()}


def _as_printed(name: str, text: str) -> str:
    """A fact that is set by hand, as letters print it. Raises Refused for what cannot stand there."""
    if name in NUMBERED:
        if not (text.isascii() and text.isdecimal() and 0 < len(text) < 4 and int(text)):
            raise Refused(f"{name}: a number such as 48 was expected, found {text!r}.")
        return ordinal(int(text))
    if any(one.isdecimal() and not one.isascii() for one in text):
        raise Refused(f"{name}: digits 0 to 9 were expected, found {text!r}.")
    try:
        return day(When.parse(text)) if name in DAYS else text
    except ValueError:
        return text  # "at its sixty-first session"


def _formal(code: str) -> str:
    if is_invented_state(code):
        return shown_name(code)
    return names()[code, "en"].formal


@cache  # the tables do not change while the program runs
def _by_record(address: str) -> ReviewState:
    return replay(history(address, reviews(), special_cases(), sessions()), review=address)


@cache
def _addresses() -> tuple[str, ...]:
    """The reviews that rows of special cases concern, also by their session, in the order of the rows."""
    found: dict[str, None] = {}
    for row in special_cases():
        whole = [one for one in reviews() if row.session and one.session == row.session and not row.state]
        found |= dict.fromkeys(f"{one.state}/{one.cycle}" for one in whole)
        if row.state:
            found[f"{row.state}/{row.cycle}"] = None
    return tuple(found)
