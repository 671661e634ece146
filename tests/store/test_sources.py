"""What each source said of the positions, in numbers."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.positions import Position
from openupr.store.dating import IMPORTED
from openupr.store.listing import rows_of
from openupr.store.sources import sources_of as sources
from tests.store import builders as b
from tests.store.keeping import BIH, keep, review

LATE = date(2100, 1, 1)
VALUES = ("supported", "noted", "partially", "pending", "none")
REPORT = b.report((b.SUPPORTED, b.SUPPORTED, b.PENDING, b.PENDING, b.PENDING, None))


def sources_of(one, on):
    return sources(one, rows_of(one), on)


def told(on=LATE):
    return [(one["kind"], one["symbol"], *(one[name] for name in VALUES)) for one in sources_of(review(), on)]


def test_each_document_that_speaks_of_positions_is_a_source_of_its_own(store):
    keep(REPORT)
    keep(b.addendum([(["115.3", "115.4"], b.SUPPORTED), (["115.5"], b.PARTIALLY)]))
    keep(b.decision())
    keep(b.session_report(6, 4, 1, 1))
    assert told() == [
        ("report", "A/HRC/928/15", 2, 0, 0, 3, 1),
        ("addendum", "A/HRC/928/15/Add.1", 2, 0, 1, 0, 3),
        ("president", "A/HRC/928/2", 4, 1, 1, 0, 0),
    ]


def test_the_order_is_that_of_the_days_not_of_the_imports(store):
    keep(b.session_report(6, 0, 6), BIH)
    keep(b.addendum([(["115.1"], b.SUPPORTED)], issued=date(2015, 6, 1)), BIH)
    keep(b.report(), BIH)
    assert [(one["kind"], one["dated"]) for one in sources_of(review(), LATE)] == [
        ("report", "2014-11-06"),
        ("president", "2015-03-20"),
        ("addendum", "2015-06-01"),
    ]


@pytest.mark.parametrize(
    ("on", "kinds"),
    [
        (date(2014, 11, 5), []),
        (date(2014, 11, 6), ["report"]),
        (date(2015, 3, 19), ["report"]),
        (date(2015, 3, 20), ["report", "president"]),
    ],
)
def test_no_source_speaks_before_its_day(store, on, kinds):
    keep(b.report(), BIH)
    keep(b.session_report(6, 0, 6), BIH)
    assert [one["kind"] for one in sources_of(review(), on)] == kinds


def test_a_list_without_a_date_says_that_it_counts_from_its_import(store):
    keep(b.thematic_list([b.SUPPORTED] * 5 + [None]))
    (source,) = sources_of(review(), LATE)
    assert (source["basis"], source["supported"], source["none"], source["received"]) == (IMPORTED, 5, 1, 6)


def test_how_the_report_leaves_them_open_is_told_in_its_words(store):
    sentence = "The invented recommendations below will be further examined by State A, which will answer in time"
    items = tuple(replace(one, as_printed=sentence) for one in b.items((b.PENDING,) * 6))
    keep(b.report(recommendations=items))
    (source,) = sources_of(review(), LATE)
    assert (source["wording"], source["paragraphs"]) == ("will be further examined", ["115"])


def test_a_sentence_that_leaves_nothing_open_has_no_wording(store):
    items = tuple(replace(one, as_printed="will be examined") for one in b.items((b.SUPPORTED,) * 2))
    keep(b.report(recommendations=items))
    assert sources_of(review(), LATE)[0]["wording"] is None


def test_numbers_that_no_recommendation_bears_are_counted_apart(store):
    keep(b.addendum([(["7", "8"], b.SUPPORTED)]))
    (source,) = sources_of(review(), LATE)
    assert (source["supported"], source["unlinked"], source["none"]) == (2, 2, 0)


def test_of_two_positions_on_a_number_in_one_document_the_later_counts_once(store):
    keep(b.report())
    keep(b.addendum([(["115.1"], b.NOTED), (["115.1"], b.PARTIALLY)]))
    source = sources_of(review(), LATE)[1]
    assert (source["noted"], source["partially"], source["none"]) == (0, 1, 5)


def test_a_president_who_states_no_numbers_is_no_source(store):
    keep(b.report())
    keep(b.session_report(None, None, None))
    assert [one["kind"] for one in sources_of(review(), LATE)] == ["report"]


def test_all_positions_are_counted():
    assert {one.value for one in Position} | {"none"} == set(VALUES)
