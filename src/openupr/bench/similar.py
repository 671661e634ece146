"""Whether two recommendations ask the same: the matcher beside a plain cosine, on the 300 pairs of docs/similar.md.

Source: data/similar_pairs.csv (labelled twice before the matcher existed); the texts are those of the shared corpus.
The plain matcher is given the score from which it does best on these very pairs; ours has the one found on pairs apart.
Does not: tune anything.
"""

import csv
import math
import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

from openupr.bench import Missed
from openupr.domain.similar.asked import asked
from openupr.domain.similar.matching import SAME, compare
from openupr.vocabulary.asking import asking

PRECISION, RECALL = 0.9, 0.8
_TABLE = csv.DictReader
_WORD = re.compile(r"[^\W\d_]{2,}")
Scored = list[tuple[float, bool]]
Key = tuple[str, str]


def run(shared: Path, small: bool) -> list[str]:
    """Lines: agreement of the two readings, precision and recall of both matchers. Raises Missed below the goal."""
    gold = shared / "corpus" / "gold" / "recommendations.csv"
    if not gold.exists():
        return [f"{gold.name}: not here; this needs the shared corpus"]
    pairs = labelled()
    texts = _texts(gold)
    found = [one for one in pairs if _a(one) in texts and _b(one) in texts]
    ours = [(_score(texts[_a(one)], texts[_b(one)]), _same(one)) for one in found]
    counted = [texts[key] for one in found for key in (_a(one), _b(one))] if small else list(texts.values())
    plain = [(cosine, _same(one)) for one, cosine in zip(found, _cosines(found, texts, counted), strict=True)]
    best = max((at / 100 for at in range(5, 100)), key=lambda at: _f1(*rates(plain, at)))
    kappa, agreed = agreement(pairs)
    lines = [
        f"pairs: {len(found)} of {len(pairs)}; read twice, agreed {agreed:.3f}, kappa {kappa:.3f}",
        _line(f"plain cosine, from {best:.2f} on (its best)", plain, best),
        _line(f"plain cosine, from {_exact(plain):.2f} on (precision {PRECISION})", plain, _exact(plain)),
        _line(f"openupr, from {SAME:.2f} on", ours, SAME),
    ]
    for kind in ("near", "range"):
        part = [score for one, score in zip(found, ours, strict=True) if one["drawn"] == kind]
        rest = [score for one, score in zip(found, plain, strict=True) if one["drawn"] == kind]
        lines.append(_line(f"  {kind}: plain", rest, best))
        lines.append(_line(f"  {kind}: openupr", part, SAME))
    precision, recall = rates(ours, SAME)
    if precision < PRECISION or recall < RECALL:
        raise Missed([*lines, f"must: precision {PRECISION} at recall {RECALL}"])
    return lines


def labelled() -> list[dict[str, str]]:
    """The rows of data/similar_pairs.csv."""
    text = files("openupr.bench").joinpath("data", "similar_pairs.csv").read_text(encoding="utf-8")
    return list(_TABLE(text.splitlines()))


def agreement(pairs: list[dict[str, str]]) -> tuple[float, float]:
    """Cohen's kappa and the raw agreement of the two readings."""
    first = [one["first_reading"] == "yes" for one in pairs]
    second = [one["second_reading"] == "yes" for one in pairs]
    agreed = sum(a == b for a, b in zip(first, second, strict=True)) / len(pairs)
    p, q = sum(first) / len(pairs), sum(second) / len(pairs)
    chance = p * q + (1 - p) * (1 - q)
    return (agreed - chance) / (1 - chance), agreed


def rates(scores: Scored, at: float) -> tuple[float, float]:
    """Precision and recall where a score of `at` and more says "the same"."""
    hits = sum(same for score, same in scores if score >= at)
    said = sum(score >= at for score, _ in scores)
    return hits / said if said else 1.0, hits / (sum(same for _, same in scores) or 1)


def _exact(scores: Scored) -> float:
    """The lowest score from which the precision is what it must be."""
    return next((at / 100 for at in range(5, 101) if rates(scores, at / 100)[0] >= PRECISION), 1.0)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _line(name: str, scores: Scored, at: float) -> str:
    precision, recall = rates(scores, at)
    return f"{name}: precision {precision:.3f}, recall {recall:.3f}, of {len(scores)} pairs"


def _same(one: dict[str, str]) -> bool:
    """Both readings say so: in doubt they do not ask the same."""
    return one["first_reading"] == one["second_reading"] == "yes"


def _a(one: dict[str, str]) -> Key:
    return one["document"], one["number"]


def _b(one: dict[str, str]) -> Key:
    return one["other_document"], one["other_number"]


def _texts(gold: Path) -> dict[Key, str]:
    """The longest text under each number: a number with several States is several rows."""
    found: dict[Key, str] = {}
    with gold.open(encoding="utf-8", newline="") as file:
        for row in _TABLE(file):
            symbol = row["file"].split("-", 2)[2].removesuffix(".pdf").replace("_", "/")
            key = (symbol, row["number"])
            found[key] = max(found.get(key, ""), row["text"], key=lambda text: (len(text), text))
    return found


def _score(one: str, other: str) -> float:
    return compare(asked(one, asking()), asked(other, asking())).score


def _cosines(pairs: list[dict[str, str]], texts: dict[Key, str], counted: list[str]) -> list[float]:
    """The cosine of TF-IDF over words, for each pair."""
    holding = Counter(word for text in counted for word in set(_words(text)))

    def vector(text: str) -> dict[str, float]:
        weighed = {w: n * math.log(len(counted) / holding[w]) for w, n in Counter(_words(text)).items() if holding[w]}
        length = math.sqrt(sum(x * x for x in weighed.values())) or 1.0
        return {word: x / length for word, x in weighed.items()}

    found = []
    for one in pairs:
        a, b = vector(texts[_a(one)]), vector(texts[_b(one)])
        found.append(sum(x * b.get(word, 0.0) for word, x in a.items()))
    return found


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
