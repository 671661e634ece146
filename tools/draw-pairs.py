#!/usr/bin/env python3
"""Draw pairs of recommendations to be labelled: do they ask the same? Standard library only.

How `src/openupr/bench/data/similar_pairs.csv` was drawn, before any matcher existed (docs/similar.md): from UPR Info's
rows (`gold/recommendations.csv`) of sessions other than 6, 10, 13 and 18, half near where the plain cosine of TF-IDF
decides (0.40 to 0.70), half over the whole range, half of each of the same State in another cycle.

    python tools/draw-pairs.py GOLD.csv SEED > pairs.jsonl

Does not: label, or look at what anybody answered. Its output holds texts of documents and stays outside the repository.
"""

import collections
import csv
import json
import math
import random
import re
import sys
from collections.abc import Iterator

HELD_OUT = frozenset({"6", "10", "13", "18"})
SECOND_CYCLE_FROM = 13  # session
NEAR = range(8, 14)  # bins of 0.05: a cosine of 0.40 to 0.70
QUERIES, KEPT = 1500, 4000
Pair = tuple[int, int, float]
Row = dict[str, str]


def numbers(path: str) -> list[tuple[tuple[str, str], Row]]:
    """Every (file, number), with the row whose text is longest."""
    rows: dict[tuple[str, str], list[Row]] = collections.defaultdict(list)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["number"] and row["session"] not in HELD_OUT:
                rows[row["file"], row["number"]].append(row)
    return [(key, max(rows[key], key=lambda row: (len(row["text"]), row["text"]))) for key in sorted(rows)]


def vectors(texts: list[str]) -> list[dict[str, float]]:
    """Words of two letters and more, weighed by their rarity, of length 1."""
    words = [re.findall(r"[^\W\d_]{2,}", text.lower()) for text in texts]
    rows_with = collections.Counter(word for row in words for word in set(row))
    found = []
    for row in words:
        vector = {w: n * math.log(len(texts) / rows_with[w]) for w, n in collections.Counter(row).items()}
        length = math.sqrt(sum(x * x for x in vector.values())) or 1
        found.append({word: x / length for word, x in vector.items()})
    return found


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """Of two vectors of length 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum(x * b[word] for word, x in a.items() if word in b)


def same_state(rows: list[Row], held: list[dict[str, float]]) -> Iterator[Pair]:
    """Every pair of the same State in two cycles."""
    by_state: dict[str, tuple[list[int], list[int]]] = collections.defaultdict(lambda: ([], []))
    for at, row in enumerate(rows):
        by_state[row["state_iso3"]][int(row["session"]) >= SECOND_CYCLE_FROM].append(at)
    for state in sorted(by_state):
        for a in by_state[state][0]:
            for b in by_state[state][1]:
                yield a, b, cosine(held[a], held[b])


def others(rows: list[Row], held: list[dict[str, float]], chance: random.Random) -> Iterator[Pair]:
    """Pairs of different States, of numbers drawn."""
    holding: dict[str, list[tuple[int, float]]] = collections.defaultdict(list)
    for at, vector in enumerate(held):
        for word, x in vector.items():
            holding[word].append((at, x))
    for a in chance.sample(range(len(held)), QUERIES):
        sums: dict[int, float] = collections.defaultdict(float)
        for word, x in held[a].items():
            for b, y in holding[word]:
                sums[b] += x * y
        yield from ((a, b, c) for b, c in sorted(sums.items()) if rows[a]["state_iso3"] != rows[b]["state_iso3"])


def binned(rows: list[Row], chance: random.Random) -> dict[tuple[str, int], list[Pair]]:
    """Pairs by relation and by cosine in steps of 0.05, from 0.1."""
    held = vectors([row["text"] for row in rows])
    found: dict[tuple[str, int], list[Pair]] = collections.defaultdict(list)
    for pair in same_state(rows, held):
        if pair[2] >= 0.1:
            found["same", min(int(pair[2] * 20), 19)].append(pair)
    for pair in others(rows, held, chance):
        if pair[2] < 0.1:
            continue
        kept = found["other", min(int(pair[2] * 20), 19)]
        if len(kept) < KEPT:
            kept.append(pair)
        elif chance.random() < 0.02:
            kept[chance.randrange(KEPT)] = pair
    return found


def take(rows: list[Row], pool: list[Pair], wanted: int, used: set[int], chance: random.Random) -> Iterator[Pair]:
    """So many of the pool, no number twice; of pairs alike to the letter one in two."""
    chance.shuffle(pool)
    for a, b, c in pool:
        if not wanted:
            return
        if rows[a]["text"] == rows[b]["text"] and c > 0.999 and chance.random() < 0.5:
            continue
        if a not in used and b not in used:
            used.update((a, b))
            wanted -= 1
            yield a, b, c


def draw(rows: list[Row], seed: int) -> list[tuple[str, str, Pair]]:
    """300 pairs: (kind, relation, pair)."""
    chance = random.Random(seed)  # noqa: S311
    found, used = binned(rows, chance), set[int]()
    plan: list[tuple[str, str, list[int], int]] = []
    for relation in ("same", "other"):
        plan += [("near", relation, [at], 75 // 6 + (at - 8 < 75 % 6)) for at in NEAR]
    for relation in ("same", "other"):
        plan += [("range", relation, [2 * t, 2 * t + 1], 8 + (t in (2, 3, 8))) for t in range(1, 10)]
    chosen = []
    for kind, relation, bins, wanted in plan:
        pool = [pair for at in bins for pair in found[relation, at]]
        chosen += [(kind, relation, pair) for pair in take(rows, pool, wanted, used, chance)]
    chance.shuffle(chosen)
    return chosen


def main(path: str, seed: int) -> None:
    """One JSON object a pair, to standard output."""
    keyed = numbers(path)
    rows = [row for _, row in keyed]
    for kind, relation, (a, b, c) in draw(rows, seed):
        said = {"kind": kind, "rel": relation, "cos": round(c, 4), "a": keyed[a][0], "b": keyed[b][0]}
        print(json.dumps({**said, "ta": rows[a]["text"], "tb": rows[b]["text"]}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
