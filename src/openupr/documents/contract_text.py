"""What a document says as an outline for people at a terminal: head, records, checks.

Takes the JSON of `contract`. A position is always a sign and a word (DESIGN 9). Numbers that share a position and its
sentence stand together, "1–5, 14–16". A decision says what it decides; only decisions that adopt an outcome are read.
Does not: hold everything; the JSON does.
"""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from openupr.documents.contract_csv import rows
from openupr.domain.documents import DocumentKind
from openupr.domain.rehearsal import INVENTED

_WIDTH = 96
_SIGNS = {"supported": "●", "noted": "○", "partially": "◐", "pending": "…"}
_POSITIONS = {"partially": "supported in part, noted in part"}
_HEAD = (
    ("review_date", "review"),
    ("adoption_date", "adoption in the Working Group"),
    ("troika", "troika"),
    ("documents", "documents"),
    ("delegations", "delegations that spoke"),
    ("advance_questions_from", "advance questions from"),
    ("words", "words"),
    ("limit", "limit of words"),
)


def outline(one: dict[str, Any]) -> Iterator[str]:
    """The lines of the outline of one document of the contract."""
    yield " · ".join(_title(one))
    for name, label in _HEAD:
        if one.get(name):
            yield from _hang(f"  {label}: ", _plain(one[name]))
    if one["kind"] == DocumentKind.DECISION:
        yield from _decision(one)
    else:
        yield from _records(list(rows(one)))
    yield from _remarks("Checks", [_check(finding) for finding in one.get("findings", ())])
    yield from _remarks("Not understood", [_left(rest) for rest in one.get("remainder", ())])


def _decision(one: dict[str, Any]) -> Iterator[str]:
    """The title of a decision that adopts an outcome, what it decides on which documents, when and how."""
    if one.get("title"):
        yield from _hang("  ", one["title"])
    about = f" held on {one['reviewed_on']}" if one.get("reviewed_on") else ""
    named = (("report", one.get("report")), ("views of the State", one.get("addendum")))
    papers = ", ".join(f"{name} {symbol}" for name, symbol in named if symbol)
    yield from _hang("  decides: ", f"to adopt the outcome of the review{about}{': ' if papers else ''}{papers}")
    meeting = f"meeting {one['meeting']}" if one.get("meeting") else None
    adopted = ", ".join(part for part in (one.get("adopted_on"), meeting, one.get("vote")) if part)
    if adopted:
        yield from _hang("  adopted: ", adopted)


def _records(found: list[dict[str, str]]) -> Iterator[str]:
    for record, listed in groupby(found, key=lambda row: row["record"]):
        yield from ("", f"{record.capitalize()}s".replace("ys", "ies"))
        if record == "position":
            yield from _positions(list(listed))
            continue
        for row in listed:
            yield from _entry(row, positions=record in ("recommendation", "row"))


def _positions(listed: list[dict[str, str]]) -> Iterator[str]:
    """Each sentence of an addendum once, with all numbers on which it gives the same position."""
    together: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in listed:
        together.setdefault(tuple(row[name] for name in ("position", "text", "page")), []).append(row)
    for own in together.values():
        if len(own) == 1:
            yield from _entry(own[0], positions=True)
            continue
        yield from _hang("  ", f"{_ranges([row['number'] for row in own])} ({len(own)} recommendations)")
        yield from _entry(own[0] | {"number": " "}, positions=True)


def _ranges(numbers: Sequence[str]) -> str:
    """ "1", "2", "3", "7" as "1–3, 7"; "60.1", "60.2" as "60.1–60.2"."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and _follows(runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _follows(first: str, second: str) -> bool:
    (head, _, low), (other, _, high) = first.rpartition("."), second.rpartition(".")
    return head == other and low.isdecimal() and high.isdecimal() and int(high) == int(low) + 1


def _title(one: dict[str, Any]) -> Iterator[str]:
    yield one.get("symbol") or one["file"]
    yield one["kind"].replace("_", " ")
    yield from (f"{label}{one[name]}" for name, label in (("state", ""), ("session", "session ")) if one.get(name))
    if one.get("invented"):
        yield INVENTED
    yield "1 page" if one.get("pages") == 1 else f"{one.get('pages') or '?'} pages"


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
