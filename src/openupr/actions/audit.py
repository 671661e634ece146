"""Reckon figures on equal treatment, and put them as plain data: statistics, coders compared, published figures beside.

Source: DESIGN 7a; the statistics are modules of `audit`, found by their folder.
Does not: choose words for people who do not read English (pages do), or keep what was reckoned.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from openupr.discover import discover
from openupr.domain.analysis.table import Column, Kind, Table
from openupr.domain.auditing.published import Beside, beside
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import NO_VERDICT, Found, Part, Statistic
from openupr.vocabulary.published import figures

Plain = dict[str, Any]
_COMPARED = ("E6", "E7", "E8")
"""Statistics that hang on codes: they are reckoned with both coders' where there are two."""
MADE_BY_FIRST, MADE_BY_OTHER = "by the first coder", "by the second coder"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A statistic and what was found; `other`: the same rows by the second coder, `first` by the first."""

    statistic: Statistic
    found: Found
    first: Found | None = None
    other: Found | None = None


@cache
def statistics() -> dict[str, Statistic]:
    """Every statistic by its id, E1 to E14."""
    found: dict[str, Statistic] = discover("openupr.audit", "statistic")
    return {one.id: one for one in sorted(found.values(), key=lambda one: one.order)}


def reckoned(of: Material, ids: Iterable[str] = ()) -> tuple[Reckoned, ...]:
    """The statistics of those ids (of all, where none is named), in their order."""
    wanted = set(ids)
    return tuple(_one(one, of) for one in statistics().values() if not wanted or one.id in wanted)


def _one(one: Statistic, of: Material) -> Reckoned:
    found = one.reckon(of)
    if not of.codes_other or one.id not in _COMPARED:
        return Reckoned(one, found)
    return Reckoned(one, found, one.reckon(of.by_both_coders()), one.reckon(of.by_the_other_coder()))


def published(of: Material) -> tuple[Beside, ...]:
    """What others published, beside the same of this material."""
    return beside(of, figures())


def plain(of: Material, found: Sequence[Reckoned], besides: Sequence[Beside] = ()) -> Plain:
    """All of it as JSON values."""
    return {
        "notice": NO_VERDICT,
        "of": of.of,
        "codes": _codes(of),
        "codes_other": of.codes_other,
        "seed": of.seed,
        "samples": of.draws,
        "statistics": [plain_of(one) for one in found],
        "published": [plain_beside(one) for one in besides],
    }


def _codes(of: Material) -> str:
    """Whose codes; among a program's, how many are a person's by now."""
    given = of.given and of.given.says % {"n": of.given.n, "day": of.given.day}
    return f"{of.codes}. {given.rstrip('.')}" if given else of.codes


def plain_of(one: Reckoned) -> Plain:
    """One statistic with its tables."""
    coders = [(MADE_BY_FIRST, one.first), (MADE_BY_OTHER, one.other)]
    return {
        "id": one.statistic.id,
        "question": one.statistic.question,
        "definition": one.statistic.definition,
        "source": one.statistic.source,
        "counting": one.statistic.counting,
        "limits": one.statistic.limits,
        "cases": one.found.cases,
        "missing": list(one.found.missing),
        "tables": [_part(part) for part in one.found.parts],
        "coders": [{"coder": name, "tables": [_part(part) for part in each.parts]} for name, each in coders if each],
    }


def plain_beside(one: Beside) -> Plain:
    """A published figure with ours."""
    figure = one.published
    return {
        "what": figure.what,
        "part": figure.part,
        "sessions": [figure.first, figure.last],
        "published": figure.value,
        "ours": one.ours,
        "unit": figure.unit,
        "who": figure.who,
        "source": figure.source,
        "cases": one.cases,
        "differs": list(one.differs),
    }


def _part(part: Part) -> Plain:
    return {"name": part.name, "title": part.title, "download_only": part.download, **plain_table(part.table)}


def plain_table(table: Table) -> Plain:
    """Columns (keys, headings) and rows; what a column of a group counts is in its heading."""
    return {
        "columns": [column.key for column in table.columns],
        "heads": [_head(column) for column in table.columns],
        "kinds": [column.kind.value for column in table.columns],
        "rows": [list(row) for row in table.rows],
    }


def _head(column: Column) -> str:
    """A heading with the unit of its numbers: cells have none here."""
    unit = "%" if column.kind is Kind.PER_CENT else column.unit
    return f"{column.heading} ({unit})" if unit and "%" not in column.heading else column.heading


def is_number(kind: str) -> bool:
    """Whether a column of that kind holds numbers."""
    return kind in (Kind.COUNT, Kind.PER_CENT, Kind.NUMBER)
