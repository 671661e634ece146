"""`openupr search`. Documents are invented."""

import json

import pytest

from openupr.actions import meaning
from openupr.cli import main
from openupr.store.search import meaning_keeping
from tests.store import builders as b
from tests.store.keeping import BIH, keep
from tests.store.search.modelled import Modelled, quiet

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
    assert main(["search", "theme:water"]) == 0
    assert "No text indexed here carries codes of: theme." in capsys.readouterr().out


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


def test_texts_near_in_meaning_are_told_as_a_programs_proposal_without_a_total(store, capsys, monkeypatch):
    keep(b.report((b.NOTED,) * 6), BIH)
    meaning_keeping.read_all(Modelled(), quiet)
    monkeypatch.setattr(meaning, "embedder", Modelled)
    assert main(["search", "--meaning", "the", "register", "of", "bridges", "kind:recommendation"]) == 0
    out = capsys.readouterr().out
    head, _, first, text, *_ = out.splitlines()
    assert head == "Proposed by a program (a model of the tests 1): the nearest of 6 different texts."
    assert "  Bosnia and Herzegovina, cycle 2, 115.2, by Portugal, Slovakia, ○ noted" in first
    assert text == f"  {b.TEXTS[1]}"
    assert "found." not in out
    assert main(["search", "--like", "BIH/2/115.2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["like"]["number"] == "115.2"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "What to search was expected"),
        (["--meaning", "--exact", "trees"], "are of the exact search"),
        (["--meaning", "trees"], "openupr index --meaning"),
    ],
)
def test_what_search_by_meaning_cannot_do_is_one_line(store, capsys, words, said):
    keep(b.report(), BIH)
    assert main(["search", *words]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert said in printed.err
