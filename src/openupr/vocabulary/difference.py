"""How a disagreement between two tables is put into words: what, one source, the other, and the reason if known."""

from datetime import date

from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Severity
from openupr.domain.when import When


def warning(rule: str, *parts: str, citation: str | None = None) -> Finding:
    """A disagreement that nothing explains, as one line: the parts, joined by ", "."""
    message = f"{', '.join(parts)}. Look at both sources and correct one row."
    return Finding(rule, Severity.WARNING, message, citation=citation)


def difference(rule: str, *parts: str, reason: str = "", citation: str | None = None) -> Finding:
    """A disagreement: a note where `reason` explains it, else a warning."""
    if not reason:
        return warning(rule, *parts, citation=citation)
    return Finding(rule, Severity.NOTE, f"{', '.join(parts)}. Explained: {reason}.", citation=citation)


def named(review: ReviewFact) -> str:
    """The review in words: "SVN, session 20"."""
    return f"{review.state}, session {review.session}"


def within(day: date, start: When, end: When) -> bool:
    """Whether `day` can lie between the two, both included, as exactly as they are known."""
    return start.first <= day <= end.last
