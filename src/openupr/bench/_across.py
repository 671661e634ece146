"""How well recommendations in other languages are proposed by meaning: texts written by us among real ones.

85 invented texts in five languages (data/across_texts.csv). 60 have an English text beside them that asks the same and
one on the same topic that asks something else; the threshold was found on these. 25 were written after. What is
proposed for them among 3,000 real recommendations was read once, by a language model, by the definition of
docs/similar.md, from 4.5 on (data/across_judged.csv: document, number, and how the SHA-256 of the text begins).
Does not: decide what must be reached.
"""

import csv
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from typing import Any, NamedTuple

from openupr.languages.terms import terms

_AT_ONCE = 64
_FOUND_ON = 60
"""The number of the last text on which the threshold was found."""


class Written(NamedTuple):
    """An invented text, and in English what asks the same and what asks something else ("" where there is none)."""

    number: int
    language: str
    text: str
    same: str
    other: str


def written() -> list[Written]:
    """All that were written, in order."""
    return [
        Written(int(r["number"]), r["language"], r["invented_text"], r["asks_the_same"], r["asks_something_else"])
        for r in csv.DictReader(_data("across_texts.csv"))
    ]


def judged() -> dict[tuple[int, str], bool]:
    """Whether a real text, named by its mark, asks the same as an invented one."""
    rows = csv.DictReader(_data("across_judged.csv"))
    return {(int(r["number"]), r["sha256_begins"]): r["asks_the_same"] == "yes" for r in rows}


def mark(text: str) -> str:
    """What names a real text."""
    return sha256(text.encode()).hexdigest()[:12]


def measured(model: Any, level: Any, real: Sequence[str], raw: Any, also: Sequence[tuple[str, str]]) -> list[str]:
    """Lines. `real`: texts with their vectors `raw`; `also`: more texts in other languages, each after its language."""
    across, np = import_module("openupr.store.search.across"), import_module("numpy")
    read = {code: _read(model, words).mean(axis=0) for code, words in terms().items()}
    level = replace(level, written=np.stack([read[code] for code in level.codes]))
    ours = written()
    codes = [one.language for one in ours] + [language for language, _ in also]
    foreign = level.of_texts(_read(model, [one.text for one in ours] + [text for _, text in also]), codes)
    paired = [one for one in ours if one.same]
    pairs = (level.of_texts(_read(model, [getattr(one, name) for one in paired])) for name in ("same", "other"))
    english, own = level.of_texts(raw), foreign[: len(ours)]
    same, other = (standings(own[: len(paired)], english, each, foreign).diagonal() for each in pairs)
    near = np.argwhere(standings(own, english, english, foreign) >= across.FROM)
    proposed = [(ours[x].number, mark(real[y])) for x, y in near]
    return [
        f"across languages, from {across.FROM} on: proposed {(same >= across.FROM).sum()} of {len(paired)} English "
        f"texts that ask the same, {(other >= across.FROM).sum()} of {len(paired)} that do not",
        *told(proposed, len(real)),
    ]


def standings(ours: Any, english: Any, looked: Any, foreign: Any) -> Any:
    """The standing of each of our texts (rows) with each English text that is looked at (columns)."""
    usual, its = ours @ english.T, foreign @ looked.T
    score = ours @ looked.T
    first = (score - usual.mean(axis=1, keepdims=True)) / usual.std(axis=1, keepdims=True)
    return (first + (score - its.mean(axis=0)) / its.std(axis=0)) / 2


def told(proposed: Sequence[tuple[int, str]], among: int) -> list[str]:
    """Of what is proposed among real texts, how much asks the same; apart for texts written after."""
    known, lines = judged(), []
    parts = (("on which that was found", True), ("written after", False))
    for name, before in parts:
        some = [one for one in proposed if (one[0] <= _FOUND_ON) is before]
        right, wrong = (sum(known.get(one) is word for one in some) for word in (True, False))
        unread = len(some) - right - wrong
        lines.append(
            f"  among {among:,} real texts, for texts {name}: {right} proposed that ask the same, {wrong} that do not"
            + (f", {unread} that nobody has read" if unread else "")
        )
    return lines


def _data(name: str) -> list[str]:
    return (files("openupr.bench") / "data" / name).read_text(encoding="utf-8").splitlines()


def _read(model: Any, texts: Sequence[str]) -> Any:
    np = import_module("numpy")
    return np.concatenate([model.passages(texts[at : at + _AT_ONCE]) for at in range(0, len(texts), _AT_ONCE)])
