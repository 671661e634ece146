"""E11: were the documents ready in time and within their length, for all alike? And how much of each submitter was
kept?

Source: RULES 11.3, E11; A/HRC/RES/5/1, annex, paragraphs 15 and 17 (six weeks before the review); RULES 3.3, 3.8.
Does not: count headings, notes or annexes as words; the reader counts the numbered body.
"""

from collections.abc import Callable, Iterator, Sequence

from openupr.domain.analysis.table import Cell, Column, Drawn, Kind, Table
from openupr.domain.auditing import words as w
from openupr.domain.auditing.estimate import columns, gini, mean, of_values, rate
from openupr.domain.auditing.rows import Material, Paper
from openupr.domain.auditing.statistic import Found, Part, Statistic
from openupr.domain.documents import DocumentKind
from openupr.domain.states import RegionalGroup

LATE = "Ready less than six weeks before the review"
LONG = "Longer than the limit of words"
BY_GROUP = "National reports longer than the limit, by group"
WORDS = "Words of recommendations by submitter, as kept in the list"
PER_SUBMITTER = "words by submitter"
UNEVEN = "how unevenly (Gini, 0 to 100)"
_SIX_WEEKS = 42
_KINDS = (DocumentKind.NATIONAL_REPORT, DocumentKind.COMPILATION, DocumentKind.SUMMARY)
_NEEDS = (
    "Words and days of documents are known of imported ones (`openupr import FILE…`), days of a rehearsal's too.",
    "Reviews without a written national report: 4 of 303 of sessions 1 to 20, by a count of what reports list.",
    "Days on which the six languages came out are in no document that is read here.",
)


def _reckon(of: Material) -> Found:
    papers, parts = of.proceedings.papers, []
    dated = [one for one in papers if one.days_before is not None]
    counted = [one for one in papers if one.words is not None and one.limit]
    if dated:
        parts.append(_part("late", LATE, _by_kind(dated, _late, of), len(dated)))
    if counted:
        parts.append(_part("long", LONG, _by_kind(counted, _long, of), len(counted)))
        parts.append(_by_group([one for one in counted if one.kind == DocumentKind.NATIONAL_REPORT], of))
    if of.proceedings.words:
        parts.append(_submitters(of))
    return Found(tuple(parts), len(papers) or sum(map(len, of.proceedings.words)), _NEEDS if not papers else _NEEDS[1:])


def _late(one: Paper) -> bool:
    return one.days_before is not None and one.days_before < _SIX_WEEKS


def _long(one: Paper) -> bool:
    return (one.words or 0) > (one.limit or 0)


def _part(name: str, title: str, rows: Iterator[tuple[Cell, ...]], many: int) -> Part:
    head = (Column("what", Kind.TERM, w.WHAT), *columns(Kind.PER_CENT))
    return Part(name, title, Table(Drawn.POINTS, head, tuple(rows), many))


def _by_kind(papers: Sequence[Paper], asked: Callable[[Paper], bool], of: Material) -> Iterator[tuple[Cell, ...]]:
    for kind in _KINDS:
        own = [(n, int(asked(one)), 1) for n, one in enumerate(papers) if one.kind == kind]
        if own:
            yield kind.value.replace("_", " "), *rate(own, of.draws, of.seed).cells(100)


def _by_group(papers: Sequence[Paper], of: Material) -> Part:
    rows = []
    for group in RegionalGroup:
        own = [(n, int(_long(one)), 1) for n, one in enumerate(papers) if one.group is group]
        rows.append((group.value, *rate(own, of.draws, of.seed).cells(100)))
    head = (Column("group", Kind.GROUP, w.GROUP), *columns(Kind.PER_CENT))
    return Part("groups", BY_GROUP, Table(Drawn.POINTS, head, tuple(rows), len(papers)))


def _submitters(of: Material) -> Part:
    values = [float(many) for one in of.proceedings.words for many in one.values()]
    rows = (
        (PER_SUBMITTER, *of_values(values, mean, of.draws, of.seed).cells()),
        (UNEVEN, *of_values(values, gini, of.draws, of.seed).cells(100)),
    )
    head = (Column("what", Kind.TERM, w.WHAT), *columns(Kind.NUMBER))
    return Part("words", WORDS, Table(Drawn.POINTS, head, rows, len(values)))


statistic = Statistic(
    "E11",
    "Were documents ready in time, within their length, and kept alike for each submitter?",
    "Share of national reports, compilations and summaries ready less than 42 days before the review, and longer than "
    "their limit of words; words kept in the list by submitter.",
    "A/HRC/RES/5/1, annex, paragraphs 15 and 17",
    "each document once; words of the numbered body",
    "A State may inform orally: a missing written report stops no review. Days are those that documents print.",
    _reckon,
    (LATE, LONG, BY_GROUP, WORDS, PER_SUBMITTER, UNEVEN),
)
