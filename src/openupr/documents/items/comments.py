"""Numbered texts in the conclusions that are the State's own comments, not recommendations made to it.

Source: A/HRC/RES/5/1, annex, paragraph 32 (other recommendations are noted, "together with the comments of the State
concerned thereon"). Such a text ends in no bracket of States and either speaks of recommendations as they stand
elsewhere, or has the State under review as the one who speaks ("State A explained that …"), or stands under a sentence
that announces comments.
Does not: take a text that a State in brackets made; take one only because its bracket is missing.
"""

import re

from openupr.documents.items.attribution import brackets_of
from openupr.vocabulary.names import resolver

# "With regard to recommendations concerning …", "The recommendation in paragraph 3 …"
_ON_RECOMMENDATIONS = re.compile(
    r"\s*(?:(?:with\s+re(?:gard|spect)\s+to|regarding|concerning|on|as\s+(?:for|to))\s+(?:the\s+)?|the\s+)"
    r"recommendations?\s+(?:concerning|regarding|contained|included|reflected|under|in\s+paragraph|no\b|nos\b|on\b|of\s+[A-Z]|\d)",
    re.IGNORECASE,
)
# "… the State under review offers the following comments:"
_ANNOUNCED = re.compile(
    r"\b(?:following|below|these)\s+(?:\w+\s+){0,2}?(?:comments?|observations?|clarifications?|explanations?|replies|repl(?:y|ies)"
    r"|reasons?|remarks?)\b[^.;]*:?\s*$",
    re.IGNORECASE,
)
# "In this regard, ", "However, "
_LEAD = (
    r"\s*(?:(?:however|in\s+(?:this|that)\s+(?:regard|respect|connection)|in\s+(?:its\s+)?(?:response|reply)"
    r"|furthermore|moreover|also),?\s+)?"
)
# "However, the Government of "
_BEFORE_NAME = re.compile(rf"{_LEAD}(?:the\s+)?(?:(?:government|delegation|state)\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_NAMELESS = re.compile(rf"{_LEAD}the\s+(?:government|delegation|state(?:\s+under\s+review)?)\b", re.IGNORECASE)
# What a State does that speaks for itself: "explained that", "also wished to clarify", "considers that"
_SPEAKS = re.compile(
    r"(?:[’']s\s+\w+)?\s*,?\s+(?:(?:has|had|have|also|further|again|already|therefore)\s+){0,3}"
    r"(?:explain(?:s|ed)|stat(?:es|ed)|indicat(?:es|ed)|not(?:es|ed)\s+that|stress(?:es|ed)|emphasi[sz](?:es|ed)|said|says"
    r"|clarif(?:ies|ied)|reiterat(?:es|ed)|recall(?:s|ed)|inform(?:s|ed)|repl(?:ies|ied)|respond(?:s|ed)|maintain(?:s|ed)\s+that"
    r"|underlin(?:es|ed)\s+that|affirm(?:s|ed)\s+that|reaffirm(?:s|ed)\s+that|point(?:s|ed)\s+out|add(?:s|ed)\s+that"
    r"|declar(?:es|ed)|mention(?:s|ed)|announc(?:es|ed)|observ(?:es|ed)\s+that"
    r"|(?:consider(?:s|ed)|believ(?:es|ed)|holds?|held|regard(?:s|ed))\s+(?:that|this|these|it|the\s+recommendation)"
    r"|(?:is|was)\s+(?:of\s+the\s+(?:view|opinion)|convinced|not\s+in\s+a\s+position|unable)"
    r"|(?:wish(?:es|ed)|would\s+like)\s+to\s+(?:clarify|explain|state|stress|emphasi[sz]e|note|recall|point|inform|indicate|reiterate)"
    r"|(?:cannot|could\s+not|can\s+not|d(?:oes|id)\s+not)\s+(?:accept|support|agree)|reject(?:s|ed)\b)",
    re.IGNORECASE,
)
_HEAD = 140


def is_comment(text: str, chapeau: str, reviewed: str | None) -> bool:
    """Whether `text` (an item, label off) under `chapeau` is a comment of `reviewed`, the State under review."""
    if _ON_RECOMMENDATIONS.match(text):
        return True
    brackets = brackets_of(text)
    if brackets and not text[brackets[-1].end :].strip(" ;.,"):
        return False
    return _speaks(text, reviewed) or (not brackets and bool(_ANNOUNCED.search(chapeau)))


def _speaks(text: str, reviewed: str | None) -> bool:
    """Whether the State under review is the one who speaks in `text`."""
    named = _NAMELESS.match(text)
    if named and _SPEAKS.match(text, named.end()):
        return True
    for code, (begin, end) in resolver().named_in(text[:_HEAD]) if reviewed else ():
        if code == reviewed and _BEFORE_NAME.fullmatch(text, 0, begin):
            return bool(_SPEAKS.match(text, end))
    return False
