from types import SimpleNamespace

import pytest
from django.http import Http404
from django.test import RequestFactory

from openupr.accounts.doings import who_did
from openupr.actions import similar
from openupr.site.pages.similar import page
from openupr.store.judging import judgements
from tests.store import builders as b
from tests.store.keeping import BIH, keep


def test_a_reader_is_told_to_sign_in(reader):
    assert reader.get("/similar?one=SVN/2/115.1&other=SVN/2/115.2").status == 403


def test_what_cannot_be_compared_is_not_found(signed_in):
    assert signed_in.open("/similar?one=SVN/2/115.1&other=nonsense").status == 404


def sent(**fields):
    request = RequestFactory().post("/similar", fields)
    request.user = SimpleNamespace(get_username=lambda: "ana")
    return request


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_word_becomes_an_entry_and_who_said_it_is_kept_beside(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    answer = page(sent(one="BIH/2/115.1", other="BIH/2/115.2", verdict="refused"))
    assert (answer.status_code, answer.url) == (302, "/reviews/BIH/2/recommendations/115.1#similar")
    (word,) = judgements().values()
    assert word.verdict == "refused"
    assert who_did(word.entry)[0] == "ana"
    with pytest.raises(Http404):
        page(sent(one="BIH/2/115.1", other="BIH/2/115.2", verdict="perhaps"))
    assert page(sent(one="BIH/2/115.1", other="BIH/2/115.2", verdict="refused")).status_code == 302  # a second click
    assert len(judgements()) == 1


@pytest.mark.parametrize("engine", ["sqlite"])
def test_who_says_again_what_another_said_is_not_written_down_as_its_author(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    entry, _ = similar.judge("BIH/2/115.1", "BIH/2/115.2", "refused")
    assert page(sent(one="BIH/2/115.1", other="BIH/2/115.2", verdict="refused")).status_code == 302
    assert who_did(entry.seq) is None


@pytest.mark.parametrize("engine", ["sqlite"])
def test_two_texts_stand_side_by_side_with_what_they_share(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    shown = page(RequestFactory().get("/similar", {"one": "BIH/2/115.1", "other": "BIH/2/115.2"}))
    assert [one["id"] for one in shown.data["pair"]] == ["BIH/2/115.1", "BIH/2/115.2"]
    assert "invented" in shown.data["common"]


@pytest.mark.parametrize("engine", ["sqlite"])
def test_texts_in_two_languages_are_compared_by_meaning_and_the_page_says_so(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/929/1", name="other.pdf", language="fr"), ("SVN", 2, 20))
    asked = {"one": "BIH/2/115.1", "other": "SVN/2/115.1"}
    shown = page(RequestFactory().get("/similar", asked))
    assert (shown.data["by"], shown.data["common"], shown.data["score"]) == ("meaning", [], None)
