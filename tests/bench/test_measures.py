"""A ruler laid on invented pages: the commonest value counts, and what is not there is None."""

from openupr.bench._measures import measures
from openupr.documents.read.typography import Row, Rule, Sheet


def row(text, left, baseline, size=10.0, bold=False, right=481.0):
    return Row(text, tuple(left + 5.0 * n for n in range(len(text))), right, baseline, size, bold)


def page(number, *rows, rules=()):
    edge = row("DRAFT/A", 56.7 if number % 2 == 0 else 480.0, 51.0, 9.0, True, right=538.0)
    foot = row(str(number), 56.7 if number % 2 == 0 else 533.0, 811.0, 9.0, True, right=538.0)
    return Sheet(number, 595.0, 842.0, (edge, *rows, foot), rules, (56.0, 44.0, 539.0, 813.0))


LONG = "thewordsofaninventedparagraphwithoutanyblankstandhereinonelongrow"
PAGES = (
    page(1, row("acover", 200.0, 300.0, 20.0)),
    page(
        2, row("I.Summary", 90.0, 80.0, 14.0, True), row(f"1.T{LONG}", 113.0, 104.0), row(LONG, 113.0, 116.0),
        row(f"2.T{LONG}", 113.0, 134.0), row(LONG, 113.0, 146.0), rules=(Rule(57.0, 55.0, 540.0),),
    ),
    page(
        3, row(f"140.1T{LONG}", 142.0, 80.0, bold=True), row(LONG, 142.0, 92.0, bold=True),
        row("anote", 113.0, 770.0, 9.0), row("goeson", 113.0, 781.0, 9.0), rules=(Rule(760.0, 90.0, 164.0),),
    ),
)  # fmt: skip


def test_each_measure_is_taken_where_it_stands():
    found = measures(PAGES)
    assert found["page: width"] == 595
    assert found["text: left"] == 113
    assert found["text: from line to line"] == 12
    assert found["text: from paragraph to paragraph"] == 18
    assert found["text: last baseline"] == 146
    assert found["paragraph: after its number"] == 123  # two characters of five points
    assert (found["recommendation: number"], found["recommendation: text"]) == (142, 167)
    assert found["recommendation: turn-over lines"] == 142
    assert found["chapter: size"] == 14
    assert (found["head, even pages: left"], found["head, odd pages: right"]) == (56.7, 538)
    assert (found["foot, even pages: left"], found["foot: size of the page number"]) == (56.7, 9)
    assert (found["head: rule"], found["head: rule, right"]) == (57, 540)
    assert (found["note: size"], found["note: from line to line"], found["note: rule, width"]) == (9, 11, 74)


def test_what_is_not_on_the_pages_is_none():
    found = measures(PAGES[:2])
    assert found["heading: size"] is None
    assert found["note: text"] is None
    assert found["note: rule, left"] is None
