"""Numbers and dates as documents print them: "fifty-third", "7 November 2025", "November 2025".

Source: the forms that `documents.introduction.dates` reads in the UN's English documents.
Does not: other languages.
"""

from openupr.domain.when import When

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FIRST = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def ordinal(number: int) -> str:
    """ "first", "twelfth", "fiftieth", "fifty-third"; from 100 on "100th"."""
    if not 0 < number < 100:
        return f"{number}th"
    if number < 20:
        return _FIRST[number - 1]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens - 2]}-{_FIRST[ones - 1]}" if ones else f"{_TENS[tens - 2][:-1]}ieth"


def day(when: When) -> str:
    """The date as exactly as it is known: "7 November 2025", "November 2025", "2025"."""
    month = _MONTHS[when.month - 1] if when.month else ""
    return " ".join(part for part in (str(when.day or ""), month, str(when.year)) if part)
