"""A citation of what is shown here, and its four forms: plain, BibTeX, RIS, CSL-JSON.

Each says the day as of which it holds and the version of the data, since positions change and documents arrive.
Source: plain follows OSCOLA (4th edition) for documents of the United Nations, with our day and version after it;
BibTeX; the RIS format of 2011; the schema of CSL-JSON 1.0.
Does not: decide what is cited, know today's date, or hold more than one author: bodies and States, never persons.
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

# What TeX would take for a sign of its own
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited. `container` is the document of which it is a part; `symbol` and `issued` are that document's.

    `key` identifies it among a reader's references; `notes` are sentences without a full stop; `on` is the day as of
    which it holds, `version` that of the data, `accessed` the day of asking.
    """

    key: str
    author: str
    title: str
    url: str
    on: date
    version: str
    accessed: date
    container: str | None = None
    symbol: str | None = None
    issued: date | None = None
    locator: str | None = None
    is_data: bool = False
    notes: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The notes, the day and the version, as one line."""
        return "; ".join((*self.notes, f"as of {_long(self.on)}", f"OpenUPR data {self.version}"))


def plain(one: Citation) -> str:
    """One line: author, ‘title’ (day) UN Doc symbol, place; notes, day and version <address> accessed day."""
    title = one.container or one.title
    issued = f" ({_long(one.issued)})" if one.issued else ""
    symbol = f" UN Doc {one.symbol}" if one.symbol else ""
    place = f", {one.locator}" if one.locator else ""
    line = f"{one.author}, ‘{title}’{issued}{symbol}{place}; {one.said} <{one.url}> accessed {_long(one.accessed)}"
    return " ".join(line.split())


def bibtex(one: Citation) -> str:
    """An entry for BibTeX and biblatex, in UTF-8."""
    kind = "misc" if one.is_data else "incollection" if one.container else "techreport"
    fields = {
        "author": f"{{{_tex(one.author)}}}",
        "title": f"{{{_tex(one.title)}}}",
        "booktitle": _tex(one.container or ""),
        "institution" if kind == "techreport" else "publisher": "OpenUPR" if one.is_data else "United Nations",
        "number": _tex(one.symbol or ""),
        "year": str((one.issued or one.on).year),
        "month": "" if not one.issued else _MONTHS[one.issued.month - 1],
        "url": one.url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "urldate": one.accessed.isoformat(),
        "note": _tex(one.said),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@{kind}{{{_key(one.key)},", *lines, "}")) + "\n"


def ris(one: Citation) -> str:
    """A record of RIS; lines end as the format asks."""
    dated = one.issued or one.on
    fields = (
        ("TY", "DATA" if one.is_data else "CHAP" if one.container else "RPRT"),
        ("AU", one.author),
        ("TI", one.title),
        ("T2", one.container),
        ("PB", "OpenUPR" if one.is_data else "United Nations"),
        ("PY", str(dated.year)),
        ("DA", dated.strftime("%Y/%m/%d")),
        ("M1", one.symbol),
        ("SP", one.locator),
        ("UR", one.url),
        ("Y2", one.accessed.strftime("%Y/%m/%d")),
        ("N1", one.said),
        ("ID", _key(one.key)),
    )
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\r\n".join((*lines, "ER  - ")) + "\r\n"


def csl(one: Citation) -> str:
    """A JSON array of one item, as programs for references take it."""
    dated = one.issued or one.on
    item: dict[str, Any] = {
        "id": _key(one.key),
        "type": "dataset" if one.is_data else "chapter" if one.container else "report",
        "author": [{"literal": one.author}],
        "title": one.title,
        "container-title": one.container,
        "publisher": "OpenUPR" if one.is_data else "United Nations",
        "number": one.symbol,
        "page": one.locator,
        "issued": _parts(dated),
        "accessed": _parts(one.accessed),
        "version": one.version,
        "URL": one.url,
        "note": one.said,
    }
    known = {name: value for name, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False, indent=1) + "\n"


def _parts(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _long(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in " ".join(text.split()))


def _key(key: str) -> str:
    """The key with letters, figures, strokes, colons and stops alone: "SVN/3 115.1" as "SVN-3-115.1"."""
    return re.sub(r"[^A-Za-z0-9:.-]+", "-", key)
