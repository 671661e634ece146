"""The world map: of each State a path or, where it is small, a dot; land that is no State's own shape; dashed lines.

Source: data/map.json, drawn by tools/draw-map.mjs from Natural Earth (public domain); data/map_notes.csv.
Does not: take a position on a boundary; docs/decisions.md says what was joined, moved or left without a State.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from openupr.vocabulary.tables import rows_of


@dataclass(frozen=True, slots=True)
class WorldMap:
    """Paths as SVG has them, in units of a map `wide` units wide, from `top` to `bottom`; `dots`: x and y of each."""

    wide: int
    top: int
    bottom: int
    land: str
    dashed: str
    dots: Mapping[str, tuple[int, int]]
    shapes: Mapping[str, str]


@cache
def world_map() -> WorldMap:
    """The map; every State of `vocabulary.states` is in `shapes` or in `dots`."""
    found = json.loads(files("openupr.vocabulary").joinpath("data", "map.json").read_text(encoding="utf-8"))
    dots = {code: (x, y) for code, (x, y) in found.pop("dots").items()}
    return WorldMap(dots=dots, **found)


def notes() -> tuple[str, ...]:
    """What must stand under every map, in English."""
    return tuple(row["words"] for row in rows_of("map_notes"))
