"""Six ways outside the ordinary course, each as the twelve parts of its record in order: what to do, who, which step.

Source: RULES 10.2 to 10.8, after A/HRC/OM/7/1 and the cases of 2010 to 2025; the order is ours, the Council set none.
An `aside` is the reason for which a part is usually not taken; a person marks it all the same, nothing is left out.
Does not: say when a step may be taken (`guards` does), or know a review (`guided` does).
"""

from dataclasses import dataclass

from openupr.domain.procedure import kinds as k

_ASKED = f"{k.COMMUNICATION} about=request_to_postpone author=… why=… until=…"
_TOLD = f"{k.COMMUNICATION} about=notice_of_non_participation author=… why=…"
_ANSWERED = f"{k.COMMUNICATION} about=clarification author=… why=… until=…"
_PAPERS = f"{k.CHECKED} present=… absent=…"
_LETTER, _REPORT = f"{k.ACTED} form=letter addressee=…", f"{k.REPORTED} council_session=… form=oral"
_HELD, _END = f"{k.OPENED} session=…", f"{k.CASE_CLOSED} how=…"
_PLENARY = f"{k.PLENARY_CHECKED} positions=… missing=… state_present=…"
_ABSENT_OUTCOME = f"{k.OUTCOME} decision=… state_present=no"
_PUT_OFF = f"{k.OUTCOME_POSTPONED} decision=… council_session=… condition=…"


@dataclass(frozen=True, slots=True)
class Move:
    """One part (1 to 12): what is done, who acts, the steps to type (the first is enough), why it may be left aside."""

    part: int
    words: str
    who: str
    steps: tuple[str, ...]
    aside: str = ""

    @property
    def types(self) -> tuple[str, ...]:
        """The kinds of its steps."""
        return tuple(one.split(" ", 1)[0] for one in self.steps)

    @property
    def citation(self) -> str:
        """The paragraph of its first step."""
        return k.KINDS[self.types[0]].citation


@dataclass(frozen=True, slots=True)
class Guide:
    """A way with its twelve moves. `name` is typed, `title` is read."""

    name: str
    title: str
    moves: tuple[Move, ...]


def _guide(name: str, title: str, *moves: tuple[str, str, tuple[str, ...], str]) -> Guide:
    return Guide(name, title, tuple(Move(part, *one) for part, one in enumerate(moves, 1)))


