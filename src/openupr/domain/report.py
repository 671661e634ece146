"""The report of the Working Group on one State, as read.

Source: A/HRC/RES/5/1, annex, paragraphs 18 (d), 26, 27, 32; RULES 6.2 to 6.6; contract in DESIGN 5.
"""

from dataclasses import dataclass
from datetime import date

from openupr.domain.positions import Position

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """One of several texts under one number, cut from the item's text, with the States that made it.

    span: [start, end) in the `text` of the recommendation, one unbroken stretch; None where the text was fetched from
    the dialogue in other words.
    """

    text: str
    states: tuple[str, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One numbered item of the list of recommendations, as the report prints it.

    number: full label, "60.1" also where the report prints "1." under paragraph 60.
    chapeau: number of the paragraph that governs the item. as_printed: the sentence that governs the position.
    text: without label, brackets of States and final ";". parts: only where one number holds several texts.
    as_read: wording of the footnote that tells how it was read out. label_printed: only where corrected.
    page from 1; span [start, end) in that page's text.
    """

    number: str
    chapeau: str | None
    text: str
    states: tuple[str, ...]
    position: Position | None
    page: int
    span: Span
    parts: tuple[Part, ...] = ()
    implemented: bool = False
    by_reference: bool = False
    as_read: str | None = None
    as_printed: str | None = None
    label_printed: str | None = None


@dataclass(frozen=True, slots=True)
class Pledge:
    """A voluntary pledge or commitment of the State (5/1, annex, paragraphs 26, 27 (e))."""

    text: str
    page: int
    span: Span
    paragraph: str | None = None


@dataclass(frozen=True, slots=True)
class Introduction:
    """What paragraphs 1 to 4 and the opening of the dialogue state (RULES 6.2).

    States are alpha-3; `advance_questions_on_behalf_of` holds names of groups as printed. Meetings are
    numbers of meetings of the Working Group. `delegations` is the number of delegations that made statements.
    `places` tells for each field where it stands: field name -> (page, paragraph, span).
    """

    review_date: date | None = None
    review_meeting: int | None = None
    adoption_date: date | None = None
    adoption_meeting: int | None = None
    head_of_delegation: str | None = None
    troika: tuple[str, ...] = ()
    troika_selected_on: date | None = None
    documents: tuple[str, ...] = ()
    advance_questions_from: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    delegations: int | None = None
    speakers: tuple[str, ...] = ()
    delegation_members: tuple[str, ...] = ()
    places: tuple[tuple[str, int, str | None, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class WorkingGroupReport:
    """The whole report: introduction, list of recommendations in order, pledges."""

    introduction: Introduction = Introduction()
    recommendations: tuple[Recommendation, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    closing_paragraph: bool | None = None
