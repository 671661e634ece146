"""A review as plain data: positions as of a day, readings by source, permanent numbers."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.documents import DocumentKind
from openupr.domain.papers import Paper
from openupr.domain.report import Pledge
from openupr.store.importing import undo
from openupr.store.models import RecommendationRow
from openupr.store.reviews import addresses, describe, find, natural, tally_at
from tests.store import builders as b
from tests.store.keeping import BIH, keep, review

TODAY = date(2026, 1, 1)
OPEN = "The recommendations below will be examined by the invented State, which will respond in due course"
NOT_GIVEN = "no position given, counted as noted"


def on(day):
    return describe(review(), day)


def positions(day=TODAY):
    return [one["position_words"] for one in on(day)["recommendations"]]


def numbers(source):
    return {name: source[name] for name in ("supported", "noted", "partially", "pending", "none") if source[name]}


def test_bosnia_and_herzegovina_is_three_dated_readings_and_never_one_number(store):
    """RULES 7.3: "will be examined" (report); all noted (President, 20 March 2015); then a later reading."""
    keep(b.report(recommendations=tuple(replace(one, as_printed=OPEN) for one in b.items((b.PENDING,) * 6))), BIH)
    keep(b.session_report(6, 0, 6), BIH)
    later = [(["115.1", "115.2", "115.3", "115.4"], b.SUPPORTED), (["115.5", "115.6"], b.NOTED)]
    keep(b.addendum(later, issued=date(2015, 9, 1)), BIH)
    told = [(one["kind"], one["dated"], numbers(one), one["wording"]) for one in on(TODAY)["sources"]]
    assert told == [
        ("report", "2014-11-06", {"pending": 6}, "will be examined"),
        ("president", "2015-03-20", {"noted": 6}, None),
        ("addendum", "2015-09-01", {"supported": 4, "noted": 2}, None),
    ]
    assert positions(date(2015, 3, 19)) == ["pending"] * 6
    assert positions(date(2015, 3, 20)) == ["noted"] * 6
    assert positions(date(2015, 9, 1)) == ["supported"] * 4 + ["noted"] * 2
    assert {len(one["readings"]) for one in on(TODAY)["recommendations"]} == {3}


@pytest.mark.parametrize("engine", ["sqlite"])  # what it adds is the reading
def test_the_real_report_of_bosnia_and_herzegovina_leaves_all_167_to_be_examined(store, corpus):
    from openupr.documents.pipeline import document_of  # noqa: PLC0415 - only where there are real documents

    keep(replace(document_of(corpus / "reports/S20-BIH-A_HRC_28_17.pdf"), symbol="A/HRC/28/17"), BIH)
    keep(b.session_report(167, 0, 167), BIH)
    report, president = on(date(2015, 3, 20))["sources"]
    assert (report["symbol"], numbers(report), report["wording"]) == (
        "A/HRC/28/17",
        {"pending": 167},
        "will be examined",
    )
    assert (president["dated"], numbers(president)) == ("2015-03-20", {"noted": 167})
    assert [one["kind"] for one in on(date(2015, 3, 19))["sources"]] == ["report"]


def test_nothing_of_the_plenary_is_told_before_its_day(store):
    keep(b.report(), BIH)
    keep(b.session_report(6, 0, 6), BIH)
    assert on(date(2015, 3, 19))["plenary"] == []
    assert [one["noted"] for one in on(date(2015, 3, 20))["plenary"]] == [6]


def test_the_report_of_the_council_is_among_the_documents(store):
    keep(b.report(), BIH)
    keep(b.session_report(6, 0, 6), BIH)
    assert [one["symbol"] for one in on(TODAY)["documents"]] == ["A/HRC/928/15", "A/HRC/928/2"]


# Without a position at adoption


def test_a_recommendation_without_a_position_at_adoption_is_counted_as_noted_and_says_so(store):
    keep(b.report((b.SUPPORTED, b.PENDING, None)))
    keep(b.addendum([(["115.9"], b.NOTED)]))
    keep(b.decision())
    before, at = date(2015, 3, 19), date(2015, 3, 20)
    assert positions(before) == ["supported", "pending", "no position yet"]
    assert positions(at) == ["supported", NOT_GIVEN, NOT_GIVEN]
    assert {name: n for name, n in tally_at(review(), at).items() if n} == {
        "received": 3,
        "supported": 1,
        "not_given": 2,
    }


def test_an_answer_that_comes_after_adoption_takes_its_place(store):
    keep(b.report((b.PENDING, b.PENDING)))
    keep(b.addendum([(["115.1"], b.SUPPORTED)]))
    keep(b.addendum([(["115.2"], b.NOTED)], name="later.pdf", issued=date(2016, 1, 1)))
    keep(b.decision())
    assert positions(date(2015, 12, 31)) == ["supported", NOT_GIVEN]
    assert positions(date(2016, 1, 1)) == ["supported", "noted"]


@pytest.mark.parametrize("tally", [(6, 4, 2, 0), (6, None, None, None)])
def test_what_the_state_answered_elsewhere_is_not_called_without_a_position(store, tally):
    """The President tells that four were supported, or tells nothing: the answer exists and is not imported."""
    keep(b.report(), BIH)
    keep(b.session_report(*tally), BIH)
    whole = on(TODAY)
    assert {one["position"] for one in whole["recommendations"]} == {"pending"}
    assert all("no source here says what the State answered" in one["remark"] for one in whole["recommendations"])


def test_what_the_president_did_not_count_as_supported_was_counted_as_noted(store):
    keep(b.report([b.SUPPORTED] * 4 + [b.PENDING] * 2), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    assert positions() == ["supported"] * 4 + [NOT_GIVEN] * 2


def test_an_addendum_that_is_not_the_one_the_decision_names_does_not_make_silence_of_the_rest(store):
    keep(b.report((b.PENDING,) * 4))
    keep(b.decision(names_addendum="A/HRC/928/15/Add.1"))
    keep(b.addendum([(["115.1"], b.PENDING)], symbol="A/HRC/928/15/Add.2", name="second.pdf"))
    assert positions() == ["pending"] * 4
    keep(b.addendum([(["115.2"], b.SUPPORTED)]))
    assert positions() == [NOT_GIVEN, "supported", NOT_GIVEN, NOT_GIVEN]


def test_without_a_decision_an_addendum_must_answer_most_of_what_is_pending(store):
    keep(b.report((b.PENDING,) * 4), BIH)
    keep(b.addendum([(["115.1"], b.SUPPORTED)]), BIH)
    assert positions() == ["supported", "pending", "pending", "pending"]
    keep(b.addendum([(["115.2"], b.NOTED)], symbol="A/HRC/928/15/Add.2", name="second.pdf"), BIH)
    assert positions() == ["supported", "noted", NOT_GIVEN, NOT_GIVEN]


def test_what_the_state_calls_pending_after_adoption_stays_pending(store):
    keep(b.report((b.PENDING,) * 2))
    keep(b.decision())
    keep(b.addendum([(["115.1"], b.PENDING), (["115.2"], b.NOTED)], issued=date(2015, 9, 1)))
    assert positions() == ["pending", "noted"]


# Permanent numbers and versions

DRAFT = b.report(
    symbol="A/HRC/WG.6/20/L.13",
    name="draft.docx",
    recommendations=tuple(reversed(b.items((b.PENDING,) * 5, chapeau="6"))),
)
FINAL = b.report()


@pytest.mark.parametrize("order", [(DRAFT, FINAL), (FINAL, DRAFT)], ids=["draft first", "final first"])
def test_draft_and_final_report_are_one_recommendation_with_two_labels(store, order):
    first = keep(order[0])
    ids = {one["text"]: one["id"] for one in on(TODAY)["recommendations"]}
    keep(order[1])
    whole = on(TODAY)["recommendations"]
    assert {one["text"]: one["id"] for one in whole if one["text"] in ids} == ids
    assert RecommendationRow.objects.count() == len(whole) == 6
    assert [one["number"] for one in whole] == [f"115.{n}" for n in range(1, 7)]
    labels = {one["number"]: {label["document"]: label["number"] for label in one["labels"]} for one in whole}
    assert labels["115.2"] == {"A/HRC/928/15": "115.2", "A/HRC/WG.6/20/L.13": "6.2"}
    assert labels["115.6"] == {"A/HRC/928/15": "115.6"}
    undo(first.entry)
    assert {one["text"]: one["id"] for one in on(TODAY)["recommendations"] if one["text"] in ids}.items() <= ids.items()


def test_a_text_edited_between_draft_and_final_report_is_a_version_not_another_recommendation(store):
    edited = list(b.items((b.PENDING,) * 6))
    edited[0] = replace(edited[0], text="Plant one invented tree in every invented school yard")
    keep(DRAFT)
    keep(b.report(recommendations=tuple(edited)))
    first = on(TODAY)["recommendations"][0]
    assert first["text"] == edited[0].text
    assert first["text_versions"] == [b.TEXTS[0]]
    assert [one["number"] for one in first["labels"]] in (["115.1", "6.1"], ["6.1", "115.1"])


def test_of_two_readings_of_one_day_the_same_stands_whatever_the_order_of_import(store):
    one = b.addendum([(["115.1"], b.SUPPORTED)])
    other = b.addendum([(["115.1"], b.NOTED)], symbol="A/HRC/928/15/Add.1/Corr.1", name="corrigendum.pdf")
    keep(b.report())
    keep(other)
    keep(one)
    assert positions()[0] == "noted"


# Finding


def test_a_review_is_found_by_state_and_cycle_where_something_of_it_is_imported(store):
    assert find("XAA", 2) is None
    entry = keep(b.report()).entry
    assert find("XAA", 2) == review()
    assert find("XAA", 3) is None
    assert addresses() == ["XAA/2"]
    undo(entry)
    assert find("XAA", 2) is None
    assert addresses() == []


def test_numbers_sort_as_numbers():
    assert sorted(["140.10", "140.2", "9.1", "140.2 (a)"], key=natural) == ["9.1", "140.2", "140.2 (a)", "140.10"]


def test_pledges_of_the_national_report_stand_beside_those_of_the_report_with_its_symbol(store):
    pledge = Pledge("To plant invented trees", 12, (0, 9), "98")
    symbol = "A/HRC/WG.6/20/XAA/1"
    keep(b.document(DocumentKind.NATIONAL_REPORT, Paper(pledges=(pledge,)), "paper.pdf", symbol=symbol), BIH)
    keep(b.report(), BIH)
    told = describe(review(), date(2100, 1, 1))["pledges"]
    assert (pledge.text, symbol) in [(one["text"], one["symbol"]) for one in told]
    assert len(told) == 2
