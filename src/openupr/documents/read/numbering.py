"""Word's automatic numbers, computed as they would print.

Source: ECMA-376, part 1, section 17.9 (numbering): levels, restarts, overrides, styles that link to a list.
Word keeps the number out of the paragraph's text; a report drafted with automatic numbers has its labels here.
Does not: number in scripts other than Latin; formats it does not know print as decimals.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from openupr.documents.read.package import W

_DEEPEST = 8
_BULLET = "•"
# Word's number format -> base letter of an alphabetic one
_ALPHABETIC = {"lowerLetter": "a", "upperLetter": "A"}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, its number format, its text ("%1.%2"), when it restarts."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    style: str | None = None
    legal: bool = False


@dataclass(slots=True)
class ListInUse:
    """One list in use: its key for the counters, its levels, values that overrides start it with."""

    key: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document and how far each has counted. Ask for labels in the order of the paragraphs."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists = {} if root is None else _lists(root)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    @classmethod
    def of_lists(cls, lists: "dict[str, ListInUse]") -> "Numbering":
        """The lists of an old Word file, already read."""
        numbering = cls(None)
        numbering._lists = lists
        return numbering

    def level_of_style(self, number: str, style: str | None) -> int:
        """The level of list `number` that style `style` is linked to; 0 where none is."""
        levels = self._lists[number].levels if number in self._lists else {}
        return next((level for level, one in levels.items() if one.style == style and style), 0)

    def label(self, number: str, level: int) -> str | None:
        """The next label of list `number` (w:numId) at `level`, None where nothing would print."""
        used = self._lists.get(number)
        if used is None or level not in used.levels:
            return None
        counts = self._counts.setdefault(used.key, {})
        begun = (number, level)
        if level in used.starts and begun not in self._begun:
            counts[level] = used.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = used.levels[level].start
        self._begun.add(begun)
        for deeper in [one for one in counts if one > level]:
            restart = used.levels[deeper].restart if deeper in used.levels else None
            if restart is None or level < restart:
                del counts[deeper]
        return _printed(used.levels, level, counts)


def _printed(levels: Mapping[int, Level], level: int, counts: Mapping[int, int]) -> str | None:
    one = levels[level]
    if one.format == "bullet":
        text = one.text.strip()
        return (_BULLET if any("\ue000" <= sign <= "\uf8ff" for sign in text) else text) or None
    text = one.text
    for other in range(_DEEPEST + 1):
        mark = f"%{other + 1}"
        if mark in text:
            at = levels.get(other, Level())
            form = "decimal" if one.legal and at.format != "none" else at.format
            text = text.replace(mark, number_as(form, counts.get(other, at.start)))
    return text.strip() or None


def number_as(form: str, value: int) -> str:
    """A number in one of Word's formats: 3 as "3", "c", "C", "iii", "III", "03", "" (none)."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{value:02d}"
    if value > 0 and form in _ALPHABETIC:
        # Word goes on after z with aa, bb, cc
        return chr(ord(_ALPHABETIC[form]) + (value - 1) % 26) * min((value - 1) // 26 + 1, 30)
    if 0 < value < 4000 and form in ("lowerRoman", "upperRoman"):
        return _roman(value).upper() if form == "upperRoman" else _roman(value)
    return str(value)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (value // worth)
        value %= worth
    return text


def _lists(root: etree._Element) -> dict[str, ListInUse]:
    abstract = {_attribute(one, "abstractNumId"): one for one in root.iterfind(W + "abstractNum")}
    by_style = {value(one, "styleLink"): key for key, one in abstract.items() if value(one, "styleLink")}
    found = {}
    for one in root.iterfind(W + "num"):
        key = value(one, "abstractNumId") or ""
        if key not in abstract:
            continue
        link = value(abstract[key], "numStyleLink")
        key = by_style.get(link, key) if link else key
        used = ListInUse(key, {_index(level): _level(level) for level in abstract[key].iterfind(W + "lvl")})
        for override in one.iterfind(W + "lvlOverride"):
            _apply(used, override)
        found[_attribute(one, "numId")] = used
    return found


def _apply(used: ListInUse, override: etree._Element) -> None:
    level = _index(override)
    whole = override.find(W + "lvl")
    if whole is not None:
        used.levels[level] = _level(whole)
    start = value(override, "startOverride")
    if start is not None:
        used.starts[level] = _integer(start, 1)


def _level(element: etree._Element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        start=_integer(value(element, "start"), 0),
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=None if restart is None else _integer(restart, 0),
        style=value(element, "pStyle"),
        legal=on(element.find(W + "isLgl")),
    )


def value(element: etree._Element, name: str) -> str | None:
    """The w:val of the child `name`, None where there is none."""
    child = element.find(W + name)
    found = None if child is None else child.get(W + "val")
    return None if found is None else str(found)


def on(element: etree._Element | None) -> bool:
    """Whether an on-off property is there and on."""
    return element is not None and str(element.get(W + "val", "1")).lower() not in ("0", "false", "off", "none")


def _attribute(element: etree._Element, name: str) -> str:
    return str(element.get(W + name, ""))


def _index(element: etree._Element) -> int:
    return min(max(_integer(_attribute(element, "ilvl"), 0), 0), _DEEPEST)


def _integer(text: str | None, otherwise: int) -> int:
    try:
        return max(min(int(text or ""), 1_000_000), -1_000_000)
    except ValueError:
        return otherwise
