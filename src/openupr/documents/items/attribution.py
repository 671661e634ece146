"""The brackets of States in an item: who made the recommendation.

Source: RULES 6.4. Forms: "(Portugal, Slovakia);", "(Algeria) (Cabo Verde)", nested "(Iran (Islamic Republic of))".
Does not: guess a State. A name that the vocabulary does not hold is given back as unknown.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from openupr.vocabulary.names import resolver

# What a bracket of States cannot hold: figures, quotation marks, verbs of a sentence, too many words.
_NO_NAMES = re.compile(r"[\d“”\"%]|\b(?:including|such as|i\.e|e\.g|see|which|that|should|shall|was|were|is|are)\b")
# The call of a note that is not raised: "(State A 4)"
_CALL = re.compile(r"\s+\d{1,2}(?=\s*(?:[,;]|$))")
_CAPITAL = re.compile(r"(?:the\s+)?[A-ZÀ-Þ]", re.IGNORECASE)
_LONGEST = 1500
# No item has so many brackets, nor a bracket so many places where it may be cut off: what goes beyond is not looked at.
_MOST_BRACKETS = 300
_MOST_STOPS = 12
_BRACKET = re.compile(r"[()]")
_STOP = re.compile(r"\s*[;(]")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket of States: [begin, end) in the item's raw text, its States, the names not recognised."""

    begin: int
    end: int
    states: tuple[str, ...]
    unknown: tuple[str, ...]


def brackets_of(text: str) -> list[Bracket]:
    """Every bracket of States in `text`, in order."""
    found = []
    for begin, end in _groups(text):
        listing = _listing(text[begin + 1 : end - 1]) if text[end - 1] == ")" else _listing(text[begin + 1 : end])
        listing = listing or _listing(text[begin + 1 : end])
        if listing is not None:
            found.append(Bracket(begin, end, *listing))
    return found or _half_open(text)


def _groups(text: str) -> list[tuple[int, int]]:
    """Outermost brackets as [begin, end); one that is never closed ends at ";" or at the end of the text."""
    groups: list[tuple[int, int]] = []
    at = text.find("(")
    for _ in range(_MOST_BRACKETS):
        if at < 0:
            break
        end = _close(text, at)
        if end is None or _listing(text[at + 1 : end - 1]) is None:
            cut = _cut_off(text, at, end)
            end = cut or end or at + 1
        if end > at + 1:
            groups.append((at, end))
        at = text.find("(", end)
    return groups


def _close(text: str, begin: int) -> int | None:
    """The index after the bracket that closes the one at `begin`, None where that is too far to be of States."""
    depth = 0
    for match in _BRACKET.finditer(text, begin, begin + 2 * _LONGEST):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return match.end()
    return None


def _cut_off(text: str, begin: int, end: int | None) -> int | None:
    """Where a list of States whose bracket is not closed ends: before ";", before "(", or at the text's end."""
    if not _CAPITAL.match(text[begin + 1 : begin + 40].lstrip(" ;,.")):
        return None
    last = min(end if end is not None else len(text), begin + 2 * _LONGEST)
    for match in islice(_STOP.finditer(text, begin + 1, last), _MOST_STOPS):
        if _listing(text[begin + 1 : match.start()]) is not None:
            return match.start()
    near = end is None and len(text) - begin <= 2 * _LONGEST
    rest = text[begin + 1 :].rstrip(" ;.") if near else ""
    return begin + 1 + len(rest) if rest and _listing(rest) is not None else None


@lru_cache(maxsize=4096)
def _listing(content: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """States and unknown names of what stands between brackets, or None where it is no list of States."""
    content = _CALL.sub("", content).strip(" ;,.")
    if not content or len(content) > _LONGEST or not _CAPITAL.match(content) or _NO_NAMES.search(content):
        return None
    listing = resolver().split(content)
    states = tuple(dict.fromkeys(listing.states))
    if not states or len(listing.unknown) > len(states):
        return None
    if any(len(name.split()) > 5 or not name[:1].isupper() for name in listing.unknown):
        return None
    return states, listing.unknown


def _half_open(text: str) -> list[Bracket]:
    """A last bracket whose opening is missing: "… of the child Spain);"."""
    match = re.search(r"\)\s*[;.]?\s*$", text)
    if not match:
        return []
    named = resolver().named_in(text[: match.start()])
    if not named or named[-1][1][1] < match.start() or "(" in text[named[-1][1][0] :]:
        return []
    code, (begin, _) = named[-1]
    return [Bracket(begin, match.start() + 1, (code,), ())]


def last_name(text: str) -> str | None:
    """What a last bracket holds that looks like a name but is no State known here: "(Atlantis);" gives "Atlantis"."""
    match = re.search(r"\(([^()]{3,60})\)?\s*[;.]?\s*$", text)
    if match and _CAPITAL.match(match[1]) and not _NO_NAMES.search(match[1]):
        return match[1].strip()
    return None
