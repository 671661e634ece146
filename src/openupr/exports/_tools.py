"""The tools that programs with language models may use: each reads, none changes anything, each answer names sources.

A source is a symbol with paragraph and page and the address of the authentic document. An answer says the day as of
which it holds and the version of the data, so that what is made of it can be checked.
Does not: answer beyond what the pages show (`_published`), judge, or speak the protocol.
"""

from datetime import UTC, date, datetime
from typing import Any

from openupr.actions import meaning
from openupr.actions.search import Asked as Query
from openupr.actions.search import Malformed, search
from openupr.domain.standing import Value
from openupr.domain.states import RegionalGroup
from openupr.domain.symbols import OFFICIAL, Symbol
from openupr.exports import _published as published
from openupr.exports._tool_protocol import Plain, Tool, Unusable
from openupr.site import listed
from openupr.site.opened import opened
from openupr.site.paging import BadCursor, Cursor
from openupr.store import documents
from openupr.store.failures import Refused
from openupr.store.reviews import addresses
from openupr.store.version import version
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states

INSTRUCTIONS = (
    "Recommendations of the Universal Periodic Review of the UN Human Rights Council, with positions as dated "
    "readings. Independent software; not the United Nations, not OHCHR. Only documents in the Official Document System "
    "are authentic: quote with symbol and paragraph from `sources`, and say the day in `as_of`. Supported is a "
    "diplomatic answer to a text, not a measure of rights. A text that is null is not in this copy; do not make one up."
)
MOST = 50
_NARROWING = ("kind", "state", "by", "cycle", "session")
_POSITIONS = [*(value.value for value in Value), "not_here", "none"]
_STATE = {"type": "string", "description": "A State: its name in any UN language, or its code (ISO 3166 alpha-3)."}
_CYCLE = {"type": "integer", "minimum": 1, "description": "The cycle, from 1."}
_ON = {"type": "string", "format": "date", "description": "Positions as of this day; today's if left out."}
_LIMIT = {"type": "integer", "minimum": 1, "maximum": MOST, "description": f"Rows at most, up to {MOST}."}
_CURSOR = {"type": "string", "description": "`next` of the answer before, all else the same."}


def _answer(on: date, sources: list[Plain], **told: Any) -> Plain:
    """What every tool answers: what it tells, whence, as of when."""
    unique = list({str(sorted(one.items(), key=str)): one for one in sources}.values())
    return {**told, "sources": unique, "as_of": on.isoformat(), "version": str(version())}


def source(symbol: str | None, paragraph: str | None = None, page: int | None = None) -> list[Plain]:
    """Where a fact stands; nothing where no document gives it."""
    if not symbol:
        return []
    official = f"{OFFICIAL}{symbol}" if Symbol.parse(symbol) else None
    return [{"symbol": symbol, "paragraph": paragraph, "page": page, "authentic": official}]


def _of_row(row: Plain) -> list[Plain]:
    """The sources of a recommendation: of its words, and of its position."""
    return [
        *source(row["symbol"], row["number"], row["page"]),
        *source(row["position_symbol"], row["position_paragraph"]),
    ]


def _find_state(given: Plain) -> Plain:
    name = given["name"].strip()
    code = _code(name)
    found = [code] if code else [each for each, one in states().items() if name.casefold() in one.name.casefold()]
    rows = {row["code"]: row for row in published.states_rows()}
    told = [{**rows[each], "reviews": _reviews_of(each)} for each in found[:10]]
    sources = [one for state in told for row in state["reviews"] for one in source(row["report"])]
    return _answer(_today(), sources, states=told)


def _reviews_of(code: str) -> list[Plain]:
    imported = set(addresses())
    return [
        published.review_row(*key, f"{key[0]}/{key[1]}" in imported)
        for key in published.review_keys()
        if key[0] == code
    ]


def _review(given: Plain) -> Plain:
    code, cycle, on = _state(given["state"]), given["cycle"], _day(given)
    row = next((one for one in _reviews_of(code) if one["cycle"] == cycle), None)
    if row is None:
        raise Unusable(f"No review of {code} in cycle {cycle} is known here.")
    rows = published.of_review(code, cycle, on)
    tally: dict[str, int] = {}
    for one in rows["recommendations"]:
        tally[one["position"] or "none"] = tally.get(one["position"] or "none", 0) + 1
    papers = _papers(code, cycle, on)
    sources = [*source(row["report"]), *source(row["decision"]), *(s for one in papers for s in source(one["symbol"]))]
    told = {"recommendations": len(rows["recommendations"]), "positions": tally, "documents": papers}
    return _answer(on, sources, review=row, **told, speakers=[one["state"] for one in rows["speakers"]])


