"""Charts beside one another on a page: small pictures on one scale, each with its table and the address of the whole.

Does not: choose what stands on a page (profiles, sessions and comparisons do), or rank what stands beside another.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from openupr.actions.analyse import Material
from openupr.domain.analysis.chosen import Chosen
from openupr.site.analysed import Analysed, analysed_of
from openupr.site.choosing import query_of
from openupr.site.drawn import NARROW, picture
from openupr.site.language import current

Plain = dict[str, Any]
_TALL = 16
"""Rows of a small picture; the table and the whole chart have all."""


def figure(name: str, title: str, chosen: Chosen, of: Material, on: str = "") -> Plain:
    """One chart of what is chosen, under a title of its own (in the page's language)."""
    return beside(name, [(title, chosen)], of, on)[0]


def beside(name: str, chosen: Sequence[tuple[str, Chosen]], of: Material, on: str = "") -> list[Plain]:
    """The same chart of several choices, all on the scale of the largest number among them, in the order given."""
    found = [(title, one, analysed_of(name, one, of)) for title, one in chosen]
    scale = max((_most(made) for _title, _one, made in found), default=0)
    return [_shown(name, title, one, made, scale, on) for title, one, made in found]


def without_pictures(figures: Sequence[Plain]) -> list[Plain]:
    """The same for a page's data."""
    return [{key: value for key, value in one.items() if key != "picture"} for one in figures]


def _most(made: Analysed) -> float:
    """The longest bar: the number after a row's name."""
    return max((row[1] for row in made.table.rows if isinstance(row[1], int | float)), default=0)


def _shown(name: str, title: str, chosen: Chosen, made: Analysed, scale: float, on: str) -> Plain:
    words = made.written
    small = replace(words, rows=words.rows[:_TALL], values=words.values[:_TALL], scale=scale or None)
    query = query_of(chosen, on=on)
    svg = picture(small, NARROW, current().direction == "rtl")
    return {
        "chart": name,
        "title": title,
        "address": f"/analysis/{name}?{query}" if query else f"/analysis/{name}",
        "counted": made.table.counted,
        "caption": words.caption[0],
        "rule": words.caption[1],
        "heads": words.heads,
        "rows": words.rows[:_TALL],
        "left_out": max(len(words.rows) - _TALL, 0),
        "basis": made.basis(),
        "picture": mark_safe(svg),  # noqa: S308  made here, everything in it escaped
    }


def about(of: Material) -> str:
    """What holds for every figure of a page."""
    return _("Positions as of %(day)s. Describes the record of the review, not human rights in any State.") % {
        "day": current().day(of.on)}  # fmt: skip
