"""Import the files of a batch that came by the browser, and ask where a file does not say what is needed.

A file that only an answer can place is kept until it comes or the hour is over (`store.waiting`); every other file is
removed once it has been dealt with, whatever became of it.
Does not: know the browser. A row is what became of one file, JSON values only.
"""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from openupr.actions.import_file import NOTHING, ByHand, Outcome, import_file
from openupr.documents.limits import limits_from
from openupr.domain.documents import Document
from openupr.domain.symbols import Symbol
from openupr.imports.identify import by_hand
from openupr.store import waiting
from openupr.vocabulary.names import resolver

Read = Callable[[Path], Document]
Row = dict[str, Any]
# "Possible: SVN/1 (session 7), SVN/2 (session 20)."
_REVIEW = re.compile(r"\b[A-Z]{3}/[1-4]\b")
# "Name its review: --review SVN/3.", "Say it: --symbol A/HRC/28/17." Not "Leave out --review, or …"
_ASKED = re.compile(r"--(review|symbol) [A-Z]")
# Between sentences, so that those for the command line can be left out: the browser has a form instead.
_SENTENCE = re.compile(r"(?<=[.;:])\s+(?=[A-Z])")


@dataclass(slots=True)
class Sent:
    """A file of a batch: its name for people, and whether it was larger than a file may be (then it was not kept)."""

    name: str
    too_large: bool = False


def import_batch(batch: str, files: Sequence[Sent], today: date, read: Read) -> list[Row]:
    """Import the files 0, 1, 2 … of a batch; those that a later one places are tried again at the end."""
    rows = [_of_sent(batch, number, one, today, read) for number, one in enumerate(files)]
    waiting.tell(batch, rows)
    return try_again(batch, rows, today, read) if any(row["status"] < 2 for row in rows) else rows


def try_again(batch: str, rows: list[Row], today: date, read: Read) -> list[Row]:
    """Import the files that wait for their review once more: another document that came meanwhile may tell it."""
    tried = [
        _row(batch, number, row["name"], _said(row), today, read) if row["later"] else row
        for number, row in enumerate(rows)
    ]
    waiting.tell(batch, tried)
    return tried


def answer(batch: str, number: int, said: dict[str, str], today: date, read: Read) -> Row:
    """Import a file that waits, with what a person says of it: `review` ("SVN/3") or `symbol`. Raises ValueError."""
    rows = waiting.told(batch) or []
    row = rows[number] if 0 <= number < len(rows) else None
    if row is None or not row["asks"]:
        raise ValueError("This file does not wait for an answer any more. Look below, or send it again.")
    row = {**row, "said": {**row["said"], **said}}
    hand = _said(row)
    rows[number] = {**_row(batch, number, row["name"], hand, today, read), "said": row["said"]}
    waiting.tell(batch, rows)
    return rows[number]


def _of_sent(batch: str, number: int, one: Sent, today: date, read: Read) -> Row:
    if not one.too_large:
        return _row(batch, number, one.name, NOTHING, today, read)
    waiting.path_of(batch, number).unlink(missing_ok=True)
    most = f"{limits_from(os.environ).size / 1_000_000:g} MB"
    why = f"is larger than {most}, the most that a file may have here. Split it, or raise OPENUPR_LIMIT_SIZE."
    return _plain(Outcome(one.name, "too large", why, 2), one.name)


def _row(batch: str, number: int, name: str, hand: ByHand, today: date, read: Read) -> Row:
    path = waiting.path_of(batch, number)
    try:
        outcome = import_file(path, today, hand, lambda at: replace(read(at), file=name))
        row = _plain(outcome, name)
    except OSError as error:  # the disk is full, most often: this file is not kept, the others have their turn
        why = f"could not be kept: {error.strerror or 'the disk failed'}. Tell the operator, then send it again."
        row = _plain(Outcome(name, "not kept", why, 2), name)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    if not row["asks"] and not row["later"]:
        path.unlink(missing_ok=True)
    return row


def _plain(outcome: Outcome, name: str) -> Row:
    why = _for_the_browser(outcome.why)
    asked = _ASKED.search(outcome.why)
    return {
        "name": name,
        "word": outcome.word,
        "why": why,
        "line": replace(outcome, file=name, why=why).line,
        "status": outcome.status,
        "entry": outcome.entry,
        "reviews": list(outcome.reviews),
        "kind": outcome.kind,
        "asks": asked[1] if asked else "",
        "later": outcome.later,
        "possible": list(dict.fromkeys(_REVIEW.findall(why))) if asked and outcome.later else [],
        "said": {},
    }


def _for_the_browser(why: str) -> str:
    """The line without its sentences about options of the command line."""
    return " ".join(one for one in _SENTENCE.split(why) if " --" not in one and not one.startswith("--"))


def _said(row: Row) -> ByHand:
    """What a person said of a file, understood. Raises ValueError with one line."""
    review, symbol = row["said"].get("review"), row["said"].get("symbol")
    key = by_hand(review, resolver().find) if review else None
    parsed = Symbol.parse(symbol) if symbol else None
    if review and key is None:
        raise ValueError("Choose the State and the cycle of the review that the document belongs to.")
    if symbol and parsed is None:
        raise ValueError("A symbol like A/HRC/28/17 was expected, as it stands at the head of the first page.")
    return ByHand(key, None, str(parsed) if parsed else None)
