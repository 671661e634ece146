"""The calendar as a page, as iCalendar and as a feed; what is chosen wrongly is told in a line."""

from xml.etree import ElementTree

import pytest

from openupr.actions.list_deadlines import roles
from openupr.site.pages.calendar import WORDS

ATOM = "{http://www.w3.org/2005/Atom}"
OF_SLOVENIA = "state=Slovenia&session=48"


def test_the_deadlines_of_a_state_are_in_order_with_basis_and_sureness(reader):
    data = reader.get(f"/calendar.json?{OF_SLOVENIA}").data
    assert [one["first"] for one in data["deadlines"]] == sorted(one["first"] for one in data["deadlines"])
    page = reader.get(f"/calendar?{OF_SLOVENIA}").text
    assert "17 December 2024" in page
    assert "A/HRC/RES/5/1, annex, paragraph 17" in page
    assert page.count('class="past"') == len(data["deadlines"]) - (data["deadlines"][-1]["last"] >= data["on"])


def test_without_a_choice_only_what_lies_ahead_is_shown_and_states_of_a_session_are_put_together(reader):
    data = reader.get("/calendar.json?on=2025-01-01").data
    assert all(one["last"] >= "2025-01-01" for one in data["deadlines"])
    opened = next(one for one in data["deadlines"] if one["name"] == "speakers_list" and one["session"] == 48)
    assert len(opened["reviews"]) == 14
    assert opened["opens"] == "2025-01-13T10:00:00+01:00"


def test_one_role_sees_its_own(reader):
    data = reader.get("/calendar.json?session=48&who=troika").data
    assert {one["role"] for one in data["deadlines"]} == {"troika"}


def test_it_comes_as_icalendar(reader):
    found = reader.get(f"/calendar.ics?{OF_SLOVENIA}")
    assert found.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "UID:SVN-4-48-documents_ready@openupr" in found.text
    assert "Set-Cookie" not in found.headers


def test_a_deadline_enters_the_feed_six_weeks_before(reader):
    def titles(on):
        feed = ElementTree.fromstring(reader.get(f"/calendar.atom?{OF_SLOVENIA}&on={on}").text)
        return [one.findtext(f"{ATOM}title") for one in feed.iter(f"{ATOM}entry")]

    assert not [one for one in titles("2024-11-04") if "three documents" in one]
    assert titles("2024-11-05")[0] == "2024-12-17: The three documents are ready in six languages"


@pytest.mark.parametrize("query", ["state=Narnia", "session=x", "session=9999", "who=nobody", "on=tomorrow"])
def test_what_cannot_be_chosen_is_told(reader, query):
    for path in ("/calendar", "/calendar.ics", "/calendar.atom"):
        assert reader.get(f"{path}?{query}").status == 400


def test_who_acts_can_be_translated():
    assert set(roles()) == set(WORDS)


def test_a_session_has_its_meetings_where_its_days_are_known(reader):
    page = reader.get("/calendar?session=48")
    assert "The meetings of session 48, by the practice of the timetable" in page.text
    assert len(reader.get("/calendar.json?session=48").data["meetings"]) == 17
    assert reader.get("/calendar.json?session=54").data["meetings"] == []
    assert reader.get("/calendar.json").data["meetings"] == []
