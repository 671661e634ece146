"""The page where codes are accepted, corrected and taken back. Documents are invented."""

from types import SimpleNamespace

import pytest
from django.http import Http404
from django.template import Context, Engine
from django.test import RequestFactory

from openupr.accounts.doings import who_did
from openupr.site.chosen import Misread
from openupr.site.extracting import TEMPLATES, _engine
from openupr.site.pages.codes import page
from openupr.store.coding import codes_given
from openupr.store.models import Entry
from tests.store import builders as b
from tests.store.keeping import BIH, keep

LIST = {"state": "BIH", "cycle": "2"}
ASKS = (
    "Ratify the invented Optional Protocol to the Convention against Torture",
    "Abolish the death penalty in every invented province",
    "Publish the invented register of bridges each spring",
)
sqlite = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store):
    keep(b.report(recommendations=b.items((b.SUPPORTED,) * 3, texts=ASKS)), BIH)


def shown(**query):
    return page(RequestFactory().get("/codes", query or LIST)).data


def sent(query="state=BIH&cycle=2", **fields):
    request = RequestFactory().post(f"/codes?{query}", fields)
    request.user = SimpleNamespace(get_username=lambda: "ana")
    return page(request)


def row(number="115.2"):
    return next(one for one in shown()["rows"] if one["number"] == number)


def rendered(one):
    ours = _engine()
    engine = Engine(dirs=[TEMPLATES], libraries=ours.libraries, builtins=ours.builtins)
    return engine.get_template("site/_coded.html").render(Context({"each": one}))


def test_a_reader_is_told_to_sign_in_and_enters_nothing(reader):
    for address in ("/codes", "/codes.json", "/codes?state=SVN&cycle=2"):
        assert reader.get(address).status == 403
    assert "/codes" not in reader.get("/api/openapi.json").data["paths"]


def test_who_is_signed_in_sees_the_proposals_and_a_form_without_its_token_is_refused(signed_in):
    page = signed_in.open("/codes?state=Slovenia&cycle=2").text
    assert "Codes of recommendations" in page
    assert "/codes?one=SVN/2/115.1" in page
    assert signed_in.open("/codes?state=SVN&cycle=2", body=b"do=accept&of=SVN/2/115.1&seen=0").status == 403
    assert signed_in.open("/codes?state=Ruritania&cycle=2").status == 400
    assert signed_in.open("/codes?state=SVN&cycle=2", {"do": "accept", "of": "SVN/2", "seen": "0"}).status == 400


@sqlite
def test_each_proposal_has_its_chance_and_the_words_that_decided(kept):
    one = row()
    (issue,) = one["proposed"]["issues"]
    assert issue["name"] == "Death penalty"
    assert issue["chance_words"].endswith(" %")
    assert "death" in [piece for piece, decided in one["pieces"] if decided]
    assert "".join(piece for piece, _decided in one["pieces"]) == ASKS[1]
    assert "<mark>death</mark>" in rendered(one)
    assert 'value="accept"' in rendered(one)
    assert 'value="accept"' not in rendered({**one, "pieces": []})  # nobody accepts codes of words that are not here


@sqlite
def test_what_is_accepted_is_a_persons_and_who_it_was_is_kept_beside(kept):
    answer = sent(do="accept", of="BIH/2/115.2", seen="0")
    assert (answer.status_code, answer.url) == (302, "/codes?state=BIH&cycle=2#n115.2")
    one = row()
    assert (one["given"]["how"], one["seen"]) == ("accepted", one["given"]["entry"])
    assert who_did(one["seen"])[0] == "ana"
    assert "accepted by a person" in rendered(one)
    assert 'value="accept"' not in rendered(one)
    assert sent(do="take_back", of="BIH/2/115.2", seen=str(one["seen"])).status_code == 302
    assert row()["given"] is None


@sqlite
def test_a_correction_chooses_issues_and_action(kept):
    data = shown(one="BIH/2/115.2")
    assert [name for name, chosen in data["issues"] if chosen] == ["Death penalty"]
    fields = {"do": "correct", "of": "BIH/2/115.2", "seen": "0", "issues": ["Justice", "Detention"], "action": "4"}
    assert sent("one=BIH/2/115.2", **fields).url == "/codes?state=BIH&cycle=2#n115.2"
    assert (row()["given"]["how"], row()["given"]["action"]) == ("corrected", 4)
    assert [one["name"] for one in row()["given"]["issues"]] == ["Justice", "Detention"]


