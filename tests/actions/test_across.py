"""Recommendations in other languages, by meaning. Documents are invented; the model is one of the tests."""

import json

import pytest

from openupr.actions import across, similar
from openupr.store import ledger
from openupr.store.models import Entry
from openupr.store.search import across as standing
from openupr.store.search import keeping, meaning_keeping
from openupr.store.search.embedding import MISSING
from tests.conventions.source import ROOT
from tests.store import builders as b
from tests.store.keeping import BIH, keep
from tests.store.search.modelled import Modelled, quiet

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
SVN = ("SVN", 2, 20)
FRENCH = (
    "Planter un arbre inventé dans chaque cour: tree school yard",
    "Publier chaque printemps: register of bridges spring",
    "Envisager de prêter: consider lending library neighbours",
    "Participer chaque année: part in festival of lanterns",
    "Garder allumé tout un hiver: keep lighthouse lit through winter",
    "Enseigner à qui le demande: teach alphabet to all who ask",
)


@pytest.fixture
def kept(store, monkeypatch):
    """The same six asked of two States, of one in French; so few that less must be enough to stand out."""
    monkeypatch.setattr(standing, "LEAST", 6)
    monkeypatch.setattr(standing, "FROM", 1.5)
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    french = b.items((b.NOTED,) * 6, texts=FRENCH)
    keep(b.report(symbol="A/HRC/929/1", name="other.pdf", recommendations=french, language="fr"), SVN)


@pytest.fixture
def read(kept):
    meaning_keeping.read_all(Modelled(), quiet)


def test_a_text_in_another_language_is_proposed_by_meaning_from_both_sides(read):
    found = similar.similar("BIH/2/115.5")["across"]
    assert [one["id"] for one in found["results"]] == ["SVN/2/115.5"]
    (one,) = found["results"]
    assert (one["by"], one["language"], one["text"], one["verdict"]) == ("meaning", "fr", FRENCH[4], "proposed")
    assert one["score"] >= found["from"]
    assert (found["all"], found["languages"], found["missing"]) == (1, ["fr"], None)
    other = similar.similar("SVN/2/115.5")
    assert [one["id"] for one in other["across"]["results"]] == ["BIH/2/115.5"]
    assert (other["before"], other["others"]) == ([], [])


def test_every_field_of_the_data_is_described(read):
    told = (ROOT / "docs" / "similar.md").read_text(encoding="utf-8")
    found = similar.similar("BIH/2/115.5")
    names = {*found, *found["across"], *(name for one in found["across"]["results"] for name in one)}
    names |= {*similar.compared("BIH/2/115.5", "SVN/2/115.5"), *similar.compared("BIH/2/115.5", "BIH/2/115.4")}
    assert [name for name in sorted(names) if f"`{name}`" not in told] == []


def test_what_is_refused_is_not_proposed_and_what_is_accepted_comes_first_with_its_entry(read):
    similar.judge("BIH/2/115.5", "SVN/2/115.5", "refused")
    assert similar.similar("BIH/2/115.5")["across"]["results"] == []
    entry, _ = similar.judge("SVN/2/115.2", "BIH/2/115.5", "accepted")
    found = similar.similar("BIH/2/115.5")
    assert [(one["id"], one["entry"]) for one in found["across"]["results"]] == [("SVN/2/115.2", entry.seq)]
    assert found["others"] == []  # by words nothing is in common: it stands with its language


def test_the_ledger_keeps_the_standing_that_was_seen_in_tenths_and_that_it_was_by_meaning(read):
    seen = similar.compared("BIH/2/115.5", "SVN/2/115.5")
    assert (seen["by"], seen["common"], seen["differs"]) == ("meaning", [], "")
    entry, _ = similar.judge("BIH/2/115.5", "SVN/2/115.5", "accepted")
    kept = json.loads(Entry.objects.get(seq=entry.seq).payload)
    assert (kept["score"], kept["by"]) == (round(10 * seen["score"]), "meaning")
    assert "by" not in json.loads(similar.judge("BIH/2/115.5", "BIH/2/115.4", "refused")[0].payload)
    assert ledger.newest()[0] == entry.seq + 1


def test_where_no_text_was_read_nothing_is_proposed_and_it_says_what_to_do(kept, monkeypatch):
    keeping.fresh()
    found = similar.similar("BIH/2/115.5")
    assert found["across"]["results"] == []
    assert "openupr index --meaning" in found["across"]["missing"]
    assert similar.compared("BIH/2/115.5", "SVN/2/115.5")["score"] is None
    monkeypatch.setattr(across, "why_not", lambda: MISSING)
    assert similar.similar("BIH/2/115.5")["across"]["missing"] == MISSING


def test_an_accepted_pair_stays_listed_where_the_model_is_gone(read):
    entry, _ = similar.judge("BIH/2/115.5", "SVN/2/115.5", "accepted")
    meaning_keeping._open.clear()
    (keeping.own.data_folder() / "search" / "meaning.json").unlink()
    found = similar.similar("BIH/2/115.5")["across"]
    assert [(one["entry"], one["score"]) for one in found["results"]] == [(entry.seq, None)]
    assert found["missing"]


def test_too_few_in_other_languages_and_none_at_all_are_told_apart(read, monkeypatch):
    monkeypatch.setattr(standing, "LEAST", 7)
    assert similar.similar("BIH/2/115.5")["across"]["missing"] == across.TOO_FEW
    assert across.score(similar.known("BIH/2/115.5"), similar.known("SVN/2/115.5")) is None


def test_where_all_texts_are_in_one_language_nothing_is_missed_of_the_model(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    keeping.fresh()
    found = similar.similar("BIH/2/115.5")["across"]
    assert (found["languages"], found["missing"]) == ([], across.NOTHING_ELSE)
