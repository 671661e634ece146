"""Words of waiting: by them a State says that its answer to a recommendation is still to come.

Three kinds. Words that are about the answer itself ("will examine them", "reserves its position", "has not yet decided
whether to accept") make it pending. Words that may be about something else ("is considering a law", "later") leave a
doubt. A limit of time beside an answer ("for the time being, notes") leaves the answer as it is, and gives a finding.
"Supported, pending approval by Parliament" is an answer: A/HRC/RES/5/1 knows two, and the State has named one; that
Parliament may stop it is a condition, told by a finding (RULES 7.1, 7.3). Pending consultations are no answer.
Source: A/HRC/RES/5/1, annex, paragraph 32; RULES 7.1 to 7.3; DESIGN 5.
Does not: decide on a position; `items.positions` and `papers.verdicts` do.
"""

import re

from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.positions import Position

_WORDS = r"(?:(?!(?:not|never|no)\b)[\w’'-]+,?\s+)"
_EXAMINE = (
    r"(?:examine|consider|study|review|analy[sz]e|assess|evaluate|discuss|scrutini[sz]e|look\s+(?:in)?to|reflect)"
)
_EXAMINING = (
    r"(?:examining|considering|studying|reviewing|analy[sz]ing|assessing|evaluating|discussing|scrutini[sz]ing)"
)
_EXAMINED = r"(?:examined|considered|studied|reviewed|analy[sz]ed|assessed|evaluated|discussed|scrutini[sz]ed)"
_EXAMINATION = (
    r"(?:consideration|examination|review|study|analysis|reflection|consultations?|deliberations?|discussions?"
    r"|assessment|scrutiny|decisions?)"
)
_FURTHER = r"(?:(?:further|its|their|due|more|active|additional|careful|the|an?|some|future|internal|later)\s+)*"
_ANSWER = r"(?:positions?|decisions?|responses?|repl(?:y|ies)|answers?|stance)"
_SUPPORT = r"(?:support|accept|endorse|agree|enjoy|note|reject|approve)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|the\s+(?:next|adoption|plenary|\S+\s+session))"
)
_WILL = r"(?:will|would|shall|must|should)"
# What is examined, where it is the recommendations: "the following recommendations", "them", "#5" (a number blanked)
_THEM = (
    r"(?:(?:on|upon|in|at|the|these|those|this|that|following|above|said|all|each|both|such|remaining|other|listed|some"
    r"|most|several|many|of|further|carefully)\s+){0,6}?(?:recommendations?|recs?|them|it|they|these|those|this|ones|\#+)(?!\w)"
)
# Who promises: "accepts to", "undertakes to", "has decided to"
_PROMISES = (
    r"(?:(?:accept|agree|undert[ao]k|undertook|commit|decid|intend|plan|propos|promis|wish|need|want|pledg|remain"
    r"|request|time|require|continu|has|have|ought)\w*\s+(?:\w+\s+)?)"
)
# What is examined, as subject: "recommendations … are being examined", "which will be studied"
_THEY = r"(?:(?:recommendations?|they|it|which|these|those|them|this|ones)\b|\#)(?:(?!\bthat\b)[^.;:,]|\.(?=\d)){0,80}?"