_ON_REQUEST = _guide(
    "postponement",
    "Postponement of a review",
    ("The State asks in writing, with its reason and the time it proposes", k.STATE, (_ASKED,), ""),
    ("Where reason, duration or date is missing: it is asked for, and the State answers", k.PRESIDENT,
     (f"{k.CLARIFICATION} asks=…", _ANSWERED), "the request said its reason, duration and date"),
    ("Which of the three documents are there six weeks before the review", k.SECRETARIAT, (_PAPERS,), ""),
    ("The troika, where it is to be drawn before the new date", k.PRESIDENT, (f"{k.TROIKA_DRAWN} members=…",),
     "the troika is drawn before the new date"),
    ("Whether the State is present when the meeting opens", k.PRESIDENT, (k.ABSENCE,),
     "the review was moved before a meeting was opened"),
    ("A meeting that was begun is suspended", k.PRESIDENT, (f"{k.SUSPENDED} until=…",), "no meeting had begun"),
    ("The Council decides: granted, or refused", k.COUNCIL,
     (f"{k.POSTPONED} decision=… latest_session=… earlier_if=… vote=…", f"{k.REFUSED} decision=… why=…"), ""),
    ("The new date: the session at the latest, earlier if; then the timetable", k.SECRETARIAT,
     (f"{k.SCHEDULED} session=… date=…",), "the request was refused: the date stands"),
    ("Letters and meetings of the President, and replies", k.PRESIDENT, (_LETTER,), "the Council asked for none"),
    ("Reports of the President to the Council", k.PRESIDENT, (_REPORT,), "the Council asked for none"),
    ("Documents issued afresh for the new date", k.SECRETARIAT, (f"{k.DOCUMENT} document=… symbol=…",),
     "the documents issued before stand"),
    ("The review is held at the new date, or is not", k.SECRETARIAT, (_HELD, _END), ""),
)  # fmt: skip
_SESSION_MOVED = _guide(
    "session-moved",
    "Session moved, for every State of it",
    ("A State of the session asks or objects", k.STATE, (f"{k.COMMUNICATION} about=other author=…",),
     "no State asked: the whole session was moved"),
    ("States are asked, and answer", k.PRESIDENT, (f"{k.CLARIFICATION} asks=…",), "no State was asked"),
    ("Which documents are there, and whether their dates still hold", k.SECRETARIAT, (_PAPERS,), ""),
    ("Troikas, drawn again where the members of the Council change before the new date", k.PRESIDENT,
     (f"{k.TROIKA_DRAWN} members=… again=…",), "the members of the troika remain members of the Council"),
    ("Whether the State is present when the meeting opens", k.PRESIDENT, (k.ABSENCE,), "no meeting was opened"),
    ("A meeting that was begun is suspended", k.PRESIDENT, (f"{k.SUSPENDED} until=…",), "no meeting had begun"),
    ("The Bureau proposes, the Council decides for the whole session", k.COUNCIL,
     (f"{k.POSTPONED} whole_session=yes decision=… latest_session=… decided_by=… vote=…",), ""),
    ("The new date of each review, in the order that was drawn", k.SECRETARIAT,
     (f"{k.SCHEDULED} session=… date=…",), ""),
    ("The President writes to the States of the session", k.PRESIDENT, (_LETTER,), "no letter was sent"),
    ("The Council is told of the change", k.PRESIDENT, (_REPORT,), "the decision itself told the Council"),
    ("Documents issued afresh for the new date", k.SECRETARIAT, (f"{k.DOCUMENT} document=… symbol=…",),
     "the documents issued before stand"),
    ("The review is held at the new date", k.SECRETARIAT, (_HELD, _END), ""),
)  # fmt: skip
_NON_PARTICIPATION = _guide(
    "non-participation",
    "Non-participation in the Working Group",
    ("The State tells that it will not take part, or says nothing", k.STATE, (_TOLD,), "no communication came"),
    ("The State is asked what it intends, why, and until when; its answer", k.PRESIDENT,
     (f"{k.CLARIFICATION} asks=…", _ANSWERED), "the communication left nothing to ask"),
    ("Which of the three documents are there six weeks before the review", k.SECRETARIAT,
     (_PAPERS, f"{k.NO_REPORT} why=…"), ""),
    ("The troika is drawn; the President draws where the State does not", k.PRESIDENT,
     (f"{k.TROIKA_DRAWN} members=… for_the_state=yes",), ""),
    ("At the opening the President notes that the State is absent", k.PRESIDENT, (f"{k.ABSENCE} meeting=…",), ""),
    ("The President states it and suspends or closes the meeting", k.PRESIDENT, (f"{k.SUSPENDED} until=…",), ""),
    ("An organizational meeting of the Council decides", k.COUNCIL,
     (f"{k.NOT_HELD} decision=… latest_session=… earlier_if=… vote=…",), ""),
    ("The new date: the session at the latest, earlier if; then the timetable", k.SECRETARIAT,
     (f"{k.SCHEDULED} session=… date=…",), ""),
    ("Letters and meetings of the President, and the replies of the State", k.PRESIDENT,
     (_LETTER, f"{k.COMMUNICATION} about=reply author=…"), ""),
    ("Reports of the President to the Council, as the decision asks", k.PRESIDENT, (_REPORT,), ""),
    ("Documents issued afresh for the new date", k.SECRETARIAT, (f"{k.DOCUMENT} document=… symbol=…",),
     "the documents issued before stand"),
    ("The end: held at the new date, not held, or a further decision of the Council", k.COUNCIL, (_HELD, _END), ""),
)  # fmt: skip
_BEFORE_PLENARY = (
    ("Which documents are there: report, addendum with the positions", k.SECRETARIAT, (_PAPERS,), ""),
    ("The troika that was drawn for the review", k.PRESIDENT, (f"{k.TROIKA_DRAWN} members=…",),
     "it was drawn for the review; nothing is drawn again for the plenary"),
)  # fmt: skip
_MISSING = _guide(
    "positions-missing",
    "Positions missing at the plenary",
    ("The State tells why its positions are not there", k.STATE, (f"{k.COMMUNICATION} about=other author=…",),
     "no communication came"),
    ("The President asks for a position on every recommendation; the State answers", k.PRESIDENT,
     (f"{k.CLARIFICATION} asks=…", _ANSWERED), "there was no time to ask before the meeting"),
    *_BEFORE_PLENARY,
    ("At the opening of the item: which positions are there, and whether the State is", k.PRESIDENT, (_PLENARY,), ""),
    ("The President invites the State to give them orally, or suspends the item", k.PRESIDENT,
     (f"{k.POSITIONS} all=yes position=… stage=plenary", f"{k.SUSPENDED} until=…"), "the item went on"),
    ("The Council adopts (what has no position is counted as noted), or puts the outcome off", k.COUNCIL,
     (f"{k.OUTCOME} decision=… counted_as_noted=yes", _PUT_OFF), ""),
    ("The new date, where the outcome is put off", k.COUNCIL, (_PUT_OFF,), "the outcome was adopted: no new date"),
    ("Letters and meetings of the President, and replies", k.PRESIDENT, (_LETTER,), "the Council asked for none"),
    ("Reports of the President to the Council", k.PRESIDENT, (_REPORT,), "the Council asked for none"),
    ("Positions given in writing after the item was put off", k.STATE,
     (f"{k.POSITIONS} position=… numbers=… stage=addendum symbol=…",), "no positions came in writing"),
    ("The outcome is adopted, or a further decision of the Council", k.COUNCIL,
     (f"{k.OUTCOME} decision=… state_present=…", _END), ""),
)  # fmt: skip
_NOT_PRESENT = _guide(
    "absent-at-plenary",
    "State not present at the plenary",
    ("The State tells that it will not come, or says nothing", k.STATE, (_TOLD,), "no communication came"),
    ("The State is asked whether its positions stand in writing; its answer", k.PRESIDENT,
     (f"{k.CLARIFICATION} asks=…", _ANSWERED), "there was no time to ask before the meeting"),
    *_BEFORE_PLENARY,
    ("At the opening of the item: the State is not there; which positions are", k.PRESIDENT, (_PLENARY,), ""),
    ("The President states it, and suspends the item where positions are missing", k.PRESIDENT,
     (f"{k.SUSPENDED} until=…",), "the item went on without a representative"),
    ("With its positions the outcome is adopted without a representative; without them it is put off", k.COUNCIL,
     (_ABSENT_OUTCOME, f"{_PUT_OFF} state_present=no"), ""),
    ("The new date, where the outcome is put off, and on what condition", k.COUNCIL, (_PUT_OFF,),
     "the outcome was adopted: no new date"),
    ("Letters and meetings of the President, and replies", k.PRESIDENT, (_LETTER,), "the Council asked for none"),
    ("Reports of the President to the Council, as the decision asks", k.PRESIDENT, (_REPORT,),
     "the Council asked for none"),
    ("Positions given in writing after the item was put off", k.STATE,
     (f"{k.POSITIONS} position=… numbers=… stage=addendum symbol=…",), "no positions came in writing"),
    ("The outcome is adopted, or a further decision of the Council", k.COUNCIL, (_ABSENT_OUTCOME, _END), ""),
)  # fmt: skip
_OTHER_REASON = _guide(
    "outcome-put-off",
    "Adoption of the outcome put off for another reason",
    ("A communication of the State, or of others, on the item", k.STATE,
     (f"{k.COMMUNICATION} about=other author=…",), "no communication came"),
    ("The State is asked, and answers", k.PRESIDENT, (f"{k.CLARIFICATION} asks=…", _ANSWERED), "nothing was asked"),
    *_BEFORE_PLENARY,
    ("At the opening of the item: which positions are there, and whether the State is", k.PRESIDENT, (_PLENARY,),
     "the item was not opened"),
    ("The President states the reason, and suspends an item that was begun", k.PRESIDENT, (f"{k.SUSPENDED} until=…",),
     "no item had begun"),
    ("The Council puts the outcome off, and says why", k.COUNCIL, (f"{_PUT_OFF} why=…",), ""),
    ("The new date", k.COUNCIL, (_PUT_OFF,), "no new date was set"),
    ("Letters and meetings of the President, and replies", k.PRESIDENT, (_LETTER,), "the Council asked for none"),
    ("Reports of the President to the Council", k.PRESIDENT, (_REPORT,), "the Council asked for none"),
    ("Positions given in writing after the item was put off", k.STATE,
     (f"{k.POSITIONS} position=… numbers=… stage=addendum symbol=…",), "the positions had been given before"),
    ("The outcome is adopted, or a further decision of the Council", k.COUNCIL,
     (f"{k.OUTCOME} decision=… state_present=…", _END), ""),
)  # fmt: skip
_ALL = (_ON_REQUEST, _SESSION_MOVED, _NON_PARTICIPATION, _MISSING, _NOT_PRESENT, _OTHER_REASON)
GUIDES = {one.name: one for one in _ALL}
"""The ways by name, in the order of a review."""
