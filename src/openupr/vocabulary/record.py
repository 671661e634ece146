"""The facts of reports that ship with the package: what our own reader found, without any text.

`data/record.json.gz` is made by `openupr facts build` and read here. Per report: symbol, State, cycle, session, dates,
meetings, troika, speakers in order, delegations; per recommendation number, States, position, page (DESIGN 7).
Does not: hold a word of a document; importing the real one fills the words in.
"""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from openupr.domain.documents import Document
from openupr.domain.report import WorkingGroupReport

FORMAT = 1


@dataclass(frozen=True, slots=True)
class RecommendationFact:
    """A recommendation without its text. `position` is one of the contract's words, None where none was given."""

    number: str
    states: tuple[str, ...]
    position: str | None
    page: int
    implemented: bool


@dataclass(frozen=True, slots=True)
class ReportFact:
    """A report without its text. Dates ISO 8601; States alpha-3; speakers in the order of their paragraphs."""

    symbol: str | None
    state: str
    cycle: int
    session: int
    review_date: str | None
    review_meeting: int | None
    adoption_date: str | None
    adoption_meeting: int | None
    troika: tuple[str, ...]
    troika_selected_on: str | None
    delegations: int | None
    speakers: tuple[str, ...]
    recommendations: tuple[RecommendationFact, ...]


def fact_of(document: Document) -> ReportFact | None:
    """The facts of a read report; None for another kind, or where State or session is not known."""
    content = document.content
    if not isinstance(content, WorkingGroupReport) or not document.state or not document.session or not document.cycle:
        return None
    said = content.introduction
    return ReportFact(
        document.symbol,
        document.state,
        document.cycle,
        document.session,
        said.review_date.isoformat() if said.review_date else None,
        said.review_meeting,
        said.adoption_date.isoformat() if said.adoption_date else None,
        said.adoption_meeting,
        said.troika,
        said.troika_selected_on.isoformat() if said.troika_selected_on else None,
        said.delegations,
        said.speakers,
        tuple(
            RecommendationFact(
                one.number, one.states, one.position.value if one.position else None, one.page, one.implemented
            )
            for one in content.recommendations
        ),
    )


def pack(facts: Iterable[ReportFact]) -> bytes:
    """The data file: the same facts give the same bytes, in whatever order they come."""
    reports = [_plain(one) for one in sorted(facts, key=lambda one: (one.session, one.state, one.symbol or ""))]
    text = json.dumps({"format": FORMAT, "reports": reports}, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return gzip.compress(text.encode("ascii"), compresslevel=9, mtime=0)


def unpack(data: bytes) -> tuple[ReportFact, ...]:
    """The facts of a data file. Raises ValueError where it is none or of another format."""
    try:
        whole = json.loads(gzip.decompress(data))
    except (OSError, EOFError) as error:
        raise ValueError(f"a file made by `openupr facts build` was expected ({error})") from error
    if whole.get("format") != FORMAT:
        raise ValueError(f"format {FORMAT} was expected, found {whole.get('format')}: make it again")
    return tuple(_fact(one) for one in whole["reports"])


@cache
def record() -> dict[tuple[str, int], ReportFact]:
    """The shipped facts by State and cycle; empty where the data file is not there."""
    try:
        data = files("openupr.vocabulary").joinpath("data", "record.json.gz").read_bytes()
    except FileNotFoundError:
        return {}
    return {(one.state, one.cycle): one for one in unpack(data)}


def _plain(fact: ReportFact) -> dict[str, Any]:
    names = [name for name in ReportFact.__slots__ if name != "recommendations"]
    rows = [
        [one.number, " ".join(one.states), one.position, one.page, int(one.implemented)] for one in fact.recommendations
    ]
    return {**{name: getattr(fact, name) for name in names}, "recommendations": rows}


def _fact(plain: dict[str, Any]) -> ReportFact:
    rows = tuple(
        RecommendationFact(number, tuple(states.split()), position, page, bool(implemented))
        for number, states, position, page, implemented in plain["recommendations"]
    )
    lists = {"troika": tuple(plain["troika"]), "speakers": tuple(plain["speakers"])}
    return ReportFact(**{**plain, **lists, "recommendations": rows})