@sqlite
def test_of_two_persons_at_once_the_second_is_told_and_changes_nothing(kept):
    first = {"do": "correct", "of": "BIH/2/115.2", "seen": "0", "issues": "Justice", "action": "4"}
    sent(**first)
    for second in ({**first, "issues": "Labour"}, {**first, "do": "accept"}, {**first, "do": "take_back"}):
        answer = sent(**second)
        assert answer.status == 409
        assert "somebody else" in answer.data["error"]
    assert codes_given()["BIH/2/115.2"].issues == ("Justice",)


@sqlite
def test_in_bulk_the_number_is_said_before_and_all_can_be_taken_back(kept):
    before = shown(**LIST, above="0")
    assert (before["sure"], before["open"], before["total"]) == (3, 3, 3)
    sent(do="accept", of="BIH/2/115.1", seen="0")
    stale = sent("state=BIH&cycle=2&above=0", do="accept_above", of="BIH/2", above="0", n="3")
    assert (stale.status, len(codes_given())) == (409, 1)  # one of the three that were told of is a person's by now
    answer = sent("state=BIH&cycle=2&above=0", do="accept_above", of="BIH/2", above="0", n="2")
    data = shown(**LIST, made=answer.url.partition("made=")[2])
    assert (data["made_standing"], data["given"], data["open"]) == (2, 3, 0)
    assert sent(do="take_back", of="BIH/2", made=data["made"]).status_code == 302
    assert set(codes_given()) == {"BIH/2/115.1"}
    assert shown(**LIST, made=data["made"])["made_standing"] == 0


@sqlite
def test_what_the_program_is_least_sure_of_comes_first_where_asked(kept):
    sent(do="accept", of="BIH/2/115.3", seen="0")
    rows = shown(**LIST, order="unsure")["rows"]
    sure = [one["proposed"]["sure"] for one in rows if not one["given"]]
    assert sure == sorted(sure)
    assert rows[-1]["number"] == "115.3"


@sqlite
def test_a_form_that_cannot_be_read_is_answered_with_400_and_enters_nothing(kept):
    before = Entry.objects.count()
    good = {"do": "correct", "of": "BIH/2/115.2", "seen": "0", "issues": "Justice", "action": "4"}
    for wrong in (
        {"do": "nonsense"},
        {"of": "nonsense"},
        {"of": "BIH/2"},
        {"of": "BIH/2/999.9"},
        {"of": "\0"},
        {"issues": "Lighthouses"},
        {"issues": ""},
        {"action": "6"},
        {"action": ""},
        {"do": "accept_above", "of": "BIH/2", "above": "much", "n": "2"},
        {"do": "take_back", "of": "BIH/2", "made": "1-9999"},
    ):
        assert sent(**{**good, **wrong}).status == 400, wrong
    for wrong in (
        {"seen": "x"},
        {"seen": ""},
        {"do": "accept_above", "of": "Ruritania/2", "above": "0.9"},
        {"do": "accept_above", "of": "BIH/2/115.2", "above": "0.9"},
        {"do": "take_back", "of": "BIH/2", "made": "all"},
        {"do": "take_back", "of": "BIH/2"},
        {"do": "accept_above", "of": "BIH/2", "above": "0.9"},
    ):
        with pytest.raises(Misread):
            sent(**{**good, **wrong})
    typed = sent("one=BIH/2/115.2", **{**good, "action": "6"}).data
    assert [name for name, chosen in typed["issues"] if chosen] == ["Justice"]  # nothing typed is lost
    assert Entry.objects.count() == before


@sqlite
def test_an_address_that_cannot_be_read_is_refused_and_what_is_not_here_is_not_found(store):
    for query in ({"state": "SVN"}, {"cycle": "2"}, {**LIST, "above": "2"}, {**LIST, "made": "2"}, {"one": "SVN"}):
        with pytest.raises(Misread):
            shown(**query)
    for query in ({"state": "SVN", "cycle": "99"}, {"one": "SVN/2/999.9"}):
        with pytest.raises(Http404):
            shown(**query)
    assert page(RequestFactory().get("/codes")).data["review"] is None
