"""A document's symbol agrees with its State, its session and its kind, and with the record of reviews.

Source: A/HRC/WG.6/{session}/{State}/{1, 2 or 3} for the three papers, A/HRC/{Council session}/{number} for the report
(RULES 3.11; odd letters such as ROM for Romania are data, `symbol_codes` of the State).
Does not: foretell a report's number, which runs. A review that was moved keeps the papers of the session first set.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.symbols import Symbol

rule = Rule(
    name="symbol_of_another_review",
    citation="practice of symbols: A/HRC/WG.6/session/State/number and A/HRC/Council session/number",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 1, 1),
)
_DIGITS = {DocumentKind.NATIONAL_REPORT: "1", DocumentKind.COMPILATION: "2", DocumentKind.SUMMARY: "3"}
_ADVICE = "Check the symbol on page 1"


def check(document: Document, background: Background) -> Iterator[Finding]:
    """Blocking where the symbol is another State's; a warning where session, kind or number disagree."""
    symbol = Symbol.parse(document.symbol) if document.symbol else None
    if symbol is None:
        return
    if symbol.working_group:
        yield from _of_a_paper(symbol, document, background)
    elif not symbol.decision:
        yield from _of_a_report(symbol, document, background)


def _of_a_paper(symbol: Symbol, document: Document, background: Background) -> Iterator[Finding]:
    state = background.states.get(document.state or "")
    if state and symbol.code and symbol.code not in (state.iso3, *state.symbol_codes):
        expected = " or ".join((state.iso3, *state.symbol_codes))
        yield _differs(Severity.BLOCKING, f"{expected} in the symbol of a document of {state.name}", document)
    if document.session is not None and document.session != symbol.session:
        yield _differs(Severity.WARNING, f"session {document.session}, as the text says, in the symbol", document)
    digit = _DIGITS.get(document.kind)
    if digit and symbol.code and symbol.number != digit:
        words = document.kind.replace("_", " ")
        yield _differs(Severity.WARNING, f"{digit} at the end of the symbol of a {words}", document)
    held = {review.session for review in background.reviews_of(document.state)}
    if held and symbol.code and symbol.session not in held:
        sessions = ", ".join(str(session) for session in sorted(held))
        yield _differs(Severity.WARNING, f"one of {document.state}'s sessions ({sessions}) in the symbol", document)


def _of_a_report(symbol: Symbol, document: Document, background: Background) -> Iterator[Finding]:
    if document.kind not in (DocumentKind.WORKING_GROUP_REPORT, DocumentKind.ADDENDUM):
        return
    reports = {review.report: review.state for review in background.reviews if review.report}
    owner = reports.get(str(symbol.base))
    if owner and document.state and owner != document.state:
        message = f"the symbol of a report on {document.state}, but in the record it is that on {owner}"
        yield _differs(Severity.BLOCKING, message, document)
    known = [
        review.report
        for review in background.reviews_of(document.state)
        if review.report and document.session is not None and review.session == document.session
    ]
    if known and str(symbol.base) not in known and owner is None:
        message = f"{known[0]}, the report of {document.state} in session {document.session} by the record"
        yield _differs(Severity.WARNING, message, document)


def _differs(severity: Severity, expected: str, document: Document) -> Finding:
    return rule.finding(severity, f"Expected {expected}; found {document.symbol}. {_ADVICE}.")
