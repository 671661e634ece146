"""Headings of an addendum: those that give the position of what stands under them, and those that end it.

Examples: "II. Recommendations that enjoy the support of State A", "Noted recommendations", "Conclusion".
"""

import re

from openupr.documents.papers.lines import Line, joined
from openupr.documents.papers.statements import names_numbers
from openupr.documents.papers.verdicts import considered_implemented, verdicts

# "II. ", "A. ", "(a) ", "3. ", "• "
_ENUMERATOR = re.compile(r"^(?:(?:[IVX]+|[A-Z]|\d{1,2})[.)]\s+|\([a-z\d]+\)\s+|[•–-]\s+)?")
# "Conclusion", "Voluntary pledges and commitments", "Notes"
_RESET = re.compile(
    r"^(?:Conclusions?|Concluding (?:remarks|observations?|comments)|Introduction|Notes?|Endnotes|Annex(?:es)?\b.*"
    r"|General (?:comments?|remarks?|observations?)|Methodology.*|Voluntary (?:pledges?|commitments?)\b.*|Pledges"
    r"|(?:Further|Additional|Other) (?:comments|information|remarks))\s*:?$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:list of |the |these |those |all |category \w+[:.]?\s*)*(?:following |other |remaining )*"
    r"(?:recommendations?\b|"
    r"(?:accepted|supported|noted|rejected|not |non-|partially|partly|pending|under |declined|unsupported))",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"^(?:not |partially |partly )?(?:accepted|supported|noted|rejected|pending|under (?:consideration|review))"
    r"(?: in part)?\s*:?$",
    re.IGNORECASE,
)
_LONGEST = 220


def heading_at(lines: list[Line], at: int, words_alone: bool) -> int:
    """How many lines from `at` make a heading that gives a position; 0 where none stands there.

    `words_alone`: whether a line such as "Supported" is a heading (in a table it is a cell).
    """
    if at and not _ends(lines[at - 1].text):
        return 0
    for count in (1, 2, 3):
        if at + count > len(lines):
            return 0
        text = joined(lines[at : at + count])
        following = lines[at + count].text if at + count < len(lines) else ""
        if _starts_anew(following) and _gives_position(text, words_alone):
            return count
        if re.search(r"[.;]$", lines[at + count - 1].text):
            return 0
    return 0


def ends_position(text: str) -> bool:
    """Whether the line is a heading after which no position governs ("Conclusion")."""
    return bool(_RESET.match(_bare(text)))


def opens_pledges(text: str) -> bool:
    """Whether the line is a heading of voluntary pledges or commitments."""
    return ends_position(text) and bool(re.search(r"pledge|voluntary", text, re.IGNORECASE))


def is_word_alone(text: str) -> bool:
    """Whether the line is a position's word and nothing else ("Supported")."""
    return bool(_WORDS.match(_bare(text)))


def _bare(text: str) -> str:
    return text[len(_ENUMERATOR.match(text)[0]) :].strip()  # type: ignore[index]


def _gives_position(text: str, words_alone: bool) -> bool:
    bare = _bare(text)
    if len(bare) > _LONGEST or re.search(r"[.;,]$", bare) or names_numbers(bare):
        return False
    if is_word_alone(bare):
        return words_alone
    if not re.search(r"recommendations?\b", bare, re.IGNORECASE):
        return False
    if not (verdicts(bare) or considered_implemented(bare)):
        return False
    return bool(_OPENING.match(bare)) or bare.endswith(":")


def _ends(text: str) -> bool:
    """Whether a line may end what stands before a heading."""
    return not re.search(r"(?:[,–-]|\b(?:and|or|the|of|to|in|that|which|recommendations?))$", text)


def _starts_anew(text: str) -> bool:
    return not text or bool(re.match(r"[^a-z,;.)]", text))
