"""What an item of an addendum says of its own recommendation: "State A accepts this recommendation …".

Does not: know the heading it stands under.
"""

import re
from dataclasses import dataclass

from openupr.documents.papers.sentences import sentences
from openupr.documents.papers.verdicts import Verdict, combined, says_implemented, verdicts
from openupr.documents.waiting import waits
from openupr.domain.positions import Position
from openupr.vocabulary.names import resolver

_WORD = (
    r"(?:Not (?:accepted|supported)|(?:Partially|Partly) (?:accepted|supported|noted)"
    r"|(?:Accept(?:ed|s)|Support(?:ed|s)) (?:in part|partially|in principle|conditionally|with (?:a )?reservations?)"
    r"|Supported ?/ ?[Nn]oted|Accepted|Supported|Noted|Rejected|Pending"
    r"|Under (?:consideration|review)|Does not enjoy (?:the )?support|Enjoys (?:the )?support|Accepts?|Supports?"
    r"|Rejects?|(?:Takes? n|N)ote)"
)
# "Supported. The law …", "Noted at this stage", "Position: noted", "Ratify the convention (State B) Noted"
_ALONE = re.compile(
    rf"(?:^|[).;]\s*|\b(?:Position|Response|Reply|Status|Answer)\s*[:–-]\s*)(?P<word>{_WORD})"
    r"(?=$|[.,;:(]|\s+[A-Z(–-]|\s+(?:at\s+(?:this|present)|for\s+(?:now|the\s+(?:time|moment)))\b)"
)
# "State A accepts.", "The Government of State A supports this."
_BRIEF = re.compile(
    r"^[A-Z][\w\s,’'()-]{0,80}?\b(?:it|this|them|these|support|accepts?|supports?|supported|accepted)\s*[.,;:]"
)
# "at this point it cannot make a definitive statement": open, whether or not the sentence names the recommendation
_OPEN = re.compile(r"\b(?:definit(?:e|ive)|final) (?:statement|position|answer|response|decision)\b", re.IGNORECASE)
_RECOMMENDATION = re.compile(r"\b(?:recommendations?|recs?\b)", re.IGNORECASE)
# The verb is about this recommendation as such: "accepts the recommendation", "cannot support these recommendations"
_WHOLE = re.compile(
    r"^\W*(?:with\s+)?(?:the|this|these|both|all(?: of)?(?: these)?)?\s*recommendations?\b", re.IGNORECASE
)
# "(Chile)", "(Chile, Cuba)"
_BRACKET = re.compile(r"\(([A-Z][^()]{2,400}(?:\([^()]*\))?)\)")
# So near the word of position, words of waiting are about it: "Supported (to be examined)"; farther off, about a law.
_BESIDE = 12
_OF_IT = re.compile(
    r"\b(?:it|its|them|they|this|these|recommendations?|position|decision|response|reply|answer)\b", re.IGNORECASE
)
# An answer has begun: what follows is no repeated recommendation.
_ANSWERS = re.compile(r"\b(?:accepts|supports|notes|rejects|enjoys|cannot|does not|takes note|agrees)\b")


@dataclass(frozen=True, slots=True)
class Own:
    """An item's own words on its position. `strict`: said of the recommendation as a whole, at the beginning."""

    position: Position | None
    strict: bool
    implemented: bool
    comment: str | None


def own_position(text: str) -> Own:
    """What the text of an item says; position None where it says nothing of one."""
    spans = sentences(text)
    said: list[tuple[int, list[Verdict]]] = []
    for n, (start, end) in enumerate(spans):
        found = _relevant(text[start:end], n == 0)
        if found:
            said.append((n, found))
    if not said:
        return Own(None, False, says_implemented(text), text or None)
    flat = [v if v.whole else Verdict(_of_part(v), v.span, False) for _, found in said for v in found]
    position = combined(v.position for v in flat)
    after = spans[said[0][0] + 1 : said[0][0] + 2]
    if position is Position.NOTED and any(_still_open(text[slice(*span)]) for span in after):
        position = Position.PENDING
    first, found = said[0]
    head = text[slice(*spans[0])]
    strict = first == 0 and bool(_ALONE.match(head) or _WHOLE.match(head[found[0].span[1] :])) and found[0].whole
    return Own(position, strict, says_implemented(text), _comment(text, spans, {n for n, _ in said}))


def _relevant(sentence: str, is_first: bool) -> list[Verdict]:
    found = verdicts(sentence)
    if word := _ALONE.search(sentence):
        alone = verdicts(word["word"])
        waiting = [verdict for verdict in found if verdict.waits]
        noted = bool(alone) and alone[0].position is Position.NOTED
        beside = [verdict for verdict in waiting if noted or verdict.span[0] <= word.end("word") + _BESIDE]
        return beside[:1] or alone
    if _RECOMMENDATION.search(sentence):
        return found
    if _OPEN.search(sentence):
        return [verdict for verdict in found if verdict.position is Position.PENDING]
    if not is_first:
        return []
    if found and found[0].position is Position.PENDING:
        return found[:1]
    return found if _BRIEF.match(sentence) else []


def _still_open(sentence: str) -> bool:
    """Whether the sentence after "Noted." says that the answer is to come: "The Government will examine it."."""
    return waits(sentence) and bool(_OF_IT.search(sentence))


def _of_part(verdict: Verdict) -> Position:
    return Position.PARTIALLY if verdict.position is Position.SUPPORTED else verdict.position


def _comment(text: str, spans: list[tuple[int, int]], said: set[int]) -> str | None:
    """What the item says beyond the sentence of position, from the first such sentence on."""
    rest = [n for n in range(len(spans)) if n not in said]
    if not rest:
        return None
    start = spans[rest[0]][0] if rest[0] > min(said) else spans[0][0]
    return text[start:].strip() or None


def without_recommendation(text: str) -> str:
    """The item's text without the recommendation that it repeats before the answer: "Ratify it (Chile). Supported"."""
    for bracket in _BRACKET.finditer(text[:1500]):
        listing = resolver().split(bracket[1])
        before = text[: bracket.start()]
        if listing.states and not listing.unknown and not _ANSWERS.search(before):
            rest = text[bracket.end() :].lstrip(" .;:–-")
            if rest and not rest.startswith("("):
                return rest
    return text
