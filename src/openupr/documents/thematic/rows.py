"""One row of a thematic list: its cells as a record.

Source: RULES 9.6; lists as issued by OHCHR for sessions 17, 20 and 34. Lists inside cells use "- ", lines or breaks;
the literal "&nbsp;" occurs.
Does not: guess. What the cell does not say is None or empty.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openupr.documents.items.texts import item_text
from openupr.documents.thematic.columns import Columns
from openupr.domain.papers import ThematicRow
from openupr.domain.positions import Position
from openupr.domain.report import Span

# "115.1 Take", "186.28. Continue", "186.228 . Carry", "140.7. …"
_LABEL = re.compile(r"\s*(\d{1,3})\s?\.\s?(\d{1,3})(?!\d)\s*\.?\s*")
# "Source of Position: A/HRC/43/15/Add.1 - Para.3", "Comments: Information sent …": what tells where it was said
_SOURCE = re.compile(r"^\s*(?:source\s+of\s+position|comments?)\s*:\s*", re.IGNORECASE | re.MULTILINE)
# "Affected persons:", "Groups of Persons:", "SDGs:" open a list of their own inside the column of themes
_OPENERS = (
    ("groups", re.compile(r"(?:affected\s+persons|groups?\s+of\s+persons)\s*:\s*", re.IGNORECASE)),
    ("sdgs", re.compile(r"(?:relevant\s+)?SDGs?\s*:\s*", re.IGNORECASE)),
    ("themes", re.compile(r"(?:human\s+rights\s+)?themes?\s*:\s*", re.IGNORECASE)),
)
# "Theme: A12 Acceptance …", "Right or area: 2.1. Acceptance …"
_HEADING = re.compile(r"\s*(?:themes?|right\s+or\s+area)\s*:\s*(?=\S)", re.IGNORECASE)
_POSITIONS = {
    "supported": Position.SUPPORTED,
    "noted": Position.NOTED,
    "supported/noted": Position.PARTIALLY,
    "supported / noted": Position.PARTIALLY,
}


@dataclass(frozen=True, slots=True)
class Read:
    """A row read: the record, names of States not known, States of a column of their own (None: no column)."""

    row: ThematicRow
    unknown: tuple[str, ...]
    state_column: str | None


def heading_of(cells: Sequence[str]) -> str | None:
    """The theme that a merged row names, None where the row is no such heading."""
    texts = [cell for cell in cells if cell.strip()]
    if len(texts) != 1 or _LABEL.match(texts[0]):
        return None
    match = _HEADING.match(texts[0])
    if match is None and len(cells) > 1:
        return None
    return plain(texts[0][match.end() if match else 0 :]) or None


def read_row(cells: Sequence[str], columns: Columns, theme: str | None, place: tuple[int, Span]) -> Read | None:
    """A row with a recommendation, None where its first cell bears no number."""
    text = _cell(cells, columns.recommendation) or ""
    label = _LABEL.match(text.replace("&nbsp;", " "))
    if label is None:
        return None
    body, source = _without_source(text.replace("&nbsp;", " ")[label.end() :])
    position_text, position_source = _without_source(_cell(cells, columns.position) or "")
    item = item_text(plain(body))
    lists = _lists(_cell(cells, columns.themes) or "")
    own_sdgs = tuple(_entries(_cell(cells, columns.sdgs) or ""))
    row = ThematicRow(
        number=f"{int(label[1])}.{int(label[2])}",
        text=item.text,
        states=item.states,
        position=_POSITIONS.get(plain(position_text).lower()),
        source_of_position=source or position_source,
        theme=theme,
        themes=lists["themes"],
        groups=lists["groups"],
        sdgs=own_sdgs or lists["sdgs"],
        assessment=plain(_cell(cells, columns.assessment) or "") or None,
        cells=tuple(cells),
        page=place[0],
        span=place[1],
        parts=item.parts,
    )
    return Read(row, item.unknown, _cell(cells, columns.states))


def plain(text: str) -> str:
    """Text on one line, single blanks, "&nbsp;" as a blank."""
    return " ".join(text.replace("&nbsp;", " ").split())


def _cell(cells: Sequence[str], index: int | None) -> str | None:
    return None if index is None or index >= len(cells) else cells[index]


def _without_source(text: str) -> tuple[str, str | None]:
    """A cell's text before "Source of position:", and what follows it."""
    match = _SOURCE.search(text)
    if match is None:
        return text, None
    return text[: match.start()], plain(text[match.end() :]) or None


def _lists(text: str) -> dict[str, tuple[str, ...]]:
    """The column of themes: themes, groups of persons, SDGs, each without its bullet."""
    found: dict[str, list[str]] = {"themes": [], "groups": [], "sdgs": []}
    under = "themes"
    for entry in _entries(text):
        for name, opener in _OPENERS:
            if match := opener.match(entry + " "):
                under, entry = name, entry[match.end() :].strip()
                break
        if entry:
            found[under].append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def _entries(text: str) -> Iterator[str]:
    """The lines of a cell without "- " or "• "."""
    for line in text.replace("&nbsp;", " ").split("\n"):
        entry = plain(line)
        while entry[:2] in ("- ", "• ", "– ") or entry in ("-", "•", "–"):
            entry = entry[2:].lstrip()
        if entry:
            yield entry
