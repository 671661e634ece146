"""Dates and numbers of meetings as reports print them: "12 November 2019", "the 13th meeting", "its sixth meeting".

Does not: mend a misprinted date. What is printed is read; what cannot be a date is None.
"""

import re
from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
_CARDINALS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

# "54", "forty-five", "twenty four"
CARDINAL = rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_CARDINALS[:9])}))?|{'|'.join(_CARDINALS[9:])})"
# "12 November 2019", "14th October 2011", "24 January" (the year is taken from the session), "on 3 May, 2012"
DATE = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{'|'.join(_MONTHS)}),?(?:\s+(?P<year>\d{{4}}))?"
# "13th", "13 th", "13", "sixth", "twenty-first", "fiftieth"
ORDINAL = (
    rf"(?P<ordinal>\d{{1,3}}\s?(?:st|nd|rd|th)?|(?:(?:{'|'.join(_TENS)})[-\s])?(?:{'|'.join(_WORDS)})"
    rf"|{'|'.join(word[:-1] + 'ieth' for word in _TENS)})"
)


def date_of(match: re.Match[str], year: int | None = None) -> date | None:
    """The date that a match of DATE prints; `year` stands in where none is printed."""
    printed = match["year"]
    if printed is None and year is None:
        return None
    try:
        return date(int(printed or year or 0), _MONTHS.index(match["month"].capitalize()) + 1, int(match["day"]))
    except ValueError:
        return None


def ordinal(text: str) -> int | None:
    """ "13th", "13", "sixth", "thirty-fourth", "fiftieth" as a number; None for anything else."""
    if digits := re.match(r"\d+", text):
        return int(digits[0])
    tens, _, last = re.sub(r"\s+", "-", text.strip().lower()).rpartition("-")
    if not tens and last.endswith("ieth"):
        return _TENS.get(f"{last[:-4]}y")
    if last not in _WORDS or (tens and tens not in _TENS):
        return None
    return _TENS.get(tens, 0) + _WORDS.index(last) + 1


def cardinal(text: str) -> int | None:
    """ "54", "fifty-four", "forty six" as a number; None for anything else."""
    if text.isdigit():
        return int(text)
    total = 0
    for word in re.split(r"[\s-]+", text.lower()):
        if word in _TENS:
            total += _TENS[word]
        elif word in _CARDINALS:
            total += _CARDINALS.index(word) + 1
        elif word != "and":
            return None
    return total or None
