"""What a reader chose to count, from the address of a chart: filters and the counting rule.

The names of the filters are those of search, so that a chart and the list that it counts have the same query.
Does not: count, or log what was chosen.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _

from openupr.actions.found_numbers import found_numbers
from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.rows import POSITIONS, CountBy
from openupr.domain.analysis.subjects import Coding
from openupr.domain.search.lexing import Malformed
from openupr.domain.states import RegionalGroup
from openupr.site.chosen import Misread
from openupr.store.failures import Refused
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states

ASKED = ("state", "by", "group", "bygroup", "cycle", "session", "position", "with", "count", "coding", "on", "q")
"""The parts of a query that a chart reads."""
_LONGEST = 60
_MOST = 40
_OF = {
    "states": "state", "makers": "by", "groups": "group", "maker_groups": "bygroup", "cycles": "cycle",
    "sessions": "session", "positions": "position", "tied": "with",
}  # fmt: skip


def chosen_of(request: HttpRequest) -> Chosen:
    """What stands in the address; several values with commas, or the part repeated. Raises Misread."""
    read: dict[str, Callable[[str], Any]] = {
        "state": _state, "by": _state, "group": _group, "bygroup": _group, "cycle": _number, "session": _number,
        "position": _position, "with": _state,
    }  # fmt: skip
    found = {field: tuple(dict.fromkeys(map(read[name], _values(request, name)))) for field, name in _OF.items()}
    rule = request.GET.get("count", "").strip() or CountBy.NUMBER
    if rule not in set(CountBy):
        raise Misread(_("Count by number, text or state; found “%s”.") % str(rule)[:_LONGEST])
    coding = request.GET.get("coding", "").strip()
    if coding and coding not in set(Coding):
        raise Misread(_("One of %(known)s was expected; found “%(found)s”.") % {
            "known": ", ".join(Coding), "found": coding[:_LONGEST]})  # fmt: skip
    words = request.GET.get("q", "").replace("\0", " ").strip()
    of = _found(words) if words else None
    return Chosen(**found, rule=CountBy(rule), words=words, found=of, coding=Coding(coding) if coding else None)


def _found(words: str) -> frozenset[tuple[str, int, str]]:
    try:
        return found_numbers(words)
    except Malformed as failure:
        raise Misread(failure.said) from failure
    except Refused as failure:  # an engine that is not there
        raise Misread(str(failure)) from failure


def query_of(chosen: Chosen, **more: str) -> str:
    """The query of an address that chooses this."""
    parts = [(name, ",".join(str(one) for one in values)) for field, name in _OF.items()
             if (values := getattr(chosen, field))]  # fmt: skip
    parts += [("q", chosen.words)] if chosen.words else []
    parts += [("count", chosen.rule.value)] if chosen.rule is not CountBy.NUMBER else []
    parts += [("coding", chosen.coding.value)] if chosen.coding else []
    return urlencode([*parts, *((name, value) for name, value in more.items() if value)])


def list_of(chosen: Chosen) -> str:
    """The address of search that lists what is counted; empty where search has no such filter."""
    if chosen.tied:
        return ""
    parts = [("q", chosen.words)] if chosen.words else []
    parts += [(name, str(one)) for field, name in _OF.items() for one in getattr(chosen, field)]
    return "/search?" + urlencode([("kind", "recommendation"), *parts])


def query_asked(request: HttpRequest, chosen: Chosen) -> str:
    """The query that asks for the same choice on the same day."""
    return query_of(chosen, on=request.GET.get("on", "").strip())


def _values(request: HttpRequest, name: str) -> list[str]:
    parts = [part.replace("\0", "").strip() for one in request.GET.getlist(name) for part in one.split(",")]
    found = [part for part in parts if part]
    if len(found) > _MOST:
        raise Misread(_("At most %(most)d values of %(name)s can be chosen.") % {"most": _MOST, "name": name})
    return found


def _state(written: str) -> str:
    code = written if written in states() else resolver().find(written)
    if code is None:
        raise Misread(_("No State is called “%s”. Try its official name, or its code.") % written[:_LONGEST])
    return code


def _group(written: str) -> str:
    if written not in set(RegionalGroup):
        groups = "; ".join(RegionalGroup)
        raise Misread(_("One of the groups was expected (%(groups)s); found “%(found)s”.") % {
            "groups": groups, "found": written[:_LONGEST]})  # fmt: skip
    return written


def _number(written: str) -> int:
    if not (written.isascii() and written.isdecimal() and len(written) <= 3):
        raise Misread(_("A number was expected, such as 20; found “%s”.") % written[:_LONGEST])
    return int(written)


def _position(written: str) -> str:
    if written not in POSITIONS:
        raise Misread(_("One of %(known)s was expected; found “%(found)s”.") % {
            "known": ", ".join(POSITIONS), "found": written[:_LONGEST]})  # fmt: skip
    return written
