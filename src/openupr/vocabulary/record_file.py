"""The file of facts of reports: `data/record.json.gz`, made by `openupr facts build` and read by `vocabulary.record`.

JSON in gzip, ASCII, the same bytes for the same facts. {"format", "reports": [{the fields of ReportFact, with
"recommendations": [[number, "FRA PRT", position, page, 0 or 1 (implemented), action or 0, places of issues among
UPR Info's, from 0], …]}]} (DESIGN 7).
Does not: hold a word of a document. Numbers, codes of States, symbols and dates alone can be written or read:
anything else is refused in both directions.
"""

import gzip
import io
import json
import re
import zlib
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, NoReturn

from openupr.domain.positions import Position
from openupr.domain.symbols import Symbol
from openupr.vocabulary.report_facts import PLACED, RecommendationFact, ReportFact, one_each
from openupr.vocabulary.schemes import vocabularies

FORMAT = 3
_POSITIONS = frozenset((*(one.value for one in Position), None))
# "140.7", "45", "28 (a)", "75 (c) (ii)", "100.12 bis"
_NUMBER = re.compile(r"\d{1,3}(\.\d{1,3}){0,2}( ?(\([a-z]{1,4}\)|[a-z]|bis|ter)){0,2}")
# "FRA"
_STATE = re.compile(r"[A-Z]{3}")


@cache
def _issue_names() -> tuple[str, ...]:
    return tuple(one.name for one in vocabularies()["upr-info-issues-2014"].terms)


def pack(facts: Iterable[ReportFact]) -> bytes:
    """The data file. The same facts give the same bytes, in whatever order they come.

    Raises ValueError where a fact holds anything but numbers, codes, symbols and dates.
    """
    reports = [_plain(one) for one in one_each(facts)[0]]
    text = _text({"format": FORMAT, "reports": reports})
    _facts(json.loads(text))
    out = io.BytesIO()
    # No time and no name in the head, so that the bytes depend on the facts alone.
    with gzip.GzipFile("", "wb", 9, out, mtime=0) as file:
        file.write(text.encode("ascii"))
    return out.getvalue()


def unpack(data: bytes) -> tuple[ReportFact, ...]:
    """The facts of a data file. Raises ValueError, in one line, where it is none, damaged, or of another format."""
    try:
        whole = json.loads(gzip.decompress(data))
    except (OSError, EOFError, zlib.error, ValueError, RecursionError) as error:
        raise ValueError(
            f"a file made by `openupr facts build` was expected; this is none or damaged ({error})"
        ) from error
    return _facts(whole)


def _facts(whole: Any) -> tuple[ReportFact, ...]:
    if not isinstance(whole, dict) or not isinstance(whole.get("reports"), list):
        raise ValueError("a file made by `openupr facts build` was expected; this holds something else")
    if whole.get("format") != FORMAT:
        raise ValueError(f"format {FORMAT} was expected, found {whole.get('format')!r}: make it again")
    shared: dict[str, tuple[str, ...]] = {}
    return tuple(_fact(one, at, shared) for at, one in enumerate(whole["reports"], 1))


def _text(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def _plain(fact: ReportFact) -> dict[str, Any]:
    plain = {one.name: getattr(fact, one.name) for one in fields(ReportFact)}
    rows = [
        [
            *(one.number, " ".join(one.states), one.position, one.page, int(one.implemented)),
            *(one.action or 0, [_place(issue) for issue in one.issues]),
        ]
        for one in fact.recommendations
    ]
    return {**plain, "recommendations": rows}


def _fact(plain: Any, at: int, shared: dict[str, tuple[str, ...]]) -> ReportFact:
    """The report at a place of the file, each field checked. `shared`: lists of States met before, to keep once."""
    if not isinstance(plain, dict) or plain.keys() != _CHECKS.keys():
        _refuse(at, "fields", sorted(plain) if isinstance(plain, dict) else plain)
    for name, check in _CHECKS.items():
        if not check(plain[name]):
            _refuse(at, name, plain[name])
    recommendations = tuple(_recommendation(row, at, shared) for row in plain["recommendations"])
    lists = {name: tuple(plain[name]) for name in ("troika", "speakers")}
    places = tuple((name, page, paragraph) for name, page, paragraph in plain["places"])
    return ReportFact(**{**plain, **lists, "places": places, "recommendations": recommendations})


def _recommendation(row: Any, at: int, shared: dict[str, tuple[str, ...]]) -> RecommendationFact:
    if not isinstance(row, list) or len(row) != 7:
        _refuse(at, "recommendation", row)
    number, states, position, page, implemented, action, issues = row
    if not (_is_number(number) and _is_count(page) and implemented in (0, 1) and _is_position(position)):
        _refuse(at, "recommendation", row)
    if not (_is_count(action) and action <= 5 and _are_issues(issues)):
        _refuse(at, "recommendation", row)
    if not isinstance(states, str):
        _refuse(at, "States", states)
    if states not in shared:
        shared[states] = tuple(states.split(" ")) if states else ()
        if not _is_states(list(shared[states])):
            _refuse(at, "States", states)
    named = tuple(_issue_names()[place] for place in issues)
    return RecommendationFact(number, shared[states], position, page, bool(implemented), named, action or None)


def _place(issue: str) -> int:
    if issue not in _issue_names():
        raise ValueError(f"one of UPR Info's issues was expected, found {issue[:60]!r}")
    return _issue_names().index(issue)


def _are_issues(value: Any) -> bool:
    return isinstance(value, list) and all(_is_count(one) and one < len(_issue_names()) for one in value)


def _refuse(at: int, what: str, found: Any) -> NoReturn:
    raise ValueError(f"report {at} of the file: {what} cannot be {str(found)[:60]!r}")


def _is_count(value: Any) -> bool:
    return type(value) is int and value >= 0


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and _NUMBER.fullmatch(value) is not None


def _is_position(value: Any) -> bool:
    return (value is None or isinstance(value, str)) and value in _POSITIONS


def _is_state(value: Any) -> bool:
    return isinstance(value, str) and _STATE.fullmatch(value) is not None


def _is_states(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_state, value))


def _is_date(value: Any) -> bool:
    """Whether it is a day like "2014-11-04"."""
    try:
        return bool(date.fromisoformat(value).isoformat() == value)
    except (TypeError, ValueError):
        return False


def _is_symbol(value: Any) -> bool:
    return isinstance(value, str) and f"{Symbol.parse(value)}" == value


def _is_places(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, list)
        and len(one) == 3
        and one[0] in PLACED
        and _is_count(one[1])
        and (one[2] is None or _is_number(one[2]))
        for one in value
    )


def _or_none(check: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or check(value)


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "symbol": _or_none(_is_symbol),
    "state": _is_state,
    "cycle": _is_count,
    "session": _is_count,
    "review_date": _or_none(_is_date),
    "review_meeting": _or_none(_is_count),
    "adoption_date": _or_none(_is_date),
    "adoption_meeting": _or_none(_is_count),
    "troika": _is_states,
    "troika_selected_on": _or_none(_is_date),
    "delegations": _or_none(_is_count),
    "speakers": _is_states,
    "places": _is_places,
    "recommendations": lambda value: isinstance(value, list),
}
