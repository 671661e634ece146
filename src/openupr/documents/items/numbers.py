"""Numbers of recommendations that a sentence names: "recommendations Nos. 2, 7 and 10-12 above", "93.2 to 93.7".

Does not: read references to paragraphs of the dialogue (`references`).
"""

import re

# "recommendations Nos. 7, 8, 9 and 12-14", "recommendation 3 above", "paragraph 103, No. 7", "from 126.1. to 126.15."
_LIST = re.compile(
    r"(?:recommendations?|nos?\.?|numbers?)\s*(?:contained\s+in\s+(?:paragraphs?\s+)?|in\s+paragraphs?\s+|from\s+|nos?\.?\s*|numbers?\s+|\()*"
    r"((?:\d+(?:\.\d+)?\.?(?:\s*(?:,|;|-|–|to|and|&|\s)\s*(?:from\s+)?)*)+)",
    re.IGNORECASE,
)
_ONE = re.compile(r"(\d+(?:\.\d+)?)\.?(?:\s*(?:-|–|\bto\b)\s*(\d+(?:\.\d+)?))?")
_MOST = 500


def numbers_named(sentence: str, chapeau: int) -> list[str]:
    """Full numbers named in `sentence`; a bare "7" counts under `chapeau` ("98.7")."""
    named: list[str] = []
    for match in _LIST.finditer(sentence):
        for one in _ONE.finditer(match[1]):
            named += _range(one[1], one[2], chapeau)
    return list(dict.fromkeys(named))


def _range(first: str, last: str | None, chapeau: int) -> list[str]:
    head, begin = _parts(first, chapeau)
    if last is None:
        return [f"{head}.{begin}"]
    tail, end = _parts(last, head)
    if tail != head or not begin <= end <= begin + _MOST:
        return [f"{head}.{begin}", f"{tail}.{end}"]
    return [f"{head}.{number}" for number in range(begin, end + 1)]


def _parts(number: str, chapeau: int) -> tuple[int, int]:
    head, _, tail = number.rpartition(".")
    return (int(head) if head else chapeau), int(tail)
