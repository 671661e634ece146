"""Report and decision bear the number of the session of the Council that takes the outcome.

Source: practice of symbols (RULES 3.11: A/HRC/session/number and A/HRC/DEC/session/number).
Does not: foretell the running number.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness
from openupr.domain.symbols import Symbol

rule = Rule(
    name="symbol_of_another_council_session",
    citation="practice of symbols: report and decision bear the session of the Council that takes the outcome",
    basis="practice",
    sureness=Sureness.SEEN,
    since=date(2008, 4, 7),
    checks=Subject.REVIEW,
)


def check(review: ReviewFact, background: Background) -> Iterator[Finding]:
    """One note for each of the two symbols that bears another session."""
    if review.council_session is None:
        return
    for name, text in (("report", review.report), ("decision", review.decision)):
        symbol = Symbol.parse(text) if text else None
        if symbol and not symbol.working_group and symbol.session != review.council_session:
            yield rule.finding(
                Severity.NOTE,
                f"Expected session {review.council_session} of the Council in the symbol of the {name} on "
                f"{review.state}; found {text}. See whether the outcome was postponed.",
            )
