"""A delegation's sheet as a table to fill in: rows for its statement, its new and its earlier recommendations.

Ids stay: "SVN/4/NOR/statement", "SVN/4/NOR/new/1" and on, and those of earlier recommendations ("SVN/3/115.7").
Does not: find out what stands in it (`delegation_sheet` does), or keep what is written.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from openupr.domain.round_trip import Form, Sent, Table
from openupr.domain.speakers.read_out import ReadOut, looked_at
from openupr.vocabulary.names import resolver, shown_name

Plain = dict[str, Any]
READ_OUT, NOTE = "to read out", "note"
GIVEN = (
    "State under review",
    "what",
    "number",
    "earlier recommendation, or what is known",
    "position",
    "who asks the same",
)
WRITTEN = (READ_OUT, NOTE)
LEAST_NEW = 3
"""Rows for new recommendations that a sheet has; one more than were written, where that is more."""
MOST_NEW = 50
# "SVN/4/NOR/new/2"
_NEW = re.compile(r"([A-Z]{3}/\d{1,2}/[A-Z]{3})/new/(\d{1,2})")


def form_of(sheet: Plain) -> Form:
    """The columns of a sheet."""
    return Form(f"{sheet['state']} in session {sheet['session']}", GIVEN, WRITTEN)


def rows_of(sheet: Plain, wanted: Mapping[str, str] | None = None) -> list[Sent]:
    """The rows of a sheet. `wanted`: by id what was written to be read out, so that there are rows enough."""
    return [row for review in sheet["reviews"] for row in _of_review(sheet, review, wanted or {})]


def checked(sheet: Plain, table: Table) -> Iterator[str]:
    """A line for each thing to look at in what is to be read out."""
    at = table.header.index(READ_OUT)
    texts = {row[0]: row[at] for row in table.rows if row[at].strip()}
    for review in sheet["reviews"]:
        yield from looked_at(
            review["state"], review["state_name"], _read_out(sheet, review, texts), review["words"], _named_in
        )


def counted(sheet: Plain, table: Table) -> Iterator[tuple[str, int, int | None]]:
    """For each review with words to read out: its address, how many, how many fit (None: not known)."""
    at = table.header.index(READ_OUT)
    texts = {row[0]: row[at] for row in table.rows}
    for review in sheet["reviews"]:
        if words := _read_out(sheet, review, texts).words:
            yield review["review"], words, review["words"]


def begun(sheet: Plain, review: Plain) -> str:
    """What the ids of a delegation's own rows on a review begin with: "SVN/4/NOR"."""
    return f"{review['review']}/{sheet['state']}"


def _read_out(sheet: Plain, review: Plain, texts: Mapping[str, str]) -> ReadOut:
    own = begun(sheet, review)
    earlier = {one["id"] for one in review["earlier"]}
    mine = ((id, text) for id, text in texts.items() if id in earlier or id.startswith(f"{own}/new/"))
    asked = [(id, text) for id, text in mine if text.strip()]
    return ReadOut(texts.get(f"{own}/statement", ""), tuple(asked))


def _named_in(text: str) -> list[str]:
    return [code for code, _ in resolver().named_in(text)]


def _of_review(sheet: Plain, review: Plain, wanted: Mapping[str, str]) -> Iterator[Sent]:
    own, name = begun(sheet, review), review["state_name"]
    yield Sent(f"{own}/statement", (name, "statement", "", "\n".join(facts_of(sheet, review)), "", ""))
    for number in range(1, _new_rows(own, wanted) + 1):
        yield Sent(f"{own}/new/{number}", (name, "new", "", "", "", ""), spare=True)
    for one in review["earlier"]:
        cells = (name, f"cycle {one['cycle']}", one["number"], one["text"] or "words not imported")
        yield Sent(one["id"], (*cells, one["position_words"], "\n".join(who_asks(one))), tuple(one["others"]))


def _new_rows(own: str, wanted: Mapping[str, str]) -> int:
    found = [(int(match[2]), text) for id, text in wanted.items() if (match := _NEW.fullmatch(id)) and match[1] == own]
    last = max((number for number, _ in found), default=0)
    written = max((number for number, text in found if text.strip()), default=0)
    return min(MOST_NEW, max(LEAST_NEW, last, written + 1))


def facts_of(sheet: Plain, review: Plain) -> list[str]:
    """What is known of a delegation's turn, a line each, in English."""
    lines = [_when(review)]
    if review["place"]:
        lines.append(f"place {review['place']} of {review['speakers']}")
    elif review["registered"]:
        lines.append(f"on the list of {review['speakers']}; the State that begins is not drawn yet")
    elif review["drawn"]:
        lines.append(f"not on the list of {review['speakers']} speakers")
    else:
        lines.append("list of speakers not drawn yet")
    if review["begins"]:
        lines.append("expected between {} and {}".format(*review["begins"]))
    if review["seconds"] is not None:
        lines.append(f"time {_minutes(review['seconds'])}: {_because(review)}")
        lines.append(f"{review['words']} words, at {sheet['pace']} a minute (an assumption)")
    return lines


def who_asks(one: Plain) -> list[str]:
    """Who made an earlier recommendation too, and who asks the same in other words, in English."""
    lines = [f"with {', '.join(map(shown_name, one['with_it']))}"] if one["with_it"] else []
    by: dict[str, list[str]] = {}
    for other in one["alike"]:
        by.setdefault(f"{other['number']}, cycle {other['cycle']}", []).extend(map(shown_name, other["states"]))
    return [*lines, *(f"{', '.join(names)} ({where})" for where, names in by.items())]


def _when(review: Plain) -> str:
    day = review["day"] or "day not known here"
    hour = f", {review['opens'][11:16]}, Geneva's time" if review["opens"] else ""
    return f"{day}{hour}"


def _because(review: Plain) -> str:
    if review["basis"] == "assumed":
        return f"{review['why']}, if {review['speakers']} speak as in {review['source']} (an assumption)"
    return f"{review['why']} ({review['sure']})"


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