def _papers(code: str, cycle: int, on: date) -> list[Plain]:
    """The documents of a review that are public, drafts left out."""
    named = dict.fromkeys(one["reference"] for one in (opened(code, cycle, on) or {}).get("documents", ()))
    rows = [row for reference in named if "/L." not in reference for row in documents.copies(reference)]
    return [published.document_row(row) for row in rows if row.kind not in published.PRIVATE]


def _recommendations(given: Plain) -> Plain:
    rows, follows, on = _page("recommendations", given)
    return _answer(on, [one for row in rows for one in _of_row(row)], recommendations=rows, next=follows)


def _recommendation(given: Plain) -> Plain:
    code, on = _state(given["state"]), _day(given)
    rows = published.of_review(code, given["cycle"], on)
    found = next((one for one in rows["recommendations"] if one["number"] == given["number"].strip()), None)
    if found is None:
        raise Unusable(f"No recommendation {given['number'][:20]} of {code}, cycle {given['cycle']}, is known here.")
    readings = [one for one in rows["positions"] if one["number"] == found["number"]]
    sources = _of_row(found) + [s for one in readings for s in source(one["symbol"], one["paragraph"], one["page"])]
    return _answer(on, sources, recommendation=found, readings=readings)


def _positions(given: Plain) -> Plain:
    rows, follows, on = _page("positions", given)
    sources = [each for one in rows for each in source(one["symbol"], one["paragraph"], one["page"])]
    return _answer(on, sources, positions=rows, next=follows)


def _document(given: Plain) -> Plain:
    written = given["symbol"].strip()
    parsed = Symbol.parse(written)
    reference = str(parsed) if parsed else written
    rows = (
        [one for one in documents.copies(reference) if one.kind not in published.PRIVATE] if "\0" not in written else []
    )
    if not rows or reference not in documents.published():
        where = f" The authentic one is at {OFFICIAL}{reference}." if parsed else ""
        raise Unusable(f"{reference[:80]} is not imported in this copy.{where}")
    told = [{**published.document_row(one), "holds": documents.described(one)["lists"]} for one in rows]
    return _answer(_today(), source(reference), documents=told)


def _search(given: Plain) -> Plain:
    try:
        found = search(Query(text=given["query"], rows=given.get("limit") or 10))
    except (Malformed, Refused) as error:
        raise Unusable(str(error)) from error
    sources = [s for one in found["results"] for s in source(one.get("symbol"), one.get("number"), one.get("page"))]
    return _answer(_today(), sources, total=found["total"], results=found["results"], expansions=found["expansions"])


def _similar(given: Plain) -> Plain:
    """What a program takes to be near in meaning; no total, and never among what `search` gives."""
    text, like = ((given.get(name) or "").strip() for name in ("query", "like"))
    filters = {name: (str(given[name]),) for name in _NARROWING if given.get(name)}
    if not text and not like:
        raise Unusable("A sentence was expected in query, or in like a recommendation such as SVN/4/140.7.")
    try:
        found = meaning.search(meaning.Asked(text, like, filters, rows=given.get("limit") or 10))
    except (Malformed, Refused) as error:
        raise Unusable(str(error)) from error
    except meaning.Unavailable as error:
        raise Unusable(f"Search by meaning is not available in this copy: {error}. `search` is.") from error
    sources = [s for one in found["results"] for s in source(one.get("symbol"), one.get("number"), one.get("page"))]
    return _answer(_today(), sources, **{name: found[name] for name in ("proposed_by", "among", "unread", "results")})


