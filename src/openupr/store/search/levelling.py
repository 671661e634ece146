"""Vectors of texts and of questions brought to one level, and which texts are nearest to a question.

The model gives all vectors a large part in common, one for texts, one for questions, and another for each language.
Taken off, what is left is what a text says: on 200 questions in five languages (`openupr bench semantic`) the share
whose answer is among the first ten of 3,200 texts rose from 0.37 to 0.71. What is common is found from texts of the
index asked as if they were questions, and from the terms of the review in six languages; a question's language is that
whose terms lie nearest. Where a question is a word or two, the terms tell better what is common. A text, whose
language is known, is moved to where it would stand in English by the same terms, read as texts.
Does not: load a model, or know where vectors are kept. Needs numpy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
SAMPLE = 100
"""How many texts are asked as questions."""
_LEAST = 1e-9
_SENTENCE = 0.3
"""How far on the way from terms to whole texts a question is that is a sentence; chosen by `openupr bench semantic`."""


@dataclass(frozen=True, slots=True)
class Level:
    """What vectors have in common: those of texts, of questions in English, and of the terms of each language.

    `written`: of the terms read as texts; None in what was kept before there was any.
    """

    texts: Vectors
    questions: Vectors
    codes: tuple[str, ...]
    languages: Vectors
    model: str
    written: Vectors | None = None

    def of_texts(self, vectors: Vectors, languages: Sequence[str] = ()) -> Vectors:
        """Rows of unit length, ready to be compared; `languages`: of each row, where it is not English."""
        whole = np.asarray(vectors, dtype=np.float32)
        return _unit(in_english(whole, languages, self.codes, self.written) - self.texts)

    def of_question(self, vector: Vectors) -> Vectors:
        """One row of unit length, ready to be compared with those of texts.

        A few words have more in common with the terms, a sentence with the texts asked as questions: what is taken off
        goes from the one to the other by how far the question lies on the way.
        """
        english = self.languages[self.codes.index("en")]
        moved = vector - self.languages[self.codes.index(self.language(vector))]
        way = self.questions - english
        far = float(moved @ way) / max(float(way @ way), _LEAST)
        made: Vectors = _unit((moved - min(max(far / _SENTENCE, 0.0), 1.0) * way)[None])[0]
        return made

    def language(self, vector: Vectors) -> str:
        """The language of a question: that whose terms lie nearest."""
        return self.codes[int(np.argmin(((self.languages - vector) ** 2).sum(axis=1)))]

    def save(self, path: Path) -> None:
        """Write it to a file of its own."""
        with path.open("wb") as file:
            written = np.zeros(0) if self.written is None else self.written
            np.savez(file, texts=self.texts, questions=self.questions, codes=np.array(self.codes),
                     languages=self.languages, model=np.array(self.model), written=written)  # fmt: skip


def level(
    texts: Vectors,
    questions: Vectors,
    terms: Mapping[str, Vectors],
    model: str,
    written: Mapping[str, Vectors] | None = None,
    languages: Sequence[str] = (),
) -> Level:
    """Of the vectors of texts, of some of them asked as questions, and of the terms of each language.

    `written`: the terms read as texts; `languages`: of each text, where one is not English.
    """
    codes = tuple(terms)
    asked = np.stack([terms[code].mean(axis=0) for code in codes])
    read = None if written is None else np.stack([written[code].mean(axis=0) for code in codes])
    common = in_english(texts, languages, codes, read).mean(axis=0)
    return Level(common, questions.mean(axis=0), codes, asked, model, read)


def in_english(vectors: Vectors, languages: Sequence[str], codes: Sequence[str], written: Vectors | None) -> Vectors:
    """Vectors of texts moved to where they would stand in English; those of a language without terms stay."""
    others = {code for code in codes if code != "en"}.intersection(languages)
    if written is None or not others:
        return vectors
    moved, of_each = vectors.copy(), np.array(languages)
    for code in others:
        moved[of_each == code] -= written[codes.index(code)] - written[codes.index("en")]
    return moved


def load(path: Path) -> Level:
    """What `save` wrote. Raises OSError, or ValueError where it is none."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            codes = tuple(str(code) for code in kept["codes"])
            written = kept.get("written")
            written = written if written is not None and written.size else None
            return Level(kept["texts"], kept["questions"], codes, kept["languages"], str(kept["model"]), written)
    except (KeyError, EOFError, TypeError, BadZipFile) as error:
        raise ValueError(f"{path.name} is damaged") from error


def nearest(texts: Vectors, question: Vectors, most: int, among: Any = None) -> list[tuple[int, float]]:
    """The rows nearest to the question with their cosines, nearest first; of equal ones the earlier row first.

    `among`: row numbers, ascending; others are not looked at. Exact: every row is compared.
    """
    if among is None:
        scores = texts @ question
    elif len(among) * 4 < len(texts):
        scores = texts[among] @ question
    else:
        scores = (texts @ question)[among]
    few = min(most, len(scores))
    if few == 0:
        return []
    first = np.argpartition(-scores, few - 1)[:few]
    ordered = first[np.lexsort((first, -scores[first]))]
    rows = ordered if among is None else among[ordered]
    return [(int(row), float(score)) for row, score in zip(rows, scores[ordered], strict=True)]


def _unit(vectors: Vectors) -> Vectors:
    made: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _LEAST)
    return made
