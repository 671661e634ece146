"""What is put together, and what has entered the feed."""

from datetime import date

from openupr.site import ahead
from openupr.site.ahead import choice, entered, together


def one(state, first, name="documents_ready"):
    return {
        "review": f"{state}/4", "state": state, "state_name": state, "session": 48, "name": name,
        "first": first, "last": first,
    }  # fmt: skip


def test_the_same_days_of_two_states_are_one_row_and_other_days_another():
    rows = together([one("XAA", "2025-01-01"), one("XAB", "2025-01-01"), one("XAC", "2025-01-02")])
    assert [[each["state"] for each in row["reviews"]] for row in rows] == [["XAA", "XAB"], ["XAC"]]


def test_the_newest_comes_first_and_what_is_far_ahead_is_not_there():
    rows = [one("XAA", "2025-01-01"), one("XAB", "2025-02-01"), one("XAC", "2025-06-01")]
    found = entered(rows, date(2025, 1, 1))
    assert [(row["state"], row["entered"]) for row in found] == [
        ("XAB", date(2024, 12, 21)),
        ("XAA", date(2024, 11, 20)),
    ]


def test_from_a_day_of_another_age_only_some_years_are_shown(rf, monkeypatch):
    asked = []
    monkeypatch.setattr(ahead, "deadlines", lambda *_: [one("XAA", f"{year:04}-06-01") for year in (1, 2024, 2027)])
    monkeypatch.setattr(ahead.record, "reviews", tuple)
    for on in ("0001-01-01", "2024-05-01", "9999-12-31"):
        asked.append([each["first"] for each in ahead.chosen(choice(rf.get("/calendar.ics", {"on": on})))])
    assert asked == [["0001-06-01"], ["2024-06-01", "2027-06-01"], []]


def test_a_state_is_found_by_its_code_too(rf):
    assert choice(rf.get("/calendar?state=ukr")).state == "UKR"
