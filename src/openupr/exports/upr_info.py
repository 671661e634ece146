"""A review in the classic columns of UPR Info's database, as CSV: a row a recommendation and recommending State.

Source: the columns and values of UPR Info's files, and its coding manual for responses (2014): what is accepted in part
and what is not answered at the adoption counts as noted. Voluntary pledges are rows of the State itself.
Does not: hold UPR Info's coding (`Action`, `Issue`) or the organisations of a State; those cells are empty.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from openupr.domain.formulas import safe
from openupr.exports import _profiles as profiles
from openupr.vocabulary.states import electoral_group

NAME = "upr-info"
SUFFIX = ".upr-info.csv"
MIME = "text/csv; charset=utf-8"

HEADER = ("To", "To-Rgrp", "To-Org", "Text", "From", "From-Rgrp", "From-Org", "Response", "Action", "Issue", "Session")
_RESPONSES = {
    "supported": "Accepted",
    "noted": "Noted",
    "partially": "Noted",
    "not_given": "Noted",
    "pending": "Pending",
}
PLEDGE = "Voluntary Pledge"

Plain = dict[str, Any]
_Named = tuple[str, str]


def write(review: Plain, out: BinaryIO) -> None:
    """Write `review` (the data of `openupr show --json`) with a byte order mark, so that Excel reads UTF-8."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows([safe(cell) for cell in row] for row in rows(review))
    text.flush()
    text.detach()


def rows(review: Plain) -> Iterator[tuple[str, ...]]:
    """The rows in the order of HEADER; where one number holds several texts, each State has its own."""
    session = str(review.get("session") or "")
    state = (review["state_name"], profiles.GROUPS[electoral_group(review["state"])])
    for one in review["recommendations"]:
        response = _RESPONSES.get(one["position"] or "", "")
        for piece in one["parts"] or [one]:
            for maker in piece["states"]:
                yield _row(state, profiles.text_of(piece), _state(maker), response, session)
    for pledge in review.get("pledges", ()):
        yield _row(state, pledge["text"], state, PLEDGE, session)


def _row(to: _Named, text: str, maker: _Named, response: str, session: str) -> tuple[str, ...]:
    return (*to, "", text, *maker, "", response, "", "", session)


def _state(code: str) -> _Named:
    """A State's name and group."""
    return profiles.name(code), profiles.GROUPS[electoral_group(code)]
