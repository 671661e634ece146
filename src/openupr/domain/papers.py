"""The other documents of a review, as read: one record a kind.

Source: contract in DESIGN 5; RULES 3 (documentation), 7.5 (addendum), 8 (plenary), 9.6 (thematic list).
Everywhere: States alpha-3, page from 1, span [start, end) in the page's text, unknown is None.
"""

from dataclasses import dataclass
from datetime import date

from openupr.domain.positions import Position
from openupr.domain.report import Part, Pledge, Span


@dataclass(frozen=True, slots=True)
class PartGiven:
    """A position on a part of a recommendation, with the words of the answer that give it."""

    position: Position
    text: str
    page: int
    span: Span


@dataclass(frozen=True, slots=True)
class PositionGiven:
    """One statement of position in an addendum: the numbers it covers ("1" where the chapeau is not printed).

    `parts`: only where the position is partially, and the answer says which part is supported or noted.
    """

    numbers: tuple[str, ...]
    position: Position | None
    text: str
    page: int
    span: Span
    paragraph: str | None = None
    comment: str | None = None
    implemented: bool = False
    parts: tuple[PartGiven, ...] = ()


@dataclass(frozen=True, slots=True)
class Addendum:
    """Views on conclusions and/or recommendations, voluntary commitments and replies (A/HRC/s/n/Add.1).

    `stated_counts`: (position or "received", number); `stated_places`: where each stands, as (position, number, page,
    paragraph, span).
    """

    positions: tuple[PositionGiven, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    stated_counts: tuple[tuple[str, int], ...] = ()
    stated_places: tuple[tuple[str, int, int, str | None, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class ThematicRow:
    """One row of OHCHR's list. `theme` is the heading it stands under; `cells` every cell's text, in order.

    `source_of_position` is the text after "Source of position:"; `parts` only where one number holds several texts.
    """

    number: str
    text: str
    states: tuple[str, ...]
    position: Position | None
    source_of_position: str | None
    theme: str | None
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()
    assessment: str | None = None
    cells: tuple[str, ...] = ()
    page: int | None = None
    span: Span | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class ThematicList:
    """OHCHR's thematic list of recommendations. `layout` names its layout; `grid` is every cell in order."""

    layout: str
    rows: tuple[ThematicRow, ...] = ()
    grid: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """The Council's decision to adopt an outcome (A/HRC/DEC/s/1kk)."""

    number: str | None = None
    adopted_on: date | None = None
    meeting: int | None = None
    vote: str | None = None
    report: str | None = None
    addendum: str | None = None
    reviewed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions of one asker, in order. `from_states` alpha-3; groups stand in `on_behalf_of`.

    `translations`: the questions of a translation that the asker added; `headings`: headings put over questions.
    """

    from_states: tuple[str, ...]
    on_behalf_of: tuple[str, ...]
    questions: tuple[str, ...]
    page: int
    span: Span
    translations: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdvanceQuestions:
    """A file of questions submitted in advance; `batch` is "Add.1" and so on, None for the first."""

    asks: tuple[Asked, ...] = ()
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph with the notes (endnotes, footnotes) that it calls."""

    number: str
    text: str
    page: int
    span: Span
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the paragraphs under it. `level` from 1."""

    heading: str
    level: int
    paragraphs: tuple[Numbered, ...] = ()


@dataclass(frozen=True, slots=True)
class Submitter:
    """A stakeholder behind a code (JS1, AI …). Names are read, not indexed (DESIGN 7a)."""

    code: str
    names: tuple[str, ...]
    joint: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """A national report, a compilation or a summary. `words` counts the numbered body, `limit` the limit of words.

    `pledges`: those that a national report makes under a heading of their own.
    """

    sections: tuple[Section, ...] = ()
    words: int | None = None
    limit: int | None = None
    submitters: tuple[Submitter, ...] = ()
    pledges: tuple[Pledge, ...] = ()


@dataclass(frozen=True, slots=True)
class PlenarySpeaker:
    """Who took the floor in plenary.

    `role` is "state", "nhri", "stakeholder", "un" or "igo" (another body of States, as the Council of Europe).
    """

    name: str
    role: str
    state: str | None = None


@dataclass(frozen=True, slots=True)
class PlenaryAdoption:
    """Adoption of one State's outcome in a Council session report; tallies None where none is stated."""

    state: str
    received: int | None
    supported: int | None
    noted: int | None
    partially: int | None
    decision: str | None
    speakers: tuple[PlenarySpeaker, ...]
    page: int
    paragraph: str | None = None
    span: Span | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class CouncilSessionReport:
    """The plenary parts on agenda item 6 of a report of the Council (A/HRC/s/2)."""

    council_session: int | None = None
    adoptions: tuple[PlenaryAdoption, ...] = ()


@dataclass(frozen=True, slots=True)
class Communication:
    """A letter, note verbale or spokesperson's statement, typed in by a person with its source."""

    author: str
    addressee: str | None
    sent_on: date | None
    form: str
    reported_by: str
    summary: str
    source: str
