"""How fast search is at 3,000,000 paragraphs of some 60 words, and how each figure grew from 150,000 of the same.

Must: p99 at most 100 ms for a word, a phrase, A AND B NOT C, each with 20 rows and all counts; build time and memory
are printed. The records are fed to the index as they are made: importing so many would take hours.
Does not: run in the small form with more than a few hundred texts.
"""

from pathlib import Path

from openupr.bench import Missed
from openupr.bench._search_told import KINDS, Told, at, head, line, measured

_FEW, _MANY, _JOINED = 150_000, 3_000_000, 3
_MOST = 100.0


def run(shared: Path, small: bool) -> list[str]:
    """Measure both numbers. Raises Missed."""
    few, many = (150, 600) if small else (_FEW, _MANY)
    first, last = (measured("tantivy", shared, count, _JOINED) for count in (few, many))
    lines = [*_told(first, few), *_told(last, many), f"grown {many / few:.0f} times: {_grown(first, last)}"]
    if not small and any(at(last[kind]["ours"], 0.99) > _MOST for kind in KINDS):
        raise Missed([*lines, f"Missed: p99 at most {_MOST:g} ms"])
    return lines


def _told(told: Told, count: int) -> list[str]:
    return [
        f"{count:,} paragraphs, {told['text'] / 1e6:,.0f} MB of text: built in {told['build']:.0f} s, "
        f"{told['size'] / 1e6:,.0f} MB, memory {told['memory'] / 1e6:,.0f} MB",
        head(),
        line("our layer", told, "ours"),
        line("bare engine", told, "bare"),
        line("engine on our index", told, "own"),
    ]


def _grown(first: Told, last: Told) -> str:
    parts = [f"{name} {last[name] / first[name]:.1f} times" for name in ("build", "size", "memory")]
    times = (f"{kind} {at(last[kind]['ours'], 0.99) / at(first[kind]['ours'], 0.99):.1f}" for kind in KINDS)
    return ", ".join(parts) + "; p99 " + ", ".join(times)
