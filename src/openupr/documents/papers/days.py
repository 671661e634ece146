"""The first full date in a piece of text: "4 November 2014".

Does not: guess a year that is not printed.
"""

import re
from datetime import date

from openupr.documents.introduction.dates import DATE, date_of

_DATE = re.compile(DATE, re.IGNORECASE)  # also after letters: "meeting11 June 2008"


def day_in(text: str) -> date | None:
    """The first date that `text` prints in full; None where there is none, or it is no day of the calendar."""
    return next((date_of(match) for match in _DATE.finditer(text) if match["year"]), None)
