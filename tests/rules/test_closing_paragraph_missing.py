"""The report closes with its paragraph."""

from datetime import date

from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Severity
from tests.rules.background import document, found, recommendation, report

RULE = "closing_paragraph_missing"
ONE = recommendation("60.1", "Do what is invented")


def test_a_report_with_its_closing_paragraph_passes():
    assert not found(RULE, report(ONE))


def test_a_report_without_it_gets_a_warning_that_says_where_to_look():
    (finding,) = found(RULE, report(ONE, closing=False))
    assert finding.severity is Severity.WARNING
    assert "end of section II" in finding.message
    assert finding.citation


def test_before_the_first_session_nothing_is_asked():
    assert found(RULE, report(ONE, closing=False, review_date=date(2008, 4, 7)))
    assert not found(RULE, report(ONE, closing=False, review_date=date(2008, 4, 6)))


def test_a_draft_without_a_list_an_unknown_end_and_other_papers_are_left_alone():
    assert not found(RULE, report(closing=False))
    assert not found(RULE, report(ONE, closing=None))
    assert not found(RULE, document(DocumentKind.DECISION))
