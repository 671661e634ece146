"""The States, their groups and their terms in the Council, as `domain.states` has them.

Source: data/states.csv, data/names.csv, data/groups.csv, data/council_terms.csv; each row keeps its own source.
Does not: find a State by a spelling (`vocabulary.names` does).
"""

import re
from datetime import date
from functools import cache

from openupr.domain.states import CouncilTerm, FormerName, GroupMembership, RegionalGroup, State, StateName
from openupr.domain.when import When
from openupr.vocabulary.tables import Row, rows_of

# "Libyan Arab Jamahiriya (until 2011-09)"
_FORMER = re.compile(r"(?P<name>.+?)(?: \(until (?P<until>[\d-]+)\))?$")


@cache
def states() -> dict[str, State]:
    """All 195 States by alpha-3 code, in the order of their English names."""
    found = sorted((_state(row) for row in rows_of("states")), key=lambda state: state.sort_key)
    return {state.iso3: state for state in found}


@cache
def members() -> frozenset[str]:
    """The codes of the Member States of the United Nations: those that are reviewed."""
    return frozenset(state.iso3 for state in states().values() if state.member)


@cache
def group_memberships() -> tuple[GroupMembership, ...]:
    """Every dated membership in a regional or electoral group."""
    return tuple(_membership(row) for row in rows_of("groups"))


@cache
def electoral_group(code: str) -> RegionalGroup | None:
    """The group a State is counted in for elections today; None for one that is not elected."""
    found = (m.group for m in group_memberships() if m.state == code and m.kind == "electoral" and m.until is None)
    return next(found, None)


def regional_groups(code: str, day: date, seat: str = "Geneva") -> tuple[GroupMembership, ...]:
    """The groups whose work a State took part in on `day` in Geneva or New York: none, one, or two (Türkiye)."""
    return tuple(
        m
        for m in group_memberships()
        if m.state == code and m.kind == "regional" and m.group and m.seat in ("", seat) and m.holds_on(day)
    )


@cache
def council_terms() -> tuple[CouncilTerm, ...]:
    """Every term in the Council since 2006, by-elections included."""
    return tuple(_term(row) for row in rows_of("council_terms"))


@cache
def names() -> dict[tuple[str, str], StateName]:
    """The names in the six official languages, by code and ISO 639-1 language: ("SVN", "fr")."""
    return {(row["iso3"], row["language"]): _name(row) for row in rows_of("names")}


def name_in(code: str, language: str) -> str:
    """The short name of a State in a language; in English where that language is none of the six."""
    found = names().get((code, language)) or names()[code, "en"]
    return found.short


def _name(row: Row) -> StateName:
    return StateName(
        state=row["iso3"],
        language=row["language"],
        short=row["short"],
        article=row["article"],
        formal=row["formal"],
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )


def _state(row: Row) -> State:
    return State(
        iso3=row["iso3"],
        iso2=row["iso2"],
        m49=row["m49"],
        name=row["name"],
        sort_key=row["sort_key"],
        member=row["status"] == "member",
        admitted=row.when("admitted"),
        former_names=tuple(_former(name) for name in row["former_names"].split("; ") if name),
        symbol_codes=tuple(row["symbol_codes"].split()),
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )


def _former(text: str) -> FormerName:
    match = _FORMER.match(text)
    if match is None:
        return FormerName(text, None)
    return FormerName(match["name"], When.parse(match["until"]) if match["until"] else None)


def _membership(row: Row) -> GroupMembership:
    return GroupMembership(
        state=row["iso3"],
        group=row.one_of("group", RegionalGroup) if row["group"] else None,
        kind=row["kind"],
        role=row["role"],
        seat=row["seat"],
        since=row.when("since"),
        until=row.when("until"),
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )


def _term(row: Row) -> CouncilTerm:
    return CouncilTerm(
        state=row["iso3"],
        group=row.one_of("group", RegionalGroup),
        elected=row["elected"],
        start=row.dated("start"),
        end=row.dated("end"),
        suspended_from=row.day("suspended_from"),
        suspended_until=row.day("suspended_until"),
        certainty=row["certainty"],
        source=row["source"],
        note=row["note"],
    )
