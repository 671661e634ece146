"""Scenario notes for who chairs the review of a State: the run of the meeting, what to say, who speaks for how long.

Words to be said are our own plain ones, no formula of the United Nations; the chair changes them as the chair likes.
What is not known is a visible blank. Times are computed from the list of speakers and the numbers of the session.
Source: A/HRC/RES/5/1, annex, paragraphs 18, 22 to 24; PRST/8/1; A/HRC/DEC/17/119, section III; RULES 5.2 to 5.8, 6.8 to
6.10.
Does not: name a person (DESIGN 7a), or know who is in the room.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from openupr.domain.drafting.report import blank, listing
from openupr.domain.printed import day as printed
from openupr.domain.speakers.allotment import ANNOUNCED, TimeRules
from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.kinds import ALPHABET, MEMBER, PARTS
from openupr.domain.when import When

_IB, _17_119 = "A/HRC/RES/5/1, annex, paragraph", "A/HRC/DEC/17/119, section III"
_PRACTICE = "practice"


class Form(StrEnum):
    """What an entry is for the chair."""

    SAY = "say"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Entry:
    """Words to be said, or a note; `source` is the authority of a note, with its paragraph."""

    form: Form
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, its entries, and below them a table where it has one: its head and rows."""

    heading: str
    entries: tuple[Entry, ...]
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Numbers:
    """Minutes of the review and of the adoption, hours between them, days for each State's own text."""

    review: int
    adoption: int
    hours: int
    corrections: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the meeting: names as printed, "" or None where it is not. `name` names a speaker by its code.

    opens: when the meeting begins, Geneva's time. adopted_on: the day set for the adoption in the Working Group.
    """

    state: str
    session: str
    meeting: str
    day: date | None
    opens: datetime | None
    troika: tuple[str, ...]
    documents: tuple[str, ...]
    questions_from: tuple[str, ...]
    adopted_on: date | None
    floor: Floor
    rules: TimeRules
    numbers: Numbers
    name: Callable[[str], str]


def scenario(of: Setting) -> tuple[Section, ...]:
    """The notes, section by section, in the order of the meeting. The same setting gives the same notes."""
    return (
        Section("Before the meeting", tuple(_before(of))),
        Section("Opening", tuple(_opening(of))),
        Section("Order of the meeting", tuple(_order(of)), ("Part", "Minutes"), tuple(_parts(of))),
        Section("List of speakers", tuple(_list(of)), ("", "Speaker", "", "Time", "About"), tuple(_speakers(of))),
        Section("In the room", tuple(_room())),
        Section("Closing", tuple(_closing(of))),
        Section("Adoption of the report, ad referendum", tuple(_adoption(of))),
    )


def _before(of: Setting) -> Iterator[Entry]:
    yield _note(f"Review of {of.state}, {_or(of.session, 'session')} session, {_or(of.meeting, 'meeting')} meeting.")
    yield _note(f"{_day(of.day, 'day of the review')}, {_hour(of)}, Geneva's time.")
    yield _note("The President of the Council chairs, or a Vice-President.", f"{_IB} 18 (a); {_PRACTICE}")
    yield _note(f"Troika: {listing(of.troika) or blank('troika')}.", f"{_IB} 18 (d)")
    yield _note(f"Documents: {'; '.join(of.documents) or blank('documents')}.", f"{_IB} 15")
    asked = listing(of.questions_from)
    yield _note(f"Questions handed in in advance by: {asked or 'nobody, as far as is recorded here'}.", "PRST/8/1")
    yield _note("Is the delegation here? If it is not, nothing of what follows is done: openupr postponements.")


def _opening(of: Setting) -> Iterator[Entry]:
    yield _say(
        f"I open the {_or(of.meeting, 'meeting')} meeting of the {_or(of.session, 'session')} session of the Working "
        f"Group on the Universal Periodic Review. We review {of.state}."
    )
    yield _say(f"I welcome the delegation of {of.state}, headed by {blank('head of the delegation')}.")
    if of.troika:
        yield _say(f"{listing(of.troika)} are the troika of this review.")
    yield _say(
        f"The State under review has {of.rules.state // 60} minutes in all, for its presentation, its replies and its "
        f"closing remarks. {_time_said(of)}"
    )
    if _those(of.floor) and (sure := of.floor.times(of.rules).sure) != ANNOUNCED:
        yield _note(f"The speakers' time: {sure}.", _17_119)
    yield _say(f"I give the floor to the delegation of {of.state}.")


def _order(of: Setting) -> Iterator[Entry]:
    yield _note(f"{of.numbers.review} minutes in all.", f"{_IB} 22; A/HRC/DEC/17/119")
    if not of.floor.divided:
        yield _note(f"{of.state} divides its minutes as it likes; how is not recorded here.", "A/HRC/DEC/17/119")


def _parts(of: Setting) -> Iterator[tuple[str, ...]]:
    names = ("Presentation, answers to questions handed in", "Replies during the dialogue", "Closing remarks")
    for name, part in zip(names, PARTS, strict=True):
        yield f"{of.state}: {name}", str(of.floor.divided.get(part, blank("minutes")))
    yield f"{of.state}: all together", str(of.rules.state // 60)
    yield "Other States", str(of.rules.total // 60)


def _list(of: Setting) -> Iterator[Entry]:
    floor, those = of.floor, _those(of.floor)
    if not those:
        yield _note("No list of speakers is in the ledger (openupr speakers REVIEW).")
        return
    if not floor.order:
        yield _note("In the order of registration: the State that begins is not drawn yet.", _17_119)
    elif floor.how == ALPHABET:
        yield _note(f"English alphabetical order from {of.name(floor.first)}, which was drawn by lot.", _17_119)
    times = floor.times(of.rules)
    spent = sum(seconds for _, seconds in _timed(of))
    yield _note(f"{len(those)} speakers: {times.why} ({times.sure}).", _17_119)
    yield _note(
        f"All together {_clock(spent)} of {_clock(of.rules.total)}, hand-over {of.rules.handover} seconds each."
    )
    yield _note("The last column leaves out the replies of the State under review in between.")


def _speakers(of: Setting) -> Iterator[tuple[str, ...]]:
    begin = of.floor.divided.get(PARTS[0])
    at = of.opens + timedelta(minutes=begin) if of.opens and begin is not None else None
    passed = 0
    for place, (speaker, seconds) in enumerate(_timed(of), 1):
        about = f"{at + timedelta(seconds=passed):%H:%M}" if at else f"+{_clock(passed)}"
        role = of.floor.turns[speaker].role.replace("_", " ")
        yield str(place), of.name(speaker), role, _clock(seconds - of.rules.handover), about
        passed += seconds


def _timed(of: Setting) -> list[tuple[str, int]]:
    """Who is to speak, in order, with seconds that hold the hand-over too."""
    those = _those(of.floor)
    times = of.floor.times(of.rules) if those else None
    return [(one, times.of(of.floor.turns[one].role == MEMBER) + of.rules.handover) for one in those if times]


def _room() -> Iterator[Entry]:
    yield _note("The microphone is cut when the time is over.", _17_119)
    yield _note("Two speakers may exchange their places where both agree.", _17_119)
    yield _note(
        "Who is not in the room when called may speak at the end where time is left, or hand in the text.", _PRACTICE
    )
    yield _note("The State under review chooses which questions it answers.", "PRST/8/1, paragraph 5")


def _closing(of: Setting) -> Iterator[Entry]:
    yield _say(f"I give the floor to the delegation of {of.state} for its closing remarks.")
    yield _say(f"The dialogue with {of.state} is closed. {_adopted_said(of)} The meeting is adjourned.")
    yield _note("The troika prepares the report, with the State under review and the secretariat.", f"{_IB} 18 (d)")
    yield _note("The list of recommendations goes to the State and to those who made them.", _PRACTICE)


def _adoption(of: Setting) -> Iterator[Entry]:
    first = of.day + timedelta(hours=of.numbers.hours) if of.day else None
    yield _note(
        f"Not before {of.numbers.hours} hours after the review: {_day(first, 'first day')}.", f"{_IB} 24; {_PRACTICE}"
    )
    yield _note(f"Set for: {_day(of.adopted_on, 'day of the adoption')}; {of.numbers.adoption} minutes.", f"{_IB} 23")
    yield _say(f"We turn to the draft report on {of.state}. I give the floor to the troika to introduce it.")
    yield _say(f"I give the floor to the delegation of {of.state}, for its positions so far.")
    yield _say(f"May I take it that the Working Group adopts the report on {of.state} ad referendum? It is so decided.")
    last = of.adopted_on + timedelta(of.numbers.corrections) if of.adopted_on else None
    yield _say(
        f"Each State may correct its own statement, and nobody else's, within {of.numbers.corrections} days: until "
        f"{_day(last, 'last day of corrections')}."
    )
    yield _note(
        "No recommendation is removed, moved to a note or shown in another form than the rest.",
        "President of the Council, 2013",
    )


def _time_said(of: Setting) -> str:
    those = _those(of.floor)
    if not those:
        return f"The other speakers have {of.rules.total // 60} minutes."
    times = of.floor.times(of.rules)
    if times.member == times.observer:
        return f"{len(those)} delegations are on the list; each has {_spoken(times.member)}."
    members, observers = _spoken(times.member), _spoken(times.observer)
    return f"{len(those)} delegations are on the list; members of the Council have {members}, observers {observers}."


def _adopted_said(of: Setting) -> str:
    return f"The Working Group takes up the report on {_day(of.adopted_on, 'day of the adoption')}."


def _those(floor: Floor) -> tuple[str, ...]:
    return floor.order or floor.registered


def _say(text: str) -> Entry:
    return Entry(Form.SAY, text)


def _note(text: str, source: str = "") -> Entry:
    return Entry(Form.NOTE, text, source)


def _or(text: str, what: str) -> str:
    return text or blank(what)


def _day(when: date | None, what: str) -> str:
    return printed(When.parse(when.isoformat())) if when else blank(what)


def _hour(of: Setting) -> str:
    return f"{of.opens:%H:%M}" if of.opens else blank("hour")


def _clock(seconds: int) -> str:
    """ "2:00", "1:12:30"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _spoken(seconds: int) -> str:
    """ "2 minutes", "45 seconds", "1 minute and 20 seconds"."""
    minutes, rest = divmod(seconds, 60)
    parts = (_counted(minutes, "minute"), _counted(rest, "second"))
    return " and ".join(one for one in parts if one)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}" if number else ""


def blanks(sections: Sequence[Section]) -> int:
    """How many blanks are left to be filled in."""
    texts = [entry.text for one in sections for entry in one.entries] + [
        cell for one in sections for row in one.rows for cell in row
    ]
    return sum(text.count(blank("")[:-1]) for text in texts)
