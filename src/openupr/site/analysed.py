"""A chart for a reader: rows chosen, counted, written in the language of the page, with a caption that says how.

Does not: draw, or serve.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from openupr import __version__
from openupr.actions.analyse import Material, material
from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.of_states import with_noughts
from openupr.domain.analysis.rows import NAMES, POSITIONS, RULES, CountBy, Row
from openupr.domain.analysis.subjects import NAMES as CODING_NAMES
from openupr.domain.analysis.subjects import Coding
from openupr.domain.analysis.table import Kind, Table, Told
from openupr.domain.states import RegionalGroup
from openupr.site.chart import Chart, charts
from openupr.site.choosing import chosen_of
from openupr.site.chosen import day_of
from openupr.site.language import current
from openupr.site.naming import name_of, whose_translation
from openupr.site.wording import group_name
from openupr.site.written import Written, word, written

Plain = dict[str, Any]
LIMIT_OF_READING = gettext_noop("Describes the record of the review, not human rights in any State.")


@dataclass(frozen=True, slots=True)
class Analysed:
    """A chart with what was chosen, its table, and the table in words."""

    chart: Chart
    chosen: Chosen
    of: Material
    rows: tuple[Row, ...]
    table: Table
    written: Written

    def basis(self) -> Plain:
        """Of how many reviews the rows are: imported here, or facts that ship."""
        reviews = {row.review for row in self.rows}
        return {
            "reviews": len(reviews),
            "imported": len(reviews & self.of.imported),
            "shipped": len(reviews & self.of.shipped),
            "on": self.of.on.isoformat(),
        }

    def as_chosen(self) -> Plain:
        """What is chosen, as the form shows it."""
        one = self.chosen
        return {
            "state": ", ".join(map(name_of, one.states)),
            "by": ", ".join(map(name_of, one.makers)),
            "tied": ", ".join(map(name_of, one.tied)),
            "group": one.groups[0] if one.groups else "",
            "bygroup": one.maker_groups[0] if one.maker_groups else "",
            "cycle": ",".join(map(str, one.cycles)),
            "session": ",".join(map(str, one.sessions)),
            "position": one.positions[0] if one.positions else "",
            "count": (self.chart.rule or one.rule).value,
            "coding": one.coding.value if one.coding else "",
            "q": one.words,
        }

    def choices(self) -> Plain:
        """What the form offers, each value with its words; no counting rule where the chart has but one."""
        return {
            "groups": [[one.value, group_name(one.value)] for one in RegionalGroup],
            "positions": [[one, word(Kind.POSITION, one)] for one in POSITIONS],
            "codings": [[one.value, _(CODING_NAMES[one])] for one in Coding if self.chart.coded],
            "counts": [[one.value, _(NAMES[one])] for one in CountBy if self.chart.rule is None],
        }


def analysed(request: HttpRequest, name: str) -> Analysed:
    """A chart of CHARTS as the address asks for it. Raises Misread."""
    chosen = chosen_of(request)
    return analysed_of(name, chosen, material(day_of(request)))


def analysed_of(name: str, chosen: Chosen, of: Material) -> Analysed:
    """The chart of the name, of what is chosen of the material."""
    chart = charts()[name]
    rows = tuple(chosen.of(of.rows))
    rule = chart.rule or chosen.rule
    table = chart.coded(rows, rule, chosen.coding) if chart.coded else chart.table(rows, rule)
    if chart.covers:
        table = with_noughts(table, chart.covers(chosen, of))
    return Analysed(
        chart, chosen, of, rows, table, written(table, _(chart.question), _caption(chart, chosen, of, rows, table))
    )


def _caption(chart: Chart, chosen: Chosen, of: Material, rows: tuple[Row, ...], table: Table) -> list[str]:
    reviews = {row.review for row in rows}
    said = ngettext("Counted: %(n)s, of %(reviews)s review.", "Counted: %(n)s, of %(reviews)s reviews.", len(reviews))
    rule = _("Counting rule: %(rule)s.") % {"rule": _(RULES[chart.rule or chosen.rule])}
    counted = said % {"n": word(Kind.COUNT, table.counted), "reviews": word(Kind.COUNT, len(reviews))}
    none = [] if table.rows else [_(chart.empty)]
    lines = [
        counted,
        rule,
        *none,
        *map(_, table.notes),
        *whose_names(table),
        *in_sentences(table.told),
        *_left_out(table),
        *_basis(reviews, of),
        made_of(of.on, of.version),
    ]
    return [*lines, *_filters(chosen), *_searched(chosen), _(LIMIT_OF_READING)]


def in_sentences(told: Iterable[Told]) -> list[str]:
    """Notes with their numbers and days, in the page's language."""
    day = current().day
    return [_(one.says) % {"n": word(Kind.COUNT, one.n), "day": day(date.fromisoformat(one.day))} for one in told]


def made_of(on: date, data: str) -> str:
    """Which positions, data and program a figure is of. `data`: the version of the data, as citations name it."""
    apart = "\u2066%s\u2069" if current().direction == "rtl" else "%s"  # or figures and letters change their places
    day = {"day": current().day(on), "data": apart % data, "version": __version__}
    return _("Positions as of %(day)s. Data version %(data)s. OpenUPR %(version)s.") % day


def whose_names(table: Table) -> list[str]:
    """Whose translations the table's names of themes or issues are, where it has any and the page is not English."""
    return list(filter(None, [whose_translation()])) if any(c.kind is Kind.LABEL for c in table.columns) else []


def _left_out(table: Table) -> list[str]:
    if not table.left_out:
        return []
    return [_(table.lacking) % {"n": word(Kind.COUNT, table.left_out)}]


def _basis(reviews: set[tuple[str, int]], of: Material) -> list[str]:
    """From where the rows are: what is imported here, and what ships as facts; what is none is not told."""
    imported, shipped = len(reviews & of.imported), len(reviews & of.shipped)
    from_here = ngettext("%(n)s review is imported here.", "%(n)s reviews are imported here.", imported)
    facts = ngettext(
        "Of %(n)s review the facts ship with the program, without words.",
        "Of %(n)s reviews the facts ship with the program, without words.",
        shipped,
    )
    return [said % {"n": word(Kind.COUNT, n)} for said, n in ((from_here, imported), (facts, shipped)) if n]


def _searched(chosen: Chosen) -> list[str]:
    if not chosen.words:
        return []
    return [
        _("Only what a search finds: %(words)s") % {"words": chosen.words},
        _("Only imported texts were searched; facts that ship without words are not among what is counted."),
    ]


def _filters(chosen: Chosen) -> list[str]:
    named: list[tuple[str, Kind, tuple[Any, ...]]] = [
        (_("State under review"), Kind.STATE, chosen.states),
        (_("Recommending State"), Kind.STATE, chosen.makers),
        (_("Received or made by"), Kind.STATE, chosen.tied),
        (_("Group of the State under review"), Kind.GROUP, chosen.groups),
        (_("Group of the recommending State"), Kind.GROUP, chosen.maker_groups),
        (_("Cycle"), Kind.CYCLE, chosen.cycles),
        (_("Session"), Kind.SESSION, chosen.sessions),
        (_("Position"), Kind.POSITION, chosen.positions),
    ]
    parts = [f"{title}: {', '.join(word(kind, one) for one in values)}" for title, kind, values in named if values]
    return [_("Only: %(what)s.") % {"what": "; ".join(parts)}] if parts else []
