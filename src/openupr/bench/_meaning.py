"""The pool of texts and the questions by which search by meaning is measured, and where the answers stand.

Does not: say what must be reached.
"""

import csv
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from openupr.domain.search.words import words_of
from openupr.languages.terms import terms

SEED = 2026
_AT_ONCE = 64


class Pair(NamedTuple):
    """A question in one of five languages, the same in English, and the invented English text that answers it."""

    language: str
    question: str
    in_english: str
    text: str


def pairs() -> list[Pair]:
    """All that were written, in order."""
    written = (files("openupr.bench") / "data" / "meaning_pairs.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(written.splitlines())
    return [Pair(r["language"], r["query"], r["query_in_english"], r["invented_text"]) for r in rows]


class Topic(NamedTuple):
    """A topic in a word or two of one of six languages, and the issue under which coders keep it."""

    issue: str
    language: str
    words: str


def topics() -> list[Topic]:
    """All that were written, in order."""
    written = (files("openupr.bench") / "data" / "meaning_words.csv").read_text(encoding="utf-8")
    return [Topic(row["issue"], row["language"], row["words"]) for row in csv.DictReader(written.splitlines())]


def issues(shared: Path) -> dict[str, set[str]]:
    """The issues that coders gave each text."""
    found: dict[str, set[str]] = {}
    with (shared / "corpus" / "gold" / "recommendations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["text"], set()).update(one.strip() for one in row["issues"].split(","))
    return found


def precision(texts: Any, asked: Any, of_topics: Sequence[Topic], given: Sequence[set[str]]) -> float:
    """The share of the ten nearest texts to which coders gave the issue, over all topics."""
    scores, np = asked @ texts.T, import_module("numpy")
    right = sum(
        one.issue in given[at] for one, row in zip(of_topics, scores, strict=True) for at in np.argsort(-row)[:10]
    )
    return float(right) / (10 * len(of_topics))


def others(shared: Path, count: int) -> list[str]:
    """So many different recommendations of the corpus, the same every time."""
    with (shared / "corpus" / "gold" / "recommendations.csv").open(encoding="utf-8", newline="") as file:
        texts = sorted({row["text"] for row in csv.DictReader(file)})
    return Random(SEED).sample(texts, count)  # noqa: S311 - the same every time


class Embedded(NamedTuple):
    """The pool and the questions as vectors, raw; `level` is found from the pool without the invented texts."""

    texts: Any
    questions: Any
    in_english: Any
    level: Any
    seconds: float


def ranks(texts: Any, questions: Any) -> list[int]:
    """Of each question how many texts are nearer than its own, which has the same place in the pool."""
    scores = questions @ texts.T
    return [int((row > row[place]).sum()) for place, row in enumerate(scores)]


def embedded(model: Any, asked: Sequence[Pair], pool: Sequence[str], few: int, clock: Callable[[], float]) -> Embedded:
    """Let the model read all of it; of the terms every `few`-th, as of the texts that are asked as questions."""
    levelling, np = import_module("openupr.store.search.levelling"), import_module("numpy")
    begin = clock()
    texts = np.concatenate([model.passages(pool[at : at + _AT_ONCE]) for at in range(0, len(pool), _AT_ONCE)])
    seconds = clock() - begin
    real = pool[len(asked) :]
    sample = model.queries(real[:: max(1, len(real) * few // levelling.SAMPLE)])
    of_terms = {code: model.queries(words[::few]) for code, words in terms().items()}
    found = levelling.level(texts[len(asked) :], sample, of_terms, model.name)
    questions, in_english = model.queries([one.question for one in asked]), model.queries([o.in_english for o in asked])
    return Embedded(texts, questions, in_english, found, seconds)


def by_words(asked: Sequence[Pair], pool: Sequence[str]) -> list[int]:
    """The ranks of plain search: how many texts have more of the question's words than its own; of none, all."""
    words = [set(words_of(text)) for text in pool]
    found = []
    for place, one in enumerate(asked):
        wanted = set(words_of(one.question))
        own = len(wanted & words[place])
        found.append(sum(len(wanted & each) >= own for each in words) - 1 if own else len(pool))
    return found
