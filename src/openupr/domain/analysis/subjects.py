"""What recommendations are about, over time: themes or issues as they are coded here, by session or by cycle.

Codes of different kinds are never added up: of those that the rows carry, the kind that most rows have is counted, and
people's codes rather than a program's where at least half of the rows have them. One exception, which is told with its
number: where a program's proposals are counted, what a person accepted or corrected stands in their place.
Source: DESIGN 3 (invariant 6: a machine's proposal is shown as one), 7a.
Does not: code a text, or translate a code between vocabularies.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from openupr.domain.analysis.rows import CountBy, Row, units
from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table, Told, per_cent


class Coding(StrEnum):
    """Whose codes; in the order that counts where as many rows have one as another."""

    THEMES = "themes"
    ISSUES = "issues"
    GIVEN = "given"
    PROPOSED = "proposed"


CODINGS = {
    Coding.THEMES: "Themes are those of OHCHR's lists, or of UHRI, as imported here.",
    Coding.ISSUES: "Issues are those of UPR Info's index, as imported here.",
    Coding.GIVEN: "Issues are those that a person accepted or corrected in OpenUPR; not OHCHR's or UPR Info's coding.",
    Coding.PROPOSED: "Proposed by a program; not OHCHR's or UPR Info's coding.",
}
NAMES = {
    Coding.THEMES: "themes of OHCHR or UHRI",
    Coding.ISSUES: "issues by UPR Info",
    Coding.GIVEN: "issues accepted or corrected by a person",
    Coding.PROPOSED: "issues proposed by a program, a person's where there are some",
}
BY_PERSONS = "Accepted or corrected by a person: %(n)s, last on %(day)s."
SEVERAL = "What has several codes counts under each of them."
SUBJECT = "Theme or issue"


@dataclass(frozen=True, slots=True)
class Period:
    """How time is parted: what a column holds, how it is named ("session"), and in which one a row is."""

    kind: Kind
    of: Callable[[Row], int]


def coding_of(rows: Sequence[Row], kinds: Sequence[Coding] = tuple(Coding)) -> Coding | None:
    """The kind of codes that most of the rows carry, people's before a program's where half have them; None of none."""
    found = Counter(one for row in rows for one in kinds if codes_of(row, one))
    if max(found[one] for one in Coding if one is not Coding.PROPOSED) * 2 >= len(rows):
        del found[Coding.PROPOSED]
    return max(found, key=lambda one: (found[one], -list(Coding).index(one)), default=None)


def codes_of(row: Row, coding: Coding) -> tuple[str, ...]:
    """The themes or issues of a row in a coding; where a person spoke, nothing of it is a proposal any more."""
    codes: tuple[str, ...] = (coding is Coding.PROPOSED and row.given) or getattr(row, coding)
    return codes


def by_persons(rows: Iterable[Row], coding: Coding | None) -> tuple[Told, ...]:
    """How many of the rows, each as often as it comes, have codes that a person gave here, and when the last."""
    days = [row.given_on for row in rows if row.given] if coding in (Coding.GIVEN, Coding.PROPOSED) else []
    return (Told(BY_PERSONS, len(days), max(days)),) if days else ()


def over_time(
    rows: Sequence[Row], rule: CountBy, period: Period, shares: bool = False, coding: Coding | None = None
) -> Table:
    """A row a code, the most frequent first: how many in all, then in each period from the first to the last.

    A period without a coded recommendation is None, which is not nought. `shares`: per cent of the coded ones of the
    period in place of their number. `coding`: whose codes, where the reader chose.
    """
    coding = coding or coding_of(rows)
    coded = [(one.row, codes) for one in units(rows, rule) if coding and (codes := codes_of(one.row, coding))]
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
            Column("subject", Kind.LABEL, SUBJECT),
            Column("total", Kind.COUNT, "All"),
            *(Column(f"{period.kind}_{n}", _counted(shares), str(n), period.kind) for n in every),
        ),
        tuple((code, of.total(), *_cells(of, whole, every, shares)) for code, of in ordered),
        len(coded),
        (CODINGS[coding], SEVERAL) if coding else (),
        sum(1 for _one in units(rows, rule)) - len(coded),
        told=by_persons((row for row, _codes in coded), coding),
    )


def _counted(shares: bool) -> Kind:
    return Kind.PER_CENT if shares else Kind.COUNT


def _cells(of: Counter[int], whole: Counter[int], every: range, shares: bool) -> tuple[Cell, ...]:
    cells: Sequence[Cell] = [per_cent(of[n], whole[n]) if shares else of[n] for n in every]
    return tuple(cell if whole[n] else None for n, cell in zip(every, cells, strict=True))


TEXTS = tuple(chain(CODINGS.values(), NAMES.values(), (SEVERAL, SUBJECT, BY_PERSONS)))
"""What pages translate."""
