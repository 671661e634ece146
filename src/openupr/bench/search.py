"""How fast search is at 150,000 recommendations, through our own layer, beside the bare engine and two others.

Must: the index built from the database in 15 s and 1.5 times the text; a word, a phrase, A AND B NOT C, each with 20
rows and all counts, p50 at most 5 ms and p99 at most 15 ms, at p50 at most 3 times the bare engine doing the same. In
the small form, which runs beside other tests on few texts, only that all of it works.
Baselines in the same run: PostgreSQL's full text as our engine, SQLite's FTS5. Source: STACK 4.
Does not: measure pages (`search_pages` does).
"""

from pathlib import Path

from openupr.bench import Missed
from openupr.bench._postgres import postgresql
from openupr.bench._search_told import KINDS, Told, at, head, line, measured, times_bare

_COUNT, _FEW = 150_000, 1_500
_MUST = {"build": 15.0, "size": 1.5, "p50": 5.0, "p99": 15.0, "times": 3.0}


def run(shared: Path, small: bool) -> list[str]:
    """Measure all engines. Raises Missed."""
    count = _FEW if small else _COUNT
    ours = measured("database", shared, count)
    lines = _told(ours, count)
    with postgresql() as url:
        if url:
            lines += _other("PostgreSQL", measured("postgresql", shared, count, address=url))
        else:
            lines.append("PostgreSQL: not measured, none is installed here")
    lines += _other("SQLite FTS5", measured("fts5", shared, count))
    missed = [] if small else _missed(ours)
    if missed:
        raise Missed([*lines, *missed])
    return lines


def _told(ours: Told, count: int) -> list[str]:
    times = ", ".join(f"{kind} {value:.1f}" for kind, value in times_bare(ours).items())
    return [
        f"{count:,} recommendations, {ours['text'] / 1e6:.1f} MB of text",
        f"tantivy: built from the database in {ours['build']:.1f} s, {ours['size'] / 1e6:.1f} MB, "
        f"{ours['size'] / ours['text']:.2f} times the text; memory {ours['memory'] / 1e6:.0f} MB",
        head(),
        line("tantivy, our layer", ours, "ours"),
        line("tantivy, bare", ours, "bare"),
        line("tantivy, our index", ours, "own"),
        f"our layer takes times the bare engine, at p50: {times}",
    ]


def _other(name: str, told: Told) -> list[str]:
    size = f", {told['size'] / 1e6:.0f} MB" if "size" in told else ""
    return [line(name, told, "ours"), f"  ({name}: built in {told['build']:.1f} s{size})"]


def _missed(ours: Told) -> list[str]:
    found = []
    if ours["build"] > _MUST["build"] or ours["size"] > _MUST["size"] * ours["text"]:
        found.append(f"Missed: built in {_MUST['build']:g} s, {_MUST['size']:g} times the text")
    for kind in KINDS:
        if at(ours[kind]["ours"], 0.5) > _MUST["p50"] or at(ours[kind]["ours"], 0.99) > _MUST["p99"]:
            found.append(f"Missed: {kind}: p50 at most {_MUST['p50']:g} ms, p99 at most {_MUST['p99']:g} ms")
    if max(times_bare(ours).values()) > _MUST["times"]:
        found.append(f"Missed: at most {_MUST['times']:g} times the bare engine")
    return found
