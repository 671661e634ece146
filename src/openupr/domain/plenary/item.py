"""The plenary item as its entries make it: sections one after another, the tally, the closing remarks.

State under review, then its institution of A status, States and entities of the UN, other stakeholders; the tally; the
closing remarks; the decision, which is a step of the review (outcome_adopted or outcome_postponed).
Source: RULES 8.1, 8.2; A/HRC/RES/16/21, annex, paragraph 13 (the institution speaks immediately after the State).
Does not: know who speaks: that are the lists plenary_states and plenary_stakeholders (`domain.speakers`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from openupr.domain.plenary.rules import PlenaryRules
from openupr.domain.plenary.tally import Count
from openupr.domain.procedure.kinds import PRESIDENT, SECRETARIAT
from openupr.domain.procedure.machine import Guard, Machine
from openupr.domain.procedure.step import Field, Form, Kind, Step
from openupr.domain.speakers.floor import clock_time, moment

OPENED, SECTION_OPENED, SECTION_CLOSED, TALLY = "plenary_opened", "section_opened", "section_closed", "tally_stated"
NOT_HELD = "section_not_held"
VIEWS, INSTITUTION, STATES, STAKEHOLDERS, CLOSING = "views", "institution", "states", "stakeholders", "closing"
SECTIONS = (VIEWS, INSTITUTION, STATES, STAKEHOLDERS, CLOSING)

_CHAIR = (PRESIDENT, "Vice-President", SECRETARIAT)
_OUT, _PRACTICE = "A/HRC/RES/16/21, annex, paragraph 13", "practice of the plenary: A/HRC/43/2, paragraph 32"
_TIME = Field("time", Form.TIME, True)
_SECTION = Field("section", needed=True, choices=SECTIONS)
_N = Form.NUMBER

KINDS = {
    kind.name: kind
    for kind in (
        Kind(OPENED, _CHAIR, _PRACTICE, (Field("council_session", _N, True), Field("meeting", _N), _TIME)),
        Kind(SECTION_OPENED, _CHAIR, _PRACTICE, (_SECTION, _TIME)),
        Kind(SECTION_CLOSED, _CHAIR, _PRACTICE, (_SECTION, _TIME, Field("speakers", _N))),
        Kind(NOT_HELD, _CHAIR, _PRACTICE, (_SECTION, Field("why", needed=True), Field("time", Form.TIME))),
        Kind(TALLY, _CHAIR, "A/HRC/RES/5/1, annex, paragraph 32",
             (Field("received", _N, True), Field("supported", _N, True), Field("noted", _N, True),
              Field("partially", _N), Field("time", Form.TIME), Field("differs"))),
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """One section: from when to when, in milliseconds (`floor.moment`); `closed` None while it runs."""

    opened: int
    closed: int | None = None

    def used_at(self, now: int) -> int:
        """Milliseconds up to `now`, or to its end."""
        return max(0, (now if self.closed is None else self.closed) - self.opened)


@dataclass(frozen=True, slots=True)
class Item:
    """One item. `now`: the section that runs, "" none; `at`: the last moment; `tally`: as stated.

    `not_held`: why a section was not held, by its name.
    """

    review: str
    council_session: int | None = None
    sections: Mapping[str, Section] = field(default_factory=dict)
    now: str = ""
    at: int | None = None
    tally: Count | None = None
    not_held: Mapping[str, str] = field(default_factory=dict)

    @property
    def open_sections(self) -> tuple[str, ...]:
        """Sections that every item has, neither held nor marked as not held; not every State has an institution."""
        told = {*self.sections, *self.not_held}
        return tuple(one for one in SECTIONS if one != INSTITUTION and one not in told)

    @property
    def stage(self) -> str:
        """Where the item stands, in words."""
        if self.now:
            return f"section {self.now}"
        if CLOSING in self.sections:
            return "ready for the decision"
        if self.tally:
            return "tally stated"
        if self.sections:
            return f"after section {list(self.sections)[-1]}"
        return "item opened" if self.council_session else "item not opened"


def left(item: Item, rules: PlenaryRules, section: str, now: int) -> int:
    """Milliseconds that a section has left at the moment `now`, below zero where it is over.

    The State's views and closing remarks share its time; its institution's are among the stakeholders'.
    """
    shared = next(group for group in _SHARED if section in group)
    used = sum(item.sections[one].used_at(now) for one in shared if one in item.sections)
    total = {VIEWS: rules.state, STATES: rules.states, INSTITUTION: rules.stakeholders}[shared[0]]
    return 1000 * total - used


_SHARED = ((VIEWS, CLOSING), (STATES,), (INSTITUTION, STAKEHOLDERS))


def fold(item: Item, step: Step) -> Item:
    """The item after one entry more."""
    now = moment(step)
    item = replace(item, at=item.at if now is None else now)
    if step.type == OPENED:
        return replace(item, council_session=step["council_session"])
    if step.type == TALLY:
        numbers = (step[name] or 0 for name in ("received", "supported", "noted", "partially"))
        return replace(item, tally=Count(*numbers))
    name = step["section"]
    if step.type == NOT_HELD:
        return replace(item, not_held={**item.not_held, name: step["why"] or ""})
    if step.type == SECTION_OPENED:
        return replace(item, sections={**item.sections, name: Section(now or 0)}, now=name)
    ended = replace(item.sections.get(name) or Section(now or 0), closed=now)
    return replace(item, sections={**item.sections, name: ended}, now="")


def _opened(item: Item, step: Step) -> str | None:
    return None if item.council_session else "the item opened before it"


def _once(item: Item, step: Step) -> str | None:
    return "that the item is opened once" if item.council_session else None


def _none_runs(item: Item, step: Step) -> str | None:
    return f"that section {item.now} is closed" if item.now else None


def _some_runs(item: Item, step: Step) -> str | None:
    return None if item.now else "a section that runs"


def _runs(item: Item, step: Step) -> str | None:
    return None if step["section"] == item.now else f"the section that runs, {item.now}"


def _in_turn(item: Item, step: Step) -> str | None:
    """Each section once, in its turn; the institution and others may be left out."""
    place = SECTIONS.index(step["section"])
    if step["section"] in item.sections:
        return f"section {step['section']} once"
    if step["section"] in item.not_held:
        return f"another section, {step['section']} is marked as not held"
    later = [one for one in SECTIONS[place:] if one in item.sections]
    return f"that it comes before section {later[0]}" if later else None


def _none_skipped(item: Item, step: Step) -> str | None:
    """Stakeholders after States, closing remarks after both: each held, or marked as not held."""
    before = SECTIONS[: SECTIONS.index(step["section"])]
    left = [one for one in item.open_sections if one in before]
    return f"{marked_or_held(left[0])} before it" if left else None


def marked_or_held(section: str) -> str:
    """What is asked of a section that is left out, in words."""
    return f"section {section} held, or marked as not held ({NOT_HELD} section={section} why=…)"


def _views_first(item: Item, step: Step) -> str | None:
    if step["section"] == VIEWS or VIEWS in (*item.sections, *item.not_held):
        return None
    return "the views of the State under review first"


def _tally_before_closing(item: Item, step: Step) -> str | None:
    wanted = step["section"] == CLOSING and item.tally is None
    return "the tally stated before the closing remarks" if wanted else None


def _before_tally(item: Item, step: Step) -> str | None:
    late = item.tally is not None and step["section"] != CLOSING
    return "closing remarks, the tally is stated" if late else None


def _after_views(item: Item, step: Step) -> str | None:
    told = VIEWS in (*item.sections, *item.not_held)  # a State may be absent
    return None if told else "the views of the State under review before it"


def _before_closing(item: Item, step: Step) -> str | None:
    return "that it comes before the closing remarks" if CLOSING in item.sections else None


def _adds_up(item: Item, step: Step) -> str | None:
    stated = fold(item, step).tally
    if stated is None or stated.adds_up or step["differs"]:
        return None
    return (
        f"{stated.received} = supported + noted + partially, which are {stated.supported} + {stated.noted} + "
        f"{stated.partially} = {stated.sum}; or why it differs (differs=…)"
    )


def _not_before(item: Item, step: Step) -> str | None:
    now = moment(step)
    if now is None:
        asked = step.type not in (TALLY, NOT_HELD) and not step.from_record
        return "a day and a time (--on, time=10:05:30)" if asked else None
    return f"a time not before {clock_time(item.at)}" if item.at is not None and now < item.at else None


_IN_TIME = Guard(_not_before, of_record=True)
_IN_ITEM = (Guard(_opened, of_state=True), _IN_TIME)
_GUARDS: dict[str, tuple[Guard[Item], ...]] = {
    OPENED: (Guard(_once, of_state=True, of_record=True), _IN_TIME),
    SECTION_OPENED: (
        *_IN_ITEM, Guard(_none_runs, of_state=True), Guard(_in_turn, citation=_OUT, of_record=True),
        Guard(_views_first, citation=_OUT), Guard(_tally_before_closing), Guard(_before_tally, of_record=True),
        Guard(_none_skipped),
    ),
    NOT_HELD: (*_IN_ITEM, Guard(_none_runs, of_state=True), Guard(_in_turn, citation=_OUT)),
    SECTION_CLOSED: (*_IN_ITEM, Guard(_some_runs, of_state=True), Guard(_runs)),
    TALLY: (
        *_IN_ITEM, Guard(_none_runs, of_state=True), Guard(_after_views, of_state=True),
        Guard(_before_closing, of_state=True, of_record=True), Guard(_adds_up, of_record=True),
    ),
}  # fmt: skip

PLENARY: Machine[Item] = Machine(KINDS, _GUARDS, Item, fold, lambda item: item.stage)
