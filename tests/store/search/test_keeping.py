"""The index follows the ledger."""

from datetime import date, timedelta

import pytest

from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Everything
from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.importing import undo
from openupr.store.search import keeping
from openupr.store.suppressing import lift, suppress
from tests.store import builders as b
from tests.store.keeping import BIH, keep


def total(query="kind:recommendation"):
    engine, _, old = keeping.fresh()
    assert not old
    return engine.count(parse(query))


def test_imports_undoing_and_hiding_show_at_once(store):
    assert total() == 0
    kept = keep(b.report(), BIH)
    assert (total(), total("bridges")) == (6, 1)
    entry = suppress("name", "bridges")
    assert total("bridges") == 0
    lift(entry.seq)
    assert total("bridges") == 1
    undo(kept.entry)
    assert total() == 0


def test_an_index_that_is_fresh_is_not_made_again(store, monkeypatch):
    keep(b.report(), BIH)
    assert total() == 6
    monkeypatch.setattr(keeping, "build", None)
    assert total() == 6


@pytest.mark.parametrize("engine", ["sqlite"])
class TestOnOneEngine:
    def test_an_entry_that_changes_no_text_leaves_the_index(self, store, monkeypatch):
        keep(b.report(), BIH)
        before = keeping.fresh()[1].entry
        ledger.append("measured", {"n": "1"})
        monkeypatch.setattr(keeping, "build", None)
        assert keeping.fresh()[1].entry == before

    def test_another_ledger_of_the_same_length_makes_the_index_old(self, store):
        keep(b.report(), BIH)
        about = keeping.fresh()[1]
        about.hash = "00" * 32
        assert keeping.is_old(about, date.fromisoformat(about.day))

    def test_a_new_day_makes_the_index_old(self, store):
        about = keeping.fresh()[1]
        assert not keeping.is_old(about, date.fromisoformat(about.day))
        assert keeping.is_old(about, date.fromisoformat(about.day) + timedelta(days=1))

    def test_a_large_index_answers_as_it_is_and_says_so_until_the_new_one_is_made(self, store, monkeypatch):
        keep(b.report(), BIH)
        assert total() == 6
        monkeypatch.setattr(keeping, "AT_ONCE", 0)
        begun = []
        monkeypatch.setattr(keeping, "_build_beside", lambda *all: begun.append(all))
        keep(b.report(symbol="A/HRC/929/1", name="other.pdf"), ("SVN", 2, 20))
        engine, _, old = keeping.fresh()
        assert (old, len(begun), engine.count(parse("kind:recommendation"))) == (True, 1, 6)

    def test_an_index_of_another_form_or_none_is_made_anew(self, store, monkeypatch):
        keep(b.report(), BIH)
        keeping.fresh()
        monkeypatch.setattr(keeping, "FORM", 99)
        made = []
        monkeypatch.setattr(keeping, "build", lambda *all: made.append(all))
        keeping.fresh()
        assert made

    def test_a_deleted_index_comes_back(self, store):
        keep(b.report(), BIH)
        assert total() == 6
        (store / "search" / "tantivy.json").unlink()
        assert total() == 6

    def test_an_unknown_engine_is_told_in_one_line(self, store, monkeypatch):
        monkeypatch.setenv("OPENUPR_SEARCH", "grep")
        with pytest.raises(Refused, match="OPENUPR_SEARCH is 'grep'"):
            keeping.engine()

    def test_what_is_made_beside_is_there_afterwards(self, store):
        keep(b.report(), BIH)
        engine = keeping.engine()
        thread = keeping._build_beside(engine, date(2026, 11, 24))
        thread.join(20)
        assert engine.count(Everything()) == 7
