"""The documents of a review: all of them, in the order of the process, and which were not known yet on a day."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.documents import DocumentKind
from openupr.domain.papers import Communication, Paper
from openupr.store.listing import documents_of, rows_of, with_documents
from tests.store import builders as b
from tests.store.keeping import BIH, keep, review

TODAY = date(2100, 1, 1)
COMMUNICATION = Communication(
    author="the invented Mission", addressee="the President", sent_on=date(2015, 2, 1), form="letter",
    reported_by="invented news", summary="Invented.", source="invented source",
)  # fmt: skip


def listed(on=TODAY):
    return documents_of(review(), rows_of(review()), on)


def keep_all():
    keep(b.thematic_list([b.NOTED] * 6), BIH)
    keep(b.decision(), BIH)
    keep(replace(b.session_report(6, 0, 6), issued=date(2019, 5, 7)), BIH)
    keep(b.addendum([(["115.1"], b.SUPPORTED)]), BIH)
    keep(b.report(), BIH)
    keep(b.document(DocumentKind.NATIONAL_REPORT, Paper(), "paper.pdf", symbol="A/HRC/WG.6/20/XAA/1"), BIH)
    letter = b.document(
        DocumentKind.COMMUNICATION, COMMUNICATION, "letter.txt", title="letter from an invented Mission"
    )
    keep(letter, BIH)


def test_a_document_names_the_day_of_what_it_tells_and_that_of_its_issue(store):
    keep_all()
    told = {one["kind"]: (one["tells_of"], one["issued"]) for one in listed(date(2015, 3, 25))}
    assert told["council_session_report"] == ("2015-03-20", "2019-05-07")
    assert told["working_group_report"][0] == "2014-11-06"


def test_every_document_is_listed_in_the_order_of_the_process(store):
    keep_all()
    assert [one["kind"] for one in listed()] == [
        "national_report",
        "working_group_report",
        "addendum",
        "council_session_report",
        "decision",
        "thematic_list",
        "communication",
    ]


@pytest.mark.parametrize(
    ("on", "known"),
    [
        (date(2014, 11, 4), set()),
        (date(2014, 11, 5), {"national_report"}),
        (date(2014, 11, 6), {"national_report", "working_group_report"}),
        (date(2015, 2, 1), {"national_report", "working_group_report", "communication"}),
        (date(2015, 3, 4), {"national_report", "working_group_report", "communication", "addendum"}),
    ],
)
def test_what_a_later_document_tells_is_marked_later(store, on, known):
    keep_all()
    assert {one["kind"] for one in listed(on) if not one["later"]} == known


def test_a_session_report_is_known_from_the_day_it_tells_of_and_a_list_without_a_date_from_its_import(store):
    keep_all()
    later = {one["kind"] for one in listed(date(2015, 3, 20)) if one["later"]}
    assert later == {"thematic_list"}


def test_the_report_of_a_session_is_listed_once_for_each_review_it_tells_of(store):
    keep(b.session_report(6, 0, 6))
    assert [one["symbol"] for one in listed()] == ["A/HRC/928/2"]


def test_a_communication_says_when_it_was_sent(store):
    keep_all()
    assert (listed()[-1]["sent_on"], listed()[-1]["issued"]) == ("2015-02-01", None)


def test_rows_of_a_document_imported_meanwhile_are_left_out(store):
    keep(b.report(), BIH)
    before = rows_of(review())
    keep(b.addendum([(["115.1"], b.SUPPORTED)]), BIH)
    assert {one.kind for one in with_documents(review().positions.all(), before)} == {"report"}
