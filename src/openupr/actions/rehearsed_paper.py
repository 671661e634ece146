"""The papers of a rehearsed review, from the ledger: draft report of the Working Group, addendum, statements.

Source: RULES 6.2, 7.3; DESIGN 7a: their symbols begin with REHEARSAL/.
Does not: write a file (`commands` does, where it is asked to), or tell anything that is in no entry but the summary of
the State's presentation, which people write and is invented here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from openupr.actions.draft_report import Proceedings, facts_of
from openupr.actions.reported_review import review_on
from openupr.domain.drafting.answers import Answer
from openupr.domain.drafting.report import Block, Facts, Form, report
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.recommendations import courses
from openupr.domain.rehearsal import INVENTED, name_of, session_of
from openupr.domain.rehearsing.acts import Clock
from openupr.domain.rehearsing.chance import Chance
from openupr.domain.rehearsing.planned import Planned
from openupr.domain.rehearsing.texts import statement
from openupr.domain.speakers.floor import Status
from openupr.store import steps
from openupr.store.failures import Refused
from openupr.store.floors import LISTS
from openupr.vocabulary.names import shown_name


@dataclass(frozen=True, slots=True)
class Addendum:
    """What an addendum is made from: the State's name, the symbol, the positions in order, the pledges made in it."""

    state: str
    symbol: str
    answers: tuple[Answer, ...]
    pledges: tuple[str, ...]


def draft_of(review: str, on: date) -> tuple[Facts, tuple[Block, ...]]:
    """The draft report as of a day. Raises Refused where a recommendation is not in it, once, under its own number."""
    code = review.partition("/")[0]
    told = review_on(code, 0, on)
    if told is None:
        raise Refused(f"A review with entries was expected, the ledger has none of {review} up to {on}.")
    facts = facts_of(told, shown_name, Proceedings((f"{_name(code)} presented its report; all is {INVENTED}.",)))
    blocks = report(facts)
    printed = {one.number: one.text for one in blocks if one.form is Form.RECOMMENDATION}
    listed: Mapping[str, str] = {one["number"]: one["text"] for one in told["recommendations"]}
    if odd := [number for number in {**listed, **printed} if listed.get(number) != printed.get(number)]:
        raise Refused(
            f"The draft report of {review} was expected to have each recommendation of the list under its number; "
            f"{odd[0]} differs. Nothing was changed."
        )
    return facts, blocks


def addendum_of(review: str) -> Addendum | None:
    """The addendum that the ledger has; None where the State answered everything in its report."""
    state = steps.state_of(review)
    issued = next((one for one in state.of(k.DOCUMENT) if one["document"] == "addendum"), None)
    if issued is None:
        return None
    given = [(one.number, answer) for one in courses(state.steps).values() for answer in one.answers]
    answers = (Answer(number, one.position, one.part) for number, one in given if one.stage == "addendum")
    pledges = (one["text"] for one in state.of(k.PLEDGED) if one["stage"] == "addendum")
    return Addendum(_name(review.partition("/")[0]), issued["symbol"], tuple(answers), tuple(pledges))


def statements_of(review: str, seed: int) -> dict[str, str]:
    """The statements of those who spoke, by the names of their files ("XAB.txt"), as they were handed in."""
    code = review.partition("/")[0]
    session = session_of(code)
    one = Planned(code, 0, Clock(session), Chance(seed), session)
    heard = (turn.speaker for turn in LISTS.of(review).state.turns.values() if turn.status is Status.HEARD)
    return {f"{speaker}.txt": statement(one, speaker) for speaker in heard}


def adopted_on(review: str) -> date:
    """The day on which the report was adopted in the Working Group, ad referendum."""
    (adopted,) = steps.state_of(review).of(k.REPORT_ADOPTED)
    return date.fromisoformat(adopted["on"])


def _name(code: str) -> str:
    return name_of(code).removesuffix(f" ({INVENTED})")
