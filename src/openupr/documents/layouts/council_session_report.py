"""Reports of the Council on a session: the adoptions of outcomes under agenda item 6 (A/HRC/s/2).

Source: RULES 8.1 to 8.7; forms of A/HRC/14/37 and A/HRC/28/2.
Does not: read the other items of the Council's agenda.
"""

import re

from openupr.documents.layout import Layout, Parsed
from openupr.documents.papers.cover import language_of, opening, symbol_of
from openupr.documents.papers.floor import speakers_of
from openupr.documents.papers.lines import lines_of
from openupr.documents.papers.plenary import Review, reviews_in
from openupr.documents.papers.tally import check_tally, tally_of
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Finding, Severity
from openupr.domain.papers import CouncilSessionReport, PlenaryAdoption
from openupr.domain.symbols import Symbol, symbols_in
from openupr.vocabulary.names import resolver

# "Report of the Human Rights Council on its\nfourteenth session"
_TITLE = re.compile(
    r"\bReport\s+of\s+the\s+Human\s+Rights\s+Council\s+on\s+its\s+(?P<ordinal>[a-z-]+)\s+session", re.IGNORECASE
)
# "28/111 Outcome of the universal periodic review: Slovenia 19 March 2015"
_DECISION = re.compile(
    r"\b(\d{1,2}/\d{3}[A-Z]?)\.?\s+Outcome\s+of\s+the\s+universal\s+periodic\s+review\s*:?\s*", re.IGNORECASE
)
_LONGEST_NAME = 90


def _is_report(symbol: Symbol) -> bool:
    return not symbol.working_group and not symbol.decision and not symbol.suffixes


def _matches(source: Source) -> float:
    return 0.9 if len(source.pages) > 8 and _TITLE.search(opening(source, 1)) else 0.0


def _parse(source: Source) -> Parsed:
    symbol = symbol_of(source, _is_report)
    title = _TITLE.search(opening(source, 1))
    reviews = reviews_in(lines_of(source))
    decisions = _decisions(source)
    findings: list[Finding] = []
    adoptions = []
    for review in reviews:
        adoption, told = _adoption(review, decisions.get(review.state))
        adoptions.append(adoption)
        findings += told
    if not adoptions:
        told_none = (
            "No adoption of an outcome was found. If the report has a part on agenda item 6, look at its headings."
        )
        findings.append(Finding("no_adoptions", Severity.WARNING, told_none))
    return Parsed(
        CouncilSessionReport(symbol.session if symbol else None, tuple(adoptions)),
        title=" ".join(title[0].split()) if title else None,
        symbol=str(symbol) if symbol else None,
        session=_working_group_session(reviews),
        language=language_of(source),
        findings=tuple(findings),
    )


def _adoption(review: Review, decision: str | None) -> tuple[PlenaryAdoption, list[Finding]]:
    tally, (speakers, findings) = tally_of(review), speakers_of(review)
    stands = tally.paragraph or review.paragraphs[0]
    adoption = PlenaryAdoption(
        review.state,
        tally.received,
        tally.supported,
        tally.noted,
        tally.partially,
        decision,
        speakers,
        stands.page,
        stands.number,
        stands.span,
        tally.paragraph.text if tally.paragraph else None,
    )
    return adoption, [*findings, *check_tally(review.state, tally)]


def _decisions(source: Source) -> dict[str, str]:
    """The symbols of the decisions on outcomes that the report lists, by State."""
    text = " ".join(line.text for line in lines_of(source))
    found: dict[str, str] = {}
    for match in _DECISION.finditer(text):
        named = resolver().named_in(text[match.end() : match.end() + _LONGEST_NAME])
        if named and named[0][1][0] < 5:
            found.setdefault(named[0][0], f"A/HRC/DEC/{match[1].upper()}")
    return found


def _working_group_session(reviews: list[Review]) -> int | None:
    """The session of the Working Group that most of the reviews' documents name."""
    named = [
        symbol.session
        for review in reviews
        for paragraph in review.paragraphs[:1]
        for symbol, _ in symbols_in(paragraph.text)
        if symbol.working_group
    ]
    return max(set(named), key=named.count) if named else None


layout = Layout(DocumentKind.COUNCIL_SESSION_REPORT, _matches, _parse)
