"""Whether a text asks to do a thing, or to consider it: words that give force do not count when texts are compared.

Does not: change what is compared, or from which score on two texts ask the same.
"""

import re

ONE_CONSIDERS = "one asks to consider"
"""What differs where one text asks to do what the other asks to consider (pages translate)."""
MOST_APART = 0.95
"""The score that is shown of such a pair at most."""
# "Consider ratifying", "Intensify its efforts to examine the possibility of"; not "Carry out a study"
_CONSIDERS = re.compile(
    r"(?<!\ba )(?<!\bthe )\b(?:consider(?:ing)?|study|studying|examine|examining|explor(?:e|ing))\b"
    r"|\b(?:possibility|feasibility) of\b",
    re.IGNORECASE,
)
_BEGINNING = 80


def considers(text: str) -> bool:
    """Whether its beginning asks to consider, study or examine."""
    return bool(_CONSIDERS.search(text[:_BEGINNING]))


def tempered(score: float, one: str, other: str) -> tuple[float, str]:
    """The score to be shown of two texts, and what differs in force; "" where nothing does."""
    if considers(one) is considers(other):
        return score, ""
    return min(score, MOST_APART), ONE_CONSIDERS
