"""What a rule is, and what it finds.

A finding is a difference between a record and a rule, or something a reader was not sure of. On screen it
is called a "check" or a "difference" (DESIGN 2). It is data, never an exception, and hides nothing.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. A blocking one marks a review until a person has looked."""

    NOTE = "note"
    WARNING = "warning"
    BLOCKING = "blocking"


class Sureness(StrEnum):
    """How sure the source of a rule or a fact is (RULES.md)."""

    SEEN = "seen"
    MEASURED = "measured"
    KNOWLEDGE = "knowledge"
    UNCERTAIN = "uncertain"

    @property
    def aside(self) -> str:
        """The words for a message, behind the number that they are about; empty where the source was seen."""
        return _ASIDE[self]


_ASIDE = {
    Sureness.SEEN: "",
    Sureness.MEASURED: " (as measured over the documents)",
    Sureness.KNOWLEDGE: " (as known here; the text that says so was not seen)",
    Sureness.UNCERTAIN: " (not certain)",
}


class Subject(StrEnum):
    """What a rule looks at: a document as read, or a row of the record."""

    DOCUMENT = "document"
    REVIEW = "review"
    SESSION = "session"
    CYCLE = "cycle"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document: page (from 1), paragraph as printed, span [start, end) in the page's text."""

    page: int | None = None
    paragraph: str | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What `rule` says of a record. `message`: what was expected, what was found, what to do."""

    rule: str
    severity: Severity
    message: str
    place: Place | None = None
    citation: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A modality or practice, with the paragraph it stands on and the dates it holds.

    `basis` is "text", "decision" or "practice". `since` and `until` are days, `until` included. `checks` says what the
    rule is handed: a `Document`, a `ReviewFact`, a `Session`, a `Cycle`, or a `CouncilTerm`.
    """

    name: str
    citation: str
    basis: str
    sureness: Sureness
    since: date
    until: date | None = None
    checks: Subject = Subject.DOCUMENT

    @property
    def configurable(self) -> bool:
        """Whether it is not surely known, so that a row of the modalities with value 0 under its name turns it off."""
        return self.sureness in (Sureness.KNOWLEDGE, Sureness.UNCERTAIN)

    def holds_on(self, day: date) -> bool:
        """Whether the rule holds on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)

    def finding(self, severity: Severity, message: str, place: Place | None = None) -> Finding:
        """A finding of this rule, with its citation."""
        return Finding(self.name, severity, message, place, self.citation)