# About the answer itself, in the order of what is most usual.
_WAITS = re.compile(
    "|".join(
        (
            # "will be examined", "are to be further studied", "would be carefully considered"
            rf"\b(?:{_WILL}|to)\s+{_WORDS}{{0,3}}?be(?:ing)?\s+{_WORDS}{{0,2}}?{_EXAMINED}\b"
            r"(?!\s+(?:as\s+|already\s+|fully\s+)*implement)",
            # "accepts to examine them", "will further consider recommendations 1 and 2", "should study these"
            rf"\b(?:{_PROMISES}?to|{_WILL})\s+{_WORDS}{{0,3}}?{_EXAMINE}(?:\s+(?:further\s+)?{_THEM}(?:\s+further)?"
            r"|(?=\s*(?:[.;:,(]|$)|\s+(?:and|in|by|before)\b))",
            # "is still considering them", "continues examining the recommendations"; not "after examining them"
            rf"\b(?:is|are|was|were|been|be|still|currently|now|continu\w+|keep\w*|begun|started)\s+{_WORDS}{{0,2}}?{_EXAMINING}\s+{_THEM}",
            # "which are being examined", "they are currently under review"
            rf"\b{_THEY}\bbeing\s+(?:\w+\s+){{0,2}}?{_EXAMINED}\b",
            # "under consideration", "noted for further study", "require study"; not "State under review"
            rf"(?<!State )(?<!States )\b(?:(?:{_SUPPORT}\w*|noted)\s+)?"
            r"(?:under|for|requires?|needs?|pending|await(?:s|ing)?|hold(?:s|ing)?|until"
            rf"|subject\s+to|call(?:s|ing)?\s+for|merits?|deserves?|after)\s+{_FURTHER}{_EXAMINATION}\b",
            # "consultations are still under way", "discussions continue"
            r"\b(?:consultations?|deliberations?|discussions?|examination)\b[^.;:]{0,40}?\b(?:under\s?way|ongoing|continu\w+|going\s+on|in\s+progress)\b",
            # "will respond", "shall take a decision", "will announce", "would revert with its position"
            rf"\b{_WILL}\s+{_WORDS}{{0,3}}?(?:respond|reply|answer|revert|report\s+back|come\s+back|decide|announce"
            rf"|(?:take|make|give|state|present|provide|submit|communicate|express|inform|adopt|send|share|convey)\b[^.;:]{{0,60}}?\b{_ANSWER})\b",
            # "agreed to give its response", "remains to reply", "committed to reply"
            rf"\b{_PROMISES}to\s+{_WORDS}{{0,2}}?(?:respond|reply|answer|revert|report\s+back|consult|decide"
            rf"|(?:take|make|give|state|present|provide|submit|communicate|express|announce)\b[^.;:]{{0,40}}?\b{_ANSWER})\b",
            # "its position is to be announced", "the response will be included", "a decision has not been taken"
            rf"\b{_ANSWER}\b[^.;:]{{0,80}}?\b(?:(?:{_WILL}|to)\s+(?:\w+\s+){{0,2}}?(?:be|follow)\b|pending\b|deferred\b|reserved\b"
            r"|await(?:s|ed)\b|not\s+(?:yet\s+)?(?:been\s+)?(?:taken|known|made|given|decided|available|reached|final)\b|outstanding\b"
            r"|postponed\b|withheld\b|to\s+come\b|open\b)",
            # "response in September", "reply to follow", "answer at the fifty-seventh session"
            rf"\b{_ANSWER}\s+(?:(?:in|by|at|before|until)\s+(?:due|{_MONTH}|a\s+later|\d)|later\b|to\s+follow|follows\b)",
            # "reserves its position", "defers its response", "deferred"
            rf"\b(?:reserv|defer|postpon|withh[eo]ld|suspend)\w*\s+(?:\w+\s+){{0,2}}?{_ANSWER}\b|\bdefer(?:s|red)\b",
            # "has not yet decided", "undecided", "did not yet take a position", "has not accepted or rejected"
            r"\bundecided\b|\b(?:not|never|yet\s+to)\b(?:\s+\w+){0,4}?\s+(?:decided?|determined?|concluded?|finali[sz]ed?|examined)\b",
            rf"\b(?:not|no|yet\s+to)\b[^.;:]{{0,30}}?\b(?:take|taken|took|make|made|give|given|provide|reach|reached|adopt|adopted)\b[^.;:]{{0,25}}?\b{_ANSWER}\b",
            r"\b(?:not|neither)\b[^.;:]{0,25}?\b(?:accept|support)\w*\s+(?:n?or)\s+(?:reject|not(?:e|ing))\w*",
            # "cannot make a definitive statement", "no final position"
            r"\b(?:cannot|can\s?not|not\s+(?:yet\s+)?(?:in\s+a\s+position|able)\s+to|unable\s+to|no)\b[^.;:]{0,60}?\b(?:definit\w+|final|clear)\s+(?:statement|view|commitment|"
            rf"{_ANSWER})\b",
            # "will decide later whether it accepts", "before it can support", "which of them enjoy its support"
            r"(?:\b(?:decid|determin|announc|indicat|inform|clarif|consider|examin|study|see|say|tell|assess)\w*\s+(?:\w+\s+){0,2}?)?"
            rf"\b(?:whether|which\s+of|if\s+it\s+can)\b[^.;:]{{0,60}}?\b{_SUPPORT}\w*",
            rf"\b(?:before|until|once|so\s+that)\b[^.;:]{{0,60}}?\b(?:can|could|may|be|is|are|has|have)\s+(?:\w+\s+){{0,2}}?(?:{_SUPPORT}\w*|a\s+(?:\w+\s+)?(?:position|decision)|taken)\b",
            r"\bwith\s+a\s+view\s+to\b[^.;:]{0,40}?\b(?:accept|support|endors|examin|being\s+examined|consider)\w*",
            rf"\b(?:will|shall|would|to)\s+be\s+{_SUPPORT}\w*\s+(?:after|once|when|following|upon|if)\b",
            # "needs more time", "requested additional time"
            r"\b(?:needs?|requires?|request(?:s|ed)?|ask(?:s|ed)?\s+for|sought|seeks)\s+(?:\w+\s+){0,2}?time\b|\bto\s+(?:be\s+)?decided\b",
            # "awaits the approval of Parliament", "await the response of State A"
            rf"\bawait(?:s|ed|ing)?\b[^.;:]{{0,50}}?\b(?:approval|outcome|results?|opinion|advice|views|{_ANSWER})\b",
            # "pending" alone, "remain pending", "pending recommendations"; pending an approval is a condition
            rf"\b(?:remain(?:s|ing|ed)?|left|still|kept|set|noted|is|are)\s*[-–—:(]?\s*pending\b|\bpending\b(?=\W*$|\s+(?:recommendations?|{_ANSWER})\b)",
            rf"\b(?:for|in)\s+(?:consideration|examination|{_ANSWER})\s+in\s+due\s+(?:time|course)\b",
        )
    ),
    re.IGNORECASE,
)
# May be about something else: "is considering a law", "would study the conformity of", "later", "not yet"
_UNCLEAR = re.compile(
    rf"\b(?:{_PROMISES}to|{_WILL})\s+{_WORDS}{{0,3}}?{_EXAMINE}\b"
    rf"|\b(?:is|are|was|were|still|currently|now)\s+{_WORDS}{{0,2}}?{_EXAMINING}\b|\bbeing\s+(?:\w+\s+){{0,2}}?{_EXAMINED}\b"
    r"|\b(?:not|has|have|had|is|are|as|never)\s+(?:\w+\s+){0,3}?yet\b|\byet\s+to\b|\bin\s+due\s+(?:time|course)\b"
    r"|\b(?:at\s+)?(?:a\s+)?later(?:\s+(?:date|stage|time|point))?\b|\bpending\b(?!\s+(?:\w+\s+){0,4}?(?:approval|ratification|adoption))"
    r"|\bawait(?:s|ed|ing)\b|\buntil\b|\boutstanding\b",
    re.IGNORECASE,
)
# A limit of time, or of Parliament, beside an answer: "at this stage", "for the time being", "pending the approval of"
_LIMITED = re.compile(
    r"\b(?:at\s+(?:this|the\s+present|the\s+current)\s+(?:stage|time|moment|point|juncture)|at\s+present|at\s+the\s+moment|for\s+(?:now|the\s+(?:time\s+being|moment|present))"
    r"|in\s+the\s+(?:meantime|interim)|meanwhile|provisional(?:ly)?|tentative(?:ly)?|temporar(?:y|ily)|preliminar(?:y|ily)|immediately|in\s+(?:the\s+)?future"
    rf"|(?:by|in|until)\s+{_MONTH}(?:\s+\d{{4}})?|soon|shortly|deferred|time\s+to\s+(?:{_EXAMINE})"
    r"|pending\s+(?:\w+\s+){0,4}?(?:approval|ratification|adoption))\b",
    re.IGNORECASE,
)
# `qualified` tells of a condition beside support.
_CONDITION = re.compile(r"pending\s.*\b(?:approval|ratification|adoption)", re.IGNORECASE)
# A sentence that speaks of the recommendations or of an answer to them
_ABOUT = re.compile(
    rf"\b(?:recommendations?|recs?|them|they|these|those|it|this|{_ANSWER}|{_SUPPORT}(?:e?[sd]|ed)?)\b|\#",
    re.IGNORECASE,
)

