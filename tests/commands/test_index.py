"""`openupr index`. Documents are invented."""

import pytest

from openupr.cli import main
from tests.store import builders as b
from tests.store.keeping import BIH, keep

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_the_index_is_made_anew_and_says_what_it_holds(store, capsys):
    keep(b.report(), BIH)
    assert main(["index"]) == 0
    assert capsys.readouterr().out.startswith("7 texts are indexed as of entry 1, in ")
    before = (store / "search" / "tantivy.json").read_text()
    assert main(["index"]) == 0
    assert (store / "search" / "tantivy.json").read_text() != before
