"""What forms read alike: a row of its cells, names of States, dates, sessions, what is printed with a text.

Does not: guess. A name that the resolver does not know is listed, a date or session that cannot be read is None.
"""

import html
import re
from collections.abc import Iterable
from datetime import date, timedelta

from openupr.documents.pipeline import cycle_of
from openupr.domain.indexed import Codes, IndexedRow, position_of
from openupr.vocabulary.names import resolver

# "50.10 Ratify …", "A - 12. Ratify …" is none
_NUMBER = re.compile(r"\s*(\d{1,3}\.\d{1,3})\.?(?=\s)\s*")
# The last brackets of "Ratify it (Chile) (Venezuela (Bolivarian Republic of));"
_BRACKETS = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)[\s;.]*$")
# "<p>", "</br >"; not "< 5 years"
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?$")
_DIGITS = re.compile(r"\d{1,2}")
_BEGINNING = date(1899, 12, 30)  # day 0 of a workbook's dates


def row(
    place: int,
    *,
    text: object,
    state: str | None,
    by: Iterable[str],
    sitting: tuple[int | None, int | None],
    said: str | None,
    codes: Codes,
    symbol: object = None,
    dated: date | None = None,
    ident: object = None,
    pledge: bool = False,
) -> IndexedRow:
    """A row of the cells of a record. `by`: names of States; where none is known, those printed with the text count.

    `sitting`: session and cycle, `said`: the index's word for the position. `symbol`, `ident`: None where blank.
    """
    number, words, printed = parted(bare(text))
    states, unknown = recommending(by)
    session, cycle = sitting
    return IndexedRow(
        place=place,
        state=state,
        text=words,
        session=session,
        cycle=cycle,
        number=number,
        states=states or printed,
        unknown=unknown,
        position=position_of(said),
        said=said,
        codes=codes,
        symbol=bare(symbol) or None,
        dated=dated,
        ident=bare(ident) or None,
        pledge=pledge,
    )


def bare(text: object) -> str:
    """A text without HTML, blanks made one; "'=" is how a table keeps "=" from being a formula."""
    plain = html.unescape(_TAG.sub(" ", str(text or "")))
    whole = " ".join(plain.split())
    return whole[1:] if whole[:1] == "'" and whole[1:2] in tuple("=+-@") else whole


def parted(text: str) -> tuple[str | None, str, tuple[str, ...]]:
    """The number that opens a text, its words, and the States in the brackets that close it."""
    match = _NUMBER.match(text)
    words, states = (text[match.end() :] if match else text), list[str]()
    while brackets := _BRACKETS.search(words):
        listed = resolver().split(brackets[1])
        if not listed.states or listed.unknown:
            break
        words, states = words[: brackets.start()], [*listed.states, *states]
    return (match[1] if match else None), words.rstrip(" ;").strip(), tuple(dict.fromkeys(states))


def each(names: Iterable[object]) -> tuple[str, ...]:
    """The values that are not blank, doubles left out."""
    return tuple(dict.fromkeys(filter(None, map(bare, names))))


def action(cell: object) -> str | None:
    """The category, 1 to 5, of "5", "5.0" (as a workbook has it) or "5 - Specific action"; None for anything else."""
    first = str(cell or "").strip()[:1]
    return first if first in tuple("12345") else None


def state(name: str) -> str | None:
    """The State of a name, or None."""
    return resolver().find(bare(name))


def recommending(names: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of names, doubles left out, and the names that are no State known here."""
    named = [(bare(name), state(name)) for name in names if bare(name)]
    known = tuple(dict.fromkeys(code for _, code in named if code))
    return known, tuple(dict.fromkeys(name for name, code in named if not code))


def day(value: object) -> date | None:
    """The day of "2015-01-05T00:00:00", "05/01/2015" or a workbook's "42009.0"."""
    text = str(value or "").strip()
    try:
        if serial := _SERIAL.match(text):
            return _BEGINNING + timedelta(days=int(serial[1]))
        if parts := _DAY_FIRST.match(text):
            return date(int(parts[3]), int(parts[2]), int(parts[1]))
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def sitting(session: object, cycle: object = "") -> tuple[int | None, int | None]:
    """Session and cycle of "48 Session" or "44 - November 2023", and of "Cycle 4"; the session tells the cycle."""
    found, said = _DIGITS.search(str(session or "")), _DIGITS.search(str(cycle or ""))
    number = int(found[0]) if found and 0 < int(found[0]) < 60 else None
    told = int(said[0]) if said and 0 < int(said[0]) < 6 else None
    return number, cycle_of(number) or told
