"""The words by which a State takes a position on a recommendation, found in a sentence.

Source: A/HRC/RES/5/1, annex, paragraph 32; RULES 7.1 to 7.3; DESIGN 5 ("the verb that governs decides"): "noted"
alone is noted, "noted … for consideration" and "will be examined" are pending, "considers already implemented"
without a refusal is supported and implemented. Words of waiting about the answer (`documents.waiting`) claim their
words before any verb of position: "will decide later whether it accepts" has no verb left that could support.
Does not: know which recommendation is meant.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from openupr.documents.waiting import waiting_spans
from openupr.domain.positions import Position

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A position found in a text, at a span. `whole` is false where it is on a part, an aim or a spirit only.

    `waits`: it says in so many words that the answer to the recommendations is still to come.
    """

    position: Position
    span: Span
    whole: bool = True
    waits: bool = False


_ACCEPT = r"(?:accept|support|endors|approv|agre)"
_RECOMMENDATION = (
    r"(?:the|this|these|those|that|all|both|said|following|above|mentioned|other|remaining|part(?:s)? of)\s+"
)
_NOT = r"(?:not|n[o’']t|cannot|unable to|never|neither)"
_AUXILIARY = r"(?:does|do|did|could|can|will|would|shall|is|are|was|were|has|have|had|may|must)"

# "will not consider these recommendations", "will not be examined": never to be answered, so not waited for
_NEVER = re.compile(r"\b(?:will|would|shall|does) not (?:be )?(?:consider|examin|implement)\w*", re.IGNORECASE)
# "noted by State A for further consideration": one answer, and a pending one
_NOTED_FOR = re.compile(
    r"\bnoted\b[^.;]{0,60}?\bfor (?:further |its )?(?:consideration|examination)\b[^.;]*", re.IGNORECASE
)
# In the order in which they claim words: what a former pattern took, a later one does not read again.
_PATTERNS: tuple[tuple[Position, re.Pattern[str]], ...] = tuple(
    (position, re.compile(pattern, re.IGNORECASE))
    for position, pattern in (
        # "partially accepts", "accepted in part", "enjoy partial support", "supported/noted"
        (Position.PARTIALLY, rf"\b(?:partial(?:ly)?|partly|in part)\b[ ,]*(?:\w+ ){{0,2}}?{_ACCEPT}\w*"),
        (Position.PARTIALLY, rf"\b{_ACCEPT}\w*(?:\s+[\w.,’'–-]+){{0,6}}?\s+(?:partially|partly|in part\b)"),
        (Position.PARTIALLY, r"\b(?:supported|accepted)\s*/\s*noted\b|\bsupported in part\b|^\W*partially\W*$"),
        # "will be examined", "under consideration", "cannot make a definitive statement", "position is pending"
        (
            Position.PENDING,
            r"\bwill (?:further |still |carefully |continue to )*(?:be )?"
            r"(?:examin|consider|study|studi|review|assess|analy[sz])\w*",
        ),
        (
            Position.PENDING,
            r"\b(?:under|subject to|for|requires?|pending) (?:further |its |due |active )*"
            r"(?:consideration|examination|review|study|consultations?|deliberations?)\b",
        ),
        (
            Position.PENDING,
            r"\b(?:cannot|can ?not|not (?:yet )?(?:in a position|able) to|unable to)\b[^.;]{0,45}?"
            r"\b(?:make|give|take|provide|express)\b[^.;]{0,12}?\b(?:definit\w+|final|clear)\b[^.;]*",
        ),
        # "is considering", "are being examined", "to be examined", "pending recommendations", "left pending"
        (
            Position.PENDING,
            r"\b(?:is|are) (?:currently |still |now )*(?:considering|examining|studying"
            r"|being (?:considered|examined|studied|reviewed))\b",
        ),
        (
            Position.PENDING,
            r"\bto be (?:further )?(?:examined|considered|studied)\b(?! (?:as |already |fully )?implement)",
        ),
        (
            Position.PENDING,
            r"\bpending (?:recommendations?|decisions?|responses?|repl(?:y|ies))\b"
            r"|\brecommendations? (?:left |remain(?:s|ing)? |still |are )*pending\b",
        ),
        (Position.PENDING, r"\bno (?:definit\w+|final) (?:statement|position|answer|response|decision)\b"),
        (
            Position.PENDING,
            r"\b(?:position|response|decision|reply)\b[^.;]{0,40}?"
            r"\b(?:pending|deferred|reserved|will be (?:given|provided|communicated|announced))\b",
        ),
        (
            Position.PENDING,
            r"\b(?:will provide|provide|reserves?) (?:its |a |the )?(?:responses?|position|answers?)\b"
            r"(?: (?:in due|at a later|later)\b)?|\bdefer(?:s|red)\b|^\W*pending\W*$",
        ),
        # "does not enjoy the support", "cannot accept", "is not in a position to support", "not supported"
        (
            Position.NOTED,
            rf"\b(?:{_AUXILIARY}\s+)?{_NOT}\b(?:\s+[\w’',-]+){{0,6}}?\s+(?:{_ACCEPT}|enjoy)\w*"
            r"(?:\s+the support)?",
        ),
        (Position.NOTED, rf"\bcannot\b(?:\W+\w+){{0,6}}?\W+(?:{_ACCEPT}|acced)\w*|\bnon-accepted\b|\bunsupported\b"),
        (Position.NOTED, r"\breject(?:s|ed)?\b|\bdeclin(?:es|ed)\b|\brefus(?:es|ed)\b|\bunacceptable\b|\bdisagrees?\b"),
        # "takes note of the recommendation", "notes recommendations 1-5", "Noted recommendations", "are noted"
        (Position.NOTED, r"\b(?:takes?|took|taken|taking) (?:due )?note\b"),
        (
            Position.NOTED,
            rf"\b(?:notes?|noted)\s+(?:{_RECOMMENDATION})*(?:\d+\s+)?(?:of the )?(?:recommendations?|recs?\b)",
        ),
        (
            Position.NOTED,
            r"\b(?:is|are|was|were|has been|have been|be|being|as|only|merely|and|recommendations?)\s+noted\b"
            r"(?!\s+(?:above|below|earlier|before|in (?:its|the|our|their) (?:\w+ )?(?:responses?|repl|answers?)))",
        ),
        (Position.NOTED, r"^\W*(?:(?:[ivx]+|[a-z]|\d+)[.)]\s*)?noted\b(?!\s+(?:that|with|as|in its|above))"),
        (Position.NOTED, r"\bnoted\W*$"),
        # "enjoy the support of", "accepts", "supported"
        (
            Position.SUPPORTED,
            r"\b(?:enjoy(?:s|ed)?|ha(?:s|ve)|with|receive(?:s|d)?)\s+(?:its|the|[\w’']+’s|[\w']+'s)?\s*"
            r"(?:full )?support\b",
        ),
        (
            Position.SUPPORTED,
            r"\b(?:accept(?:s|ed|able)|support(?:s|ed)|endors(?:es|ed)|approv(?:es|ed)"
            r"|agre(?:es|ed)(?: (?:to|with))?|acceptance of)\b",
        ),
        # "we accept", "is in a position to support"; the bare verb alone is the recommendation's own imperative
        (
            Position.SUPPORTED,
            r"\b(?:we|can|could|will|would|position to|able to)\s+(?:fully )?(?:accept|support|endorse)\b",
        ),
        (Position.SUPPORTED, r"^\W*(?:accept|support|agree)\W*$"),
        # "recommendations 1 and 2 enjoy the support, recommendations 3 and 4 do not."
        (Position.NOTED, r"\b(?:do|does|did|are|is|were|was) not\b\s*(?=[.;,]|$)"),
        (Position.NOTED, r"^\W*(?:note|reject)\W*$"),
    )
)
# "the part of the recommendation", "the spirit of", "insofar as it concerns"; a condition ("insofar as the law
# allows") qualifies the whole: `documents.qualified`
_PARTLY = re.compile(
    r"\b(?:parts?|portion|element|essence|spirit|premise"
    r"|(?:in ?so ?far as|to the extent that) (?:it|they|this|these) (?:concerns?|relates?|refers?))\b",
    re.IGNORECASE,
)
# "has already implemented it", "are already implemented", "in the process of implementation", "already ongoing"
_IMPLEMENTED = re.compile(
    r"\b(?:already|fully|largely|been)\b[^.;]{0,40}?\bimplement(?:ed|ing)\b"
    r"|\b(?:in (?:the )?process|course) of (?:being )?implement(?:ation|ed)\b"
    r"|\bconsiders?\b[^.;]{0,50}?\bimplemented\b|\balready (?:being )?(?:ongoing|fulfilled|in place|met)\b"
    r"|\bimplementation of (?:this|these) recommendations? (?:is|are)\b[^.;]{0,20}?\b(?:ongoing|under way|underway)\b",
    re.IGNORECASE,
)
# "considers that recommendations 1 and 2 are already implemented", "already implemented:"
_DONE = re.compile(
    r"\b(?:recommendations?|already|considers?|considered)\b[^.;]{0,120}?\b(?:implemented|implementation)\b",
    re.IGNORECASE,
)


