"""The State's position in the sentence that governs a list, stands after it, or names numbers.

A pending position never comes out as supported or noted. The order of decision:
1. Words of waiting about the answer ("will be examined", "has not yet decided whether to accept": `documents.waiting`)
   make it pending, whatever verb stands in the same sentence: what is noted, refused for now or promised to be
   considered is still open.
2. Unless an explicit, present, final answer (support or refusal, not "noted") stands in a sentence of its own beside
   them: then nobody can know which of the two governs, and the position is None and doubtful.
3. Words that may be about something else ("is considering", "until") are doubtful beside an answer, pending alone.
4. Without words of waiting the verb decides: support beside refusal or of a part is partially; a refusal is noted;
   support, and "already implemented" without refusal, is supported; "noted" alone is noted.
A doubtful sentence gives None, and a finding quotes it; an answer with a limit of time ("at this stage") stands, with
a finding.
Source: RULES 6.5 and 7.1 to 7.3; DESIGN 5 ("the verb that governs decides").
"""

import re
from dataclasses import dataclass

from openupr.documents.waiting import may_wait, waits
from openupr.domain.positions import Position

# "did not enjoy the support", "cannot accept them", "were rejected by", "could not support", "is unable to support"
_REFUSED = re.compile(
    r"\b(?:(?:not|cannot|never|n['’]t)\s+(?:be\s+|to\s+|in\s+a\s+position\s+to\s+)?(?:fully\s+)?(?:enjoy|support|accept|agree|endorse)"
    r"|(?:does|do|did|could|can|was|were|are|is)\s+not\s+(?:\w+\s+){0,2}?(?:enjoy|support|accept|agree|endorse)"
    r"|neither\b[^.]{0,200}?\b(?:accept|support|enjoy)|reject(?:s|ed)?\b|unable\s+to\s+(?:support|accept)|unacceptable"
    r"|without\s+the\s+support)",
    re.IGNORECASE,
)
_SUPPORTED = re.compile(
    r"\b(?:enjoy|enjoys|enjoyed|enjoying|have|has|received?)\s+(?:the\s+)?(?:full\s+)?(?:\w+(?:['’]s)?\s+){0,6}?support"
    r"|\b(?:accept|agree|endorse|support)(?:s|ed|es)?\b|\bwith\s+the\s+(?:agreement|support)\s+of|\bcommit(?:s|ted)\b",
    re.IGNORECASE,
)
# "considers … already implemented or in the process of implementation", "have been implemented"
_IMPLEMENTED = re.compile(
    r"\b(?:already|currently)\s+(?:been\s+|being\s+)?(?:fully\s+|partially\s+)?implemented"
    r"|\b(?:have|has)\s+been\s+(?:already\s+)?implemented|\bbeing\s+implemented"
    r"|\bin\s+(?:the\s+)?(?:process|course)\s+of\s+(?:being\s+)?implement|\bunder\s+implementation",
    re.IGNORECASE,
)
_PARTIALLY = re.compile(
    r"\b(?:partial(?:ly)?|in\s+part|some\s+parts?|parts?\s+of\s+(?:the\s+)?(?:following\s+)?recommendations?)\b",
    re.IGNORECASE,
)
_NOTED = re.compile(r"\b(?:noted|notes|takes?\s+note|took\s+note|taken\s+note)\b", re.IGNORECASE)
# "noted in the report in paragraphs …", "the recommendations noted below": a place, no position
_NOTED_AT = re.compile(
    r"\bnoted\s+(?:in\s+(?:the\s+|this\s+)?(?:present\s+)?(?:report|paragraphs?|section)|below|above|under)",
    re.IGNORECASE,
)
_RECOMMENDATION = re.compile(r"\brecommendations?\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.:;])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Stance:
    """A position, whether the State holds the item implemented, and the sentence as printed.

    `doubtful`: the sentence speaks of a position, but whether it is given or still to come cannot be known.
    """

    position: Position | None
    implemented: bool
    sentence: str
    doubtful: bool = False

    @property
    def spoken(self) -> bool:
        """Whether the sentence speaks of a position at all."""
        return self.position is not None or self.doubtful


def stance_of(text: str) -> Stance:
    """The position that a chapeau, or a sentence after the list, gives. Position None where it gives none."""
    sentence = " ".join(text.split())
    answer = _answer(sentence)
    position, doubtful = _open(sentence, answer) or (answer, False)
    return Stance(position, position is Position.SUPPORTED and bool(_IMPLEMENTED.search(sentence)), sentence, doubtful)


def _open(text: str, answer: Position | None) -> tuple[Position | None, bool] | None:
    """Pending, or None and doubtful, where `text` has words of waiting; None where it has none."""
    sentences = sentences_of(text)
    waiting = [one for one in sentences if waits(one)]
    if waiting:
        final = any(_is_final(one) for one in sentences if one not in waiting)
        return (None, True) if final else (Position.PENDING, False)
    if not any(may_wait(one) and (_answer(one) or _RECOMMENDATION.search(one)) for one in sentences):
        return None
    return (None, True) if answer else (Position.PENDING, False)


def _is_final(sentence: str) -> bool:
    """Whether a sentence supports or refuses, and does not merely note."""
    return bool(_answer(sentence) and (_REFUSED.search(sentence) or _SUPPORTED.search(sentence)))


def _answer(sentence: str) -> Position | None:
    """What the verb of a sentence says, words of waiting left aside."""
    refused = _REFUSED.search(sentence)
    supported = _SUPPORTED.search(_REFUSED.sub(" ", sentence))
    if _PARTIALLY.search(sentence) and (refused or supported):
        return Position.PARTIALLY
    if refused:
        return Position.NOTED
    if supported or _IMPLEMENTED.search(sentence):
        return Position.SUPPORTED
    return Position.NOTED if _NOTED.search(_NOTED_AT.sub(" ", sentence)) else None


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [sentence for sentence in _SENTENCE.split(" ".join(text.split())) if sentence]
