"""What recommendations are about, over time: themes or issues as they are coded here, by session or by cycle.

Codes of different kinds are never added up: of those that the rows carry, the kind that most rows have is counted, and
people's codes rather than a program's where at least half of the rows have them.
Source: DESIGN 3 (invariant 6: a machine's proposal is shown as one), 7a.
Does not: code a text, or translate a code between vocabularies.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from openupr.domain.analysis.rows import CountBy, Row, units
from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table, per_cent


class Coding(StrEnum):
    """Whose codes; in the order that counts where as many rows have one as another."""

    THEMES = "themes"
    ISSUES = "issues"
    PROPOSED = "proposed"


CODINGS = {
    Coding.THEMES: "Themes are those of OHCHR's lists, or of UHRI, as imported here.",
    Coding.ISSUES: "Issues are those of UPR Info's index, as imported here.",
    Coding.PROPOSED: "Proposed by a program; not OHCHR's or UPR Info's coding.",
}
SEVERAL = "What has several codes counts under each of them."
SUBJECT = "Theme or issue"


@dataclass(frozen=True, slots=True)
class Period:
    """How time is parted: what a column holds, how it is named ("session"), and in which one a row is."""

    kind: Kind
    of: Callable[[Row], int]


def coding_of(rows: Sequence[Row], kinds: Sequence[Coding] = tuple(Coding)) -> Coding | None:
    """The kind of codes that most of the rows carry, people's before a program's where half have them; None of none."""
    found = Counter(one for row in rows for one in kinds if getattr(row, one))
    if max(found[Coding.THEMES], found[Coding.ISSUES]) * 2 >= len(rows):
        del found[Coding.PROPOSED]
    return max(found, key=lambda one: (found[one], -list(Coding).index(one)), default=None)


def over_time(rows: Sequence[Row], rule: CountBy, period: Period, shares: bool = False) -> Table:
    """A row a code, the most frequent first: how many in all, then in each period from the first to the last.

    A period without a coded recommendation is None, which is not nought. `shares`: per cent of the coded ones of the
    period in place of their number.
    """
    coding = coding_of(rows)
    coded = [(one.row, getattr(one.row, coding)) for one in units(rows, rule) if coding and getattr(one.row, coding)]
    whole = Counter(period.of(row) for row, _codes in coded)
    of_code: dict[str, Counter[int]] = {}
    for row, codes in coded:
        for code in codes:
            of_code.setdefault(code, Counter())[period.of(row)] += 1
    known = [n for n in whole if n]  # a review without a known session is in 0
    every = range(min(known), max(known) + 1) if known else range(0)
    ordered = sorted(of_code.items(), key=lambda one: (-one[1].total(), one[0]))
    return Table(
        Drawn.MULTIPLES,
        (
            Column("subject", Kind.TEXT, SUBJECT),
            Column("total", Kind.COUNT, "All"),
            *(Column(f"{period.kind}_{n}", _counted(shares), str(n), period.kind) for n in every),
        ),
        tuple((code, of.total(), *_cells(of, whole, every, shares)) for code, of in ordered),
        len(coded),
        (CODINGS[coding], SEVERAL) if coding else (),
        sum(1 for _one in units(rows, rule)) - len(coded),
    )


def _counted(shares: bool) -> Kind:
    return Kind.PER_CENT if shares else Kind.COUNT


def _cells(of: Counter[int], whole: Counter[int], every: range, shares: bool) -> tuple[Cell, ...]:
    cells: Sequence[Cell] = [per_cent(of[n], whole[n]) if shares else of[n] for n in every]
    return tuple(cell if whole[n] else None for n, cell in zip(every, cells, strict=True))


TEXTS = tuple(chain(CODINGS.values(), (SEVERAL, SUBJECT)))
"""What pages translate."""
