"""A sentence that names recommendations by number and says what the State thinks of them.

Examples: "State A accepts recommendations 1–5 and 7.", "Recommendations 99.1 to 99.4 enjoy the support of State A, and
99.5 is noted."
Does not: know headings; a list whose sentence has no verb of position has position None.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from openupr.documents.papers.labels import LIST, Labels, expand, is_dotted
from openupr.documents.papers.verdicts import Verdict, considered_implemented, says_implemented, verdicts
from openupr.domain.positions import Position

_LIST = re.compile(rf"(?<![\d.,/(])(?:{LIST})(?![\d/])", re.IGNORECASE)
# What stands before a list of numbers: "recommendations Nos. ", "recommendations contained in paragraphs ", "Rec. "
_TRIGGER = re.compile(
    r"(?:\b(?:recommendations?|recs?\.?)(?:\s+(?:contained|listed|set out|made|given))?(?:\s+(?:in|under|of|from))?"
    r"(?:\s+(?:the\s+)?(?:following\s+)?(?:sub)?paragraphs?)?|\b(?:sub-?)?paragraphs|\bparas\.?)"
    r"(?:\s+with)?(?:\s+(?:the\s+)?numbers?|\s+numbered|\s+nos?\.?|\s*#)?\s*[:–(-]?\s*$",
    re.IGNORECASE,
)
# "Supported: ", "the following recommendations: "
_COLON = re.compile(
    r"(?:recommend|support|accept|noted|reject|consideration|examined)[^:]*:\s*(?:Nos?\.?\s*)?$", re.IGNORECASE
)
_AT_COLON = re.compile(r":\s*(?:Nos?\.?\s*)?$", re.IGNORECASE)
# What makes a number no recommendation's: "article 14.2", "see recommendation 71", "target 16.2", "its response to"
_OTHER = re.compile(
    r"(?:\b(?:articles?|arts?\.|sections?|targets?|goals?|SDGs?|resolutions?|laws?|chapter|table|annex|protocol|version"
    r"|convention\s+no\.?|ILO\s+no\.?)\s*|\b(?:see|see also|cf\.?|responses? to|repl(?:y|ies) to|answers? to"
    r"|comments? (?:on|to|under)|explanation (?:on|to)|information on|similar to|refers? to|mentioned in)\s+"
    r"(?:(?:the\s+)?recommendations?\s*(?:nos?\.?\s*)?)?)$",
    re.IGNORECASE,
)
# "defers its response to recommendation 5" is a position on it
_DEFERS = re.compile(
    r"\b(?:defer|reserv|postpon|withh[eo]ld)\w* (?:\w+ ){0,2}(?:responses?|repl(?:y|ies)|answers?) (?:to|on) (?:the )?"
    r"(?:recommendations?\s*(?:nos?\.?\s*)?)?$",
    re.IGNORECASE,
)
# What follows a number that counts: "142 recommendations", "73 per cent", "12 November"
_COUNT = re.compile(
    r"^\s*(?:%|per ?cent|(?:of the |new |additional |other )*recommendations?\b|January|February|March"
    r"|April|May|June|July"
    r"|August|September|October|November|December|States|delegations|years)",
    re.IGNORECASE,
)
# "124 are supported", "33 of them": a number alone before a plural counts
_MANY = re.compile(r"\s+(?:(?:are|were|have|had|of)\b|(?:supported|accepted|noted)\b)")
# "(on courts), "
_BRACKET = re.compile(r"\s*\([^()]{3,200}\)\s*[,;]?\s*(?:and\s+)?")
# "except recommendations 5 and 6"
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|with the exception of|apart from|excluding|other than)\b[^.;]{0,40}$", re.I
)
# So far before its list a word with a colon may stand.
_FAR = 1000
# A paragraph of a report that lists recommendations has at least this number where nothing else tells.
_LEAST_CHAPEAU = 20


@dataclass(frozen=True, slots=True)
class Statement:
    """One list of numbers in a sentence with the position that its verb gives; `span` is the list's."""

    labels: Labels
    position: Position | None
    span: tuple[int, int]
    implemented: bool = False
    excepted: bool = False


