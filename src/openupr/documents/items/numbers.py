"""Numbers of recommendations that a sentence names: "recommendations Nos. 2, 7 and 10-12 above", "93.2 to 93.7".

A blank beside the point ("93. 24", where a line broke) is part of one number, never two numbers. A bare number after
the word "paragraph" is a paragraph, and "27 (b)" a reference to the dialogue.
Does not: read references to paragraphs of the dialogue (`references`); know which recommendations exist (`governing`).
"""

import re
from dataclasses import dataclass

# "93.24", "93. 24", "93 .24", "7"; not the 27 of "27 (b)" nor of "27 (a, c)"
_NUMBER = r"(?>\d++\s*+\.\s*+\d++|\d++(?!\s*+\(\s*[a-z]{1,3}\s*[),-]))"
_TO = r"(?:[-\u2010-\u2015\u2212]|\bto\b|\bthrough\b)"
_BETWEEN = r"(?:[\s,;&\u2010-\u2015\u2212-]++|\b(?:to|through|and|from|as\s+well\s+as)\b)*+"
# "recommendations Nos. 7, 8, 9 and 12-14", "recommendation 3 above", "paragraph 103, No. 7", "from 126.1. to 126.15."
_LIST = re.compile(
    r"(?P<head>(?:recommendations?|nos?\.?|numbers?)\s*(?:contained\s+in\s+(?:paragraphs?\s+)?|in\s+paragraphs?\s+"
    rf"|from\s+|nos?\.?\s*|numbers?\s+|\()*)(?P<list>{_NUMBER}\.?(?:{_BETWEEN}{_NUMBER}\.?)*)",
    re.IGNORECASE,
)
_ONE = re.compile(rf"({_NUMBER})\.?(?:\s*{_TO}\s*({_NUMBER}))?", re.IGNORECASE)
_PARAGRAPH = re.compile(r"paragraph", re.IGNORECASE)
_MOST = 500


@dataclass(frozen=True, slots=True)
class Named:
    """`numbers`: full numbers of recommendations; `bare`: those of them that were printed themselves, not as the inside
    of a range, and without their paragraph; `paragraphs`: numbers of paragraphs as a whole."""

    numbers: tuple[str, ...]
    bare: frozenset[str]
    paragraphs: tuple[int, ...]


def named_in(sentence: str, chapeau: int) -> Named:
    """What `sentence` names; a bare "7" counts under `chapeau` ("98.7"), or under the paragraph that a number of the
    same list gave before it."""
    numbers: list[str] = []
    bare: list[str] = []
    paragraphs: list[int] = []
    end = 0
    for match in _LIST.finditer(sentence):
        head, whole = chapeau, bool(_PARAGRAPH.search(match["head"]))
        if paragraphs and end > 0 and not sentence[end : match.start()].strip(" ,"):
            head = paragraphs.pop()
        for one in _ONE.finditer(match["list"]):
            whole = whole and "." not in one[1]
            if whole:
                paragraphs += [int(label) for label in one.groups() if label and "." not in label]
                continue
            bare += [f"{_parts(label, head)[0]}.{label}" for label in one.groups() if label and "." not in label]
            head, found = _range(one[1], one[2], head)
            numbers += found
        end = match.end() if whole else 0
    return Named(tuple(dict.fromkeys(numbers)), frozenset(bare), tuple(dict.fromkeys(paragraphs)))


def numbers_named(sentence: str, chapeau: int) -> list[str]:
    """The full numbers that `sentence` names, in order."""
    return list(named_in(sentence, chapeau).numbers)


def _range(first: str, last: str | None, chapeau: int) -> tuple[int, list[str]]:
    """The paragraph that the next bare number counts under, and the numbers from `first` to `last`."""
    head, begin = _parts(first, chapeau)
    if last is None:
        return head, [f"{head}.{begin}"]
    tail, end = _parts(last, head)
    if tail != head or not begin <= end <= begin + _MOST:
        return tail, [f"{head}.{begin}", f"{tail}.{end}"]
    return head, [f"{head}.{number}" for number in range(begin, end + 1)]


def _parts(number: str, chapeau: int) -> tuple[int, int]:
    head, _, tail = number.rpartition(".")
    return (int(head) if head.strip() else chapeau), int(tail)
