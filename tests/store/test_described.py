from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from openupr.store import described as under_test
from openupr.store.described import described
from openupr.store.importing import import_reading, undo
from openupr.store.keep import Reading
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)
DAY = date(2026, 11, 24)
REPORT = b.report((b.PENDING,) * 6)
ADDENDUM = b.addendum([(["1"], b.SUPPORTED), (["3"], b.NOTED)])


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(under_test, "_kept", under_test._Kept())


def keep(one):
    return import_reading(Reading(one, b.data_of(one), "reader 1", KEY, {}))


def test_the_second_time_only_the_ledger_is_asked(store):
    keep(REPORT)
    first = described(b.STATE, b.CYCLE, DAY)
    with CaptureQueriesContext(connection) as asked:
        assert described(b.STATE, b.CYCLE, DAY) == first
    assert len(asked) == 1


def test_an_import_and_its_undoing_show_at_once(store):
    keep(REPORT)
    before = described(b.STATE, b.CYCLE, DAY)["tally"]
    kept = keep(ADDENDUM)
    assert described(b.STATE, b.CYCLE, DAY)["tally"]["supported"] == 1
    undo(kept.entry)
    assert described(b.STATE, b.CYCLE, DAY)["tally"] == before


def test_each_day_has_its_own_positions(store):
    keep(REPORT)
    keep(ADDENDUM)
    early = described(b.STATE, b.CYCLE, date(1990, 1, 1))
    assert early["tally"]["supported"] == 0
    assert described(b.STATE, b.CYCLE, DAY)["tally"]["supported"] == 1


def test_what_one_changes_another_does_not_get(store):
    keep(REPORT)
    described(b.STATE, b.CYCLE, DAY)["recommendations"].clear()
    assert len(described(b.STATE, b.CYCLE, DAY)["recommendations"]) == 6


def test_a_review_not_imported_is_none_until_it_is(store):
    assert described(b.STATE, b.CYCLE, DAY) is None
    keep(REPORT)
    assert described(b.STATE, b.CYCLE, DAY) is not None


def test_no_more_is_kept_than_the_limit(store, monkeypatch):
    keep(REPORT)
    size = len(str(described(b.STATE, b.CYCLE, DAY)))
    monkeypatch.setattr(under_test, "LIMIT", 3 * size)
    for day in range(1, 29):
        described(b.STATE, b.CYCLE, date(2025, 1, day))
    assert 0 < len(under_test._kept._texts) <= 3
    assert under_test._kept._size == sum(map(len, under_test._kept._texts.values()))