def statements(sentence: str) -> list[Statement]:
    """Every list of recommendations' numbers in `sentence` with its position, in order."""
    lists = _lists(sentence)
    if not lists:
        return []
    found = verdicts(_blanked(sentence, lists))
    implemented = says_implemented(sentence)
    only_done = not found and considered_implemented(sentence)
    made = []
    for at, match in enumerate(lists):
        position = Position.SUPPORTED if only_done else _governing(at, lists, found)
        excepted = bool(_EXCEPT.search(sentence[max(0, match.start() - 90) : match.start()]))
        done = implemented and position is Position.SUPPORTED
        made.append(Statement(expand(match[0]), None if excepted else position, match.span(), done, excepted))
    return made


def names_numbers(text: str) -> bool:
    """Whether `text` names recommendations by number."""
    return bool(_lists(text))


def _lists(text: str) -> list[re.Match[str]]:
    """The lists of recommendations' numbers in `text`; one may go on after a bracket: "1 to 5 (on courts), 7 and 9"."""
    found: list[re.Match[str]] = []
    for match in _LIST.finditer(text):
        goes_on = found and _BRACKET.fullmatch(text[found[-1].end() : match.start()])
        if goes_on or _names_recommendations(text, match):
            found.append(match)
    return found


def _names_recommendations(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 90) : match.start()], text[match.end() : match.end() + 90]
    if (_OTHER.search(before) and not _DEFERS.search(before)) or _COUNT.match(after):
        return False
    if match[0].isdigit() and _MANY.match(after):
        return False
    if _TRIGGER.search(before) or _after_colon(text, match.start()):
        return not re.search(r"\bparagraphs?\s*$", before) or is_dotted(match[0]) or bool(re.search(r"\D", match[0]))
    if not is_dotted(match[0]):
        return False
    return int(re.findall(r"\d+", match[0])[0]) >= _LEAST_CHAPEAU


def _after_colon(text: str, at: int) -> bool:
    """Whether a list stands after "the following recommendations:"."""
    return bool(_AT_COLON.search(text, max(0, at - 20), at) and _COLON.search(text[max(0, at - _FAR) : at]))


def _governing(at: int, lists: list[re.Match[str]], found: list[Verdict]) -> Position | None:
    """The verdict that governs a list: the one before it, or, where lists come before verbs, the one after it.

    What is noted, or supported, here and "will be considered" in the same breath is pending.
    """
    starts = [v.span[0] for v in found]
    first, after = (bisect_left(starts, place) for place in lists[at].span())
    lists_lead = bool(found) and lists[0].start() < found[0].span[0]
    one_before, one_after = found[max(0, first - 1) : first], found[after : after + 1]
    chosen = (one_after or one_before) if lists_lead else (one_before or one_after)
    if not chosen:
        return None
    following = lists[at + 1].start() if at + 1 < len(lists) else None
    own = found[after : None if following is None else bisect_left(starts, following)]
    if following is not None and not lists_lead:
        own = own[:-1]  # The last verb before the next list governs that one.
    opening = [] if at or lists_lead else found[:first]
    return Position.PENDING if _is_open(chosen[0], [*opening, *own]) else chosen[0].position


def _is_open(chosen: Verdict, beside: list[Verdict]) -> bool:
    """Whether words of waiting on the same list take back what its verb says."""
    if chosen.position is Position.NOTED:
        return any(v.position is Position.PENDING for v in beside)
    return any(v.waits for v in beside)


def _blanked(text: str, lists: list[re.Match[str]]) -> str:
    """The text with its lists of numbers blanked, so that "noted 5, 6" and "noted" read alike; lengths stay."""
    pieces, at = [], 0
    for match in lists:
        pieces += [text[at : match.start()], "#" * len(match[0])]
        at = match.end()
    return "".join((*pieces, text[at:]))
