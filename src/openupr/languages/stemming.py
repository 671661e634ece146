"""Which words of a language are forms of one word: Snowball's stems, irregular plurals, and words kept apart.

Words are as `domain.search.words` folds them. `plurals.csv`, our own list, names irregular forms with their base, two
spellings of a word, and words that stay alone where a stem would join what is apart ("minor" and "minority").
Source: the Snowball stemmers (snowballstem.org), by PyStemmer.
Does not: stem Chinese, numbers, or a language that has no stemmer here.
"""

import csv
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

import Stemmer

_ALGORITHMS = {"ar": "arabic", "en": "english", "es": "spanish", "fr": "french", "ru": "russian"}
_FILE = Path(__file__).with_name("plurals.csv")


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """What all forms of a word have in common; of two words of a language the same only where they belong together."""
    known = _bases(language).get(word)
    base, alone = known or (word, False)
    algorithm = _ALGORITHMS.get(language)
    if alone or algorithm is None or not base.isalpha():
        return f"={base}"
    stemmed: str = _stemmer(algorithm).stemWord(base)
    return stemmed


class Forms:
    """The words of an index by their stems, of each language."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._of: dict[str, dict[str, list[str]]] = {}
        self._all = sorted({word for each in words.values() for word in each})
        for language, each in words.items():
            groups: defaultdict[str, list[str]] = defaultdict(list)
            for word in each:
                groups[stem(word, language)].append(word)
            self._of[language] = dict(groups)

    def of(self, word: str) -> tuple[str, ...]:
        """The words of the index that are forms of this one in any of its languages, in order."""
        found = (form for language, groups in self._of.items() for form in groups.get(stem(word, language), ()))
        return tuple(sorted(set(found)))

    def begun(self, beginning: str) -> tuple[str, ...]:
        """The words of the index with a beginning, in order."""
        first = bisect_left(self._all, beginning)
        last = bisect_left(self._all, beginning + "\U0010ffff")
        return tuple(self._all[first:last])


@cache
def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(algorithm)


@cache
def _bases(language: str) -> dict[str, tuple[str, bool]]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["language"] == language]
    return {row["word"]: (row["base"], bool(row["alone"])) for row in rows}
