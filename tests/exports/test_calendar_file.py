"""Deadlines as iCalendar: whole days end the day after, times are those of the world, the same bytes each time."""

from datetime import UTC, datetime

from openupr.actions.list_deadlines import deadlines
from openupr.exports._calendar_file import calendar_file

MADE = datetime(2026, 1, 2, tzinfo=UTC)


def of_slovenia():
    return calendar_file(deadlines("SVN", 48), "Slovenia", MADE).decode().replace("\r\n ", "")


def test_each_deadline_is_an_event_with_an_identity_that_stays():
    text = of_slovenia()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == len(deadlines("SVN", 48))
    assert "UID:SVN-4-48-documents_ready@openupr" in text
    assert of_slovenia() == text


def test_a_whole_day_ends_the_day_after_and_an_hour_is_told_in_universal_time():
    text = of_slovenia()
    assert "DTSTART;VALUE=DATE:20241217\r\nDTEND;VALUE=DATE:20241218" in text
    assert "DTSTART:20250113T090000Z\r\nDTEND:20250116T170000Z" in text


def test_how_sure_it_is_stands_in_the_description():
    assert "Basis: practice (practice of the secretariat)\\; knowledge." in of_slovenia()
