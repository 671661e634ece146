"""Words that stand side by side, both of them common: indexed as one, so that a phrase of them is found at once.

"of the" is in half of all texts; to find it by places, an engine looks at every "of" and every "the". As one word it is
found as fast as any. Behind the words of a text come its pairs, "of_the the_right", in order; no word of a text and
no query holds a low line. Pairs that follow each other and share a word do so in the text too: where they would not, a
gap stands between them.
Does not: change what a phrase finds; which words are common decides the time only.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

BETWEEN = "_"
_SHARE = 1 / 20
_MOST = 120


def common_words(texts: Iterable[Sequence[str]]) -> list[str]:
    """The words that are in so many of some texts, at most 120 of them, in order."""
    counts: Counter[str] = Counter()
    total = 0
    for words in texts:
        counts.update(set(words))
        total += 1
    found = [word for word, count in counts.most_common(_MOST) if count >= max(2, total * _SHARE)]
    return sorted(found)


class Pairs:
    """Pairs of these common words."""

    def __init__(self, common: Iterable[str]) -> None:
        self._common = frozenset(common)

    def of_text(self, words: Sequence[str]) -> list[str]:
        """The pairs of a text, with gaps."""
        found: list[str] = []
        before, last, follows = "", "", True
        for word in words:
            if word not in self._common:
                before, follows = "", False
                continue
            if before:
                if not follows and last == before:
                    found.append(BETWEEN)
                found.append(f"{before}{BETWEEN}{word}")
                last, follows = word, True
            before = word
        return found

    def of_phrase(self, words: Sequence[str]) -> list[str] | None:
        """A phrase as pairs; None where one of its words is not common."""
        if len(words) < 2 or not self._common.issuperset(words):
            return None
        return [f"{one}{BETWEEN}{other}" for one, other in pairwise(words)]
