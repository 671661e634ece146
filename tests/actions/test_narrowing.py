"""Which reviews remain possible for a document that names its State only. Everything here is invented."""

from datetime import date

import pytest

from openupr.actions.narrowing import narrowed
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.papers import AdvanceQuestions, Asked
from openupr.imports.identify import Held

TODAY = date(2026, 11, 24)
FIRST = Held(("XYA", 1, 7), date(2010, 2, 16), "A/HRC/914/15", frozenset({"DNK", "NLD"}))
SECOND = Held(("XYA", 2, 20), date(2014, 11, 4), "A/HRC/928/15", frozenset({"DNK", "NOR", "MEX"}))
THIRD = Held(("XYA", 3, 34), date(2019, 11, 12))
COMING = Held(("XYA", 4, 54), date(2028, 1, 20))


def asking(*states, **envelope):
    content = AdvanceQuestions(tuple(Asked((one,), (), ("Invented?",), 1, (0, 9)) for one in states))
    return Document("invented.doc", "0" * 64, DocumentKind.ADVANCE_QUESTIONS, state="XYA", content=content, **envelope)


def paper(kind, issued):
    return Document("invented.doc", "0" * 64, kind, state="XYA", issued=issued)


def told(document, *held, today=TODAY):
    """The cycles that are possible, in order, and whether it is sure."""
    found = narrowed(document, held, today)
    return [one.key[1] for one, _ in found.possible], found.sure


def test_the_report_that_names_every_asker_is_of_the_review():
    assert told(asking("NOR", "MEX"), FIRST, SECOND) == ([2], True)
    assert narrowed(asking("NOR"), (FIRST, SECOND), TODAY).possible[0][1] == "A/HRC/928/15 names all its askers"


def test_a_review_whose_report_is_not_here_stays_possible():
    assert told(asking("NOR"), FIRST, SECOND, THIRD) == ([2, 3], False)
    assert told(asking("PER"), FIRST, SECOND, THIRD) == ([1, 2, 3], False)


def test_a_report_that_names_only_some_of_the_askers_decides_nothing():
    assert told(asking("NOR", "PER"), FIRST, SECOND) == ([1, 2], False)


def test_askers_named_in_two_reports_decide_nothing():
    assert told(asking("DNK"), FIRST, SECOND) == ([1, 2], False)


def test_who_asks_nothing_decides_nothing():
    assert told(asking(), FIRST, SECOND) == ([1, 2], False)


@pytest.mark.parametrize(
    ("kind", "issued", "found"),
    [
        (DocumentKind.NATIONAL_REPORT, date(2014, 8, 1), ([2], True)),
        (DocumentKind.SUMMARY, date(2014, 11, 4), ([2], True)),
        (DocumentKind.ADDENDUM, date(2015, 3, 4), ([2], True)),
        (DocumentKind.WORKING_GROUP_REPORT, date(2010, 3, 1), ([1], True)),
        (DocumentKind.NATIONAL_REPORT, date(2014, 11, 5), ([1, 2, 3], False)),
        (DocumentKind.ADDENDUM, date(2014, 11, 3), ([1, 2, 3], False)),
        (DocumentKind.ADDENDUM, date(2018, 1, 1), ([1, 2, 3], False)),
        (DocumentKind.THEMATIC_LIST, date(2015, 3, 4), ([1, 2, 3], False)),
        (DocumentKind.ADDENDUM, None, ([1, 2, 3], False)),
    ],
)
def test_papers_come_before_the_review_and_its_report_and_addendum_after(kind, issued, found):
    assert told(paper(kind, issued), FIRST, SECOND, THIRD) == found


def test_a_review_far_ahead_is_not_possible_yet():
    assert told(asking("PER"), THIRD, COMING) == ([3], False)
    assert told(asking("PER"), THIRD, COMING, today=date(2027, 12, 1)) == ([3, 4], False)


def test_the_only_review_of_a_state_is_it():
    assert told(asking("PER"), THIRD) == ([3], True)
    assert told(asking("PER")) == ([], False)
