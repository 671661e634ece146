"""Where the conclusions stand in a report: the lines from their heading to the annex.

Source: RULES 6.2 (skeleton of a report). "Conclusions and/or recommendations" is heading II; "Voluntary pledges and
commitments" may follow as III; the annex lists the delegation.
Does not: read the items.
"""

import re
from dataclasses import dataclass

from openupr.documents.items.lines import TextLine

# "II. Conclusions and/or recommendations", "II. CONCLUSIONS AND RECOMMENDATIONS**"; not the table of contents
_HEADING = re.compile(
    r"\s*(?:[IVX]+\s*\.?\s*)?conclusions?\s*(?:,|and|or)?\s*(?:and)?\s*/?\s*(?:or)?\s*recommendations?\W*",
    re.IGNORECASE,
)
# "III. VOLUNTARY COMMITMENTS OF THE STATE UNDER REVIEW", "Voluntary pledges and commitments"
_PLEDGES = re.compile(
    r"\s*(?:[IVX]+\s*\.?\s*)?(?:voluntary|pledges?|commitments?)\s+(?:and\s+)?(?:voluntary\s+)?(?:pledges?|commitments?)?[\w\s,/’']*",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"\s*(?:Annex(?:es)?|ANNEX(?:ES)?)(?:\s+(?:I|1))?\W*|\s*Composition of the delegation\W*")
# Heading of another section of the report: "III. Voluntary …"
_ROMAN = re.compile(r"\s*[IVX]+\s*\.\s*\S")


@dataclass(frozen=True, slots=True)
class Section:
    """`before`: the lines of the proceedings; `lines`: those of the conclusions, without heading; `found`: whether
    the heading was found."""

    before: list[TextLine]
    lines: list[TextLine]
    found: bool


def section_of(lines: list[TextLine]) -> Section:
    """The conclusions among all lines of a report."""
    start = max((i for i, line in enumerate(lines) if _is_heading(line.text)), default=None)
    if start is None:
        return Section(lines, [], False)
    end = start + 1
    while end < len(lines) and not _ends(lines[end].text):
        end += 1
    return Section(lines[:start], lines[start + 1 : end], True)


def _is_heading(text: str) -> bool:
    return bool(_HEADING.fullmatch(text)) and "...." not in text


def _ends(text: str) -> bool:
    if _ANNEX.fullmatch(text):
        return True
    return bool(_PLEDGES.fullmatch(text)) and (bool(_ROMAN.match(text)) or text.strip().istitle() or text.isupper())
