"""The date printed in a document's masthead, under "Distr.".

Source: the masthead of every document distributed by the UN ("Distr.: General", then the date on the next line; in
2008-09 the symbol stood between). It dates an addendum's positions where nothing better is known (RULES 7.5).
Does not: guess from other dates of the page.
"""

import re
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
# "Distr.: General 9 March 2015", "Distr. GENERAL A/HRC/8/34 13 May 2008"
_MASTHEAD = re.compile(rf"\bDistr\b.{{0,160}}?\b(\d{{1,2}})\s+({'|'.join(_MONTHS)})\s+(\d{{4}})\b", re.S | re.I)
# The same behind the text, where a file draws its masthead last: at the head of a line or after "General Assembly"
_DRAWN_LAST = re.compile(rf"(?:^|General\s+Assembly\s+){_MASTHEAD.pattern}", re.S | re.I | re.M)
# "REHEARSAL/1/XAA/Add.1, 2 December 2024": an invented document has no "Distr."
_REHEARSAL = re.compile(rf"\bREHEARSAL/\S+,\s(\d{{1,2}})\s+({'|'.join(_MONTHS)})\s+(\d{{4}})\b", re.I)


def issued_on(first_page: str) -> date | None:
    """The date of distribution, None where the masthead gives none (or one that no calendar has).

    The masthead is looked for on the whole page: some files draw it last, so that it stands behind the text.
    """
    head = first_page[:2000]
    found = _MASTHEAD.search(head) or _REHEARSAL.search(head) or _DRAWN_LAST.search(first_page)
    if not found:
        return None
    try:
        return date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    except ValueError:
        return None
