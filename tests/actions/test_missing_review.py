"""Why a review that a person names cannot be shown, in one line."""

import pytest

from openupr.actions.missing_review import not_a_review, not_here
from openupr.domain.calendar import ReviewFact, ReviewStatus
from openupr.vocabulary import calendar

FORM = "A review like SVN/3 or Slovenia 3 (State, cycle 1 to 4) was expected, found "


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("XYZ/2", "'XYZ/2': no State of that name or code is known here."),
        ("Atlantis 3", "'Atlantis 3': no State of that name or code is known here."),
        ("", "'': no State of that name or code is known here."),
        ("/3", "'/3': no State of that name or code is known here."),
        ("Slovenia", "'Slovenia' without a cycle. On record for Slovenia: SVN/1, SVN/2, SVN/3, SVN/4."),
        ("BIH/9", "'BIH/9': there is no cycle 9. On record for Bosnia and Herzegovina: BIH/1, BIH/2, BIH/3, BIH/4."),
        ("svn 12", "'svn 12': there is no cycle 12. On record for Slovenia: SVN/1, SVN/2, SVN/3, SVN/4."),
    ],
)
def test_what_names_no_review_is_told_with_the_right_form(text, says):
    assert not_a_review(text) == f"{FORM}{says}"


def test_a_code_that_is_no_state_is_not_taken_for_a_review_without_documents():
    assert not_here("XYZ/2") == f"{FORM}'XYZ/2': no State of that name or code is known here."


def test_a_state_that_was_never_reviewed_is_told():
    assert not_here("Holy See 1") == (
        "Holy See has no review in cycle 1 on record. "
        "Holy See was never reviewed: the review is of the Member States of the United Nations."
    )


def test_a_cycle_in_which_the_state_was_not_reviewed_names_those_in_which_it_was():
    assert not_here("SSD/1") == (
        "South Sudan has no review in cycle 1 on record. On record for South Sudan: SSD/2, SSD/3, SSD/4."
    )


def test_a_review_on_record_names_its_session_its_report_and_the_commands():
    fact = calendar.review_of("FRA", 2)
    assert not_here("france 2") == (
        f"No document of FRA/2 is imported (session 15, report {fact.report}). "
        f"Import it: openupr fetch {fact.report}, or openupr import FILE."
    )


def test_a_review_without_a_report_on_record_names_its_session():
    assert not_here("UKR/4").startswith("No document of UKR/4 is imported (session ")
    assert not_here("UKR/4").endswith("openupr import FILE.")


def test_a_rehearsal_is_called_one():
    assert not_here("XAA/0") == "Nothing of the rehearsal XAA/0 is imported. Import its documents: openupr import FILE."
    assert not_here("XAA/2").endswith("State A is a State of a rehearsal: XAA/0.")


@pytest.mark.parametrize("status", [ReviewStatus.POSTPONED, ReviewStatus.STATE_ABSENT, ReviewStatus.DATE_PASSED])
def test_a_date_that_failed_or_has_passed_without_a_source_is_told(monkeypatch, status):
    monkeypatch.setattr(calendar, "review_of", lambda state, cycle: ReviewFact(state, cycle, 54, status))
    assert not_here("FRA/4") == (
        f"No document of FRA/4 is imported (session 54; {status}). Import a document of it: openupr import FILE."
    )
