"""The whole reading: invented reports, any text at all, and four real reports whose facts are known."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents.introduction import introduction, pledges
from openupr.documents.read import read
from openupr.documents.read.flow import Flow
from openupr.documents.source import Source
from tests.examples.introductions import introduction_text, report_text, source

STATEMENTS = ("Algeria noted progress.", "The Comoros replied.", "Chad asked.", "Algeria added a word.")


def test_an_invented_report_is_read_whole():
    annex = "Composition of the delegation \n• Mr. Bo Sample, Adviser; \n"
    text = report_text(*STATEMENTS, annex=annex, number="2")
    got, odd = introduction(source("A/HRC/99/9 \nCover \n", text))
    assert (got.review_date, got.review_meeting) == (date(2009, 5, 5), 3)
    assert (got.adoption_date, got.adoption_meeting) == (date(2009, 5, 7), 7)
    assert got.head_of_delegation == "Jane Example"
    assert (got.troika, got.troika_selected_on) == (("CHL", "GHA", "KOR"), date(2008, 9, 8))
    assert got.documents[:2] == ("A/HRC/WG.6/5/XAA/1", "A/HRC/WG.6/5/XAA/1/Corr.1")
    assert got.advance_questions_from == ("DNK", "NLD", "NOR")
    assert (got.delegations, got.speakers) == (2, ("DZA", "TCD"))
    assert got.delegation_members == ("Bo Sample",)
    assert odd == ()


def test_every_fact_read_has_its_place():
    text = report_text(*STATEMENTS, annex="Composition of the delegation \n• Mr. Bo Sample, Adviser; \n")
    places = {name: (page, number, span) for name, page, number, span in introduction(source("Cover", text))[0].places}
    page, number, span = places["review_date"]
    assert (page, number) == (2, "1")
    assert text[slice(*span)].startswith("review of the Comoros was held")
    assert places["troika"][1] == "2"
    assert places["documents"][1] == "3"
    assert places["advance_questions_from"][1] == "4"
    assert places["delegations"][1] == "6"
    assert places["speakers"][1] == "7"
    assert places["delegation_members"][1] is None
    assert "on_behalf_of" not in places


def test_documents_in_footnotes_are_read():
    text = report_text(*STATEMENTS)
    for end in ("1 and Corr.1", "2", "3"):
        text = text.replace(f" (A/HRC/WG.6/5/XAA/{end})", "")
    notes = ("1 A/HRC/WG.6/5/XAA/1.", "2 A/HRC/WG.6/5/XAA/2.")
    expected = ("A/HRC/WG.6/5/XAA/1", "A/HRC/WG.6/5/XAA/2")
    assert introduction(source(text, notes=notes))[0].documents == expected
    assert introduction(source(text, footnotes=notes))[0].documents == expected


@pytest.mark.parametrize("name", ["Comoros Islands Republic", "Comores (COM)", "the XYZ"])
def test_the_state_under_review_is_left_out_of_the_speakers_under_any_name(name):
    text = report_text(*STATEMENTS, number="2").replace("the Comoros was", f"{name} was").replace("XAA", "COM")
    assert introduction(source(text))[0].speakers == ("DZA", "TCD")


def test_a_state_under_review_not_known_is_a_finding():
    text = report_text(*STATEMENTS, number="3").replace("the Comoros was", "Ruritania was").replace("/XAA/", "-")
    assert "state_not_recognised" in [one.rule for one in introduction(source(text))[1]]


def test_a_misprinted_adoption_is_read_as_printed_with_a_finding():
    got, odd = introduction(source(report_text(*STATEMENTS, number="2", adoption_day="4 May")))
    assert got.adoption_date == date(2009, 5, 4)
    assert [one.rule for one in odd] == ["adoption_before_review"]


def test_automatic_numbers_of_word_are_read_like_printed_ones():
    flow = Flow()
    for line in introduction_text().split(" \n"):
        number, dot, rest = line.partition(". ")
        flow.put(rest if dot else line, (), f"{number}." if dot else None)
    got, _ = introduction(Source("invented.docx", "0" * 64, "docx", flow.pages()))
    assert (got.review_meeting, got.troika) == (3, ("CHL", "GHA", "KOR"))


WORDS = st.sampled_from(
    (
        *report_text(*STATEMENTS).replace("\n", " \n").split(" "),
        "Annex",
        "•",
        "Mr.",
        "III. Voluntary pledges",
        "\x00",
        "999.",
    )
)


@given(st.lists(st.lists(WORDS, max_size=120).map(" ".join), max_size=3))
@settings(max_examples=60, deadline=None)
def test_no_text_raises(pages):
    introduction(source(*pages))
    pledges(source(*pages))


@given(st.lists(st.text(max_size=300), max_size=3))
@settings(max_examples=60, deadline=None)
def test_no_noise_raises(pages):
    introduction(source(*pages))
    pledges(source(*pages))


GOLDEN = [
    ("slovenia/A_HRC_43_15.pdf", date(2019, 11, 12), 13, date(2019, 11, 14), 17, ("BGD", "DNK", "EGY"), 81, 0),
    ("slovenia/A_HRC_28_15.pdf", date(2014, 11, 4), 13, date(2014, 11, 6), 17, ("BWA", "ITA", "VNM"), 72, 0),
    ("slovenia/A_HRC_14_15.pdf", date(2010, 2, 16), 14, date(2010, 2, 19), 17, ("EGY", "BRA", "USA"), 55, 3),
    ("others/S42-KOR-A_HRC_53_11.pdf", date(2023, 1, 26), 8, date(2023, 2, 1), 15, ("CIV", "FRA", "ARE"), 95, 0),
]


@pytest.mark.parametrize(("file", "review", "at", "adopted", "meeting", "troika", "number", "pledged"), GOLDEN)
def test_known_reports_are_read_as_they_stand(corpus, file, review, at, adopted, meeting, troika, number, pledged):
    one = read(corpus / file)
    got, odd = introduction(one)
    assert (got.review_date, got.review_meeting) == (review, at)
    assert (got.adoption_date, got.adoption_meeting) == (adopted, meeting)
    assert got.troika == troika
    assert got.delegations == len(got.speakers) == number
    assert len(got.documents) == 3
    assert len(got.delegation_members) > 20
    assert len(pledges(one)) == pledged
    assert odd == ()
