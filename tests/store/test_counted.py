from collections import Counter
from datetime import date
from types import SimpleNamespace

import pytest

from openupr.domain import rehearsal
from openupr.store import counted as under_test
from openupr.store.counted import imported
from openupr.store.importing import undo
from tests.store import builders as b
from tests.store.keeping import BIH, keep

TODAY = date(2026, 11, 24)
# What reads the rows runs on both engines in tests/store/search
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def positions(on=TODAY):
    return Counter(one.position for rows in imported(on).values() for one in rows)


def test_rows_are_the_reviews_recommendations_with_who_received_and_who_made_them(store):
    keep(b.report(), BIH)
    ((key, rows),) = imported(TODAY).items()
    assert key == BIH[:2]
    assert len(rows) == 6
    assert {(one.state, one.cycle) for one in rows} == {key}
    assert [len(one.maker_groups) for one in rows] == [len(one.makers) for one in rows]
    assert rows[0].group == "Eastern European"


def test_issues_and_action_that_a_program_proposes_come_from_the_facts_that_ship_by_number(store, monkeypatch):
    coded = SimpleNamespace(number="115.2", issues=("Justice",), action=4)
    facts = {BIH[:2]: SimpleNamespace(recommendations=[coded])}
    monkeypatch.setattr(under_test, "facts", lambda: facts)
    keep(b.report(), BIH)
    rows = imported(date(2026, 11, 26))[BIH[:2]]  # a day of its own: rows of a day are kept
    assert {one.number: one.proposed for one in rows if one.proposed} == {"115.2": ("Justice",)}
    assert {one.number: one.proposed_action for one in rows if one.proposed_action} == {"115.2": 4}


def test_positions_are_those_of_the_day(store):
    keep(b.report(), BIH)
    keep(b.addendum([(["115.1"], b.SUPPORTED), (["115.2"], b.NOTED)]), BIH)
    assert positions()["supported"] + positions()["noted"] > positions(date(2014, 11, 10))["supported"]


def test_what_was_answered_in_a_document_that_is_not_here_is_not_shown_as_pending(store):
    keep(b.report(), BIH)
    assert set(positions()) == {"not_here"}
    assert set(positions(date(2014, 11, 10))) == {"pending"}


def test_what_is_undone_is_not_counted_any_more(store):
    kept = keep(b.report(), BIH)
    assert imported(TODAY)
    undo(kept.entry)
    assert imported(TODAY) == {}


def test_a_rehearsal_is_not_counted(store):
    keep(b.report(cycle=rehearsal.CYCLE), key=(b.STATE, rehearsal.CYCLE, None))
    assert imported(TODAY) == {}
