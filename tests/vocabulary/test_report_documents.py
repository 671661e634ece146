"""Reports of the record as documents: what was read and what the table of reviews holds, without a word."""

from datetime import date

from openupr.domain.calendar import ReviewStatus
from openupr.domain.positions import Position
from openupr.vocabulary.calendar import review_of, reviews
from openupr.vocabulary.record import record
from openupr.vocabulary.report_documents import report_document, report_documents


def test_a_report_that_was_read_has_its_recommendations_and_speakers():
    document = report_document(review_of("SVN", 2), record()["SVN", 2])
    assert (document.state, document.cycle, document.session, document.symbol) == ("SVN", 2, 20, "A/HRC/28/15")
    assert len(document.content.recommendations) == 163
    assert document.content.introduction.speakers == record()["SVN", 2].speakers
    assert document.content.introduction.review_date == date(2014, 11, 4)
    assert all(one.text == "" for one in document.content.recommendations)
    assert {one.position for one in document.content.recommendations} <= {*Position, None}


def test_one_that_was_not_read_has_what_the_table_of_reviews_holds():
    document = report_document(review_of("SVN", 4), None)
    assert document.content.introduction.troika == ("DOM", "ZAF", "THA")
    assert document.content.introduction.review_date == date(2025, 1, 28)
    assert document.content.recommendations == ()


def test_there_is_one_for_each_review_held_whose_report_has_a_symbol():
    held = [one for one in reviews() if one.report and one.status is ReviewStatus.HELD]
    assert len(list(report_documents(reviews()))) == len(held)
