"""The draft list on the site, for who is signed in: statements sent, looked at, kept; edited, merged, numbered."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.site.sending import KIND, form

LIST = "/reviews/XBE/0/draft-list"
DAY = "2024-08-06"
SAME = "We recommend that {} open its archives to the families of ferrymen."
STATEMENTS = [
    ("XBA.txt", SAME.format("State E of session 2").encode()),
    ("XBB.txt", SAME.format("State E of session 2").encode() + b" We urge State E of session 2 to rest."),
    ("mail.txt", b"We recommend that State E of session 2 plant trees."),
]


def sent(browser, *files, page=LIST):
    token = browser.token(page)
    return browser.open(f"{page}/statements", body=form({"csrfmiddlewaretoken": token}, files), kind=KIND)


@pytest.fixture(scope="module")
def kept(rehearsed):
    looked = sent(rehearsed, *STATEMENTS)
    assert "/draft-list/statements/" in looked.url
    for words in ("Nothing is kept yet", "who speaks is not known", "Keep 2 recommendations"):
        assert words in looked.text
    assert rehearsed.open(f"{LIST}.json").data["recommendations"] == []
    address = looked.url.removeprefix(rehearsed.base)
    assert rehearsed.open(address, {"on": DAY}).url.endswith(LIST)
    assert rehearsed.open(address).status == 404
    return rehearsed


def test_only_who_is_signed_in_sees_any_of_it(kept, reader):
    for address in (LIST, f"{LIST}.json", f"{LIST}.docx", f"{LIST}/statements", f"{LIST}/recommendation_read"):
        assert kept.get(address).status == 403
    assert "draft-list" not in kept.get("/reviews/XBE/0/procedure").text
    assert f'href="{LIST}"' in kept.open("/reviews/XBE/0/procedure").text
    assert not [one for one in reader.get("/api/openapi.json").data["paths"] if "draft-list" in one]


def test_what_was_kept_stands_with_its_quote_and_the_same_words_are_proposed_for_merging(kept):
    data = kept.open(f"{LIST}.json").data
    one = next(each for each in data["recommendations"] if each["id"] == "XBA-1")
    assert (one["text"], one["form"]) == ("Open its archives to the families of ferrymen", "submitted")
    assert "archives" in one["quote"]
    assert [each["id"] for each in data["proposals"]] == ["XBA-1"]


def test_merging_takes_place_when_each_state_agreed_then_numbers_and_word(kept):
    for state in ("XBA", "XBB"):
        fields = {"id": "XBA-1", "state": state, "on": DAY}
        assert kept.open(f"{LIST}/merging_agreed", fields, form=LIST).url.endswith("#merging")
    edited = kept.open(f"{LIST}/recommendation_read?about=XBA-1").text
    assert "Open its archives to the families of ferrymen</textarea>" in edited
    assert "stand beside the ledger" in edited
    fields = {"id": "XBA-1", "form": "edited", "text": "Open  all\narchives", "author": "secretariat", "on": DAY}
    assert kept.open(f"{LIST}/recommendation_read", fields).status == 200
    wrong = kept.open(f"{LIST}/recommendation_read", {**fields, "author": "XBD"})
    assert (wrong.status, "one of the States that made it" in wrong.text) == (409, True)
    assert "Open  all\narchives</textarea>" in wrong.text  # nothing typed is lost
    assert kept.open(f"{LIST}/recommendations_numbered", {"chapeau": "6", "on": DAY}, form=LIST).status == 200
    (one,) = kept.open(f"{LIST}.json").data["recommendations"]
    assert (one["label"], one["text"]) == ("6.1", "Open all archives")
    assert one["states"] == ["State A of session 2", "State B of session 2"]
    with kept.opener.open(f"{kept.base}{LIST}.docx") as answer:
        assert "draft-list.docx" in answer.headers["Content-Disposition"]
        assert b"Open all archives" in ZipFile(BytesIO(answer.read())).read("word/document.xml")
    refused = kept.open(f"{LIST}/circulate", {"on": DAY}, form=LIST)
    assert (refused.status, "Expected" in refused.text) == (409, True)
    assert kept.open(f"{LIST}.pdf").status == 404


@pytest.mark.parametrize(("files", "status"), [((), 400), ((("XBA.txt", b"x"),), 403)])
def test_a_sending_without_files_or_without_the_token_keeps_nothing(kept, files, status):
    token = {} if files else {"csrfmiddlewaretoken": kept.token(LIST)}
    assert kept.open(f"{LIST}/statements", body=form(token, files), kind=KIND).status == status


def test_a_file_that_holds_nothing_sure_cannot_be_kept(kept):
    looked = sent(kept, ("XBC.txt", b"We urge State E of session 2 to rest."))
    assert "Nothing here is surely a recommendation" in looked.text
    address = looked.url.removeprefix(kept.base)
    assert kept.open(address, {"on": DAY}, form=LIST).status == 409
    assert kept.open(address.replace("XBE", "XBF")).status == 404
