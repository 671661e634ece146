"""Running text cut into sentences, abbreviations and numbers respected.

Does not: change a character; the sentences' spans point into the text given.
"""

import re

Span = tuple[int, int]

# A stop that ends nothing: "No. 174", "Recs. 6", "para. 5", "Mr. X"
_ABBREVIATION = re.compile(
    r"(?:\b(?:Nos?|Recs?|rec|recs|paras?|Mr|Mrs|Ms|Dr|Art|art|arts|vs|approx|St|chap|sect|e\.g|i\.e|cf|p|pp)|^\s*\d{1,3}"
    r"|\b[A-Z])\.$"
)
# The longest of them, with the blank before it
_LONGEST = 12
_BLANKS = re.compile(r"\s*")
_END = re.compile(r"[.;!?][”\"’)\]]*(?=\s+[A-Z(•“\"‘\d])")


def sentences(text: str) -> list[Span]:
    """The spans of the sentences of `text`, in order; blanks between them belong to none."""
    spans, start = [], 0
    for end in _END.finditer(text):
        if not _ABBREVIATION.search(text[max(start, end.end() - _LONGEST) : end.end()]):
            spans.append((start, end.end()))
            blanks = _BLANKS.match(text, end.end())
            start = blanks.end() if blanks else end.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans
