"""What is cited: the document and its place, the day that the address keeps, the version of the data."""

import json

import pytest
from django.http import Http404
from django.test import RequestFactory

from openupr.domain.citation import plain
from openupr.site import citing
from openupr.site.pages import documents
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from openupr.store.version import version
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)


def asked(address="/"):
    return RequestFactory().get(address, headers={"host": "localhost"})


def test_a_recommendation_is_cited_as_part_of_its_report_on_the_day_asked_for(reader):
    line = reader.get("/reviews/SVN/2/recommendations/115.1/cite.txt?on=2015-06-01").text
    assert line.startswith("UN Human Rights Council, Working Group on the Universal Periodic Review, ‘Report of the")
    assert "Slovenia’" in line
    assert "UN Doc A/HRC/28/15, recommendation 115.1" in line
    assert "as of 1 June 2015" in line
    assert "/reviews/SVN/2/recommendations/115.1?on=2015-06-01>" in line
    assert "dated by its adoption in the Working Group" in line  # no document is imported here that has a day


def test_a_chosen_list_is_cited_as_chosen_with_its_number(reader):
    whole = reader.get("/reviews/SVN/2/cite.csl.json?on=2015-06-01").data[0]
    chosen = reader.get("/reviews/SVN/2/cite.csl.json?by=Mexico&on=2015-06-01").data[0]
    assert (whole["type"], whole["id"]) == ("dataset", "SVN-2")
    assert "(by: Mexico)" in chosen["title"]
    assert chosen["URL"].endswith("/reviews/SVN/2?by=Mexico&on=2015-06-01")
    count = reader.get("/reviews/SVN/2.json?by=Mexico&on=2015-06-01").data["total"]
    assert chosen["note"].startswith(f"{count} recommendations;")
    assert not whole["note"].startswith(f"{count} recommendations;")


@pytest.mark.parametrize("page", ["/reviews/SVN/2", "/reviews/SVN/2/recommendations/115.1"])
def test_a_page_has_a_fold_that_leads_to_every_form(reader, page):
    data = reader.get(f"{page}.json?on=2015-06-01").data["cite"]
    shown = reader.get(f"{page}?on=2015-06-01").text
    assert [one["name"] for one in data["files"]] == ["BibTeX", "RIS", "CSL-JSON", "OSCOLA"]
    assert '<details class="cite">' in shown
    for one in data["files"]:
        assert one["address"].replace("&", "&amp;") in shown
        assert reader.get(one["address"]).status == 200


def test_files_are_attachments_of_their_kind_and_unknown_forms_are_not_found(reader):
    answer = reader.get("/reviews/SVN/2/recommendations/115.1/cite.bib")
    assert answer.headers["Content-Type"] == "application/x-bibtex; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="openupr-SVN-2-115.1.bib"'
    assert reader.get("/reviews/SVN/2/cite.endnote").status == 404
    assert reader.get("/documents/A/HRC/28/15/cite.bib").status == 404
    with pytest.raises(Http404):
        citing.known("exe")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_document_is_cited_at_its_authentic_address_with_its_day_and_file(store):
    report = b.report()
    import_reading(Reading(report, b.data_of(report), "reader 1", KEY, {b.STATE: KEY}))
    item = json.loads(documents.cite(asked(), "A/HRC/928/15", "csl.json").content)[0]
    assert item["URL"] == "https://docs.un.org/en/A/HRC/928/15"
    assert item["title"].endswith(": State A (invented for rehearsal)")
    assert "read from the file with SHA-256 " in item["note"]
    assert item["version"] == str(version())


@pytest.mark.parametrize(
    ("kind", "author"),
    [
        ("summary", citing.OFFICE),
        ("national_report", "Slovenia"),
        ("decision", citing.COUNCIL),
        ("working_group_report", citing.WORKING_GROUP),
    ],
)
def test_the_author_is_the_body_or_the_state_that_a_kind_of_document_is_of(settings, kind, author):
    settings.ALLOWED_HOSTS = ["localhost"]
    one = {"symbol": None, "reference": "a b", "reviews": ["SVN/2"], "kind": kind, "title": None, "issued": None}
    cited = citing.document(
        asked(), {**one, "sha256": "ab" * 32}, citing.datetime(2026, 1, 2, tzinfo=citing.UTC).date()
    )
    assert (cited.author, cited.symbol) == (author, None)
    assert plain(cited).endswith(
        "<http://localhost/documents/a%20b> accessed " + f"{cited.accessed.day} {cited.accessed:%B %Y}"
    )
