"""What a document says as rows: one a recommendation, position, row, question, paragraph, adoption or pledge.

Takes the JSON of `contract`. Lists are joined by "; ", as in the tables of `openupr export`, spans by "-"; unknown is
empty. `state_names` has the States' official short names in English.
Does not: hold everything; the JSON does.
"""

from collections.abc import Iterator
from typing import Any

from openupr.domain.rehearsal import INVENTED
from openupr.vocabulary.names import shown_name

COLUMNS = (
    *(
        "file",
        "symbol",
        "kind",
        "state",
        "cycle",
        "session",
        "record",
        "number",
        "text",
        "states",
        "state_names",
        "position",
    ),
    *("implemented", "theme", "note", "page", "span"),
)
_ENVELOPE = ("file", "symbol", "kind", "state", "cycle", "session")


def rows(one: dict[str, Any]) -> Iterator[dict[str, str]]:
    """The rows of one document of the contract, as text by column."""
    envelope = {name: _text(one.get(name)) for name in _ENVELOPE}
    if one.get("invented"):
        envelope["kind"] += f" ({INVENTED})"
    for record in _records(one):
        named = {"state_names": [shown_name(code) for code in record.get("states") or ()]}
        yield envelope | {name: _text(value) for name, value in (record | named).items()}


def _records(one: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in one.get("recommendations", ()):
        yield _row("recommendation", item, note=item.get("as_printed"))
    for given in one.get("positions", ()):
        yield from (_row("position", given, number=number, note=given.get("comment")) for number in given["numbers"])
    for row in one.get("rows", ()):
        yield _row("row", row, note=row.get("source_of_position"))
    yield from _questions(one)
    for section in one.get("sections", ()):
        yield from (_row("paragraph", paragraph, theme=section["heading"]) for paragraph in section["paragraphs"])
    for adoption in one.get("adoptions", ()):
        yield _row("adoption", adoption, states=[adoption["state"]], text=adoption.get("quote"), note=_tally(adoption))
    yield from (_row("pledge", pledge) for pledge in one.get("pledges", ()))
    if one.get("kind") == "decision":
        yield _row("decision", one, text=one.get("report"), note=one.get("adopted_on"))


def _questions(one: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for ask in one.get("asks", ()):
        known = {"states": ask["from"], "note": ask["on_behalf_of"]}
        yield from (_row("question", ask, text=question, **known) for question in ask["questions"])


def _row(record: str, item: dict[str, Any], **known: Any) -> dict[str, Any]:
    names = ("number", "text", "states", "position", "implemented", "theme", "page")
    span = "-".join(str(end) for end in item.get("span") or ())
    return {"record": record} | {name: item.get(name) for name in names} | {"span": span} | known


def _tally(adoption: dict[str, Any]) -> str:
    words = ("received", "supported", "noted", "partially", "decision")
    return ", ".join(f"{word}: {adoption[word]}" for word in words if adoption.get(word) is not None)


def _text(value: Any) -> str:
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    return "; ".join(str(part) for part in value) if isinstance(value, list) else str(value)
