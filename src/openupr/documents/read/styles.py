"""The paragraph and character styles of a Word file: names, and what they pass down (bold, list).

Source: ECMA-376, part 1, section 17.7 (styles): a style inherits what it does not state from the one it is based on.
Does not: know fonts, sizes, colours.
"""

from dataclasses import dataclass

from lxml import etree

from openupr.documents.read.numbering import on, value
from openupr.documents.read.package import W


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name, the one it is based on, what it states itself (None: nothing)."""

    name: str
    based_on: str | None = None
    bold: bool | None = None
    list_number: str | None = None
    list_level: int | None = None


class Styles:
    """Every style by its id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default: str | None = None
        for one in [] if root is None else root.iterfind(W + "style"):
            key = str(one.get(W + "styleId", ""))
            self._styles[key] = _style(one, key)
            if one.get(W + "type") == "paragraph" and one.get(W + "default") in ("1", "true", "on"):
                self.default = key

    def name(self, key: str | None) -> str | None:
        """The name of a style as Word shows it."""
        return self._styles[key].name if key in self._styles else key

    def bold(self, key: str | None) -> bool | None:
        """Whether the style makes its text bold; None where neither it nor those it is based on say so."""
        return next((one.bold for one in self._line(key) if one.bold is not None), None)

    def list_of(self, key: str | None) -> tuple[str | None, int | None, str | None]:
        """List number, level and the id of the style that states them, of a style whose paragraphs are numbered."""
        number: str | None = None
        level: int | None = None
        for at, one in self._line_with_ids(key):
            level = one.list_level if level is None else level
            if one.list_number is not None:
                return one.list_number, level, at
        return number, level, None

    def _line(self, key: str | None) -> list[Style]:
        return [one for _, one in self._line_with_ids(key)]

    def _line_with_ids(self, key: str | None) -> list[tuple[str, Style]]:
        """The style and those it is based on, nearest first; a circle ends where it closes."""
        line: dict[str, Style] = {}
        while key is not None and key in self._styles and key not in line:
            line[key] = self._styles[key]
            key = line[key].based_on
        return list(line.items())


def _style(element: etree._Element, key: str) -> Style:
    bold = element.find(f"{W}rPr/{W}b")
    listed = element.find(f"{W}pPr/{W}numPr")
    level = None if listed is None else value(listed, "ilvl")
    return Style(
        name=value(element, "name") or key,
        based_on=value(element, "basedOn"),
        bold=None if bold is None else on(bold),
        list_number=None if listed is None else value(listed, "numId"),
        list_level=int(level) if level and level.isdecimal() and len(level) == 1 else None,
    )