def _page(table: str, given: Plain) -> tuple[list[Plain], str | None, date]:
    """Rows of a list of the API, the cursor of what follows, the day."""
    try:
        cursor = Cursor.read(given["cursor"], table) if given.get("cursor") else None
        on = date.fromisoformat(cursor.on) if cursor else _day(given)
        asked = listed.Asked(
            state=_state(given["state"]) if given.get("state") else None,
            by=_state(given["by"]) if given.get("by") else None,
            cycle=given.get("cycle"),
            session=given.get("session"),
            position=_one_of(given, "position", _POSITIONS),
            group=_one_of(given, "group", [one.value for one in RegionalGroup]),
        )
        limit = min(max(given.get("limit") or 20, 1), MOST)
        page = listed.page(table, asked, on, cursor.key if cursor else None, limit)
    except (BadCursor, ValueError) as error:
        raise Unusable("The cursor is none that this list gave. Leave it out to begin anew.") from error
    return page.rows, str(Cursor(table, on.isoformat(), list(page.last))) if page.last else None, on


def _one_of(given: Plain, name: str, known: list[str]) -> str | None:
    value = given.get(name)
    if value and value not in known:
        raise Unusable(f"One of {', '.join(known)} was expected for {name}; found {value[:40]!r}.")
    return value or None


def _code(name: str) -> str | None:
    return name if name in states() else resolver().find(name) if "\0" not in name else None


def _state(name: str) -> str:
    code = _code(name.strip())
    if code is None:
        raise Unusable(f"No State {name[:40]!r} is known here. find_state looks for one.")
    return code


def _today() -> date:
    return datetime.now(UTC).date()


def _day(given: Plain) -> date:
    written = str(given.get("on") or "")
    try:
        return date.fromisoformat(written) if written else _today()
    except ValueError as error:
        raise Unusable(f"A day such as 2015-03-20 was expected for on; found {written[:40]!r}.") from error


def _word(says: str, **more: Any) -> Plain:
    return {"type": "string", "description": says, **more}


_NARROWED: dict[str, Plain] = {
    "state": _STATE,
    "cycle": _CYCLE,
    "session": {"type": "integer", "minimum": 1, "description": "The session of the Working Group."},
    "position": _word("The position.", enum=_POSITIONS),
    "on": _ON,
    "limit": _LIMIT,
    "cursor": _CURSOR,
}
_BY_STATE: dict[str, Plain] = {
    "by": _word("The recommending State: its name or its code."),
    "group": _word("The regional group of recommending States.", enum=[one.value for one in RegionalGroup]),
}
TOOLS = (
    Tool(
        "find_state",
        "Find a State by its name or code: its group and its reviews with session, days and report.",
        {"name": _word("A name in any UN language, a part of it, or a code.")},
        _find_state,
        ("name",),
    ),
    Tool(
        "review",
        "One review: days, troika, speakers, documents, how many recommendations with which positions.",
        {"state": _STATE, "cycle": _CYCLE, "on": _ON},
        _review,
        ("state", "cycle"),
    ),
    Tool(
        "recommendations",
        "List recommendations, narrowed by State under review, recommending State, position and more.",
        _NARROWED | _BY_STATE,
        _recommendations,
    ),
    Tool(
        "recommendation",
        "One recommendation by its number, with every dated reading of its position.",
        {"state": _STATE, "cycle": _CYCLE, "number": _word("Such as 115.1."), "on": _ON},
        _recommendation,
        ("state", "cycle", "number"),
    ),
    Tool(
        "document",
        "What is imported of a document: its kind, day, reviews, and what was read of it.",
        {"symbol": _word("Such as A/HRC/28/15.")},
        _document,
        ("symbol",),
    ),
    Tool(
        "positions",
        "Every dated reading of positions, with the sentence as printed; none overwrites another.",
        _NARROWED,
        _positions,
    ),
    Tool(
        "search",
        'Search texts: words, "exact phrases", AND OR NOT, fields such as state:SVN by:NOR position:noted.',
        {"query": _word("The query."), "limit": _LIMIT},
        _search,
        ("query",),
    ),
    Tool(
        "similar",
        "Texts near in meaning to a sentence in any of the six UN languages, or to a recommendation: proposed by a "
        "program, incomplete, without a total. Use `search` for what is certain.",
        {
            "query": _word("A sentence or some words in Arabic, Chinese, English, French, Russian or Spanish."),
            "like": _word("A recommendation instead, such as SVN/4/140.7."),
            "kind": _word("The kind of text.", enum=["recommendation", "pledge", "paragraph"]),
            **{name: _NARROWED[name] for name in ("state", "cycle", "session")},
            "by": _BY_STATE["by"],
            "limit": _LIMIT,
        },
        _similar,
    ),
)
