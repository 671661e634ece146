"""Documents of the review: their kinds, and the envelope that every reading of one comes in.

Source: DESIGN 5 (contract of `openupr read`); RULES 3.11 (kinds and symbols).
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from openupr.domain.findings import Finding


class DocumentKind(StrEnum):
    """What a document is, in the contract's words."""

    WORKING_GROUP_REPORT = "working_group_report"
    ADDENDUM = "addendum"
    THEMATIC_LIST = "thematic_list"
    DECISION = "decision"
    ADVANCE_QUESTIONS = "advance_questions"
    COUNCIL_SESSION_REPORT = "council_session_report"
    NATIONAL_REPORT = "national_report"
    COMPILATION = "compilation"
    SUMMARY = "summary"
    COMMUNICATION = "communication"
    INDEX = "index"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Remainder:
    """Text that stood where records were expected and was not understood."""

    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a document says. `content` is the record of its kind (`domain.report`, `domain.papers`).

    `state` is alpha-3, `language` ISO 639-1, `symbol` as printed (normalised in form, "A/HRC/12/9").
    Unknown is None, never a guess. `pages` counts the pages (of a Word file: as its own page breaks say).
    `issued` is the date printed under "Distr.".
    """

    file: str
    sha256: str
    kind: DocumentKind
    symbol: str | None = None
    language: str | None = None
    state: str | None = None
    cycle: int | None = None
    session: int | None = None
    title: str | None = None
    pages: int | None = None
    content: Any = None
    findings: tuple[Finding, ...] = ()
    remainder: tuple[Remainder, ...] = field(default=())
    issued: date | None = None
