"""Facts of a report: everything but its words. The reports here are invented."""

from dataclasses import replace

import pytest

from openupr.classify.coding import codes
from openupr.classify.model import shipped
from openupr.documents.pipeline import document_of
from openupr.domain.documents import DocumentKind
from openupr.vocabulary.record import record
from openupr.vocabulary.report_facts import fact_of, one_each
from tests.store import builders as b

PLACES = (("troika", 3, "2", (10, 40)), ("head_of_delegation", 3, "1", (0, 9)), ("review_date", 3, "1", (0, 40)))


def report(**more):
    """The invented report, with places of its introduction."""
    whole = b.report((b.SUPPORTED, b.NOTED, None, b.PENDING, b.PARTIALLY, b.PENDING), **more)
    content = whole.content
    return replace(whole, content=replace(content, introduction=replace(content.introduction, places=PLACES)))


def test_a_report_gives_symbol_dates_meetings_troika_and_speakers_in_order():
    fact = fact_of(report())
    assert (fact.symbol, fact.address, fact.session) == ("A/HRC/928/15", "XAA/2", 20)
    assert (fact.review_date, fact.review_meeting) == ("2014-11-04", 13)
    assert (fact.adoption_date, fact.adoption_meeting) == ("2014-11-06", 17)
    assert (fact.troika, fact.speakers) == (("BWA", "ITA", "VNM"), ("FRA", "PRT"))


def test_a_recommendation_gives_number_states_position_and_page():
    one, *others = fact_of(report()).recommendations
    assert (one.number, one.states, one.position, one.page, one.implemented) == (
        "115.1",
        ("FRA",),
        "supported",
        11,
        False,
    )
    assert [other.position for other in others] == ["noted", None, "pending", "partially", "pending"]
    assert others[2].states == ("KEN", "MEX", "FJI")


def test_what_a_coder_proposes_for_each_text_stands_with_its_number():
    fact = fact_of(report(), lambda texts: [(("Justice",), 1 + at % 5) for at, _ in enumerate(texts)])
    assert [one.action for one in fact.recommendations] == [1, 2, 3, 4, 5, 1]
    assert fact.recommendations[0].issues == ("Justice",)
    assert fact_of(report()).recommendations[0].action is None


def test_facts_of_the_introduction_have_page_and_paragraph_and_nobody_is_named():
    fact = fact_of(report())
    assert fact.places == (("review_date", 3, "1"), ("troika", 3, "2"))
    assert (fact.place("troika"), fact.place("speakers")) == ((3, "2"), None)


def test_no_word_of_the_document_is_in_it():
    everything = repr(fact_of(report()))
    assert not [text for text in (*b.TEXTS, "Invented") if text in everything]


def test_a_report_without_its_symbol_has_the_one_on_record():
    assert fact_of(report(symbol=None)).symbol is None
    assert fact_of(report(symbol=None, state="SVN")).symbol == "A/HRC/28/15"


@pytest.mark.parametrize("gap", ["state", "session", "cycle"])
def test_a_report_on_an_unknown_review_gives_none(gap):
    assert fact_of(report(**{gap: None})) is None


def test_other_documents_give_none():
    assert fact_of(b.addendum([(["115.1"], b.NOTED)])) is None
    assert fact_of(b.document(DocumentKind.UNKNOWN, None, "letter.pdf")) is None


def test_of_two_reports_on_a_review_the_final_one_is_kept_whatever_the_order():
    draft, final = fact_of(report(symbol="A/HRC/WG.6/20/L.13")), fact_of(report())
    other = fact_of(report(state="XAB"))
    assert one_each([draft, other, final]) == one_each([final, draft, other]) == ([final, other], [draft])
    assert one_each([final, final]) == ([final], [final])


def test_of_two_reports_on_a_review_the_one_with_its_symbol_is_kept():
    nameless, named = fact_of(report(symbol=None)), fact_of(report())
    assert one_each([nameless, named]) == one_each([named, nameless]) == ([named], [nameless])


@pytest.mark.parametrize("name", ["S01-TUN-A_HRC_8_21", "S07-SVN-A_HRC_14_15", "S20-SVN-A_HRC_28_15"])
def test_the_facts_that_ship_are_those_that_our_reader_finds(corpus, name):
    def coder(texts):
        return [(one.issues, one.action) for one in codes(shipped(), texts)]

    fact = fact_of(document_of(corpus / "reports" / f"{name}.pdf"), coder)
    assert record()[fact.state, fact.cycle] == fact, "read it again: openupr facts build (vocabulary/data/README.md)"
