from datetime import date

from openupr.site import calendar


def test_the_newest_cycle_stands_first_and_every_session_once():
    rows = calendar.rows()
    assert [row["cycle"] for row in rows] == [4, 3, 2, 1]
    numbers = [one["number"] for row in rows for one in row["sessions"]]
    assert sorted(numbers) == list(range(1, 55))


def test_before_a_session_it_is_to_come_then_now_then_past():
    for day, word in ((date(2014, 10, 26), "to come"), (date(2014, 10, 27), "now"), (date(2014, 11, 8), "past")):
        told = {one["number"]: one["when"] for one in calendar.around(day)}
        assert told[20] == word, day


def test_a_date_that_passed_without_a_source_is_counted():
    last = calendar.around(date(2026, 11, 24))[0]
    assert last["number"] == 53
    assert {one["status"] for one in last["unsourced"]} == {"date passed; no source here says whether it was held"}


def test_after_the_last_known_session_nothing_is_to_come():
    assert [one["when"] for one in calendar.around(date(2030, 1, 1))] == ["past"]
