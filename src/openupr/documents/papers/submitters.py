"""The stakeholders behind the codes of a summary: "AI Amnesty International, London, United Kingdom".

Source: RULES 3.10 (individual submitters by an acronym, joint submissions JS1 …); the list stands in the first note.
Does not: index names (DESIGN 7a).
"""

import re

from openupr.domain.papers import Submitter
from openupr.vocabulary.names import resolver

# "AI Amnesty", "JS1 Joint submission 1 submitted by", "CoE-ECRI European", "PTPR/JS4 Joint"
_CODE = re.compile(r"^(?P<code>(?=\S*[A-Z]\S*[A-Z0-9])[A-Z][A-Za-z0-9&/’'.-]{1,24})[:*]*\s+(?P<rest>[“\"]?[^\W\d].*)$")
_JOINT = re.compile(r"\bJS ?\d+|\bjoint submission\b", re.IGNORECASE)
_BY = re.compile(r"^.*?\b(?:submitted by|comprising|by)\s*:?\s*", re.IGNORECASE)
# "Civil society", "Joint submissions:", "Regional intergovernmental organization(s):"
_HEAD = re.compile(
    r"^(?:Civil society|Individual submissions?|Joint submissions?|National human rights institutions?|Regional "
    r"(?:intergovernmental )?organi[sz]ations?(?:\(s\))?|Academic.*|Attachments?)\s*:?$",
    re.IGNORECASE,
)
# "(CoE-CPT) Report to the Government": what a submitter attached
_ATTACHED = re.compile(r"^\([A-Z][\w/ -]*[A-Z][\w/ -]*\)")
_MARKS = " *;.,†‡"


def submitters_in(note: list[str]) -> tuple[Submitter, ...]:
    """The submitters that the lines of the first note list, in order."""
    entries: list[tuple[str, list[str]]] = []
    open_entry = False
    for line in note:
        match = _CODE.match(line)
        if _HEAD.match(line) or _ATTACHED.match(line):
            open_entry = False
        elif match and _is_acronym(match["code"]):
            entries.append((match["code"].strip(_MARKS), [match["rest"]]))
            open_entry = True
        elif open_entry:
            entries[-1][1].append(line)
    return tuple(_submitter(code, " ".join(lines)) for code, lines in entries)


def _is_acronym(code: str) -> bool:
    """Whether a word is a code: two capitals or more, no web address, no whole word in capitals of a heading."""
    return sum(c.isupper() for c in code) >= 2 and "www" not in code.lower() and not code.endswith(":")


def _submitter(code: str, text: str) -> Submitter:
    joint = bool(_JOINT.search(code) or re.match(r"Joint submission\b", text, re.IGNORECASE) or "(Joint" in text)
    if not joint:
        return Submitter(code, (_without_place(text),), False)
    listing = _BY.sub("", text, count=1) if _BY.match(text) else text
    return Submitter(code, tuple(_names(listing)), True)


def _without_place(text: str) -> str:
    """The name without town and State after it: "Amnesty International, London, United Kingdom*;"."""
    pieces = [piece.strip() for piece in text.strip(_MARKS).split(",")]
    if len(pieces) > 2 and resolver().find(pieces[-1].strip(_MARKS)):
        pieces = pieces[:-2]
    return ", ".join(pieces).strip(_MARKS)


def _names(listing: str) -> list[str]:
    parted = _parted(listing)
    if len(parted) > 2 and resolver().find(parted[-1].strip(_MARKS)) and len(parted[-2].split()) <= 2:
        parted = parted[:-2]
    names = (re.sub(r"^(?:and\s+)?(?:the\s+)?", "", piece.strip(_MARKS), flags=re.IGNORECASE) for piece in parted)
    return [name for name in names if len(name) > 2 and not resolver().find(name)]


def _parted(listing: str) -> list[str]:
    return re.split(r";\s*(?:and\s+)?" if listing.strip(_MARKS).count(";") else _COMMA, listing)


# A comma outside brackets, "and the", or "in partnership with"
_COMMA = re.compile(
    r",\s*(?:and\s+)?(?![^()]*\))|\s+and (?=the [A-Z])(?![^()]*\))|\s+in partnership with\s+(?![^()]*\))"
)
