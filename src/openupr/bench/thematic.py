"""How well a report and OHCHR's thematic list of the same review agree: numbers, States, texts, positions.

Source: the two documents were made by different hands from the same dialogue; where both readers are right they agree.
Does not: decide which is right. Each disagreement is printed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from openupr.documents.pipeline import document_of

# Thematic list and report of the same review, in the shared corpus; the second half of the list is long
_PAIRS = (
    ("slovenia/thematic-list-S20.docx", "slovenia/A_HRC_28_15.pdf"),
    ("slovenia/thematic-list-S34.docx", "slovenia/A_HRC_43_15.pdf"),
    ("others/thematic-list-S17-CHN.docx", "reports/S17-CHN-A_HRC_25_5.pdf"),
    ("others/thematic-list-S20-EGY.docx", "reports/S20-EGY-A_HRC_28_16.pdf"),
)
_SMALL = 2


class Item(Protocol):
    """What report and list both say of a recommendation."""

    @property
    def number(self) -> str: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def states(self) -> tuple[str, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two readings of one list share: numbers in both, of these same States, same text; and what differs."""

    name: str
    both: int
    listed: int
    reported: int
    same_states: int
    same_text: int
    differences: tuple[str, ...]


def run(shared: Path, small: bool) -> list[str]:
    """Lines: each pair's agreement, then each disagreement."""
    corpus = shared / "corpus"
    lines: list[str] = []
    for listed, reported in _PAIRS[:_SMALL] if small else _PAIRS:
        if not (corpus / listed).exists() or not (corpus / reported).exists():
            lines.append(f"{listed}: not here, or its report is not")
            continue
        rows = document_of(corpus / listed).content.rows
        items = document_of(corpus / reported).content.recommendations
        lines += _lines(agreement(Path(listed).stem, rows, items))
        lines += _positions(rows)
    return lines


def agreement(name: str, rows: tuple[Item, ...], items: tuple[Item, ...]) -> Agreement:
    """Compare a list's rows with a report's items by number."""
    listed, reported = {row.number: row for row in rows}, {item.number: item for item in items}
    both = [number for number in listed if number in reported]
    states = [number for number in both if set(listed[number].states) == set(reported[number].states)]
    texts = [number for number in both if bare(listed[number].text) == bare(reported[number].text)]
    differences = [f"{number}: only in the list" for number in listed if number not in reported]
    differences += [f"{number}: only in the report" for number in reported if number not in listed]
    for number in both:
        row, item = listed[number], reported[number]
        if number not in states:
            differences.append(
                f"{number}: States in the list {' '.join(row.states)}, in the report {' '.join(item.states)}"
            )
        if number not in texts:
            differences.append(f"{number}: texts part at {_parting(row.text, item.text)}")
    return Agreement(name, len(both), len(listed), len(reported), len(states), len(texts), tuple(differences))


def bare(text: str) -> str:
    """Letters and digits only, without accents and case: dashes, quotation marks and blanks differ between prints."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in decomposed if sign.isalnum())


def _parting(first: str, second: str) -> str:
    """Where two texts first differ, a few words of each."""
    words, others = re.findall(r"\S+", first), re.findall(r"\S+", second)
    same = [bare(a) == bare(b) for a, b in zip(words, others, strict=False)]
    at = same.index(False) if False in same else len(same)
    return f"word {at + 1}: list {' '.join(words[at : at + 4])!r}, report {' '.join(others[at : at + 4])!r}"


def _lines(found: Agreement) -> Iterator[str]:
    yield (
        f"{found.name}: numbers {found.both} of {found.listed} listed and {found.reported} reported; "
        f"States {found.same_states} of {found.both}; text {found.same_text} of {found.both}"
    )
    yield from (f"  {difference}" for difference in found.differences)


def _positions(rows: tuple[Item, ...]) -> Iterator[str]:
    counts: dict[str, int] = {}
    for row in rows:
        position = str(getattr(row, "position", None))
        counts[position] = counts.get(position, 0) + 1
    yield "  positions in the list: " + ", ".join(f"{number} {position}" for position, number in sorted(counts.items()))
