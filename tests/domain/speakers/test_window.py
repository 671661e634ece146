from datetime import date, datetime

from openupr.domain.speakers.window import window
from openupr.vocabulary.modalities import modalities

at = datetime.fromisoformat


def test_one_registers_from_monday_morning_to_thursday_evening_of_the_week_before():
    found = window(date(2025, 1, 20), modalities(), 48)
    assert found.lot == date(2025, 1, 17)
    assert found.holds(at("2025-01-13T10:00"))
    assert not found.holds(at("2025-01-13T09:59"))
    assert found.holds(at("2025-01-16T18:00"))
    assert not found.holds(at("2025-01-16T18:00:01"))


def test_a_session_that_does_not_begin_on_a_monday_counts_from_the_monday_of_its_week():
    assert window(date(2025, 1, 22), modalities(), 48) == window(date(2025, 1, 20), modalities(), 48)


def test_the_first_cycle_knew_no_window():
    assert window(date(2011, 10, 3), modalities(), 12) is None
