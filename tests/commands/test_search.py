"""`openupr search`. Documents are invented."""

import json

import pytest

from openupr.cli import main
from tests.store import builders as b
from tests.store.keeping import BIH, keep

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_a_search_tells_the_total_the_expansions_the_results_and_the_counts(store, capsys):
    keep(b.report((b.NOTED,) * 6), BIH)
    assert main(["search", "schools", "tree"]) == 0
    out = capsys.readouterr().out
    assert "1 found." in out
    assert "schools also finds: school." in out
    assert "Bosnia and Herzegovina, cycle 2, 115.1, by France, ○ noted (A/HRC/928/15, page 11)" in out
    assert "Plant an invented *tree* in every invented *school* yard" in out
    assert "position: noted 1" in out


def test_everything_is_there_as_json(store, capsys):
    keep(b.report(), BIH)
    assert main(["search", "--json", "--exact", "--sort", "state", "invented"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["total"] == 7  # six recommendations and a pledge
    assert found["index"]["entry"] == 1


def test_a_malformed_query_is_one_line_and_status_two(store, capsys):
    assert main(["search", "trees", "AND"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "after AND at character 7" in printed.err
