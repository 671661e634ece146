"""The session of the Working Group that a later document belongs to."""

from datetime import date

from openupr.documents.papers.sessions import session_of


def test_by_the_symbol_of_the_report() -> None:
    assert session_of("A/HRC/28/15", "SVN", None, None) == 20


def test_by_the_state_and_the_council_session() -> None:
    assert session_of(None, "SVN", None, 43) == 34


def test_by_the_day_of_the_review() -> None:
    assert session_of(None, None, date(2008, 4, 16), 8) == 1


def test_by_the_only_session_due_and_never_by_a_guess() -> None:
    assert session_of(None, None, None, 17) == 10
    assert session_of(None, None, None, 8) is None
    assert session_of(None, None, None, None) is None
