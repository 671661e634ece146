"""What a document says as an outline for people at a terminal: head, records, checks.

Takes the JSON of `contract`. A position is always a sign and a word (DESIGN 9).
Does not: hold everything; the JSON does.
"""

import textwrap
from collections.abc import Iterator
from typing import Any

from openupr.documents.contract_csv import rows
from openupr.domain.rehearsal import INVENTED

_WIDTH = 96
_SIGNS = {"supported": "●", "noted": "○", "partially": "◐", "pending": "…"}
_POSITIONS = {"partially": "supported in part, noted in part"}
_HEAD = (
    ("review_date", "review"),
    ("adoption_date", "adoption in the Working Group"),
    ("adopted_on", "adopted"),
    ("troika", "troika"),
    ("documents", "documents"),
    ("delegations", "delegations that spoke"),
    ("advance_questions_from", "advance questions from"),
    ("report", "report"),
    ("addendum", "addendum"),
    ("words", "words"),
    ("limit", "limit of words"),
)


def outline(one: dict[str, Any]) -> Iterator[str]:
    """The lines of the outline of one document of the contract."""
    yield " · ".join(_title(one))
    for name, label in _HEAD:
        if one.get(name):
            yield from _hang(f"  {label}: ", _plain(one[name]))
    record = None
    for row in rows(one):
        if row["record"] != record:
            record = row["record"]
            yield from ("", f"{record.capitalize()}s".replace("ys", "ies"))
        yield from _entry(row, positions=record in ("recommendation", "position", "row"))
    yield from _remarks("Checks", [_check(finding) for finding in one.get("findings", ())])
    yield from _remarks("Not understood", [_left(rest) for rest in one.get("remainder", ())])


def _title(one: dict[str, Any]) -> Iterator[str]:
    yield one.get("symbol") or one["file"]
    yield one["kind"].replace("_", " ")
    yield from (f"{label}{one[name]}" for name, label in (("state", ""), ("session", "session ")) if one.get(name))
    if one.get("invented"):
        yield INVENTED
    yield f"{one.get('pages') or '?'} pages"


def _entry(row: dict[str, str], positions: bool) -> Iterator[str]:
    head = f"  {row['number']:<8}" if row["number"] else "  "
    if positions:
        position = row["position"]
        head += f"{_SIGNS.get(position, '–')} {_POSITIONS.get(position, position) or 'no position here'}  "
    states = f" ({row['states']})" if row["states"] else ""
    note = f" [page {row['page']}]" if row["page"] else ""
    yield from _hang(head, " ".join(row["text"].split()) + states + note)


def _check(finding: dict[str, Any]) -> str:
    place = finding.get("place") or {}
    where = f" (page {place['page']})" if place.get("page") else ""
    citation = f" [{finding['citation']}]" if finding.get("citation") else ""
    return f"{finding['severity']}: {finding['message']}{where}{citation}"


def _left(rest: dict[str, Any]) -> str:
    return f"page {rest['page'] or '?'}: {' '.join(rest['text'].split())}"


def _remarks(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"{heading} ({len(lines)})")
        for line in lines:
            yield from _hang("  - ", line)


def _hang(head: str, text: str) -> list[str]:
    indent = " " * min(len(head), 12)
    return textwrap.wrap(text, _WIDTH, initial_indent=head, subsequent_indent=indent) or [head.rstrip()]


def _plain(value: Any) -> str:
    return ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)