# "To be decided", in a cell of a table
_CELL = 40


def waits(sentence: str) -> bool:
    """Whether `sentence` says that the answer to the recommendations is still to come."""
    return _is_about(sentence) and bool(_WAITS.search(sentence))


def waiting_spans(sentence: str) -> list[tuple[int, int]]:
    """Where `sentence` says that the answer is still to come, in order."""
    return [match.span() for match in _WAITS.finditer(sentence)] if _is_about(sentence) else []


def _is_about(sentence: str) -> bool:
    """Whether it speaks of the recommendations or of an answer to them, as a few words in a cell do by their place."""
    return len(sentence) < _CELL or bool(_ABOUT.search(sentence))


def may_wait(sentence: str) -> bool:
    """Whether `sentence` has words of waiting that may be about something else than the answer."""
    return bool(_UNCLEAR.search(sentence))


def words_of_waiting(sentence: str) -> str | None:
    """The first words of waiting of any kind in `sentence`, as printed; None where there are none."""
    found = _WAITS.search(sentence) or _UNCLEAR.search(sentence) or _LIMITED.search(sentence)
    return found[0] if found else None


def finding_on(numbers: str, sentence: str, position: Position | None, place: Place) -> Finding | None:
    """The finding on an answer that has words of waiting beside it; `numbers` says which recommendations are meant."""
    words = words_of_waiting(sentence)
    condition = position is Position.SUPPORTED and words is not None and _CONDITION.fullmatch(words)
    if words is None or position is Position.PENDING or condition:
        return None
    quoted = sentence if len(sentence) <= 300 else f"{sentence[:299]}…"
    read = f"is read as {position}" if position else "no position is read"
    told = (
        f"{numbers}: “{quoted}” has words of waiting (“{words[:80]}”); {read}. "
        "Look whether the State gives its answer there or later."
    )
    return Finding("answer_may_be_waiting", Severity.WARNING, told, place, "A/HRC/RES/5/1, annex, paragraph 32")