def verdicts(text: str) -> list[Verdict]:
    """The positions that `text` speaks of, in the order of their places; none overlaps another."""
    claimed = bytearray(len(text))
    taken = [Verdict(Position.NOTED, span) for span in _free(_spans(_NEVER, text), claimed)]
    waiting = [*_spans(_NOTED_FOR, text), *waiting_spans(text)]
    taken += [Verdict(Position.PENDING, span, waits=True) for span in _free(waiting, claimed)]
    for position, pattern in _PATTERNS:
        for start, end in _free(_spans(pattern, text), claimed):
            taken.append(Verdict(position, (start, end), not _PARTLY.search(text[start : end + 60])))
    return sorted(taken, key=lambda verdict: verdict.span)


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in pattern.finditer(text)]


def _free(spans: Iterable[Span], claimed: bytearray) -> list[Span]:
    """The spans of which no character is claimed, which they claim now."""
    free = []
    for start, end in spans:
        if not any(claimed[start:end]):
            claimed[start:end] = b"\1" * (end - start)
            free.append((start, end))
    return free


def says_implemented(text: str) -> bool:
    """Whether the text says that the recommendation is implemented, or in the process of implementation."""
    return bool(_IMPLEMENTED.search(text))


def considered_implemented(text: str) -> bool:
    """Whether the text, without a verb of position, says of recommendations that they are implemented."""
    return bool(_DONE.search(text) and _IMPLEMENTED.search(text))


def combined(positions: Iterable[Position]) -> Position | None:
    """One position out of several on the same number: accepted here and not there is partially.

    Pending beside a refusal stays pending; pending beside support is partially. None of nothing.
    """
    found = set(positions)
    if len(found) <= 1:
        return next(iter(found), None)
    if found == {Position.NOTED, Position.PENDING}:
        return Position.PENDING
    return Position.PARTIALLY
