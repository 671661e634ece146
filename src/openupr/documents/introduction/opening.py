"""The opening paragraphs: dates and meetings of review and adoption, and the documents issued.

Source: RULES 6.2, paragraphs 1 and 3 of every report since 2008.
Does not: mend a misprint. It reads what is printed; `introduction` gives a finding where that cannot be.
"""

import re
from dataclasses import dataclass
from datetime import date

from openupr.documents.introduction.dates import DATE, ORDINAL, date_of, ordinal
from openupr.documents.introduction.paragraphs import Span, flat

# "held its fifteenth session from 21 January to 1 February 2013": also the year for dates printed without one
_SESSION = re.compile(rf"held\s+its\s+[\w-]+\s+session,?\s+from\s+(?P<from>[^.]{{1,30}}?)\s+(?:to|until|[-–])\s+{DATE}")
# "21 January", "21 January 2013", "4" in "from 4 to 15 May 2009"
_FROM = re.compile(DATE)
# "The review of Italy was held at the 1st meeting on 27 October 2014", "the 15th, meeting on", "the 13 meeting, on"
_REVIEW = re.compile(
    rf"[Rr]eview\s+of\s+(?P<state>[^.]{{2,90}}?),?\s+was\s+held\s+(?:at|during)\s+(?:the|its)\s+"
    rf"(?:{ORDINAL},?\s+)?meeting(?:,?\s+held)?,?\s+on\s+{DATE}"
)
# "At its 10th meeting, held on 31 October 2014, the Working Group adopted"; "At its meeting on 4 December 2008, …"
_ADOPTION = re.compile(
    rf"[Aa]t\s+(?:its|the)\s+(?:{ORDINAL},?\s+)?meeting(?:,?\s+held)?,?\s+on\s+{DATE},?\s+the\s+Working\s+Group\s+adopted"
)
# "A/HRC/WG.6/5/COM /2", "A/HRC/WG.6/14PER/2" (misprints), "A/HRC/WG.6/14/KOR/1"
_SYMBOL = re.compile(r"A\s?/\s?HRC\s?/\s?WG\s?\.\s?6\s?/\s?(\d+)\s?/?\s?([A-Z]{3})\s?/\s?([123])(?=\D|$)")
# "the following documents were issued for the review"
_ISSUED = re.compile(r"following\s+documents\s+were\s+issued")
# "/Corr.1", " and Corr.1", ", Corr. 2": the corrigendum or addendum of the symbol before
_SUFFIX = re.compile(r"(?:\s*/\s*|,?\s+and\s+|,\s*)(?P<kind>Add|Corr|Rev)\s?\.\s?(?P<number>\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of the Working Group: number, date, the State's name as printed, and where; None where not printed."""

    number: int | None = None
    on: date | None = None
    state: str | None = None
    span: Span | None = None


def session(text: str, part: Span) -> tuple[date | None, date | None]:
    """First and last day of the session of the Working Group, as paragraph 1 prints them."""
    match = _SESSION.search(text, *part)
    last = date_of(match) if match else None
    if match is None or last is None:
        return None, None
    printed = flat(match["from"])
    if printed.isdigit():
        return _day_before(last, int(printed)), last
    first = _FROM.fullmatch(printed)
    return (date_of(first, last.year) if first else None), last


def _day_before(last: date, day: int) -> date | None:
    return last.replace(day=day) if 0 < day <= last.day else None


def review(text: str, part: Span) -> Meeting:
    """The meeting at which the State was reviewed, by the sentence that says so."""
    match = _REVIEW.search(text, *part)
    return _meeting(match, text, part, flat(match["state"])) if match else Meeting()


def adoption(text: str, part: Span) -> Meeting:
    """The meeting at which the Working Group adopted the report; the number is None where none is printed."""
    match = _ADOPTION.search(text, *part)
    return _meeting(match, text, part, None) if match else Meeting()


def documents(text: str, part: Span) -> tuple[tuple[str, ...], Span | None]:
    """The symbols of the documents issued for the review, each once, in order, and where they stand."""
    symbols: list[str] = []
    first = last = -1
    for match in _SYMBOL.finditer(text, *part):
        base = f"A/HRC/WG.6/{match[1]}/{match[2]}/{match[3]}"
        end, suffixes = _suffixes(text, match.end())
        alone = text[match.end() : match.end() + 1] == "/" and suffixes
        symbols += [f"{base}/{suffix}" for suffix in suffixes] if alone else [base, *(f"{base}/{s}" for s in suffixes)]
        first, last = (match.start() if first < 0 else first), end
    return tuple(dict.fromkeys(symbols)), ((first, last) if symbols else None)


def _suffixes(text: str, at: int) -> tuple[int, list[str]]:
    found = []
    while match := _SUFFIX.match(text, at):
        found.append(f"{match['kind'].capitalize()}.{match['number']}")
        at = match.end()
    return at, found


def _meeting(match: re.Match[str], text: str, part: Span, state: str | None) -> Meeting:
    last = session(text, part)[1]
    number = ordinal(match["ordinal"]) if match["ordinal"] else None
    return Meeting(number, date_of(match, last.year if last else None), state, match.span())


def documents_in_notes(text: str, part: Span, notes: tuple[str, ...]) -> tuple[tuple[str, ...], Span | None]:
    """The symbols where they stand in footnotes (reports since about 2021): "1 A/HRC/WG.6/42/KOR/1."."""
    symbols, place = documents(text, part)
    if len(symbols) < 2:
        joined = "\n".join(notes)
        symbols, place = documents(joined, (0, len(joined)))[0], None
    if symbols and place is None and (issued := _ISSUED.search(text, *part)):
        place = issued.span()
    return symbols, place
