"""The numbered paragraphs of the interactive dialogue, and what a speaker recommended in one of them.

Sessions 1 to 4 give some recommendations only by reference: "the recommendations noted in paragraphs 27 (b) and 31".
A paragraph marks its recommendations "(a) …; (b) …", or says "X recommended that …" in a sentence.
Does not: know positions.
"""

import re
from dataclasses import dataclass, replace

from openupr.documents.items.clauses import VERBS
from openupr.documents.items.lines import TextLine
from openupr.vocabulary.names import resolver

# "45. Canada requested information …"
_LABEL = re.compile(r"\s*(\d{1,3})\s?\.(?!\d)\s*(?=\S)")
_LETTER = re.compile(r"\(([a-z])\)\s*")
_ROMAN = re.compile(r"\(((?:x|ix|iv|v?i{1,3}|v))\)\s*")
_SENTENCE_END = re.compile(r"(?<=[\w)\]”’])(?<!\bNo)(?<!\bMr)(?<!\bDr)[.](?=\s+[A-Z“]|\s*$)")
# Verbs of a speaker that open a recommendation.
_RECOMMENDS = re.compile(
    r"\b(?:recommend(?:s|ed|ing)?|encourag(?:es|ed|ing)|urg(?:es|ed|ing)|suggest(?:s|ed|ing)?|called?\s+(?:up)?on|propos(?:es|ed)"
    r"|invited\s+and\s+recommended)\b",
    re.IGNORECASE,
)
# Softer verbs, read only where a paragraph has none of those above: "invited Indonesia to consider"
_INVITES = re.compile(r"\b(?:invit(?:es|ed)|hoped\s+that|asked\s+(?=\w+\s+to\s+consider))\b", re.IGNORECASE)
_SHORTEST = 12
# What leads to the next recommendation: "… and also recommended that Monaco", "It further urged the Government"
_LEAD = re.compile(
    r"(?:[;,.]|\band\b|\s)+(?:(?:it|he|she|and|also|further|therefore|finally|which|the\s+[\w\s]{0,40}?|[A-Z]\w+)\s+)*(?:recommend|encourag|urg|suggest|propos)"
    r"\w*[^;.]{0,80}$"
)
_TRAILING = re.compile(
    r"[\s,;:]+(?:(?:and|or)(?:\s+(?:also\s+)?that(?:\s+(?:it|(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*))?)?)?[\s,;:]*$"
)
# "that …", "to X that …"
_THAT = re.compile(r"^[\s,:]*(?:to\s+)?(?:that\s+)?")
# What stands around the name of the State under review where it is only the addressee: "the Government of X to"
_BEFORE_NAME = re.compile(r"\s*(?:to\s+)?(?:the\s+)?(?:government\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s+(?!should\b|be\b|is\b)[a-z(]|\s*:")
_ADDRESSEE = re.compile(
    r"^\s*(?:the\s+)?(?:delegation|government|state|country|authorities|it)\s+(?!should\b|be\b)(?=[a-z])", re.IGNORECASE
)
_TO = re.compile(r"^\s*(?:to\s+)?")
# What leads to a letter: "recommended (a)", "recommended that (a)"
_INTRODUCED = re.compile(r"\b(?:recommend|encourag|urg|suggest)\w*\s+(?:that\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A numbered paragraph: one text, and for each line where it begins in the text."""

    number: int
    text: str
    lines: tuple[tuple[int, TextLine], ...]

    def place_of(self, begin: int, end: int) -> tuple[int, tuple[int, int]]:
        """The page on which [begin, end) of the text begins, and the span there of all lines that hold it."""
        first = max(at for at, (start, _) in enumerate(self.lines) if start <= begin)
        held = [line for at, (start, line) in enumerate(self.lines) if at == first or begin < start < end]
        page = held[0].page
        last = [line for line in held if line.page == page][-1]
        return page, (held[0].span(0, 0)[0], last.span(0, len(last.text))[1])


@dataclass(frozen=True, slots=True)
class Recommended:
    """[begin, end) of one recommendation in a paragraph's text; `letter` "b", "a (ii)" or "".

    `lead` is what introduces it, "recommended that ", for a text that does not stand by itself.
    """

    letter: str
    begin: int
    end: int
    lead: str = ""


def spoken_paragraphs(lines: list[TextLine]) -> dict[int, Spoken]:
    """The numbered paragraphs before the conclusions, by number."""
    found: dict[int, list[tuple[TextLine, int]]] = {}
    now = 0
    for line in lines:
        match = _LABEL.match(line.text) if line.text.lstrip()[:1].isdigit() else None
        if match and "...." not in line.text and int(match[1]) == now + 1:
            now += 1
            found[now] = [(line, match.end())]
        elif now:
            found[now].append((line, 0))
    return {number: _spoken(number, pieces) for number, pieces in found.items()}


def _spoken(number: int, pieces: list[tuple[TextLine, int]]) -> Spoken:
    text, starts = "", []
    for line, begin in pieces:
        piece = line.text[begin:].strip()
        text += " " if text and not text.endswith("-") else ""
        starts.append((len(text), line))
        text += piece
    return Spoken(number, text, tuple(starts))


def speaker_of(spoken: Spoken, place: int, reviewed: str | None) -> str | None:
    """The State that speaks in the paragraph at `place`: the first one named that is not under review."""
    named = [
        code for code, (begin, _) in resolver().named_in(spoken.text[: max(place, 200)]) if begin <= max(place, 60)
    ]
    return next((code for code in named if code != reviewed), None)


def lettered(spoken: Spoken) -> list[Recommended]:
    """The recommendations marked (a), (b) … in a paragraph, each to the end of its sentence."""
    text = spoken.text
    marks = _sequence(text, _LETTER, "abcdefghijklmnopqrstuvwxyz")
    ends = [*(begin for _, begin, _ in marks[1:]), len(text)][: len(marks)]
    found = []
    for (letter, before, after), end in zip(marks, ends, strict=True):
        lead = _INTRODUCED.search(text, max(0, before - 60), before)
        found.append(replace(_to_end(text, letter, after, end), lead=lead[0] if lead else ""))
    return found


def divided(spoken: Spoken, one: Recommended) -> list[Recommended]:
    """The subdivisions (i), (ii) … of a lettered recommendation."""
    marks = _sequence(
        spoken.text[: one.end], _ROMAN, ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"), one.begin
    )
    ends = [*(begin for _, begin, _ in marks[1:]), one.end][: len(marks)]
    return [
        _to_end(spoken.text, f"{one.letter} ({roman})", after, end)
        for (roman, _, after), end in zip(marks, ends, strict=True)
    ]


def said(spoken: Spoken, last_sentence: bool = False) -> list[Recommended]:
    """The recommendations that verbs such as "recommended that" open in a paragraph without letters."""
    sentences = _sentences(spoken.text)
    chosen = sentences[-1:] if last_sentence else sentences
    found = _opened(spoken, chosen, _RECOMMENDS) or _opened(spoken, chosen, _INVITES)
    if last_sentence and not found:
        found = [Recommended("", *sentence) for sentence in chosen]
    return [one for one in found if one.end - one.begin > _SHORTEST]


def _opened(spoken: Spoken, sentences: list[tuple[int, int]], opens: re.Pattern[str]) -> list[Recommended]:
    found = []
    for begin, end in sentences:
        verbs = list(opens.finditer(spoken.text, begin, end))
        for verb, stop in zip(verbs, [*(v.start() for v in verbs[1:]), end], strict=False):
            found.append(replace(_to_end(spoken.text, "", verb.end(), stop), lead=verb[0]))
    return found


def wording(text: str, lead: str, reviewed: str | None) -> str:
    """A recommendation's text without the addressee: "that Algeria review its Code" gives "review its Code".

    What does not stand by itself keeps its lead: "recommended that polygamy be eliminated".
    """
    bare = _without_name(_THAT.sub("", text), reviewed)
    bare = _TO.sub("", _ADDRESSEE.sub("", _THAT.sub("", bare))).strip()
    first = re.match(r"(?:(?:also|further|fully)\s+)?([^\W\d_]+)", bare)
    if not lead or not first or first[1].lower() in VERBS or first[1].endswith("ly"):
        return bare
    text = text.lstrip(" ,:")
    return f"{lead.rstrip()} {text}"


def _without_name(text: str, reviewed: str | None) -> str:
    """The text without the name of the State under review that it is addressed to."""
    for code, (begin, end) in resolver().named_in(text[:90]) if reviewed else ():
        if code == reviewed and _BEFORE_NAME.fullmatch(text, 0, begin) and _AFTER_NAME.match(text, end):
            return text[end:]
    return text


def _sequence(
    text: str, mark: re.Pattern[str], names: str | tuple[str, ...], start: int = 0
) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for match in mark.finditer(text, start):
        if len(found) < len(names) and match[1] == names[len(found)]:
            found.append((match[1], match.start(), match.end()))
    return found


def _to_end(text: str, letter: str, begin: int, end: int) -> Recommended:
    stop = _SENTENCE_END.search(text, begin, end)
    if stop:
        return Recommended(letter, begin, stop.start())
    piece = text[begin:end]
    if lead := _LEAD.search(piece):
        piece = piece[: lead.start()]
    if trailing := _TRAILING.search(piece):
        piece = piece[: trailing.start()]
    return Recommended(letter, begin, begin + len(piece.rstrip(" .")))


def _sentences(text: str) -> list[tuple[int, int]]:
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    if not ends or ends[-1] < len(text.rstrip(" .")) - 1:
        ends.append(len(text))
    begins = [0, *(end + 1 for end in ends[:-1])]
    return list(zip(begins, ends, strict=True))
