"""What a statement recommends, each with its quote: the entries of a list after a lead, and sentences with a verb.

    "We recommend that State A:"  then "1. Ratify …;"       a lead and its list, marked or not
    "State B recommends to (a) ratify …; (b) adopt …"       a list within a sentence
    "State B recommends that State A ratify … and urges it to adopt …"

Source: RULES 5.8.
Does not: know who speaks. Text that is no recommendation is left out; whoever checks has the file beside the list.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from openupr.documents.items.clauses import VERBS
from openupr.documents.statements.leads import HEADING, OPENS, after_addressee, is_backward
from openupr.documents.statements.paragraphs import Paragraph, Text, paragraphs, text_of
from openupr.domain.drafting.statements import Quoted

_SENTENCE = re.compile(r"(?<=[\w)\]”’\"])(?<!\bNo)(?<!\bMr)(?<!\bMs)(?<!\bDr)[.!?](?=\s+[A-ZÀ-Ý“(]|\s*$)")
# Entries within a sentence: "(a)", "(1)", "(i)", "1)", "a)", "first,", "secondly,"
_INLINE = re.compile(
    r"(?<!\w)(?:\(?(\d{1,2}|[a-z]|[ivx]{1,4})\)|(first|second|third|fourth|fifth)(?:ly)?,)\s*", re.IGNORECASE
)
# "three recommendations: first, ratify": the noun leads within a sentence, too
_NOUN = re.compile(r"\brecomm[ae]ndations?\b[^:.]{0,80}:", re.IGNORECASE)
# An entry that is a sentence of the speaker's: "We wish", "Thank you"
_FIRST_PERSON = re.compile(r"(?:We|I|Thank|My|Nous|Je|Merci|Gracias)\b")
# What a plenary says at its end: "recommend the adoption of the report"
_ADOPTION = re.compile(
    r"(?:the\s+)?adopt(?:ion(?:\s+of)?|ing)?\s+(?:the|its|this|their)\s+(?:\w+\s+)?(?:report|outcome)\b", re.I
)
# "; and to ratify", ", and also recommends": what leads from one recommendation to the next
_NEXT = re.compile(r";\s*(?:and\s+)?(?:also\s+)?(?:to\s+)?(?:that\s+it\s+)?(?=([^\W\d_]+))", re.IGNORECASE)
_TAIL = re.compile(
    r"[\s,;:.–-]*(?:\b(?:and|et|y)\b[\s,]*)?(?:\b(?:we|it|also|further|finally|nous|my\s+delegation|lastly)\b[\s,]*){0,3}$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?:(?:that|to|it|and|should|de|à|que|d’)\b[\s,:]*)*", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_SHORTEST, _LONGEST_LEAD, _OWN_VERB = 8, 400, 60


def quotes(pages: Sequence[str], names: tuple[str, ...] = ()) -> list[Quoted]:
    """The recommendations of a statement, in order. `names`: how the State under review is called in it."""
    text, lead = text_of(pages), None
    found: list[Quoted] = []
    for one in paragraphs(pages):
        own = _FIRST_PERSON.match(text.flat, one.begin) or OPENS.search(
            text.flat, one.begin, min(one.end, one.begin + _OWN_VERB)
        )
        if one.named or (lead and (one.marked or one.verb) and not own):
            found += _quoted(text, one.begin, one.end, lead or _Lead("recommendation", True))
            continue
        if lead and one.marked:  # has a verb of its own, or is a courtesy
            found += _in_sentences(text, one, names)
            continue
        lead = _lead(text.flat, one)
        if lead is None:
            found += _in_sentences(text, one, names)
    return found


class _Lead:
    """What opens a list: the word, and whether it is surely a recommendation."""

    def __init__(self, word: str, sure: bool) -> None:
        self.word, self.sure = word, sure


def _lead(flat: str, one: Paragraph) -> _Lead | None:
    """The lead that a paragraph is: it ends in a colon, or is a heading of its own."""
    said = flat[one.begin : one.end]
    if len(said) > _LONGEST_LEAD:
        return None
    heading = HEADING.search(said)
    if not said.endswith(":"):
        return _Lead(heading[0], True) if heading and heading[0] == said else None
    if heading:
        return _Lead(heading[0], True)
    verbs = [verb for verb in OPENS.finditer(said) if not is_backward(said, verb.start())]
    return _Lead(verbs[-1][0], False) if verbs else None


def _in_sentences(text: Text, one: Paragraph, names: tuple[str, ...]) -> Iterator[Quoted]:
    ends = [match.start() for match in _SENTENCE.finditer(text.flat, one.begin, one.end)]
    for begin, end in pairwise([one.begin, *(end + 1 for end in ends), one.end]):
        verbs = [verb for verb in OPENS.finditer(text.flat, begin, end) if not is_backward(text.flat, verb.start())]
        if not verbs and (noun := _NOUN.search(text.flat, begin, end)):
            yield from _entries(text, noun.end(), end, _Lead("recommendations", True))
        for place, verb in enumerate(verbs):
            stop = verbs[place + 1].start() if place + 1 < len(verbs) else end
            start = after_addressee(text.flat, verb.end(), stop, names)
            yield from _entries(text, start, stop, _Lead(verb[0], bool(verb["sure"])))


def _entries(text: Text, begin: int, end: int, lead: _Lead) -> Iterator[Quoted]:
    """One stretch, cut where it lists several: at "(a) … (b) …", or at "; ratify"."""
    marks = _sequence(text.flat, begin, end)
    if marks:
        stops = [*(mark.start() for mark in marks[1:]), end]
        pieces = [(mark.end(), stop) for mark, stop in zip(marks, stops, strict=True)]
    else:
        cuts = [one for one in _NEXT.finditer(text.flat, begin, end) if one[1].casefold() in VERBS]
        edges = [(begin, begin), *(one.span() for one in cuts), (end, end)]
        pieces = [(first[1], second[0]) for first, second in pairwise(edges)]
    for start, stop in pieces:
        yield from _quoted(text, start, stop, lead)


_SEQUENCES = (
    tuple("abcdefghijklmnop"),
    tuple(str(n) for n in range(1, 31)),
    ("i", "ii", "iii", "iv", "v", "vi", "vii"),
    ("first", "second", "third", "fourth", "fifth"),
)


def _sequence(flat: str, begin: int, end: int) -> list[re.Match[str]]:
    """Marks (a), (b), … or (1), (2), … or (i), (ii), … that follow one another; none where there is only one."""
    every = list(_INLINE.finditer(flat, begin, end))
    for names in _SEQUENCES:
        found: list[re.Match[str]] = []
        for mark in every:
            if len(found) < len(names) and (mark[1] or mark[2]).lower() == names[len(found)]:
                found.append(mark)
        if len(found) > 1:
            return found
    return []


def _quoted(text: Text, begin: int, end: int, lead: _Lead) -> Iterator[Quoted]:
    head = _HEAD.match(text.flat, begin + len(text.flat[begin:end]) - len(text.flat[begin:end].lstrip(" ,:–-")), end)
    begin = head.end() if head else begin
    tail = _TAIL.search(text.flat[begin:end][-60:])
    end -= len(tail[0]) if tail else 0
    quote = _BLANKS.sub(" ", text.flat[begin:end]).strip()
    if len(quote) < _SHORTEST or _ADOPTION.match(quote):
        return
    page, span = text.place(begin, end)
    yield Quoted(_asked(quote), quote, page, span, lead.word, lead.sure)


def _asked(quote: str) -> str:
    """As a list has it, with the bare verb first: "that State A strengthens its laws" as "Strengthen its laws"."""
    word, blank, rest = quote.partition(" ")
    low = word.casefold()
    if low not in VERBS:
        bare = (low.removesuffix("s"), low.removesuffix("es"), f"{low.removesuffix('ies')}y")
        word = next((one for one in bare if one in VERBS and one != low), word)
    return f"{word[0].upper()}{word[1:]}{blank}{rest}"
