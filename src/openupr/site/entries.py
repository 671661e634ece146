"""Entries of the ledger as pages show them: what each says in rows of name and value, and whether its hash fits.

Does not: verify the whole chain (`openupr ledger verify` does); a page looks at an entry and the one before it.
"""

import json
from typing import Any

from openupr.domain.ledger import FIRST_PREVIOUS, Altered, ChainedEntry, payload_of, readable, rebuilt_hash
from openupr.domain.rehearsal import INVENTED, is_invented
from openupr.store import ledger
from openupr.store.rehearsal import BEGUN

Plain = dict[str, Any]
_LONGEST = 400


def plain(entry: ChainedEntry) -> Plain:
    """An entry as an object: all seven fields, with the payload as an object, and what pages need beside them."""
    try:
        payload = payload_of(entry)
    except Altered as error:
        return _altered(entry, str(error))
    reviews = [one for one in (*_list(payload.get("reviews")), payload.get("review")) if isinstance(one, str)]
    fields = {name: readable(value) for name, value in entry._asdict().items()}
    return {
        **fields,
        "seq": entry.seq,
        "payload": payload,
        "words": fields["type"].replace("_", " "),
        "address": f"/ledger/{entry.seq}",
        "reviews": [{"name": one, "address": f"/reviews/{one}/procedure"} for one in reviews],
        "mark": INVENTED if entry.type == BEGUN or any(map(is_invented, reviews)) else "",
    }


def _altered(entry: ChainedEntry, why: str) -> Plain:
    """An entry whose payload is no object any more: what stands there as text, and that it was altered."""
    fields = {name: readable(value) for name, value in entry._asdict().items()}
    more = {"seq": entry.seq, "payload": {"found": fields["payload"][:_LONGEST]}, "altered": f"{why}."}
    shown = {"words": fields["type"].replace("_", " "), "address": f"/ledger/{entry.seq}", "reviews": [], "mark": ""}
    return {**fields, **more, **shown}


def said(payload: Plain, without: tuple[str, ...] = ()) -> list[list[str]]:
    """The rows of a payload: name and value for people. What is long is cut; the data of the page has it whole."""
    return [[name.replace("_", " "), _value(value)] for name, value in payload.items() if name not in without]


def fits(entry: ChainedEntry) -> Plain:
    """Whether the entry's hash is that of its content, and its previous hash that of the entry before it."""
    before = ledger.entry(entry.seq - 1)
    previous = before.hash if before else FIRST_PREVIOUS if entry.seq == 1 else None
    return {"content": rebuilt_hash(entry) == entry.hash, "previous": entry.prev_hash == previous}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _value(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(one, str | int) for one in value):
        text = ", ".join(map(str, value))
    elif isinstance(value, list | dict):
        text = json.dumps(value, ensure_ascii=False)
    else:
        text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
