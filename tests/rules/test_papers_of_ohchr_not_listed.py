"""Documents 2 and 3 were issued."""

from datetime import date

from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Severity
from tests.rules.background import document, found, report

RULE = "papers_of_ohchr_not_listed"


def listed(*numbers, code="XAA", **more):
    return report(documents=tuple(f"A/HRC/WG.6/13/{code}/{number}" for number in numbers), **more)


def test_all_three_pass_with_corrigenda_and_papers_of_an_earlier_session_too():
    assert not found(RULE, listed(1, 2, 3))
    assert not found(
        RULE, report(documents=("A/HRC/WG.6/13/XAA/1/Corr.1", "A/HRC/WG.6/12/XAA/2", "A/HRC/WG.6/13/XAA/3"))
    )


def test_a_missing_compilation_or_summary_is_a_warning_with_what_was_found():
    (finding,) = found(RULE, listed(1, 3))
    assert finding.severity is Severity.WARNING
    assert "compilation of UN information (2)" in finding.message
    assert "A/HRC/WG.6/13/XAA/3" in finding.message
    assert finding.place.paragraph == "3"


def test_a_missing_national_report_is_a_note_since_it_may_be_oral():
    (finding,) = found(RULE, listed(2, 3))
    assert finding.severity is Severity.NOTE
    assert "orally" in finding.message


def test_the_day_before_the_resolution_nothing_is_asked():
    assert not found(RULE, listed(1, review_date=date(2007, 6, 17)))
    assert found(RULE, listed(1, review_date=date(2007, 6, 18)))


def test_where_no_list_was_read_nothing_is_said():
    assert not found(RULE, listed())
    assert not found(RULE, document(DocumentKind.SUMMARY))
