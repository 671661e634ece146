"""Decisions of the Council on the outcome of a review (A/HRC/DEC/s/1kk).

Source: RULES 8.6, 8.7; the sentences of A/HRC/DEC/14/105, 28/111 and 59/112.
Does not: read other decisions of the Council.
"""

import re
from dataclasses import dataclass
from datetime import date

from openupr.documents.layout import Layout, Parsed
from openupr.documents.papers.cover import language_of, state_in, state_named
from openupr.documents.papers.days import day_in
from openupr.documents.papers.lines import tidy
from openupr.documents.papers.sessions import session_of
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind, Remainder
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.papers import Decision
from openupr.domain.symbols import Symbol, symbols_in

# "28/111.\nOutcome of the universal periodic review: State A", "Decision 8/116. Outcome …"
_TITLE = re.compile(
    r"(?P<number>\b\d{1,2}/\d{3}[A-Z]?)\.?\s+(?P<title>Outcome\s+of\s+the\s+universal\s+periodic\s+review\s*:\s*"
    r"(?P<state>[^\n*]+?(?:\n(?!The Human Rights Council)[^\n*]+?)?))\s*\*?\s*(?=\n\s*The Human Rights Council|$)",
    re.IGNORECASE,
)
# "Having conducted the review of State A on 16 April 2008 in conformity"
_CONDUCTED = re.compile(
    r"Having\s+conducted\s+the\s+review\s+of\s+(?P<state>.+?)\s+on\s+(?P<day>\d[^,;]*?)\s+in\s+conformity", re.S
)
# "Adopts the outcome", "Decides to adopt the outcome"
_ADOPTS = re.compile(r"\b(?:Adopts|Decides\s+to\s+adopt)\s+the\s+outcome\b")
# "41st meeting\n19 March 2015", in a Word file "41st meeting19 March 2015"
_MEETING = re.compile(
    r"^\s*(?P<meeting>\d{1,3})\s*(?:st|nd|rd|th)?\s+(?:\(closing\)\s+)?meeting[^\w\n]*(?P<day>[^\n]*(?:\n[^\n]*)?)",
    re.M | re.I,
)
# "Decision adopted by the Human Rights Council\non 12 March 2020"
_HEAD = re.compile(
    r"Decision\s+adopted\s+by\s+the\s+Human\s+Rights\s+Council\W*(?:on\s+(?P<day>\d{1,2} \w+ \d{4}))?", re.I
)
# "[Adopted without a vote.]", "[Adopted by a recorded vote of 30 to 1, with 5 abstentions.]"
_VOTE = re.compile(r"\[\s*Adopted\s+(?P<vote>[^\]]+?)\s*\.?\s*\]", re.I)


def _text(source: Source) -> str:
    return "\n".join(tidy(line) for page in source.pages[:3] for line in page.text.split("\n"))


def _matches(source: Source) -> float:
    if len(source.pages) > 4:
        return 0.0
    text = _text(source)
    if not _ADOPTS.search(text):
        return 0.0
    return 0.95 if _TITLE.search(text) else 0.6 if _CONDUCTED.search(text) else 0.0


def _parse(source: Source) -> Parsed:
    text = _text(source)
    title, conducted = _TITLE.search(text), _CONDUCTED.search(text)
    number = title["number"].upper() if title else None
    adopted = _adoption(text)
    report, addendum = _symbols(text)
    vote = _VOTE.search(text)
    reviewed, findings = _reviewed(conducted, adopted.on)
    decision = Decision(
        number,
        adopted.on,
        adopted.meeting,
        " ".join(vote["vote"].split()) if vote else None,
        report,
        addendum,
        reviewed,
    )
    state = (state_named([" ".join(title["state"].split())]) if title else None) or (
        state_in(conducted["state"]) if conducted else None
    )
    symbol = f"A/HRC/DEC/{number}" if number else None
    council = int(number.split("/")[0]) if number else None
    return Parsed(
        decision,
        title=" ".join(title["title"].split()) if title else None,
        symbol=symbol,
        state=state,
        session=session_of(report, state, reviewed, council),
        language=language_of(source),
        findings=(*findings, *_missing(decision, state), *_unlike(decision)),
        remainder=() if report else (Remainder(1, text),),
    )


@dataclass(frozen=True, slots=True)
class _Adoption:
    on: date | None
    meeting: int | None


def _adoption(text: str) -> _Adoption:
    found, head = _MEETING.search(text), _HEAD.search(text)
    day = day_in(found["day"]) if found else None
    if day is None and head and head["day"]:
        day = day_in(head["day"])
    return _Adoption(day, int(found["meeting"]) if found else None)


def _symbols(text: str) -> tuple[str | None, str | None]:
    """The report and the addendum that the adopting sentence, or the notes under it, names."""
    adopts = _ADOPTS.search(text)
    named = [symbol for symbol, _ in symbols_in(text[adopts.start() :])] if adopts else []
    council = [symbol for symbol in named if not symbol.decision and not symbol.working_group]
    addendum = next((s for s in council if any(part.startswith("Add.") for part in s.suffixes)), None)
    report = addendum.base if addendum and addendum.base in council else next(iter(council), None)
    return (str(report) if report else None), (str(addendum) if addendum else None)


def _reviewed(conducted: re.Match[str] | None, adopted: date | None) -> tuple[date | None, list[Finding]]:
    """The day of the review; where the year is not printed, the last such day before the adoption."""
    if not conducted:
        return None, []
    day = day_in(conducted["day"])
    if day or not adopted:
        return day, []
    for year in (adopted.year, adopted.year - 1):
        day = day_in(f"{conducted['day']} {year}")
        if day and day <= adopted:
            told = f"The year of the review is not printed (“{conducted['day']}”); {year} was taken from the adoption."
            return day, [Finding("year_not_printed", Severity.NOTE, told, Place(1))]
    return None, []


def _missing(decision: Decision, state: str | None) -> list[Finding]:
    fields = {
        "number": decision.number,
        "day of adoption": decision.adopted_on,
        "meeting": decision.meeting,
        "report": decision.report,
        "State": state,
        "day of the review": decision.reviewed_on,
    }
    missing = [name for name, value in fields.items() if value is None]
    if not missing:
        return []
    told = f"Not found: {', '.join(missing)}. Compare with the document and enter them by hand."
    return [
        Finding("decision_incomplete", Severity.WARNING, told, citation="practice of the text of decisions on outcomes")
    ]


def _unlike(decision: Decision) -> list[Finding]:
    report = Symbol.parse(decision.report) if decision.report else None
    if not report or not decision.number or int(decision.number.split("/")[0]) == report.session:
        return []
    told = f"Decision {decision.number} names a report of another session of the Council, {decision.report}."
    return [
        Finding(
            "session_differs",
            Severity.NOTE,
            told,
            citation="practice of the symbols of decisions: A/HRC/DEC/Council session/number",
        )
    ]


layout = Layout(DocumentKind.DECISION, _matches, _parse)
