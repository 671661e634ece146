"""How well addenda are read: Slovenia's positions of cycles 2 and 3 against OHCHR's thematic lists.

Printed by `openupr bench addenda`. The lists give the final position on each recommendation; those that the report
itself answers (cycle 3, paragraph 121) are not in the addendum and are counted apart.
"""

from pathlib import Path

from openupr.documents.pipeline import document_of
from openupr.domain.papers import Addendum, ThematicList
from openupr.domain.positions import Position

# Addendum, thematic list, paragraph whose recommendations wait for the addendum.
_PAIRS = (
    ("A_HRC_28_15_Add.1.pdf", "thematic-list-S20.docx", "115"),
    ("A_HRC_43_15_Add.1.pdf", "thematic-list-S34.docx", "122"),
)


def run(shared: Path, small: bool) -> list[str]:
    """Lines of a report: found and right of all recommendations of the lists, and each disagreement."""
    folder = shared / "corpus" / "slovenia"
    lines = [line for pair in _PAIRS for line in _compare(folder, *pair)]
    return [*lines, *_georgia(shared / "corpus" / "others" / "S10-GEO-A_HRC_17_11_Add.1.pdf")]


def _compare(folder: Path, addendum: str, listing: str, chapeau: str) -> list[str]:
    given = positions_of(document_of(folder / addendum).content, chapeau)
    content = document_of(folder / listing).content
    rows = content.rows if isinstance(content, ThematicList) else ()
    wanted = {row.number: row.position for row in rows if row.number.startswith(f"{chapeau}.")}
    elsewhere = len({row.number for row in rows}) - len(wanted)
    found = [number for number in wanted if number in given]
    right = [number for number in found if given[number] == {wanted[number]}]
    told = f"{len(wanted)} in the list, found {len(found)}, right {len(right)}; {elsewhere} answered in the report"
    head = f"{addendum}: {told}"
    wrong = [
        f"  {n}: list {_word(wanted[n])}, addendum {' and '.join(map(_word, sorted(given.get(n, {None}), key=str)))}"
        for n in wanted
        if n not in right
    ]
    extra = [f"  {n}: in the addendum, not in the list" for n in given if n not in wanted]
    return [head, *wrong, *extra]


def _georgia(path: Path) -> list[str]:
    document = document_of(path)
    given = positions_of(document.content, "106")
    counts = {p: sum(1 for found in given.values() if found == {p}) for p in Position}
    told = ", ".join(f"{number} {position}" for position, number in counts.items())
    return [f"{path.name}: {len(given)} numbers, {told}", *(f"  {f.rule}: {f.message}" for f in document.findings)]


def positions_of(content: object, chapeau: str) -> dict[str, set[Position | None]]:
    """Every number of an addendum, completed with `chapeau` where none is printed, with the positions given."""
    given: dict[str, set[Position | None]] = {}
    for one in content.positions if isinstance(content, Addendum) else ():
        for number in one.numbers:
            given.setdefault(number if "." in number else f"{chapeau}.{number}", set()).add(one.position)
    return given


def _word(position: Position | None) -> str:
    return position.value if position else "no position"
