"""The State's position in the sentence that governs a list, stands after it, or names numbers.

Source: RULES 6.5 and 7.1 to 7.3. The verb that governs decides: "noted" alone is noted; "noted … for consideration
and response in due time" and "will be examined" are pending; "considers already implemented" without refusal is
supported and implemented. A pending position never comes out as supported or noted.
"""

import re
from dataclasses import dataclass

from openupr.domain.positions import Position

# "did not enjoy the support", "cannot accept them", "were rejected by", "could not support", "is unable to support"
_REFUSED = re.compile(
    r"\b(?:(?:not|cannot|never|n['’]t)\s+(?:be\s+|to\s+|in\s+a\s+position\s+to\s+)?(?:fully\s+)?(?:enjoy|support|accept|agree|endorse)"
    r"|(?:does|do|did|could|can|was|were|are|is)\s+not\s+(?:\w+\s+){0,2}?(?:enjoy|support|accept|agree|endorse)"
    r"|neither\b[^.]*\b(?:accept|support|enjoy)|reject(?:s|ed)?\b|unable\s+to\s+(?:support|accept)|unacceptable"
    r"|without\s+the\s+support)",
    re.IGNORECASE,
)
# "will be examined by", "will examine", "will provide responses", "for consideration and response in due time"
_PENDING = re.compile(
    r"\bwill\s+(?:be\s+)?(?:further\s+|carefully\s+)?(?:examine|consider|stud(?:y|ied)|review|analy[sz]e)"
    r"|\bwould\s+(?:be\s+)?(?:further\s+)?(?:examine|consider|stud(?:y|ied))"
    r"|\b(?:will|would|shall)\s+(?:also\s+)?(?:be\s+)?(?:provided?|respond|give|answer|present|submit|include)"
    r"|\bfor\s+(?:further\s+)?(?:consideration|examination)\b|\bin\s+due\s+(?:time|course)\b"
    r"|\bresponses?\b[^.]{0,120}?\bwill\s+be\s+(?:included|provided|given|submitted)|\bunder\s+(?:consideration|examination|study)\b"
    r"|\b(?:pending|deferred)\b",
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
_SENTENCE = re.compile(r"(?<=[.:;])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Stance:
    """A position, whether the State holds the item implemented, and the sentence as printed."""

    position: Position | None
    implemented: bool
    sentence: str


def stance_of(text: str) -> Stance:
    """The position that a chapeau, or a sentence after the list, gives. Position None where it gives none."""
    sentence = " ".join(text.split())
    implemented = bool(_IMPLEMENTED.search(sentence))
    refused, pending = _REFUSED.search(sentence), _PENDING.search(sentence)
    supported = _SUPPORTED.search(_REFUSED.sub(" ", sentence))
    position: Position | None = None
    if _PARTIALLY.search(sentence) and (refused or supported):
        position = Position.PARTIALLY
    elif refused:
        position = Position.NOTED
    elif pending:
        position = Position.PENDING
    elif supported or implemented:
        position = Position.SUPPORTED
    elif _NOTED.search(_NOTED_AT.sub(" ", sentence)):
        position = Position.NOTED
    return Stance(position, implemented and position is Position.SUPPORTED, sentence)


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [sentence for sentence in _SENTENCE.split(" ".join(text.split())) if sentence]
