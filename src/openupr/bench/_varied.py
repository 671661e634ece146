"""Recommendations for a measurement: the coders' texts of the corpus, grown to any number by a seed, never kept.

One word in seven is another of the corpus, and States are dealt anew, so that no text is there twice. Themes, persons
and goals are invented names in the numbers that OHCHR's lists have (60, 40, 17). Source: STACK 4.
Does not: write a text anywhere but where the measurement keeps its index.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from openupr.vocabulary.states import electoral_group, members

SEED = 2026
_POSITIONS = ("supported", "supported", "supported", "noted", "pending", "partially")
_THEMES, _PERSONS, _GOALS = 60, 40, 17


class Varied(NamedTuple):
    """One recommendation; its State under review and cycle stand in `review`."""

    review: tuple[str, int]
    text: str
    states: tuple[str, ...]
    position: str
    themes: tuple[str, ...]
    persons: tuple[str, ...]
    goals: tuple[str, ...]


def varied(shared: Path, count: int, joined: int = 1) -> Iterator[Varied]:
    """So many, by review; `joined`: how many texts make one, for paragraphs."""
    texts = _texts(shared)
    chance = Random(SEED)  # noqa: S311 - the same texts every time
    words = [word for text in texts for word in text.split()]
    states = sorted(members())
    reviews = [(state, cycle) for state in states for cycle in (1, 2, 3, 4)]
    for n in range(count):
        text = " ".join(_text(chance.choice(texts), words, chance) for _ in range(joined))
        themes = tuple(f"Theme {one}" for one in chance.sample(range(_THEMES), chance.choice((1, 2, 2, 3))))
        yield Varied(
            reviews[n * len(reviews) // count],
            text,
            tuple(chance.sample(states, chance.choice((1, 1, 1, 1, 2, 3)))),
            chance.choice(_POSITIONS),
            themes,
            tuple(f"Persons {one}" for one in chance.sample(range(_PERSONS), chance.choice((0, 1, 1, 2)))),
            tuple(f"SDG {chance.randrange(_GOALS) + 1}" for _ in range(1)),
        )


def fields_of(one: Varied) -> dict[str, tuple[str, ...]]:
    """The fields as an index has them."""
    state, cycle = one.review
    return {
        "kind": ("recommendation",),
        "state": (state,),
        "by": one.states,
        "group": _groups((state,)),
        "bygroup": _groups(one.states),
        "cycle": (str(cycle),),
        "session": (str(cycle * 13 - hash_of(state) % 13),),
        "year": (str(2004 + cycle * 5),),
        "position": (one.position,),
        "theme": one.themes,
        "persons": one.persons,
        "sdg": one.goals,
        "document": ("working_group_report",),
        "language": ("en",),
    }


def hash_of(text: str) -> int:
    """A small number that is the same in every process."""
    return sum(map(ord, text))


def _groups(states: tuple[str, ...]) -> tuple[str, ...]:
    found = (electoral_group(state) for state in states)
    return tuple(dict.fromkeys(group.value for group in found if group))


def _texts(shared: Path) -> list[str]:
    with (shared / "corpus" / "gold" / "recommendations.csv").open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file)]


def _text(text: str, words: list[str], chance: Random) -> str:
    kept: list[Any] = [chance.choice(words) if chance.random() < 1 / 7 else word for word in text.split()]
    return " ".join(kept)
