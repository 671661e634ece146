"""Recommendations in other languages that are near in meaning, and by how much each stands out.

A cosine alone says little: short texts are near to everything. So it is set beside what is usual: how many standard
deviations it lies above the mean of the one text's cosines with recommendations in other languages than its own, and
of the other's; the mean of both is the standing. From FROM on a pair is proposed; FROM was found on texts written by us
(`openupr bench semantic`; docs/similar.md).
Does not: compare texts of one language, load the model, or know what people said of a pair.
"""

from dataclasses import dataclass

from openupr.domain.search.tree import Field
from openupr.store.search.engine import Plain
from openupr.store.search.levelling import Vectors, nearest
from openupr.store.search.meaning import Meaning, Numbers

FROM = 5.0
"""From this standing on a pair is proposed."""
LEAST = 60
"""Recommendations in other languages below which nothing is usual yet."""
_COMPARED = 80
_SAMPLE = 2000


@dataclass(frozen=True, slots=True)
class Standing:
    """A text that stands out: the rows of its recommendations, the cosine, the standing in standard deviations."""

    rows: list[Plain]
    nearness: float
    standing: float


def across(index: Meaning, number: int, language: str) -> list[Standing]:
    """Of the nearest texts in other languages those that stand out, most first; none where too few are there."""
    there = others(index, language)
    near = nearest(index.texts, index.texts[number], _COMPARED, there) if len(there) >= LEAST else []
    found = []
    for other, score in near:
        rows = [row for row in index.rows_of(other) if row["kind"] == "recommendation"]
        standing = standing_of(index, (number, language), (other, rows[0].get("language") or "en"))
        if standing is not None and standing >= FROM:
            found.append(Standing(rows, score, standing))
    return sorted(found, key=lambda one: -one.standing)


def standing_of(index: Meaning, one: tuple[int, str], other: tuple[int, str]) -> float | None:
    """The standing of two texts, each with its language; None where too few texts are there to tell what is usual."""
    (first, language), (second, its) = one, other
    pools = [(first, others(index, language)), (second, others(index, its))]
    if any(len(pool) < LEAST for _, pool in pools):
        return None
    score = float(index.texts[first] @ index.texts[second])
    return sum(above(score, index.texts[_sample(pool)] @ index.texts[number]) for number, pool in pools) / len(pools)


def above(score: float, usual: Vectors) -> float:
    """By how many standard deviations a cosine lies above the mean of those that are usual."""
    return (score - float(usual.mean())) / max(float(usual.std()), 1e-9)


def others(index: Meaning, language: str) -> Numbers:
    """The texts of recommendations in other languages, ascending."""
    languages = tuple(code for code in index.values("language") if code != language)
    return index.numbers([Field("kind", ("recommendation",)), Field("language", languages)])


def _sample(pool: Numbers) -> Numbers:
    return pool[:: max(1, len(pool) // _SAMPLE)]
